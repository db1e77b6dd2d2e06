import type { Chat } from '#lib/protocol/endpoints/chat-get.ts'
import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

/** Looks a chat up by its id. Null where the app may not know it, or nobody answers: whatever is shown of it says less. */
export const chatLookUp = ({ call, now }: { call: CallFeishu; now: () => number }) =>
  remember(
    async (chat_id): Promise<Chat | null> => {
      const { outcome } = await call('chat-get', { chat_id })
      return outcome.status === 'answered' ? outcome.value : null
    },
    { now, keepMs: 10 * 60_000, most: 500 },
  )
