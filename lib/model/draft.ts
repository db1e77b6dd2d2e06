import * as z from 'zod/mini'
import type { ReadJson } from '#lib/json/json.ts'
import type { MessageType } from '#lib/protocol/messages/message-type.ts'
import { type DraftOf, type MsgType, messages, msgTypes } from '#lib/protocol/messages.ts'
import { type Intent, mintNonce, uuidOf } from '#lib/protocol/uuid.ts'

type Drafts = { [Type in MsgType]: (typeof messages)[Type]['draft'] }
const drafts = Object.fromEntries(msgTypes.map((type) => [type, messages[type].draft])) as Drafts

/**
 * What an operator is writing. Parsing anything (an old version, half a record, nothing) gives a usable draft,
 * because it comes back from a browser's storage.
 */
const draft = z.object({
  /** As pasted; message-id.ts finds the id in it. */
  pasted: z.catch(z.string(), ''),
  /** Chosen where the paste held several ids. */
  chosen: z.catch(z.nullable(z.string()), null),
  msg_type: z.catch(z.enum(msgTypes), 'text'),
  /** One per msg_type: changing the type loses nothing. */
  contents: z.object(drafts),
  reply_in_thread: z.catch(z.boolean(), false),
  /** The app_id of the app that replies, where it is one of several. */
  app: z.catch(z.nullable(z.string()), null),
  /** Makes this draft's uuids its own; a new reply gets a new one. */
  nonce: z.catch(z.string().check(z.regex(/^[0-9a-f]{32}$/)), mintNonce),
  /** A uuid the operator typed, valid or not yet; it holds for the reply it was typed for. */
  own_uuid: z.catch(z.nullable(z.object({ value: z.string().check(z.maxLength(200)), of: z.string() })), null),
})
export type Draft = Omit<z.infer<typeof draft>, 'contents'> & { contents: { [Type in MsgType]: DraftOf<Type> } }

/** A draft nobody has touched yet. */
export const emptyDraft = (): Draft => readDraft({})

/** A usable draft from whatever was stored. */
export function readDraft(stored: unknown): Draft {
  // Older versions called what was pasted the target.
  const { contents, target, ...rest } = {
    contents: {},
    target: undefined as unknown,
    ...(stored && typeof stored === 'object' ? stored : {}),
  }
  const known = contents && typeof contents === 'object' ? contents : {}
  return draft.parse({
    ...(target !== undefined && { pasted: target }),
    ...rest,
    contents: { ...Object.fromEntries(msgTypes.map((type) => [type, {}])), ...known },
  })
}

/** The type's rules and the operator's words for it, seen without caring which type it is. */
function written({ msg_type, contents }: Draft) {
  return { type: messages[msg_type] as MessageType<unknown, unknown>, words: contents[msg_type] as unknown }
}

/** The JSON text Feishu will read, for the chosen msg_type. */
export function contentOf(draft: Draft, read?: ReadJson): string {
  const { type, words } = written(draft)
  return type.compose(words, read)
}

/** Whether nothing has been written for the chosen msg_type, or for another. */
export function isEmpty(draft: Draft, msg_type = draft.msg_type): boolean {
  const { type, words } = written({ ...draft, msg_type })
  return type.isEmpty(words)
}

/** The JSON the operator typed, or null where the draft is not typed as JSON. */
export function sourceOf(draft: Draft): string | null {
  const { type, words } = written(draft)
  return type.source(words)
}

/** A draft's words with another JSON in their place: that of its source, or of what is sent. */
export function rewrittenAs(draft: Draft, json: string): Pick<Draft, 'contents'> {
  const { type, words } = written(draft)
  return { contents: { ...draft.contents, [draft.msg_type]: type.rewritten(words, json) } }
}

/** What stands in the editor of the chosen msg_type, as it was typed or pasted. */
export function typedIn(draft: Draft): string {
  const { type, words } = written(draft)
  return type.typed(words)
}

/** The words of one type, out of a content that was sent. */
export type Words = { msg_type: MsgType; contents: Partial<Draft['contents']> }

/** A draft's words for a content that was sent; null for a type that cannot be written here. */
export function wordsAgain(msg_type: string, content: string): Words | null {
  const type = msgTypes.find((each) => each === msg_type)
  return type ? { msg_type: type, contents: { [type]: messages[type].draftOf(content) } } : null
}

/** The uuid this draft is sent with: derived from what is sent, unless the operator gave this very reply one. */
export function uuidFor({ nonce, own_uuid }: Draft, intent: Intent): string {
  const derived = uuidOf(nonce, intent)
  return own_uuid?.of === derived ? own_uuid.value : derived
}
