'use client'

import { memo } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { landingWords } from '#lib/i18n/landing.ts'
import type { Target } from '#lib/protocol/target.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { type Landing, landing } from '#lib/shown/landing.ts'

type Props = { target: Target | null; pending: boolean; reply_in_thread: boolean }

/** One sentence about where the reply will stand, and in grey what is not known. */
export const LandingLine = memo(function LandingLine({ target, pending, reply_in_thread }: Props) {
  const { preview } = useMessages()
  const where = landing(target, reply_in_thread)
  const { sentence, rest } = useWords(where)
  const waiting = pending && target === null
  return (
    <div data-landing={waiting ? 'pending' : where.where}>
      <p
        className={where.where === 'refused' ? 'text-danger' : where.where === 'no_target' ? 'text-ink-2' : 'text-ink'}
      >
        {waiting ? preview.loading : sentence}
      </p>
      {!waiting && rest.length > 0 && <p className="text-note text-ink-2">{rest.join(' ')}</p>}
    </div>
  )
})

function useWords(where: Landing): { sentence: string; rest: string[] } {
  const { preview } = useMessages()
  const words = useMessagesOf(landingWords)
  const named = (name: string | null) => name && isolated(name)
  switch (where.where) {
    case 'no_target':
      return { sentence: preview.noLanding, rest: [] }
    case 'unknown':
      return {
        sentence: words.unknown[where.reason],
        rest: [where.reply_in_thread ? words.unknownThread : words.unknownMain],
      }
    case 'main_chat':
      return {
        sentence: where.p2p
          ? words.p2p(named(where.quoting))
          : words.main(named(where.quoting), named(where.chat_name)),
        rest: where.doubts.map((doubt) => words.doubt[doubt]),
      }
    case 'new_thread':
      return {
        sentence: words.newThread(named(where.on), where.p2p ? null : named(where.chat_name)),
        rest: where.doubts.map((doubt) => words.doubt[doubt]),
      }
    case 'existing_thread':
      return { sentence: words.thread(named(where.chat_name)), rest: where.asked ? [] : [words.threadAnyway] }
    case 'topic_group':
      return { sentence: words.topic(named(where.chat_name)), rest: [] }
    case 'refused':
      return { sentence: where.why === 'recalled' ? words.recalled : words.system, rest: [] }
  }
}
