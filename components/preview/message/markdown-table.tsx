'use client'

import type { ComponentProps } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'
import type { Block } from '#lib/markdown/tree.ts'
import { Inlines } from './inline-view.tsx'
import { Pager } from './pager.tsx'
import { usePages } from './use-pages.ts'

/** Documented: rows of a table in Markdown that stand on one page. */
const rowsOnPage = 5

type Props = Omit<ComponentProps<typeof Inlines>, 'nodes'> & { block: Extract<Block, { type: 'table' }> }

export function MarkdownTable({ block: { align, head, rows }, ...look }: Props) {
  const { elements: words } = useMessagesOf(cardWords)
  const { page, pages, onTurn, shown } = usePages(rows, rowsOnPage)
  const cell = (i: number) => ({ textAlign: align[i] ?? undefined })
  return (
    <div className="fs-data">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls must be reachable by keyboard */}
      <div role="group" className="fs-data-scroll" aria-label={words.table} tabIndex={0}>
        <table className="fs-table">
          <thead>
            <tr>
              {head.map((nodes, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the table
                <th key={i} scope="col" style={cell(i)}>
                  <Inlines nodes={nodes} {...look} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the page
              <tr key={`${page} ${i}`}>
                {row.map((nodes, j) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                  <td key={j} style={cell(j)}>
                    <Inlines nodes={nodes} {...look} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={onTurn} />}
    </div>
  )
}
