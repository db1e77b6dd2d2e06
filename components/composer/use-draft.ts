'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type Draft, emptyDraft, isEmpty, readDraft } from '#lib/protocol/draft.ts'

const prefix = 'draft:'
const kept = 5

/** What an address can ask a draft to begin with; `again` names the attempt its words come from. */
export type Start = {
  target: string
  words: Pick<Draft, 'msg_type' | 'contents' | 'nonce'> | null
  reply_in_thread?: boolean
  again?: string
}

/**
 * The draft of this tab. It survives reload and crash: every change is in the browser's storage a moment later,
 * under a key of this tab, so that two tabs never overwrite each other. A new tab goes on from the newest draft,
 * with the same nonce: the same words sent from both are one reply.
 *
 * @returns draft null until the browser's storage was read (the server cannot know it)
 */
export function useDraft(start: Start | null) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [saved, setSaved] = useState(true)
  const [replaced, setReplaced] = useState<Draft | null>(null)
  const newest = useRef<Draft | null>(null)
  const tab = useRef('')

  const save = useCallback(() => {
    if (newest.current) setSaved(store(tab.current, newest.current))
  }, [])

  // Once per mount: later changes of `start` are navigations, which mount anew.
  const startedWith = useRef(start)
  useEffect(() => {
    tab.current = tabKey()
    const given = startedWith.current
    const restored = restore(tab.current)
    if (given) {
      const { target, words, reply_in_thread = restored.reply_in_thread } = given
      setDraft({ ...restored, target, chosen: null, reply_in_thread, ...words })
      if (words && !isEmpty(restored)) setReplaced(restored)
      // Else a reload would begin anew, over what was written since.
      history.replaceState(null, '', '/')
    } else setDraft(restored)
    addEventListener('pagehide', save)
    return () => removeEventListener('pagehide', save)
  }, [save])

  useEffect(() => {
    if (!draft) return
    newest.current = draft
    const timer = setTimeout(save, 150)
    return () => clearTimeout(timer)
  }, [draft, save])

  const change = useCallback((make: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => {
    setDraft((draft) => draft && { ...draft, ...(typeof make === 'function' ? make(draft) : make) })
  }, [])

  /** Takes the words back that an address had replaced. */
  const bringBack = useCallback(() => {
    if (replaced) setDraft(replaced)
    setReplaced(null)
  }, [replaced])

  return { draft, change, saved, replaced, bringBack }
}

/** A key that lives as long as the tab, also over reloads. */
function tabKey(): string {
  try {
    const key = sessionStorage.getItem('tab') ?? emptyDraft().nonce.slice(0, 12)
    sessionStorage.setItem('tab', key)
    return prefix + key
  } catch {
    return `${prefix}only`
  }
}

function restore(key: string): Draft {
  try {
    const own = localStorage.getItem(key)
    const found = own ?? drafts()[0]?.text
    return readDraft(found ? JSON.parse(found).draft : null)
  } catch {
    return emptyDraft()
  }
}

/** All stored drafts, newest first. */
function drafts(): { key: string; text: string; at: number }[] {
  return Object.entries(localStorage)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, text]) => ({ key, text, at: Number(/^\{"at":(\d+)/.exec(text)?.[1] ?? 0) }))
    .sort((a, b) => b.at - a.at)
}

/** @returns false where the browser would not keep it */
function store(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), draft }))
    for (const { key } of drafts().slice(kept)) localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}
