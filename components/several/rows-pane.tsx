'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { saveMs } from '#components/shell/timing.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { severalWords } from '#lib/i18n/several.ts'
import { mostRows } from '#lib/model/job.ts'
import { isKeyed } from '#lib/protocol/messages.ts'
import { fillingOf } from '#lib/several/filling.ts'
import { fillRow, type Pattern, rowChecker, withoutColumn } from '#lib/several/rows.ts'
import { readTable, rowsOf, type Table, type TableRow } from '#lib/several/table.ts'
import { type CheckedRow, checkedRow } from './checked.ts'
import { FaultList } from './fault-list.tsx'
import { emptyTable, keepTable, tableKept } from './kept-table.ts'
import { RowList } from './row-list.tsx'
import type { SeveralProps } from './several.tsx'
import { SeveralBar } from './several-bar.tsx'
import { TableField } from './table-field.tsx'
import { useCheck } from './use-check.ts'

const Confirm = lazyPart(dynamic(() => retriedImport(() => import('./confirm.tsx')), { ssr: false }))

/** The messages to answer, row by row, and what sends them. */
export default function RowsPane(props: SeveralProps) {
  const { bar, reading, reply_in_thread, app, apps, target, pending, operator_id, ruled, onShown } = props
  const { msg_type, content, empty } = reading
  const broken = reading.blocks.includes('json')
  const words = useMessagesOf(severalWords)
  const router = useRouter()
  const [kept, setKept] = useState(() => ({ ...tableKept(operator_id), on: true }))
  const [saved, setSaved] = useState(true)
  const [line, setLine] = useState<number | null>(null)
  const [confirming, setConfirming] = useState(false)
  /** Whether a job has them: none of it is kept from then on, and it stays in sight until the job is. */
  const handedOver = useRef(false)
  useEffect(() => {
    const save = () => setSaved(keepTable(operator_id, handedOver.current ? emptyTable() : kept))
    const timer = setTimeout(save, saveMs)
    addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', save)
    }
  }, [kept, operator_id])
  const latest = useRef(kept)
  latest.current = kept
  // Whoever goes to another page finds it as it was.
  useEffect(() => () => void keepTable(operator_id, handedOver.current ? emptyTable() : latest.current), [operator_id])

  const { text, said } = kept
  const typed = useDeferredValue(text)
  const table = useMemo(() => readTable(typed, said), [typed, said])
  const pattern = useMemo((): Pattern => ({ msg_type, content, reply_in_thread }), [msg_type, content, reply_in_thread])
  const filling = useMemo(() => fillingOf(msg_type, content), [msg_type, content])
  const { check, start, stop } = useCheck({ pattern, table, app, ruled })

  const row = table?.rows.find((one) => one.line === line) ?? table?.rows[0] ?? null
  const filled = useMemo(() => (table && row ? fillRow(filling, table, row).filled : null), [filling, table, row])
  const shownContent = filled?.status === 'filled' ? filled.content : content
  const shownId = row?.message_id ?? null
  useEffect(() => onShown({ message_id: shownId, content: shownContent }), [onShown, shownId, shownContent])
  useEffect(() => () => onShown(null), [onShown])

  const missing = table ? withoutColumn(filling, table) : []
  const named = table?.rows.filter(({ message_id }) => message_id !== null).length ?? 0
  const { count: rows, orMore } = rowsOf(table ?? { rows: [], beyond: 0 })
  const blocked = blockOf()
  const checked = check.state === 'done' ? check.rows : null

  function blockOf(): string | null {
    const { blocked } = words
    if (!table || rows === 0) return blocked.no_rows
    if (rows > mostRows) return blocked.tooMany(rows, orMore, mostRows)
    if (empty) return isKeyed(msg_type) ? blocked.nothingChosen : blocked.empty
    if (broken) return blocked.json
    if (missing.length > 0) return blocked.noColumn(missing)
    return named === 0 ? blocked.none : null
  }

  const confirm = () => {
    if (blocked !== null) return
    setConfirming(true)
    if (check.state !== 'done') void start()
  }
  const outAlready = checked?.filter(({ faults }) => faults.length > 0).length ?? rows - named
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TableField
        text={text}
        table={table}
        mayRead={props.mayRead}
        saved={saved}
        onText={(text) => {
          setKept((kept) => ({ ...kept, text, said: {} }))
          setLine(null)
        }}
        onSaid={(said) => setKept((kept) => ({ ...kept, said: { ...kept.said, ...said } }))}
      />
      {table && (
        <>
          <RowList table={table} checked={checked} line={row?.line ?? null} onLine={setLine} />
          {row && (
            <RowAbout
              table={table}
              row={row}
              pattern={pattern}
              checked={checked?.find((one) => one.line === row.line) ?? null}
              target={target}
              pending={pending}
              empty={empty || broken}
              ruled={ruled}
              onLine={setLine}
            />
          )}
        </>
      )}
      {bar &&
        createPortal(
          <SeveralBar
            count={rows - outAlready}
            out={outAlready}
            isChecked={checked !== null}
            blocked={blocked}
            step={table && row && <Stepper table={table} row={row} onLine={setLine} />}
            onSend={confirm}
          />,
          bar,
        )}
      {confirming && (
        <Confirm
          check={check}
          pattern={pattern}
          app={app}
          appName={app && (apps.find(({ app_id }) => app_id === app)?.name ?? app)}
          operator_id={operator_id}
          nonce={kept.nonce}
          start={props.start}
          onCheck={start}
          onStop={stop}
          onShow={(line) => {
            setConfirming(false)
            setLine(line)
          }}
          onBegun={(job_id) => {
            handedOver.current = true
            keepTable(operator_id, emptyTable())
            router.push(`/jobs?id=${encodeURIComponent(job_id)}`)
          }}
          onClose={() => {
            stop()
            setConfirming(false)
          }}
        />
      )}
    </div>
  )
}

