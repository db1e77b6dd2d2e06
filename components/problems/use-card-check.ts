'use client'

import { lazyCode, retriedImport, useLazyCode } from '#components/shell/lazy.tsx'
import type { CardCheck } from '#lib/protocol/check.ts'
import { type MsgType, messages } from '#lib/protocol/messages.ts'

const check = lazyCode(() =>
  // Nobody is told that it is missing, so it is not given up.
  retriedImport(
    () => import('#lib/card/card-problems.ts').then(({ cardProblems }) => cardProblems),
    Number.POSITIVE_INFINITY,
  ),
)

/**
 * The check of cards, which brings the whole vocabulary: it comes when the first card is written. Without it a card is
 * checked when it is sent.
 */
export const useCardCheck = (msg_type: MsgType): CardCheck | null =>
  useLazyCode(check, messages[msg_type].holds === 'card')
