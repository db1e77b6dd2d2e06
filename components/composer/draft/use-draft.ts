'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { saveMs } from '#components/shell/timing.ts'
import { type Draft, isEmpty, type Words } from '#lib/model/draft.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'
import { draftsOf, keyOfTab, type PersistedDraft, persist, restore } from './persisted-drafts.ts'

/** What an address can ask a draft to begin with; `again` names the attempt its words come from. */
export type Start = { pasted: string; words: Words | null; reply_in_thread?: boolean; app?: string; again?: string }

/**
 * The draft of this tab. It survives reload and crash: every change is in the browser's storage a moment later,
 * under a key of this tab, so that two tabs never overwrite each other. A new tab goes on from the newest draft,
 * with the same nonce: the same words sent from both are one reply.
 *
 * @param operator_id whose drafts; nobody else's are looked at
 * @returns draft null until the browser's storage was read (the server cannot know it)
 */
export function useDraft(start: Start | null, operator_id: string) {
  const prefix = draftsOf(operator_id)
  const [persisted, setPersisted] = useState<PersistedDraft | null>(null)
  const [saved, setSaved] = useState(true)
  const unsaved = useRef<PersistedDraft | null>(null)
  const tab = useRef<{ key: string; release(): void } | null>(null)

  const save = useCallback(() => {
    if (unsaved.current && tab.current) setSaved(persist(prefix, tab.current.key, unsaved.current))
    unsaved.current = null
  }, [prefix])

  /** Every change goes through here: drawn at once, persisted a moment later. */
  const set = useCallback((make: (persisted: PersistedDraft) => PersistedDraft) => {
    setPersisted((persisted) => {
      if (!persisted) return persisted
      unsaved.current = make(persisted)
      return unsaved.current
    })
  }, [])

  // Once per mount: later changes of `start` are navigations, which mount anew.
  const startedWith = useRef(start)
  useEffect(() => {
    tab.current = keyOfTab(prefix)
    const given = startedWith.current
    const restored = restore(prefix, tab.current.key)
    setPersisted(restored)
    if (given) {
      set((persisted) => begin(persisted, given))
      // Else a reload would begin anew, over what was written since.
      history.replaceState(null, '', '/')
    }
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
      tab.current?.release()
    }
  }, [save, set, prefix])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change puts saving off again
  useEffect(() => {
    const timer = setTimeout(save, saveMs)
    return () => clearTimeout(timer)
  }, [persisted, save])

  const change = useCallback(
    (make: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) =>
      set((persisted) => ({
        ...persisted,
        draft: { ...persisted.draft, ...(typeof make === 'function' ? make(persisted.draft) : make) },
      })),
    [set],
  )

  /** Puts a message in the place of what was written; that can be brought back. */
  const takeOver = useCallback(
    ({ msg_type, contents }: Words) =>
      set(({ draft }) => ({
        draft: { ...draft, msg_type, contents: { ...draft.contents, ...contents }, own_uuid: null },
        replaced: draft,
      })),
    [set],
  )

  /** Takes the words back that an address or a message had replaced. */
  const bringBack = useCallback(
    () => set(({ draft, replaced }) => ({ draft: replaced ?? draft, replaced: null })),
    [set],
  )

  return { draft: persisted?.draft ?? null, change, takeOver, saved, replaced: persisted?.replaced ?? null, bringBack }
}

/** The draft an address asks for, over the one there was; what it takes away can be brought back. */
function begin({ draft, replaced }: PersistedDraft, { pasted, words, reply_in_thread, app }: Start): PersistedDraft {
  const begun: Draft = {
    ...draft,
    pasted,
    chosen: null,
    reply_in_thread: reply_in_thread ?? draft.reply_in_thread,
    app: app ?? draft.app,
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
