import * as z from 'zod/mini'
import { messageId } from './message-id.ts'
import { type AtLeast, type MsgType, messages, msgTypes } from './messages.ts'
import { fits, utf8Bytes } from './size.ts'
import { uuid } from './uuid.ts'

/**
 * A reply ready to send. `content` is the JSON text Feishu will read, exactly as it will read it:
 * it is never parsed and written again, so 64-bit integers and key order survive.
 */
export const reply = z.object({
  message_id: messageId,
  msg_type: z.enum(msgTypes),
  content: z.string().check(z.minLength(1)),
  reply_in_thread: z.boolean(),
  uuid,
})
export type Reply = z.infer<typeof reply>

/** The one request body: what is measured, shown under Request, recorded and sent, byte for byte. */
export function encodeReply({ content, msg_type, reply_in_thread, uuid }: Omit<Reply, 'message_id'>): string {
  return JSON.stringify({ content, msg_type, reply_in_thread, uuid })
}

export type Measure = {
  bytes: number
  /** In bytes; null where Feishu documents none. */
  limit: number | null
  fit: ReturnType<typeof fits>
  /** Why Feishu may count more than was sent. */
  atLeast: AtLeast[]
}

/** Measures the string that is sent, not the field somebody typed into. */
export function measure(body: string, msg_type: MsgType, content: string): Measure {
  const { limit, atLeast } = messages[msg_type]
  const bytes = utf8Bytes(body)
  return { bytes, limit, fit: fits(bytes, limit), atLeast: atLeast(content) }
}
