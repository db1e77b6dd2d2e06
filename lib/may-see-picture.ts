import 'server-only'
import type { App } from './feishu/apps.ts'
import { maySeeJob } from './jobs.ts'
import type { Party } from './model/approval.ts'
import { maySee } from './model/attempt.ts'
import { hasKey, readPlace } from './model/picture-place.ts'
import { may } from './model/roles.ts'
import { mayWriteAs } from './model/rules.ts'
import type { SignedIn } from './model/signed-in.ts'
import { messageId } from './protocol/message-id.ts'
import { mayDecide } from './replies/approved.ts'
import { approvalOf } from './second-person.ts'
import { server } from './server.ts'

type Asking = { operator: SignedIn; party: Party; app: App }

/**
 * Whether somebody may see a picture of an app's: one they uploaded, or one that stands where they may look. A draft is
 * in the browser, so that whoever may write as the app is believed; they could send themselves any picture of it.
 * @param place as the address has it, see picture-place.ts
 */
export async function maySeePicture(
  { operator, party, app }: Asking,
  image_key: string,
  place: string | null,
): Promise<boolean> {
  const { uploads, settings, attempts } = server()
  const where = readPlace(place)
  const { app_id, of, feishu } = app
  if (
    where?.of === 'draft' &&
    may(operator.roles, 'send') &&
    mayWriteAs(settings.rules, operator.roles, { app_id, of })
  )
    return true
  if (await uploads.maySee({ app_id, operator_id: operator.id }, image_key)) return true
  switch (where?.of) {
    case 'attempt': {
      const attempt = await attempts.find(where.id)
      if (attempt?.app_id !== app_id || !hasKey(attempt.body, image_key)) return false
      // Whoever approved it has seen it.
      return maySee(operator, attempt) || (await approvalOf(attempt))?.decided?.by?.id === operator.id
    }
    case 'request': {
      const request = await server().approvals.find(where.id)
      if (request?.app_id !== app_id || !hasKey(request.body, image_key)) return false
      return request.asker.id === operator.id || (may(operator.roles, 'approve') && mayDecide(request, party) !== 'own')
    }
    case 'job': {
      const { jobs } = server()
      const [, id = '', n = ''] = /^([^/]+)\/(\d{1,4})$/.exec(where.id) ?? []
      const job = id === '' ? null : await jobs.find(id)
      if (job?.app_id !== app_id || !(await maySeeJob(operator, job))) return false
      return hasKey((await jobs.content(id, Number(n)))?.content ?? '', image_key)
    }
    case 'message': {
      const { success, data: message_id } = messageId.safeParse(where.id)
      if (!success) return false
      // A page that shows it has looked it up; this process perhaps not.
      const target = feishu.seen(message_id) ?? (await feishu.readMessage(message_id))
      return target.status === 'seen' && hasKey(target.content ?? '', image_key)
    }
    default:
      return false
  }
}
