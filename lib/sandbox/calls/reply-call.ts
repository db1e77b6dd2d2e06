import { accepted, type Call, cut, html, refused } from '../answers.ts'
import type { Meets, Spoilt } from '../cases.ts'
import { caseOf } from '../cases.ts'
import { staged } from '../checks/card-refusals.ts'
import { type ReplyBody, readReplyBody } from '../checks/reply-body.ts'
import { checkReply } from '../checks/reply-checks.ts'
import type { Met } from '../next.ts'
import { type Refusal, refusal, scopeMissing, tooManyCalls, unknownMessage } from '../refusal-words.ts'
import type { State } from '../state.ts'
import { type Message, messageObject } from '../world.ts'

const caseDelayMs = 3000

/**
 * Reply to a message.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply
 */
export async function reply(request: Request, message_id: string, token: string, call: Call, state: State) {
  const { options, pause } = state
  const read = await readReplyBody(request, options)
  const content = 'body' in read ? read.body.content : ''
  const met = meet(message_id, token, state)
  if (met?.delay_ms && met.case.meets.kind !== 'delay') await pause(met.delay_ms)

  const answer = met && (await answerBefore(met, content, token, request, call, state))
  if (answer) return answer
  if (!('body' in read)) return refused(read, call)
  return deliver(message_id, read.body, met, request, call, state)
}

/** What this reply meets: by the id it answers, always, else by what the page was told. */
function meet(message_id: string, token: string, { next, tokens }: State): Met | null {
  const found = caseOf(message_id)
  if (!found) return next.take()
  // Or a caller could fetch new tokens for ever and never get through.
  if (found.name === 'expired_token' && tokens.isReplacement(token)) return null
  return { case: found, delay_ms: 0, reset_s: 1, staged: false }
}

/** Answers that come without anything being sent. */
async function answerBefore(met: Met, content: string, token: string, request: Request, call: Call, state: State) {
  const { meets } = met.case
  const { options, tokens, pause, app_id } = state
  switch (meets.kind) {
    case 'refusal':
      return refused({ ...refusal(meets.code, ...reasons(meets.code)), ...(meets.http && { http: meets.http }) }, call)
    case 'card_refusal':
      return refused(staged(meets.sub_code, content), call)
    case 'gateway':
      switch (meets.answer) {
        case 'html_502':
          return html(502, 'Bad Gateway', call)
        case 'rate_limit':
          return refused(tooManyCalls(50, met.reset_s, options.rate_limit_http), call)
        case 'expired_token':
          tokens.revoke(token)
          return refused(refusal(99991663), call)
        case 'no_scope':
          return refused(scopeMissing(app_id, ['im:message', 'im:message:send_as_bot', 'im:message:send']), call)
        case 'silence':
          await pause(options.never_ms, request.signal)
          return html(504, 'Gateway Time-out', call)
      }
  }
  return null
}

/** Some codes say more in practice than their text on the page. */
const reasons = (code: number): string[] =>
  code === 230001
    ? ['content is not a string in json format']
    : code === 230020
      ? ['chat rate limit']
      : code === 230027
        ? ['need scope: im:message.group_msg']
        : []

/** Checks, and sends at most once for each uuid. */
async function deliver(
  message_id: string,
  body: ReplyBody,
  met: Met | null,
  request: Request,
  call: Call,
  state: State,
): Promise<Response> {
  const { world, uuids, rates, options, pause } = state
  const target = world.find(message_id)
  if (!target)
    return refused(
      options.unknown_message_id === 99992354 ? unknownMessage(message_id) : refusal(230001, 'invalid message_id'),
      call,
    )

  const known = uuids.begin(body.uuid, message_id)
  if (known?.state === 'running') return refused(refusal(230049), call)
  if (known) {
    const changed = known.content !== body.content
    const first = world.find(known.message_id)
    if (!first || options[changed ? 'changed_content' : 'repeated_uuid'] === 'being_sent')
      return refused(refusal(230049), call)
    return spoil(first, met, true, request, call, state)
  }

  const fault: Refusal | null = checkReply(target, body, options) ?? rates.ofChat(target.chat.chat_id)
  if (fault) {
    uuids.fail(body.uuid, message_id)
    return refused(fault, call)
  }
  if (met?.case.meets.kind === 'delay') await pause(met.delay_ms || caseDelayMs)
  const { msg_type, content, reply_in_thread } = body
  const message = world.add(target, { msg_type, sent: content, reply_in_thread })
  uuids.succeed(body.uuid, message_id, message.message_id, content)
  return spoil(message, met, false, request, call, state)
}

/** The answer to a reply that was sent, unless it is meant to get lost. */
async function spoil(message: Message, met: Met | null, repeated: boolean, request: Request, call: Call, state: State) {
  const answer = accepted(messageObject(message), call)
  const spoilt = met && spoiltAnswer(met.case.meets, repeated)
  if (!spoilt) return answer
  switch (spoilt) {
    case 'lost':
      await state.pause(state.options.never_ms, request.signal)
      return html(504, 'Gateway Time-out', call)
    case 'http_500':
      return new Response('{"code":2200,"msg":"internal error"}', { status: 500, headers: answer.headers })
    case 'empty':
      return new Response('', answer)
    case 'truncated':
      return cut(answer, await answer.text(), 120, false)
    case 'broken_off':
      return cut(answer, await answer.text(), 120, true)
  }
}

const spoiltAnswer = (meets: Meets, repeated: boolean): Spoilt | null =>
  meets.kind === 'accepted' && !(meets.until_repeated && repeated) ? meets.answer : null
