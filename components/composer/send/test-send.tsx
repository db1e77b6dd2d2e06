'use client'

import { useId } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { testSendWords } from '#lib/i18n/test-send.ts'
import { findMessageId } from '#lib/protocol/message-id.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'
import { isolated } from '#lib/shown/invisible.ts'
import type { Block, Reading } from '../draft/reading.ts'
import type { RecentTarget } from '../target/use-recent-targets.ts'
import { useTarget } from '../target/use-target.ts'
import type { useSend } from './use-send.ts'
import { useTestTarget } from './use-test-target.ts'

export type TestSendProps = {
  operator_id: string
  app: string | null
  /** The draft. */
  reading: Reading
  recents: readonly RecentTarget[]
  sending: boolean
  /** Why the operator may not send at all; null where they may. */
  whyNot: string | null
  onSend: ReturnType<typeof useSend>['start']
}

/** Of a draft, not of what it answers or is sent with. */
const elsewhere: ReadonlySet<Block> = new Set<Block>(['no_target', 'choose_target', 'uuid'])

/** Where tests go, kept in this browser, and the button that sends one. */
export default function TestSend({ operator_id, app, reading, recents, sending, whyNot, onSend }: TestSendProps) {
  const { message_id, msg_type, content, blocks } = reading
  const words = useMessagesOf(testSendWords)
  const { composer } = useMessages()
  const id = useId()
  const [typed, keep] = useTestTarget(operator_id, app)
  const pasted = findMessageId(typed)
  const to = pasted.found === 'one' ? pasted.message_id : null
  const { target } = useTarget(to, app)
  const known = recents.find((one) => one.message_id === to)
  const seen = target?.status === 'seen' ? { person: target.sender.name, chat: target.chat_name } : known
  const block = blocks.find((block) => !elsewhere.has(block))
  const wrong = typed.trim() === '' ? words.none : to === null ? words.notOne : null
  const reason = whyNot ?? (sending ? words.sending : block ? composer.send.blocked[block] : (wrong ?? ''))
  const offered = [
    ...(message_id !== null && message_id !== to ? [{ message_id, face: words.takeAbove }] : []),
    ...recents
      .filter((one) => one.message_id !== to && one.message_id !== message_id)
      .slice(0, 3)
      .map((one) => ({ message_id: one.message_id, face: faceOf(one) })),
  ]
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== '' || to === null) return
        // With a uuid of its own, so that the draft’s is not used up.
        onSend({
          ...{ message_id: to, msg_type, content, reply_in_thread: false, uuid: mintNonce(), anyway: false },
          ...{ after_hour: false, operator_id, test: true, ...(app !== null && { app }) },
        })
      }}
    >
      <h2 className="font-semibold">{words.title}</h2>
      <p>{words.body}</p>
      <div className="flex flex-col gap-1">
        <label htmlFor={id}>{words.to}</label>
        <input
          id={id}
          value={typed}
          onChange={({ target }) => keep(target.value)}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={typed.trim() !== '' && to === null}
          aria-describedby={`${id}-why`}
          className="h-8 min-w-0 rounded-control border border-edge bg-surface px-2 font-mono text-control text-ellipsis placeholder:font-sans placeholder:text-ink-2"
        />
        {to !== null && seen && (seen.person || seen.chat) && (
          <p className="text-note text-ink-2">
            {[seen.person, seen.chat].filter(Boolean).map((name, i) => (
              <span key={name}>
                {i > 0 && ' · '}
                <Isolated text={name ?? ''} />
              </span>
            ))}
          </p>
        )}
      </div>
      {offered.length > 0 && (
        <ul className="flex flex-col items-start gap-1">
          {offered.map((one) => (
            <li key={one.message_id} className="max-w-full">
              <button
                type="button"
                className="max-w-full truncate rounded-control px-1 text-left text-accent hover:bg-hover touch:py-2"
                onClick={() => keep(one.message_id)}
              >
                {one.face}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center gap-3">
        <Button look="primary" type="submit" aria-disabled={reason !== ''} aria-describedby={`${id}-why`}>
          {words.send}
        </Button>
        <p id={`${id}-why`} aria-live="polite" className="min-w-0 text-note text-ink-2">
          {reason}
        </p>
      </div>
    </form>
  )
}

const faceOf = ({ message_id, words, chat, person }: RecentTarget) =>
  [person, chat, words]
    .flatMap((part) => (part ? [isolated(part)] : []))
    .slice(0, 2)
    .join(' · ') || message_id
