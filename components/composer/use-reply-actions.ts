'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Shown } from '#components/code-editor/editor-props.ts'
import type { OutcomeActions } from '#components/outcome/outcome-panel.tsx'
import { isPressed } from '#components/shell/keys.ts'
import { type Draft, emptyDraft, rewrittenAs } from '#lib/model/draft.ts'
import type { ContentCheck } from '#lib/protocol/check.ts'
import type { AboutTarget } from '#lib/protocol/problems.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'
import type { Target } from '#lib/protocol/target.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'
import { targetProblems } from '#lib/shown/target-problems.ts'
import { overridable, type Reading, readingOf } from './draft/reading.ts'
import type { useDraft } from './draft/use-draft.ts'
import type { Sending, useSend } from './send/use-send.ts'
import { goOn } from './target/go-on.ts'
import type { LookedAgain } from './target/use-target.ts'

type Given = {
  draft: Draft
  contentCheck: ContentCheck | null
  /** Whether the draft is the operator's, not what stands in before it is read. */
  ready: boolean
  sending: Sending
  startSending: ReturnType<typeof useSend>['start']
  /** Says of a press why nothing was sent. */
  holdBack: ReturnType<typeof useSend>['holdBack']
  /** Looks at the message once more; null where nothing is to be waited for. */
  lookAgain(message_id: string): Promise<LookedAgain> | null
  dismiss(): void
  change: ReturnType<typeof useDraft>['change']
  /** Goes to a place of the source. */
  show(place: Omit<Shown, 'n'>): void
  /** On a phone, from the preview to what one writes. */
  toCompose(): void
  /** Send itself. */
  sends: RefObject<HTMLButtonElement | null>
  /** Where the target is typed; its form is the draft. */
  field: RefObject<HTMLInputElement | null>
  /** Whose page it is. */
  operator_id: string
  /** Why they may not send; null where they may. */
  whyNot: string | null
}

