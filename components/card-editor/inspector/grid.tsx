'use client'

import { Plus, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { type CellPlace, type Cells, cellText, cellValue, type GridColumn, isWhole } from '#lib/card/editing/cells.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { onUndoKeys } from '../undo-keys.ts'
import { smallClass } from './field-props.ts'
import { pastedCells } from './pasted-cells.ts'
import { useLocalText } from './use-local-text.ts'

/** As many rows are shown; a table of more is written elsewhere, and pasted here. */
const mostRows = 200

type Props = {
  label: string
  describedBy: string
  columns: GridColumn[]
  /** What stands in each cell, as one writes it. */
  rows: Cells
  onCell(at: CellPlace, text: string): void
  onPaste(at: CellPlace, cells: Cells): void
  onAddRow(): void
  onAddColumn(): void
  onRemoveRow(row: number): void
  onRemoveColumn(column: number): void
}

/** Rows and columns one writes in as in a spreadsheet, and pastes into from one: above all, names; below, values. */
export function Grid(props: Props) {
  const { label, describedBy, columns, rows, onCell, onPaste, onAddRow, onAddColumn, onRemoveRow, onRemoveColumn } =
    props
  const words = useMessagesOf(inspectorWords)
  const hint = useId()
  const table = useRef<HTMLTableElement>(null)
  const [said, say] = useState('')

  const paste = async (event: ClipboardEvent, at: CellPlace) => {
    const pasted = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') }
    // One cell the field takes itself, and it has to be known at once which it is.
    if (!/[\t\n]/.test(pasted.text.trim())) return
    event.preventDefault()
    const cells = await pastedCells(pasted)
    if (cells.length === 0) return
    onPaste(at, cells)
    say(words.pasted(cells.length, Math.max(...cells.map(({ length }) => length))))
  }
  const walk = ({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>, { row, column }: CellPlace) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[key]
    if (step === undefined || nativeEvent.isComposing) return
    const next = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + step} ${column}"]`)
    if (!next) return
    nativeEvent.preventDefault()
    // Ctrl+Enter sends.
    if (key !== 'Enter' || !(nativeEvent.ctrlKey || nativeEvent.metaKey)) next.focus()
    if (next !== currentTarget) next.select()
  }
  const cell = (at: CellPlace, text: string, name: string) => (
    <Cell
      at={at}
      type={columns[at.column]?.type ?? 'text'}
      written={text}
      name={name}
      onCell={onCell}
      onPaste={(event) => void paste(event, at)}
      onWalk={(event) => walk(event, at)}
    />
  )
  const nameOf = ({ label, key }: GridColumn, i: number) => label || key || words.column(i + 1)
  return (
    <div className="flex flex-col gap-2">
      <div className="max-h-72 overflow-auto rounded-control border border-edge">
        <table ref={table} aria-label={label} aria-describedby={hint} className="border-collapse">
          <thead>
            <tr>
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={i} scope="col" className="border-line border-r border-b bg-page p-0">
                  <span className="flex items-center">
                    {cell({ row: -1, column: i }, column.label, words.nameOf(i + 1))}
                    <IconButton
                      label={words.removeColumn(nameOf(column, i))}
                      onClick={() => onRemoveColumn(i)}
                      className="size-6!"
                    >
                      <X size={12} strokeWidth={1.5} aria-hidden />
                    </IconButton>
                  </span>
                </th>
              ))}
              <td className="border-line border-b bg-page" />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((line, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={row}>
                {columns.map((column, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={i} className="border-line border-r border-b p-0">
                    {cell({ row, column: i }, line[i] ?? '', words.cell(row + 1, nameOf(column, i)))}
                  </td>
                ))}
                <td className="border-line border-b p-0">
                  <IconButton label={words.remove(row + 1)} onClick={() => onRemoveRow(row)} className="size-6!">
                    <X size={12} strokeWidth={1.5} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > mostRows && <p className="text-note text-ink-2">{words.itemsMore(rows.length - mostRows)}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <button type="button" onClick={onAddRow} aria-describedby={describedBy} className={smallClass}>
          <Plus size={12} strokeWidth={1.5} aria-hidden />
          {words.addRow}
        </button>
        <button type="button" onClick={onAddColumn} className={smallClass}>
          <Plus size={12} strokeWidth={1.5} aria-hidden />
          {words.addColumn}
        </button>
        <span id={hint} className="text-note text-ink-2">
          {words.pasteHint}
        </span>
        <span aria-live="polite" className="text-note text-good">
          {said}
        </span>
      </div>
    </div>
  )
}

type CellProps = {
  at: CellPlace
  type: string
  written: string
  name: string
  onCell(at: CellPlace, text: string): void
  onPaste(event: ClipboardEvent): void
  onWalk(event: KeyboardEvent<HTMLInputElement>): void
}

/**
 * One cell. A value is written as soon as it is one, so that it is seen while it is typed; what is not yet, and a name,
 * which may be that of another on the way, when the cell is left.
 */
function Cell({ at, type, written, name, onCell, onPaste, onWalk }: CellProps) {
  const [text, keep] = useLocalText(written)
  const isWritten = (typed: string) => at.row >= 0 && isWhole(type, typed)
  const put = (typed: string) => {
    const now = isWritten(typed)
    keep(typed, now ? cellText(type, cellValue(type, typed, undefined)) : written)
    if (now) onCell(at, typed)
  }
  const leave = () => {
    if (text === written) return
    keep(written, written)
    onCell(at, text)
  }
  return (
    <input
      data-cell={`${at.row} ${at.column}`}
      aria-label={name}
      value={text}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      onChange={({ target }) => put(target.value)}
      onBlur={leave}
      onPaste={(event) => {
        onPaste(event)
        // A block takes the place of what was being written.
        if (event.defaultPrevented) keep(written, written)
      }}
      onKeyDown={(event) => {
        // What is not written yet is what an undo takes back first.
        if (text !== written && !isWritten(text)) onUndoKeys(event, () => keep(written, written))
        // What is sent by Ctrl+Enter is what stands here.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) flushSync(leave)
        onWalk(event)
      }}
      className={`w-full min-w-20 bg-transparent px-2 py-1 text-control outline-offset-[-2px] focus-visible:outline-2 focus-visible:outline-accent ${at.row < 0 ? 'font-semibold' : ''}`}
    />
  )
}
