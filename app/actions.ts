'use server'

import * as z from 'zod'
import { byRule } from '#lib/by-rule.ts'
import { contentProblems } from '#lib/card/content-problems.ts'
import { appFor } from '#lib/chosen-app.ts'
import { entryForChange } from '#lib/entry.ts'
import { answeredIn } from '#lib/model/attempt.ts'
import { writeRunner } from '#lib/model/runner.ts'
import type { SendRequest, SendResult } from '#lib/model/send-result.ts'
import { whoAsks } from '#lib/on-record.ts'
import { checkContent } from '#lib/protocol/check.ts'
import { encodeReply, measure, reply } from '#lib/protocol/reply.ts'
import { sendReply } from '#lib/replies/send-reply.ts'
import { askForApproval, isApproved } from '#lib/second-person.ts'
import { server } from '#lib/server.ts'
import { inReadersLanguage } from '#lib/shown/chat-name.ts'
import { guidanceOf } from './guidance-of.ts'
import { readLocale } from './request-locale.ts'

/** UTF-16 units; ten times what Feishu takes, enough to test its limits with. */
const longest = 1_000_000

const input = z.object({
  ...reply.shape,
  attempt_id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  content: z.string().min(1).max(longest),
  anyway: z.boolean(),
  after_hour: z.boolean(),
  ask: z.boolean().optional(),
  test: z.boolean().optional(),
  operator_id: z.string().max(1000).optional(),
  app: z.string().max(200).optional(),
}) satisfies z.ZodType<SendRequest>

/** Sends a reply, or asks for somebody’s approval of it, or says why not. Nothing Feishu or the network does makes it throw. */
export async function send(given: unknown): Promise<SendResult> {
  const entry = await entryForChange('send')
  if ('refused' in entry) return { status: 'no_entry', code: entry.refused }
  const { operator, party } = entry
  const { success, data, error } = input.safeParse(given)
  if (!success) {
    const fields = [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))]
    return { status: 'invalid', fields, problems: [], size: null }
  }
  const { attempt_id, anyway, after_hour, ask, test, operator_id, app: wanted, ...reply } = data
  if (operator_id !== undefined && operator_id !== operator.id) return { status: 'other_operator', name: operator.name }
  const app = await appFor(operator, wanted)
  if ('refused' in app) return { status: 'no_entry', code: app.refused }
  if (!anyway) {
    const problems = checkContent(reply.msg_type, reply.content, null, contentProblems).filter(
      ({ severity }) => severity === 'refused',
    )
    const size = measure(encodeReply(reply), reply.msg_type, reply.content)
    if (problems.length || size.fit === 'too_large') return { status: 'invalid', fields: [], problems, size }
  }
  const said = await byRule(operator, app, reply)
  if (ask)
    return said.status === 'needs_second_person'
      ? askForApproval({ id: attempt_id, operator, party, app, reply, test, why: said.why })
      : said.status === 'allowed'
        ? { status: 'not_needed' }
        : said
  if (said.status !== 'allowed' && !(said.status === 'needs_second_person' && (await isApproved(operator, app, reply))))
    return said
  const { feishu, app_id } = app
  const { attempts, unrecorded, settings, runner, watched, log } = server()
  const result = await sendReply(
    {
      attempt_id,
      reply,
      operator,
      after_hour,
      test,
      answered: answeredIn(inReadersLanguage(feishu.seen(reply.message_id), await readLocale())),
      from: (await whoAsks(operator)).from,
      sender: party.identity,
    },
    {
      attempts,
      unrecorded,
      feishu,
      app_id,
      most_per_minute: settings.auth.most_per_minute,
      runner: writeRunner(runner),
      watched,
      log,
    },
  )
  return result.status === 'done' ? { ...result, guidance: guidanceOf(result.outcome, app) } : result
}
