'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type RefusedReply, takeHandedOver } from '#components/shell/handed-over.ts'
import { saveMs } from '#components/shell/timing.ts'
import type { Guidance } from '#lib/guidance/guidance-entry.ts'
import { contentOf, type Draft, emptyDraft, isEmpty, type Words, wordsAgain } from '#lib/model/draft.ts'
import { type MsgType, msgTypes } from '#lib/protocol/messages.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import { mintNonce, uuidOf } from '#lib/protocol/uuid.ts'
import { draftsOf, keyOfTab, type PersistedDraft, persist, restore } from './persisted-drafts.ts'

/** What an address can ask a draft to begin with: a message and a type, or the words of the attempt `again` names. */
export type Start = {
  pasted: string
  msg_type?: MsgType | undefined
  words: Words | null
  reply_in_thread?: boolean
  app?: string
  again?: string
  /** What Feishu said to it, and the record of that; null where it was pasted. */
  refused?: { outcome: Refused; guidance: Guidance | null; attempt_id: string | null; uuid: string }
}

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
  const tab = useRef<ReturnType<typeof keyOfTab> | null>(null)
  /** What was restored, where it had gone out as it is. */
  const [wentOut, setWentOut] = useState<Draft | null>(null)
  /** What the address asked for while something else was begun: nothing happens before somebody says so. */
  const [asked, setAsked] = useState<Start | null>(null)
  /** What it began with, where a refusal came along. */
  const [mends, setMends] = useState<Start | null>(null)

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
    const given = startedWith.current ?? startFromPaste(takeHandedOver(operator_id))
    const restored = restore(prefix, tab.current.key)
    setWentOut(hasGoneOut(restored) ? restored.draft : null)
    setPersisted(restored)
    const isKept = given !== null && given.words === null && !tab.current.isNew && isBegun(restored, given)
    if (isKept) setAsked(given)
    else if (given) {
      set((persisted) => begin(persisted, given))
      setMends(given.refused ? given : null)
      forgetAddress()
    }
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
      tab.current?.release()
    }
  }, [save, set, prefix, operator_id])

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
      set(({ draft, ...persisted }) => ({
        ...persisted,
        draft: { ...draft, msg_type, contents: { ...draft.contents, ...contents }, own_uuid: null },
        replaced: draft,
      })),
    [set],
  )

  const answerAsked = useCallback(
    (yes: boolean) => {
      if (yes && asked) set((persisted) => begin(persisted, asked))
      setAsked(null)
      forgetAddress()
    },
    [asked, set],
  )

  /** Notes that the draft went out as it is. */
  const markSent = useCallback(
    () => set((persisted) => ({ ...persisted, sent: markOf(persisted.draft), sent_to: persisted.draft.pasted })),
    [set],
  )

  /** Takes the words back that an address or a message had replaced. */
  const bringBack = useCallback(
    () => set(({ draft, replaced, ...persisted }) => ({ ...persisted, draft: replaced ?? draft, replaced: null })),
    [set],
  )

  return {
    draft: persisted?.draft ?? null,
    change,
    takeOver,
    saved,
    replaced: persisted?.replaced ?? null,
    bringBack,
    asked,
    answerAsked,
    mends,
    markSent,
    sentBefore: persisted === null ? null : persisted.draft === wentOut ? ('here' as const) : sentElsewhere(persisted),
  }
}

/** A draft for a request that was pasted with its refusal; null where it is of a type nobody can write here. */
function startFromPaste(left: RefusedReply | null): Start | null {
  const words = left && wordsAgain(left.msg_type, left.content)
  if (!words) return null
  const { message_id, outcome, guidance } = left
  return { pasted: message_id, words, refused: { outcome, guidance, attempt_id: null, uuid: '' } }
}

/** A reload would begin anew, over what was written since. */
const forgetAddress = () => history.replaceState(null, '', '/')

/** Tells the versions of drafts apart; the same words to the same message by the same draft are the same. */
export const markOf = (draft: Draft) =>
  uuidOf(draft.nonce, {
    message_id: draft.pasted,
    msg_type: draft.msg_type,
    content: contentOf(draft),
    reply_in_thread: draft.reply_in_thread,
  })

/** Whether the draft went out as it is: pressed again, it is the same reply. */
export const hasGoneOut = ({ draft, sent }: PersistedDraft): boolean => sent !== null && sent === markOf(draft)

/** Whether the very words went out in answer to another message, so that they are not sent on by mistake. */
export function sentElsewhere({ draft, sent, sent_to }: PersistedDraft): 'elsewhere' | null {
  const to = draft.pasted.trim()
  if (sent === null || sent_to === null || to === '' || to === sent_to.trim()) return null
  return sent === markOf({ ...draft, pasted: sent_to }) ? 'elsewhere' : null
}

/** Whether a draft answers what an address names, or nothing yet. */
const answers = (draft: Draft, { pasted }: Pick<Start, 'pasted'>) => ['', pasted.trim()].includes(draft.pasted.trim())

/** Whether somebody is at another reply than the one an address asks for: there are words that have not gone out. */
export const isBegun = ({ draft, sent }: PersistedDraft, start: Pick<Start, 'pasted'>): boolean =>
  !answers(draft, start) &&
  msgTypes.some((type) => !isEmpty(draft, type) && !(type === draft.msg_type && sent === markOf(draft)))

/** The draft an address asks for, in the place of the one there was; what it takes away can be brought back. */
export function begin(persisted: PersistedDraft, start: Start): PersistedDraft {
  const { draft, replaced, sent, sent_to } = persisted
  const { pasted, msg_type, words, reply_in_thread, app } = start
  const target = { pasted, chosen: null, app: app ?? draft.app }
  if (words === null) {
    // What is begun for this very message, or for none, goes on; of any other nothing comes along, nor of what went out.
    const goesOn = answers(draft, start) && sent !== markOf(draft)
    const from = goesOn ? draft : emptyDraft()
    const begun = { ...from, ...target, msg_type: msg_type ?? draft.msg_type }
    return { draft: begun, replaced: isBegun(persisted, start) ? draft : replaced, sent, sent_to }
  }
  const begun: Draft = {
    ...draft,
    ...target,
    reply_in_thread: reply_in_thread ?? draft.reply_in_thread,
    msg_type: words.msg_type,
    contents: { ...draft.contents, ...words.contents },
    // Words that were sent before are a new reply now.
    nonce: mintNonce(),
    own_uuid: null,
  }
  return { draft: begun, replaced: isEmpty(draft, words.msg_type) ? replaced : draft, sent, sent_to }
}
