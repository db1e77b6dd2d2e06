import { entryOf, type MsgType, type WordedType } from '#lib/protocol/messages.ts'

/** In JSON a quotation mark has a backslash before it. */
const calls = {
  text: /<at\s{1,9}user_id\s{0,9}=\s{0,9}\\?["']all\\?["']/,
  post: /<at\s{1,9}user_id\s{0,9}=\s{0,9}\\?["']all\\?["']|"user_id"\s{0,9}:\s{0,9}"all"/,
  interactive: /<at\s{1,9}ids?\s{0,9}=\s{0,9}(?:\\?["'])?all\b/,
} satisfies Record<WordedType, RegExp>

/**
 * Whether a message calls everybody of its chat, in the spelling of its type: each of them is told.
 * @param content the JSON text that would be sent
 */
export const callsEveryone = (msg_type: MsgType, content: string): boolean =>
  entryOf<RegExp | null>(calls, null, msg_type)?.test(content) ?? false