/** What Send, its keys and the buttons of an outcome do. All of it acts on the draft as it is, not as last drawn. */
export function useReplyActions({
  draft,
  contentCheck,
  ready,
  sending,
  startSending,
  holdBack,
  lookAgain,
  dismiss,
  change,
  show,
  toCompose,
  sends,
  field,
  operator_id,
  whyNot,
}: Given) {
  const [turnedOff, setTurnedOff] = useState(false)
  const [mended, setMended] = useState<Mended | null>(null)
  /** A press waits for what is known of its message; the ref is for a second one in the same frame. */
  const [looking, setLooking] = useState(false)
  const isLooking = useRef(false)
  const { held, hold, release } = useHold(sends)

  // What hears clicks and keys is made once and looks here, so that a key draws only what it changes.
  const latest = useRef({ draft, contentCheck, ready, sending, held })
  latest.current = { draft, contentCheck, ready, sending, held }

  const sendNow = useCallback(
    (how: { anyway?: boolean; ask?: true } = {}) => {
      const { draft, contentCheck, ready, held } = latest.current
      const now = readingOf(draft, contentCheck)
      const passes = (block: Reading['blocks'][number]) => how.anyway === true && overridable.has(block)
      if (!ready || held !== null || whyNot !== null || now.message_id === null || !now.blocks.every(passes)) return
      if (isLooking.current) return
      const { message_id, content, uuid } = now
      const { msg_type, reply_in_thread, app } = draft
      setMended(null)
      const request = {
        message_id,
        msg_type,
        content,
        reply_in_thread,
        uuid,
        anyway: how.anyway === true,
        after_hour: false,
        operator_id,
        ...(app !== null && { app }),
        ...(how.ask && { ask: true }),
      }
      const look = lookAgain(message_id)
      if (!look) {
        startSending(request)
        return
      }
      isLooking.current = true
      setLooking(true)
      void look.then(({ known, now }) => {
        isLooking.current = false
        setLooking(false)
        const gone = known && !how.anyway && goneSince(known, now)
        if (gone) holdBack({ ...request, attempt_id: '' }, { status: 'target_gone', why: gone, message_id })
        else startSending(request)
      })
    },
    [startSending, holdBack, lookAgain, operator_id, whyNot],
  )

  // The same bytes and uuid as the attempt that was not answered, whatever its override was.
  const resend = useCallback(
    (how: { after_hour?: true; ask?: true } = {}) => {
      const { sending } = latest.current
      if (sending.state !== 'settled' || whyNot !== null) return
      const { attempt_id: _, ...request } = sending.request
      startSending({ ...request, ...how })
    },
    [startSending, whyNot],
  )

  const actions = useMemo((): OutcomeActions => {
    /** Closes what came and goes on where the eye goes: an element of the draft, by its selector. */
    const leave = (to?: string) => {
      dismiss()
      goOn(field.current, to)
    }
    /** The same where one was looking at the preview alone. */
    const comeBack = (to?: string) => {
      flushSync(toCompose)
      leave(to)
    }
    return {
      whyNot,
      sendAgain: () => resend(),
      askForApproval: () => resend({ ask: true }),
      replyAgain: () => {
        change({ nonce: mintNonce(), own_uuid: null })
        comeBack()
      },
      newReply: () => {
        const { nonce, contents } = emptyDraft()
        change(({ msg_type, contents: written }) => ({
          nonce,
          own_uuid: null,
          contents: { ...written, [msg_type]: contents[msg_type] },
        }))
        comeBack()
      },
      turnOffThread: () => {
        change({ reply_in_thread: false })
        setTurnedOff(true)
        comeBack('[role=switch]')
      },
      showSpot: ({ path, at, within }, focus) =>
        show({ path, from: at.from, to: at.to, focus, ...(within && { within }) }),
      write: (json, remedy) => {
        const { contents } = latest.current.draft
        change((draft) => rewrittenAs(draft, json))
        setMended({ remedy, contents })
      },
      newUuid: () => change({ nonce: mintNonce(), own_uuid: null }),
      answer: (message_id) => {
        change({ pasted: message_id, chosen: null })
        leave()
      },
      hold,
      release,
      dismiss: () => leave(),
    }
  }, [change, dismiss, resend, show, toCompose, hold, release, field, whyNot])

  const settled = sending.state === 'settled'
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isPressed('close', 'everywhere', event) && !event.defaultPrevented && settled) actions.dismiss()
      if (!isPressed('send', 'everywhere', event) || event.repeat) return
      event.preventDefault()
      sendNow()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [sendNow, settled, actions])

  /** What a remedy changed stands as it was again. */
  const undo = useCallback(() => {
    if (mended) change({ contents: mended.contents })
    setMended(null)
  }, [mended, change])

  return {
    sendNow,
    resend,
    actions,
    looking,
    turnedOff,
    setTurnedOff,
    held,
    mended: mended?.remedy ?? null,
    undo,
  }
}

/** Why a message can not be answered any more that could be before; null where it still can, or nobody knows. */
function goneSince(known: Target, now: Target | null): AboutTarget | null {
  const before = targetProblems(known)
  for (const problem of targetProblems(now))
    if (problem.kind === 'target' && problem.severity === 'refused' && before.length === 0) return problem.why
  return null
}

/** What a remedy did, and what was written before it. */
type Mended = { remedy: Remedy; contents: Draft['contents'] }

/** Holds Send back for some seconds; when they are over, the keys go to it, unless somebody writes meanwhile. */
function useHold(sends: RefObject<HTMLButtonElement | null>) {
  const [held, setHeld] = useState<number | null>(null)
  useEffect(() => {
    if (held === null) return
    const timer = setTimeout(() => {
      setHeld(held > 1 ? held - 1 : null)
      if (held > 1) return
      const at = document.activeElement
      if (!at || at === document.body || !at.matches('input, textarea, [contenteditable]')) sends.current?.focus()
    }, 1000)
    return () => clearTimeout(timer)
  }, [held, sends])
  const release = useCallback(() => setHeld(null), [])
  return { held, hold: setHeld as (seconds: number) => void, release }
}
