'use client'

import { useMutation } from '@tanstack/react-query'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { reasonsIn } from '#components/outcome/reasons.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { severalWords } from '#lib/i18n/several.ts'
import type { JobActions, JobRequest, JobStarted } from '#lib/model/job.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { uuidOf } from '#lib/protocol/uuid.ts'
import type { Pattern } from '#lib/several/rows.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { type CheckedRow, type Summary, summaryOf } from './checked.ts'
import { FaultList } from './fault-list.tsx'
import type { Check } from './use-check.ts'

type Props = {
  check: Check
  pattern: Pattern
  app: string | null
  appName: string | null
  operator_id: string
  /** Of the table: the same rows with the same words are one job, however often they are sent. */
  nonce: string
  start: JobActions['startJob']
  onCheck(): void
  onStop(): void
  /** Goes to a row of the table. */
  onShow(line: number): void
  onBegun(job_id: string): void
  onClose(): void
}

/** What one action of the console takes, with room for what is written around it. In bytes. */
const mostBytes = 4_000_000

/** The check of all rows, then what is about to be sent, to be confirmed. */
export default function Confirm({ check, onCheck, onStop, onShow, onClose, ...sending }: Props) {
  const { confirm: words } = useMessagesOf(severalWords)
  const first = useRef<HTMLButtonElement>(null)
  // After the dialog has opened, which gives the focus to whatever stands first in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each state another button is the one to press
  useEffect(() => first.current?.focus(), [check.state])
  return (
    <PageDialog label={words.title} onClose={onClose} className="w-[min(640px,calc(100vw-16px))]">
      <h2 className="text-heading font-semibold">{words.title}</h2>
      {check.state === 'done' ? (
        <Confirmed first={first} rows={check.rows} onCheck={onCheck} onShow={onShow} {...sending} />
      ) : (
        <Checking first={first} check={check} onCheck={onCheck} onStop={onStop} />
      )}
    </PageDialog>
  )
}

type First = { first: RefObject<HTMLButtonElement | null> }
type CheckingProps = First & Pick<Props, 'onCheck' | 'onStop'> & { check: Exclude<Check, { state: 'done' }> }

function Checking({ first, check, onCheck, onStop }: CheckingProps) {
  const { confirm: words } = useMessagesOf(severalWords)
  const { done, all } = check.state === 'none' ? { done: 0, all: 1 } : check
  const isStopped = check.state === 'stopped'
  return (
    <>
      <p className="text-ink-2">{words.checkingHint}</p>
      <div className="flex flex-col gap-2">
        <progress aria-label={words.title} value={done} max={all} className="h-2 w-full accent-accent" />
        <p role="status" className="tabular-nums">
          {check.state === 'stopped'
            ? check.why === 'signed_out'
              ? words.ended
              : words.stopped(done, all)
            : // Not read aloud with every row.
              !isStopped && <span aria-hidden>{words.checking(done, all)}</span>}
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {isStopped ? (
          <Button ref={first} look="primary" onClick={onCheck}>
            {words.goOn}
          </Button>
        ) : (
          <Button ref={first} onClick={onStop}>
            {words.stop}
          </Button>
        )}
        <Cancel />
      </div>
    </>
  )
}

function Cancel() {
  const { confirm: words } = useMessagesOf(severalWords)
  return (
    <Button look="quiet" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
      {words.cancel}
    </Button>
  )
}

type ConfirmedProps = First &
  Pick<Props, 'pattern' | 'app' | 'appName' | 'operator_id' | 'nonce' | 'start' | 'onCheck' | 'onShow' | 'onBegun'> & {
    rows: CheckedRow[]
  }

function Confirmed({
  first,
  rows,
  pattern,
  app,
  appName,
  operator_id,
  nonce,
  start,
  onCheck,
  onShow,
  onBegun,
}: ConfirmedProps) {
  const { confirm: words } = useMessagesOf(severalWords)
  const approvals = approvalsWords[useLocale()]
  const summary = useMemo(() => summaryOf(rows), [rows])
  const { going, out, noted, chats, named, unknown, everyone, second_person } = summary
  const { data, mutate, isPending, isError } = useMutation({
    mutationFn: start,
    onSuccess: (begun) => {
      if (begun.status === 'begun' || begun.status === 'asked') onBegun(begun.job_id)
    },
  })
  const asks = data?.status === 'needs_second_person' || (second_person.rows > 0 && data?.status !== 'not_needed')
  const request = useMemo(
    () => requestOf({ nonce, summary, pattern, operator_id, app }),
    [nonce, summary, pattern, operator_id, app],
  )
  const isTooLarge = useMemo(() => utf8Bytes(JSON.stringify(request)) > mostBytes, [request])
  const takes = useTakes(summary)
  const why = data?.status === 'needs_second_person' ? { rows: data.rows, why: data.why } : second_person
  // Until its own page is there.
  const isHandedOver = data?.status === 'begun' || data?.status === 'asked'
  const isStarting = isPending || isHandedOver
  const isOff = isStarting || going.length === 0 || isTooLarge
  return (
    <>
      <div className="flex flex-col gap-1">
        <p className="text-matter font-semibold">
          {going.length > 0 ? words.summary(going.length, chats, unknown, takes) : words.noneLeft}
        </p>
        <p className="text-ink-2">
          {appName !== null && `${words.as(isolated(appName))} `}
          {pattern.reply_in_thread && `${words.thread} `}
          {words.goesOn} {words.people}
        </p>
      </div>
      {named.length > 0 && <Chats named={named} chats={chats} />}
      {everyone > 0 && <p className="text-warn">{words.everyone(everyone)}</p>}
      {asks && going.length > 0 && (
        <p className="text-warn">
          {words.secondPerson(why.rows)}
          {reasonsIn(why.why, approvals)}
        </p>
      )}
      {out.length > 0 && <RowsSaid title={words.out(out.length)} rows={out} isOpen onShow={onShow} />}
      {noted.length > 0 && (
        <RowsSaid title={words.look(noted.length)} rows={noted} isOpen={noted.length <= 3} onShow={onShow} />
      )}
      <div role="alert" className="empty:hidden">
        <Came came={data ?? null} isError={isError} isTooLarge={isTooLarge} />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Cancel />
        <Button onClick={onCheck}>{words.again}</Button>
        <Button
          ref={first}
          look="primary"
          aria-disabled={isOff}
          onClick={() => isOff || mutate({ ...request, ...(asks && { ask: true }) })}
        >
          {isStarting ? words.starting : asks ? words.ask(going.length) : words.send(going.length, chats + unknown)}
        </Button>
      </div>
    </>
  )
}

