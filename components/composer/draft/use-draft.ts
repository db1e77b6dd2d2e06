'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, isEmpty, type Words } from '#lib/model/draft.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'
import { type Kept, keep, ownKey, restore } from './persisted-drafts.ts'

/** What an address can ask a draft to begin with; `again` names the attempt its words come from. */
export type Start = { target: string; words: Words | null; reply_in_thread?: boolean; again?: string }

/**
 * The draft of this tab. It survives reload and crash: every change is in the browser's storage a moment later,
 * under a key of this tab, so that two tabs never overwrite each other. A new tab goes on from the newest draft,
 * with the same nonce: the same words sent from both are one reply.
 *
 * @returns draft null until the browser's storage was read (the server cannot know it)
 */
export function useDraft(start: Start | null) {
  const [kept, setKept] = useState<Kept | null>(null)
  const [saved, setSaved] = useState(true)
  const unsaved = useRef<Kept | null>(null)
  const tab = useRef<{ key: string; release(): void } | null>(null)

  const save = useCallback(() => {
    if (unsaved.current && tab.current) setSaved(keep(tab.current.key, unsaved.current))
    unsaved.current = null
  }, [])

  /** Every change goes through here: drawn at once, kept a moment later. */
  const set = useCallback((make: (kept: Kept) => Kept) => {
    setKept((kept) => {
      if (!kept) return kept
      unsaved.current = make(kept)
      return unsaved.current
    })
  }, [])

  // Once per mount: later changes of `start` are navigations, which mount anew.
  const startedWith = useRef(start)
  useEffect(() => {
    tab.current = ownKey()
    const given = startedWith.current
    const restored = restore(tab.current.key)
    setKept(restored)
    if (given) {
      set((kept) => begin(kept, given))
      // Else a reload would begin anew, over what was written since.
      history.replaceState(null, '', '/')
    }
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
      tab.current?.release()
    }
  }, [save, set])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change puts saving off again
  useEffect(() => {
    const timer = setTimeout(save, 150)
    return () => clearTimeout(timer)
  }, [kept, save])

  const change = useCallback(
    (make: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) =>
      set((kept) => ({
        ...kept,
        draft: { ...kept.draft, ...(typeof make === 'function' ? make(kept.draft) : make) },
      })),
    [set],
  )

  /** Takes the words back that an address had replaced. */
  const bringBack = useCallback(
    () => set(({ draft, replaced }) => ({ draft: replaced ?? draft, replaced: null })),
    [set],
  )

  return { draft: kept?.draft ?? null, change, saved, replaced: kept?.replaced ?? null, bringBack }
}

/** The draft an address asks for, over the one there was; what it takes away can be brought back. */
function begin({ draft, replaced }: Kept, { target, words, reply_in_thread }: Start): Kept {
  const begun: Draft = {
    ...draft,
    target,
    chosen: null,
    reply_in_thread: reply_in_thread ?? draft.reply_in_thread,
    // Words that were sent before are a new reply now.
    ...(words && {
      msg_type: words.msg_type,
      contents: { ...draft.contents, ...words.contents },
      nonce: mintNonce(),
      own_uuid: null,
    }),
  }
  const takesAway = words !== null && !isEmpty(draft, words.msg_type)
  return { draft: begun, replaced: takesAway ? draft : replaced }
}
