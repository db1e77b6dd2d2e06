import { memo, useId } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { ShortId } from '#components/ui/short-id.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { severalWords } from '#lib/i18n/several.ts'
import { mostRows } from '#lib/model/job.ts'
import type { Table, TableRow } from '#lib/several/table.ts'
import { isolated } from '#lib/shown/invisible.ts'
import type { CheckedRow } from './checked.ts'

type Props = {
  table: Table
  checked: readonly CheckedRow[] | null
  /** Of the row in the preview. */
  line: number | null
  onLine(line: number): void
}

/** As much of a cell as is drawn. UTF-16 units. */
const longest = 60

/** The table as it was read. One row is in the preview; arrow keys walk from row to row, as in any radio group. */
export const RowList = memo(function RowList({ table, checked, line, onLine }: Props) {
  const words = useMessagesOf(severalWords)
  const name = useId()
  const { columns, ids, rows } = table
  const byLine = new Map(checked?.map((one) => [one.line, one]))
  const further = rows.length - mostRows
  return (
    <div className="max-h-[28dvh] min-h-24 shrink-0 overflow-auto rounded-panel border border-line">
      <table aria-label={words.table.label} className="w-full border-collapse text-left text-note">
        <thead className="sticky top-0 z-10 bg-surface">
          <tr className="border-b border-line text-ink-2">
            <Head>{words.table.line}</Head>
            <Head>{words.table.check}</Head>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and never change places
              <Head key={i} isIds={i === ids}>
                {column}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <Row
              key={row.line}
              row={row}
              columns={columns.length}
              ids={ids}
              name={name}
              mark={markOf(row, byLine.get(row.line) ?? null)}
              isShown={row.line === line}
              onLine={onLine}
            />
          ))}
        </tbody>
      </table>
      {further > 0 && <p className="px-2 py-1 text-note text-ink-2">{words.table.more(further)}</p>}
    </div>
  )
})

function Head({ isIds = false, children }: { isIds?: boolean; children: string }) {
  return (
    <th scope="col" className={`px-2 py-1 font-normal whitespace-nowrap ${isIds ? 'text-ink' : ''}`}>
      <Isolated text={children.length > longest ? `${children.slice(0, longest)}…` : children} />
    </th>
  )
}

type Mark = 'out' | 'look' | 'ready' | 'unchecked'

function markOf(row: TableRow, checked: CheckedRow | null): Mark {
  if (!checked) return row.message_id === null ? 'out' : 'unchecked'
  if (checked.faults.length > 0) return 'out'
  return checked.notes.length > 0 ? 'look' : 'ready'
}

const tones = { out: 'danger', look: 'warn', ready: 'good' } as const

type RowProps = {
  row: TableRow
  columns: number
  ids: number
  name: string
  mark: Mark
  isShown: boolean
  onLine(line: number): void
}

const Row = memo(function Row({ row, columns, ids, name, mark, isShown, onLine }: RowProps) {
  const { table, marks } = useMessagesOf(severalWords)
  const { line, cells, message_id } = row
  return (
    <tr
      aria-current={isShown}
      onClick={() => onLine(line)}
      className="cursor-pointer border-b border-line last:border-b-0 hover:bg-hover aria-current:bg-accent-soft"
    >
      <td className="px-2 py-1 whitespace-nowrap">
        <label className="flex cursor-pointer items-center gap-1 text-ink-2 tabular-nums">
          <input
            type="radio"
            name={name}
            checked={isShown}
            onChange={() => onLine(line)}
            aria-label={table.showRow(line)}
            className="accent-accent"
          />
          <span aria-hidden>{line}</span>
        </label>
      </td>
      <td className="px-2 py-1">
        {mark === 'unchecked' ? (
          <span className="text-ink-2" title={marks.unchecked}>
            <span aria-hidden>–</span>
            <span className="sr-only">{marks.unchecked}</span>
          </span>
        ) : (
          <Tag tone={tones[mark]}>{marks[mark]}</Tag>
        )}
      </td>
      {Array.from({ length: columns }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells never change places
        <td key={i} className="max-w-48 truncate px-2 py-1" title={i === ids ? undefined : isolated(cells[i] ?? '')}>
          {i === ids && message_id !== null ? (
            <ShortId id={message_id} />
          ) : (
            <Isolated text={(cells[i] ?? '').slice(0, longest)} />
          )}
        </td>
      ))}
    </tr>
  )
})
