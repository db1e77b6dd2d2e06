'use client'

import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import type { SentMessage } from '#lib/protocol/outcome.ts'
import type { Target } from '#lib/protocol/target.ts'
import { isolated } from '#lib/shown/invisible.ts'

/** Where a reply went, whom it quotes, and when: as far as each is known. */
export function useSentHeadline(): (message: SentMessage, target: Target | null) => string {
  const { outcome: words } = useMessagesOf(outcomeWords)
  const locale = useLocale()
  const named = (name: string | null | undefined) => (name ? isolated(name) : null)
  return ({ create_time, thread_id }, target) => {
    const seen = target?.status === 'seen' ? target : null
    const at = new Date(Number(create_time ?? Number.NaN))
    const time = Number.isNaN(at.getTime()) ? null : localTime(at, locale)
    const to = seen && { chat: named(seen.chat_name), p2p: seen.chat_mode === 'p2p' }
    const of = seen && { person: named(seen.sender.name), in_thread: thread_id !== undefined }
    return words.sentTo({ to, of, time })
  }
}
