'use client'

import { type CSSProperties, useMemo } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { Pager } from '../../message/pager.tsx'
import { usePages } from '../../message/use-pages.ts'
import { TableCell } from './table-cell-view.tsx'
import { columnTracks } from './table-columns.ts'

type Table = ElementOf<'table'>

const standing = { top: 'start', center: 'center', bottom: 'end' }

/** Rows by the page; what is wider than the card scrolls within it. */
export function TableView({ element }: { element: Table }) {
  const { elements: words } = useMessagesOf(cardWords)
  const { columns, rows, page_size, freeze_first_column, header_style, place } = element
  const { page, pages, onTurn, shown } = usePages(rows, page_size)
  const tracks = useMemo(() => columnTracks(columns, rows.slice(0, 50)), [columns, rows])
  return (
    <div className="fs-data">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no landmark, for a card may hold several; no set of fields */}
      <div role="group" className="fs-data-scroll" aria-label={words.table} tabIndex={0}>
        <table
          className="fs-data-grid"
          data-frozen={freeze_first_column || undefined}
          style={{ gridTemplateColumns: tracks }}
        >
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the table
                  key={i}
                  scope="col"
                  data-cell={`-1 ${i}`}
                  style={headLook(header_style)}
                  // A column without a name has no header to be told.
                  role={column.display_name || column.name ? undefined : 'cell'}
                >
                  <div className="fs-clamp" style={{ WebkitLineClamp: header_style.lines ?? 1 }}>
                    {column.display_name || <span className="sr-only">{column.name}</span>}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the page
              <tr key={`${page} ${i}`} data-path={`${place.path}/rows/${page * page_size + i}`}>
                {columns.map((column, j) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                    key={j}
                    data-cell={`${page * page_size + i} ${j}`}
                    style={{
                      ...tall(element),
                      alignContent: standing[column.vertical_align],
                      textAlign: column.horizontal_align,
                    }}
                  >
                    <TableCell cell={row[j]} column={column} lines={linesIn(element)} />
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && columns.length > 0 && (
              <tr>
                <td className="fs-data-none">{words.noRows}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={onTurn} />}
    </div>
  )
}

const headLook = ({ text_align, text_size, background_style, text_color, bold }: Table['header_style']) =>
  ({
    textAlign: text_align,
    fontSize: text_size === 'heading' ? 16 : 14,
    lineHeight: text_size === 'heading' ? '24px' : '22px',
    fontWeight: bold ? 600 : 400,
    background: background_style === 'grey' ? 'var(--fs-table-head)' : undefined,
    color: text_color === 'grey' ? 'var(--fs-caption)' : undefined,
  }) satisfies CSSProperties

const tall = ({ row_height, row_max_height }: Table): CSSProperties =>
  row_height === 'auto' ? { maxHeight: row_max_height ?? 124, padding: '5px 12px' } : { height: row_height }

/** As many lines as a row has room for. */
const linesIn = ({ row_height, row_max_height }: Table): number =>
  Math.max(1, Math.floor((row_height === 'auto' ? (row_max_height ?? 124) - 10 : row_height - 8) / 22))
