'use client'

import { useEffect, useState } from 'react'
import type { CardCheck } from '#lib/protocol/check.ts'
import type { MsgType } from '#lib/protocol/messages.ts'

/** The check of cards, which brings the whole vocabulary: it comes when the first card is written. */
export function useCardCheck(msg_type: MsgType): CardCheck | null {
  const [check, setCheck] = useState<CardCheck | null>(null)
  useEffect(() => {
    if (msg_type !== 'interactive') return
    // Without it a card is checked when it is sent.
    import('#lib/protocol/card/problems.ts').then(
      ({ cardProblems }) => setCheck(() => cardProblems),
      () => {},
    )
  }, [msg_type])
  return check
}
