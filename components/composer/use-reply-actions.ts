'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Shown } from '#components/code-editor/editor-props.ts'
import type { OutcomeActions } from '#components/outcome/outcome-panel.tsx'
import { isPressed } from '#components/shell/keys.ts'
import { readJson } from '#lib/json/json.ts'
import { type Draft, emptyDraft, sourceOf } from '#lib/model/draft.ts'
import { pathOf } from '#lib/protocol/card-refusal.ts'
import type { ContentCheck } from '#lib/protocol/check.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'
import { overridable, type Reading, readingOf } from './draft/reading.ts'
import type { useDraft } from './draft/use-draft.ts'
import type { Sending, useSend } from './send/use-send.ts'
import { goOn } from './target/go-on.ts'

type Given = {
  draft: Draft
  contentCheck: ContentCheck | null
  /** Whether the draft is the operator's, not what stands in before it is read. */
  ready: boolean
  sending: Sending
  startSending: ReturnType<typeof useSend>['start']
  dismiss(): void
  change: ReturnType<typeof useDraft>['change']
  /** Goes to a place of the source. */
  show(place: Omit<Shown, 'n'>): void
  /** On a phone, from the preview to what one writes. */
  toCompose(): void
  /** The button that explains the size. */
  explains: RefObject<HTMLButtonElement | null>
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
  dismiss,
  change,
  show,
  toCompose,
  explains,
  field,
  operator_id,
  whyNot,
}: Given) {
  const [turnedOff, setTurnedOff] = useState(false)

  // What hears clicks and keys is made once and looks here, so that a key draws only what it changes.
  const latest = useRef({ draft, contentCheck, ready, sending })
  latest.current = { draft, contentCheck, ready, sending }

  const sendNow = useCallback(
    (how: { anyway?: boolean; ask?: true } = {}) => {
      const { draft, contentCheck, ready } = latest.current
      const now = readingOf(draft, contentCheck)
      const passes = (block: Reading['blocks'][number]) => how.anyway === true && overridable.has(block)
      if (!ready || whyNot !== null || now.message_id === null || !now.blocks.every(passes)) return
      const { message_id, content, uuid } = now
      const { msg_type, reply_in_thread, app } = draft
      startSending({
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
      })
    },
    [startSending, operator_id, whyNot],
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
      showElement: (err_path) => {
        const source = sourceOf(latest.current.draft)
        const path = pathOf(err_path)
        if (source === null || !('json' in readJson(source))) return false
        show({ path })
        dismiss()
        return true
      },
      showSize: () => {
        dismiss()
        explains.current?.click()
      },
      dismiss: () => leave(),
    }
  }, [change, dismiss, resend, show, toCompose, explains, field, whyNot])

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

  return { sendNow, resend, actions, turnedOff, setTurnedOff }
}
