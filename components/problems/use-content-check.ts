'use client'

import { lazyCode, retriedImport, useLazyCode } from '#components/shell/lazy.tsx'
import type { ContentCheck } from '#lib/protocol/check.ts'
import { type MsgType, messages } from '#lib/protocol/messages.ts'

// Nobody is told that one is missing, so neither is given up.
const ofCards = lazyCode(() =>
  retriedImport(
    () => import('#lib/card/card-problems.ts').then(({ cardProblems }): ContentCheck => cardProblems),
    Number.POSITIVE_INFINITY,
  ),
)
const ofWords = lazyCode(() =>
  retriedImport(
    () => import('#lib/shown/words-problems.ts').then(({ wordsProblems }): ContentCheck => wordsProblems),
    Number.POSITIVE_INFINITY,
  ),
)

/**
 * The check of what is written: that of words, or that of cards, which brings the whole vocabulary. Each comes when
 * the first message of its kind is written; without it a message is checked when it is sent.
 */
export function useContentCheck(msg_type: MsgType, empty: boolean): ContentCheck | null {
  const isCard = messages[msg_type].holds === 'card'
  const cards = useLazyCode(ofCards, isCard)
  const words = useLazyCode(ofWords, !isCard && !empty)
  return isCard ? cards : words
}
