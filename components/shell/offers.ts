'use client'

import { useEffect, useRef } from 'react'
import type { MsgType } from '#lib/protocol/messages.ts'

/** What a part of a page lets one do from anywhere on it; its words stand in lib/i18n/{en,zh}/palette.ts. */
export type Act = 'send' | 'new_reply' | 'reply_again' | 'thread' | MsgType | 'theme' | 'language' | 'keys'

/** Something to choose; `goes`: where it would go, or why it cannot. */
export type Choice = {
  id: string
  name: string
  other: string
  able: boolean
  goes: string
  /** It sends: it must be gone to before it can be pressed. */
  sends?: true
  use(): void
}

export type Offers = {
  acts?: { [Name in Act]?: () => void }
  targets?: {
    recent: readonly { message_id: string; words: string; chat?: string | undefined; person?: string | undefined }[]
    choose(message_id: string): void
  }
  /** Pages that are not there for everybody. */
  pages?: readonly ('/approvals' | '/audit' | '/jobs')[]
  /** Components and cards that fit what is looked for. */
  components?(query: string): Choice[]
}

const parts = new Set<() => Offers>()

/** Offers it for as long as the part is on the page; asked when somebody looks. */
export function useOffers(offers: () => Offers) {
  const now = useRef(offers)
  now.current = offers
  useEffect(() => {
    const part = () => now.current()
    parts.add(part)
    return () => {
      parts.delete(part)
    }
  }, [])
}

/** All that is offered on the page as it stands. */
export function offersNow(): Offers {
  const all = [...parts].map((part) => part())
  return {
    ...Object.assign({}, ...all),
    acts: Object.assign({}, ...all.map(({ acts }) => acts)),
    pages: all.flatMap(({ pages = [] }) => pages),
  }
}

/** Whether every word asked for is somewhere in the words. */
export const holdsAll = (words: string, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.toLowerCase().includes(word))
