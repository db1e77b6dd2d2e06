import type { Member } from '#lib/protocol/endpoints/chat-members.ts'
import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

/** Pages of a hundred; of a larger chat the first are known, and the rest by their id only. */
const mostPages = 5

/**
 * The people in a chat, remembered for a while. Null where the app may not know them.
 * @returns `all`: whether nobody is missing
 */
export function memberReader({ call, now }: { call: CallFeishu; now: () => number }) {
  return remember(
    async (chat_id): Promise<{ members: Member[]; all: boolean } | null> => {
      const members: Member[] = []
      let page_token: string | null = null
      for (let pages = 0; pages < mostPages; pages++) {
        const { outcome }: Awaited<ReturnType<typeof call<'chat'>>> = await call('chat', {
          chat_id,
          page_token,
        })
        if (outcome.status !== 'answered') return pages === 0 ? null : { members, all: false }
        members.push(...outcome.value.items)
        page_token = outcome.value.next
        if (page_token === null) return { members, all: true }
      }
      return { members, all: false }
    },
    { now, keepMs: 5 * 60_000, most: 100 },
  )
}