/** So many chats are told by name. */
const toldChats = 6

/** Where the replies go, as far as it has a name: a chat nobody meant is seen before anything is sent. */
function Chats({ named, chats }: Pick<Summary, 'named' | 'chats'>) {
  const { confirm: words } = useMessagesOf(severalWords)
  const further = chats - Math.min(named.length, toldChats)
  return (
    <ul aria-label={words.chats} className="flex min-w-0 flex-wrap gap-x-4 gap-y-1 text-control">
      {named.slice(0, toldChats).map(({ chat_id, name, replies }) => (
        <li key={chat_id} className="flex max-w-full min-w-0 items-baseline gap-1">
          <span className="truncate">
            <Isolated text={name} />
          </span>
          <span className="shrink-0 text-note text-ink-2 tabular-nums">{words.inChat(replies)}</span>
        </li>
      ))}
      {further > 0 && <li className="text-ink-2">{words.furtherChats(further)}</li>}
    </ul>
  )
}

function useTakes({ takes_ms }: Summary): string {
  const { confirm: words } = useMessagesOf(severalWords)
  const seconds = Math.ceil(takes_ms / 1000)
  if (seconds < 5) return words.seconds
  return seconds < 90 ? words.aboutSeconds(Math.ceil(seconds / 5) * 5) : words.about(Math.round(seconds / 60))
}

type RequestGiven = Pick<Props, 'pattern' | 'operator_id' | 'app' | 'nonce'> & { summary: Summary }

/** What many rows say is sent once. */
function requestOf({ nonce, summary, pattern, operator_id, app }: RequestGiven): JobRequest {
  const at = new Map<string, number>()
  const rows = summary.going.map(({ line, message_id, content }) => {
    if (!at.has(content)) at.set(content, at.size)
    return { n: line, message_id, content: at.get(content) ?? 0 }
  })
  const { msg_type, reply_in_thread } = pattern
  const contents = [...at.keys()]
  const id = uuidOf(nonce, {
    message_id: '',
    msg_type,
    content: JSON.stringify([contents, rows]),
    reply_in_thread,
    app,
  })
  return { id, msg_type, reply_in_thread, contents, rows, operator_id, ...(app !== null && { app }) }
}

/** So many rows are told one by one. */
const told = 20

type RowsSaidProps = { title: string; rows: readonly CheckedRow[]; isOpen: boolean; onShow(line: number): void }

function RowsSaid({ title, rows, isOpen, onShow }: RowsSaidProps) {
  const { confirm: words } = useMessagesOf(severalWords)
  return (
    <details open={isOpen} className="rounded-panel border border-line">
      <summary className="cursor-pointer px-3 py-2 font-semibold">{title}</summary>
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto px-3 pb-3 text-note">
        {rows.slice(0, told).map(({ line, faults, notes }) => (
          <li key={line} className="flex min-w-0 items-start gap-2">
            <button
              type="button"
              className={`${linkClass} shrink-0 text-note tabular-nums`}
              onClick={() => onShow(line)}
            >
              {words.rowSays(line)}
            </button>
            <FaultList faults={faults} notes={faults.length > 0 ? [] : notes} />
          </li>
        ))}
        {rows.length > told && <li className="text-ink-2">{words.further(rows.length - told)}</li>}
      </ul>
    </details>
  )
}

type CameProps = {
  came: JobStarted | null
  isError: boolean
  isTooLarge: boolean
}

/** Why nothing was sent. */
function Came({ came, isError, isTooLarge }: CameProps) {
  const { came: words } = useMessagesOf(severalWords)
  const sentence = () => {
    if (isTooLarge) return words.too_large
    if (isError) return words.failed
    const lines = (numbers: readonly number[]) =>
      numbers.slice(0, told).join(', ') + (numbers.length > told ? ', …' : '')
    switch (came?.status) {
      case undefined:
      case 'begun':
      case 'asked':
      case 'needs_second_person':
        return null
      case 'not_needed':
      case 'no_record':
        return words[came.status]
      case 'not_by_rule':
        return words.not_by_rule(lines(came.rows.map(({ n }) => n)))
      case 'invalid':
        return came.rows.length > 0 ? words.invalid(lines(came.rows)) : words.invalidFields
      case 'too_many':
        return words.too_many(came.most)
      case 'too_fast':
        return words.too_fast(came.seconds)
      case 'no_entry':
        return words.no_entry[came.code === 'no_session' ? 'signed_out' : 'not_allowed']
      case 'other_operator':
        return words.other_operator(isolated(came.name))
    }
  }
  const said = sentence()
  return said && <p className="text-danger">{said}</p>
}
