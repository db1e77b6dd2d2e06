import { messageId } from '#lib/protocol/message-id.ts'
import type { Target } from '#lib/protocol/target.ts'

type Uses = { feishu: { readMessage(message_id: string): Promise<Target> } }

/** What can be said of the message to be answered; null where the id is none. */
export async function lookUpMessage(given: string, { feishu }: Uses): Promise<Target | null> {
  const read = messageId.safeParse(given)
  return read.success ? feishu.readMessage(read.data) : null
}
