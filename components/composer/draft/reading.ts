import type { ReadJson } from '#lib/json/json.ts'
import { contentOf, type Draft, isEmpty, sourceOf, uuidFor } from '#lib/model/draft.ts'
import { type ContentCheck, checkContent } from '#lib/protocol/check.ts'
import { findMessageId, type Pasted } from '#lib/protocol/message-id.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { encodeReply, type Measure, measure } from '#lib/protocol/reply.ts'
import { uuidOf, uuid as uuidSchema } from '#lib/protocol/uuid.ts'

/** Why Send does nothing. The last three can be overridden by someone who tests exactly that. */
export type Block = 'no_target' | 'choose_target' | 'empty' | 'uuid' | 'json' | 'refused' | 'size'
export const overridable: ReadonlySet<Block> = new Set<Block>(['json', 'refused', 'size'])

/** Everything that follows from a draft. */
export type Reading = {
  pasted: Pasted
  message_id: string | null
  msg_type: MsgType
  empty: boolean
  content: string
  /** The JSON the operator sees, or null where they do not write JSON. */
  source: string | null
  uuid: string
  /** What the uuid would be by itself. */
  derived_uuid: string
  /** The one request string. */
  body: string
  measure: Measure
  problems: Problem[]
  blocks: Block[]
}

/** Finds the message in what was pasted, and looks again only when that has changed: keys typed elsewhere cost nothing. */
export function targetReader(): typeof findMessageId {
  let last: { text: string; pasted: Pasted } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, pasted: findMessageId(text) }
    return last.pasted
  }
}

/**
 * @param contentCheck looks into what is written; null until it is here
 * @param read that of the draft's editor
 * @param find that of the draft's target
 */
export function readingOf(
  draft: Draft,
  contentCheck: ContentCheck | null,
  read?: ReadJson,
  find: typeof findMessageId = findMessageId,
): Reading {
  const pasted = find(draft.pasted)
  const message_id = targetOf(pasted, draft.chosen)
  const { msg_type, reply_in_thread, app } = draft
  const empty = isEmpty(draft)
  const content = contentOf(draft, read)
  const source = sourceOf(draft)
  const intent = { message_id: message_id ?? '', msg_type, content, reply_in_thread, app }
  const uuid = uuidFor(draft, intent)
  const body = encodeReply({ content, msg_type, reply_in_thread, uuid })
  const measured = measure(body, msg_type, content)
  const problems = empty ? [] : checkContent(msg_type, content, source, contentCheck, read)
  const refused = problems.filter(({ severity }) => severity === 'refused')
  const blocks: Block[] = [
    ...(message_id ? [] : [pasted.found === 'several' ? ('choose_target' as const) : ('no_target' as const)]),
    ...(empty ? ['empty' as const] : []),
    ...(uuidSchema.safeParse(uuid).success ? [] : ['uuid' as const]),
    ...(refused.some(({ kind }) => kind === 'json_syntax')
      ? ['json' as const]
      : refused.length
        ? ['refused' as const]
        : []),
    ...(measured.fit === 'too_large' ? ['size' as const] : []),
  ]
  return {
    pasted,
    message_id,
    msg_type,
    empty,
    content,
    source,
    uuid,
    derived_uuid: uuidOf(draft.nonce, intent),
    body,
    measure: measured,
    problems,
    blocks,
  }
}

function targetOf(pasted: Pasted, chosen: string | null): string | null {
  if (pasted.found === 'one' || pasted.found === 'cut') return pasted.message_id
  if (pasted.found === 'several') return pasted.message_ids.find((id) => id === chosen) ?? null
  return null
}

/** Whether a draft still is what was sent: what acts on an outcome acts on what one sees. */
export const isAbout = (sent: { message_id: string; content: string; uuid: string }, reading: Reading): boolean =>
  sent.message_id === reading.message_id && sent.content === reading.content && sent.uuid === reading.uuid
