import type { Spot } from '#lib/card/refusal/spots.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'

/** Another message one might answer. */
export type OtherMessage = { message_id: string; words: string; person?: string | undefined }

/** The draft a refusal is mended in, and what can be done to it. Nothing here sends. */
export type Mending = {
  msg_type: MsgType
  /** Its JSON: as it is typed, else as it is sent. */
  source: string
  /** Bytes of the request: what the draft takes now, and the most Feishu takes of the type; null: no limit is known. */
  size: { bytes: number; limit: number | null }
  /** Whether it is another draft by now than the one refused. */
  changed: boolean
  /** The refusal was brought here from a record or a paste. */
  pinned: boolean
  /** How long Send is held, in seconds; null: it is free. */
  held: number | null
  /** The chat that was answered in, and what else was answered there from this browser. */
  others: { chat: string; messages: OtherMessage[] } | null
  /** Where the scopes that are missing can be asked for. */
  scopes_page: string | null
  /** The report of the refusal, for somebody who looks into it. */
  report(words: { title: string; request: string; answer: string; reproduce: string; versions: string }): string
  /** Selects a place in the source, the outline and the preview. @param focus goes there, too */
  show(spot: Spot, focus: boolean): void
  /** Writes another JSON in the place of the draft's. */
  write(json: string, remedy: Remedy): void
  turnOffThread(): void
  newUuid(): void
  answer(message_id: string): void
  hold(seconds: number): void
  release(): void
}