type AboutProps = Pick<SeveralProps, 'target' | 'pending' | 'ruled'> & {
  /** Whether there are no words yet that could be sent. */
  empty: boolean
  table: Table
  row: TableRow
  pattern: Pattern
  /** What the check found of it; null where it was not checked as it stands. */
  checked: CheckedRow | null
  onLine(line: number): void
}

/** The row in the preview: which it is, the way to its neighbours, and what stands against it. */
function RowAbout({ table, row, pattern, checked, target, pending, ruled, empty, onLine }: AboutProps) {
  const words = useMessagesOf(severalWords)
  const at = table.rows.indexOf(row)
  const found = useMemo(() => {
    if (checked) return checked
    const filled = rowChecker(pattern, fillingOf(pattern.msg_type, pattern.content), table)(row)
    const told = checkedRow(filled, target ?? undefined, pattern, ruled)
    // Of words that are not there yet nothing is said.
    const isSaid = ({ kind }: { kind: string }) => !empty || kind === 'no_id'
    return { ...told, faults: told.faults.filter(isSaid), notes: told.notes.filter(isSaid) }
  }, [checked, pattern, table, row, target, ruled, empty])
  return (
    <section
      aria-label={words.row.of(row.line, at + 1, table.rows.length)}
      className="flex items-start gap-2 text-note"
    >
      <div className="max-tablet:hidden">
        <Stepper table={table} row={row} onLine={onLine} />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-1 py-1" aria-live="polite">
        <p className="text-ink-2 tabular-nums">
          {words.row.of(row.line, at + 1, table.rows.length)}
          {pending && row.message_id !== null && ` · ${words.row.looking}`}
        </p>
        {found.faults.length + found.notes.length > 0 ? (
          <FaultList faults={found.faults} notes={found.notes} />
        ) : (
          !pending && !empty && <p className="text-ink-2">{words.row.fine}</p>
        )}
      </div>
    </section>
  )
}

/** The way to the neighbours of a row. */
function Stepper({ table, row, onLine }: { table: Table; row: TableRow; onLine(line: number): void }) {
  const { row: words } = useMessagesOf(severalWords)
  const at = table.rows.indexOf(row)
  const to = (at: number) => {
    const next = table.rows[at]
    if (next) onLine(next.line)
  }
  return (
    <div className="flex shrink-0 items-center">
      <IconButton label={words.previous} disabled={at <= 0} onClick={() => to(at - 1)}>
        <ChevronUp size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      <IconButton label={words.next} disabled={at >= table.rows.length - 1} onClick={() => to(at + 1)}>
        <ChevronDown size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  )
}
