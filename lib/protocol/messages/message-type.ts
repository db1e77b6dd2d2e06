import type * as z from 'zod/mini'
import type { ReadJson } from '#lib/json/json.ts'

/** Why Feishu may count more bytes than were sent. */
export type AtLeast = 'styles' | 'md' | 'template' | 'mentions'

/** One msg_type: what may stand in its content, how big it may get, and how an operator's draft becomes it. */
export type MessageType<Draft, Content> = {
  /** Limit of the request body in bytes; null where none is documented. */
  limit: number | null
  /** What is to be looked into beyond the shape of the content: the components of a card, or nothing. */
  holds: 'card' | 'plain'
  /** The content object, as Feishu documents it. */
  content: z.ZodMiniType<Content>
  /** What the operator has typed so far; parsing anything at all gives a usable draft. */
  draft: z.ZodMiniType<Draft>
  /** The JSON text Feishu will read. Where the operator's JSON is broken it is that text, as typed. */
  compose(draft: Draft, read?: ReadJson): string
  /** Whether nothing has been written yet. */
  isEmpty(draft: Draft): boolean
  /** The JSON the operator typed, where the draft is one: problems are shown at their place in it. */
  source(draft: Draft): string | null
  /** What stands in the editor as it was typed or pasted, whatever it is. */
  typed(draft: Draft): string
  /** A draft that composes to this content again, for replying once more with the same words. */
  draftOf(content: string): Draft
  /** The draft with another content, written as the draft is: the JSON as it stands, or the words of its editor. */
  rewritten(draft: Draft, content: string): Draft
  atLeast(content: string): AtLeast[]
}
