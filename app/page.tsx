import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { Composer } from '#components/composer/composer.tsx'
import type { Start } from '#components/composer/draft/use-draft.ts'
import { splitIn } from '#components/ui/split.ts'
import { appsFor } from '#lib/chosen-app.ts'
import { requireOperator } from '#lib/entry.ts'
import { contentIn, maySee, outcomeOf } from '#lib/model/attempt.ts'
import { wordsAgain } from '#lib/model/draft.ts'
import { may } from '#lib/model/roles.ts'
import { rulesFor } from '#lib/model/rules.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { recordForPage } from '#lib/on-record.ts'
import { msgTypes } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { server } from '#lib/server.ts'
import { appProblems } from '#lib/shown/app-problems.ts'
import { version } from '#package.json'
import { send } from './actions.ts'
import { fromStore } from './from-store.ts'
import { guidanceOf } from './guidance-of.ts'
import { startJob } from './jobs/actions.ts'
import { whyNot } from './why-not.ts'

type Asked = {
  searchParams: Promise<{ [Name in 'message_id' | 'msg_type' | 'again' | 'approval']?: string | string[] }>
}

/** The console. `?message_id=` and `?msg_type=` begin a reply; `?again=` fills in an attempt's target and words, for a new reply; `?approval=` those of a request. */
export default async function Page({ searchParams }: Asked) {
  const operator = await requireOperator('look')
  const { message_id, msg_type, again, approval } = await searchParams
  if (!message_id && !again && !approval && (await comesToRead(operator))) redirect('/history')
  const start =
    typeof again === 'string'
      ? await startFrom(again, operator)
      : typeof approval === 'string'
        ? await takenBack(approval, operator)
        : null
  const target =
    typeof message_id === 'string'
      ? { pasted: message_id, msg_type: msgTypes.find((type) => type === msg_type), words: null }
      : null
  const { sandbox, apps, settings } = server()
  const { rules } = settings
  return (
    <Composer
      // Somebody else's page is another page: nothing of the first one's stays in it.
      key={operator.id}
      send={send}
      start={start ?? target}
      sample={sandbox?.sample() ?? null}
      panes={splitIn((await cookies()).get('panes')?.value)}
      apps={appsFor(operator).map(({ app_id, name, cloud }) => ({ app_id, name, cloud }))}
      ailing={await ailing(operator)}
      isOneOfSeveral={apps.all.length > 1}
      operator_id={operator.id}
      mayRead={may(operator.roles, 'read_chats')}
      whyNot={await whyNot(operator, 'send')}
      version={version}
      startJob={may(operator.roles, 'send') && may(operator.roles, 'send_jobs') ? startJob : null}
      ruled={rules && { rules: rulesFor(rules, operator.roles), roles: operator.roles }}
    />
  )
}

/** What is wrong with the apps they may reply as, as far as what is on record tells; where it cannot be read, nothing. */
async function ailing(operator: SignedIn): Promise<{ [app_id: string]: Problem[] }> {
  const { attempts, log } = server()
  const found = appsFor(operator).map(async ({ app_id }) => {
    const last = await attempts.lastAnswer(app_id).catch((err: unknown) => {
      log.error({ err }, 'Whether an app was refused could not be read')
      return null
    })
    return [app_id, appProblems(last, new Date())] as const
  })
  return Object.fromEntries((await Promise.all(found)).filter(([, problems]) => problems.length > 0))
}

/** Whoever may not send and sees what all sent comes for the history, unless a page of ours led here. */
async function comesToRead({ roles }: SignedIn): Promise<boolean> {
  if (may(roles, 'send') || !may(roles, 'see_all_history')) return false
  const site = (await headers()).get('sec-fetch-site')
  return site === 'none' || site === 'cross-site'
}

async function startFrom(id: string, operator: SignedIn): Promise<Start | null> {
  const attempt = await fromStore(server().attempts.find(id))
  if (!attempt || !maySee(operator, attempt)) return null
  const { message_id, app_id, msg_type, reply_in_thread, body } = attempt
  if (attempt.operator.id !== operator.id)
    await recordForPage(operator, {
      act: 'record_opened',
      subject: message_id,
      attempt_id: id,
      app_id,
      result: 'done',
    })
  const content = contentIn(body)
  const outcome = outcomeOf(attempt)
  const refused = outcome.status === 'refused' && {
    outcome,
    guidance: guidanceOf(outcome, server().apps.find(app_id)),
    attempt_id: id,
    uuid: attempt.uuid,
  }
  return {
    pasted: message_id,
    words: content === null ? null : wordsAgain(msg_type, content),
    reply_in_thread,
    app: app_id,
    again: id,
    ...(refused && { refused }),
  }
}

/** What one asked for oneself, to be written on; it is another reply then. */
async function takenBack(id: string, operator: SignedIn): Promise<Start | null> {
  const approval = await fromStore(server().approvals.find(id))
  if (!approval || approval.asker.id !== operator.id) return null
  const { message_id, app_id, msg_type, reply_in_thread, body } = approval
  const content = contentIn(body)
  return {
    pasted: message_id,
    words: content === null ? null : wordsAgain(msg_type, content),
    reply_in_thread,
    app: app_id,
  }
}
