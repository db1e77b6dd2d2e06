'use client'

import type { TableColumn } from '#lib/card/elements/table.ts'
import { type Cell, dateText, numberText } from '#lib/card/read/table-cell.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { pill } from '../../message/colours.ts'
import { CutOff, Fitting } from '../../message/fitting.tsx'
import { Person } from '../../message/person-name.tsx'
import { MarkdownView } from '../../message/rendered-markdown.tsx'
import { useCard } from '../card-context.tsx'
import { LarkMd } from './card-text.tsx'

type Props = {
  cell: Cell | undefined
  column: TableColumn
  /** How many lines the row has room for. */
  lines: number
}

/** What stands in a cell, as its column's type draws it. What is cut off shows on hover. */
export function TableCell({ cell, column, lines }: Props) {
  const { version, config } = useCard()
  if (!cell) return null
  const clamp = { WebkitLineClamp: lines }
  switch (cell.type) {
    case 'text':
      return (
        <div className="fs-clamp" style={clamp} title={isolated(cell.text) || undefined}>
          {cell.text}
        </div>
      )
    case 'number':
      return (
        <div className="fs-clamp fs-number" style={clamp}>
          {numberText(cell.value, column.format)}
        </div>
      )
    case 'date':
      return (
        <div className="fs-clamp" style={clamp}>
          {dateText(cell.at, column.date_format)}
        </div>
      )
    case 'options':
      return (
        <Fitting className="fs-cell-items" height={lines * 22} style={{ justifyContent: column.horizontal_align }}>
          {cell.options.map(({ text, color }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the cell
            <span key={i} className="fs-pill" data-tag="text_tag" style={pill(color, 'blue')} title={isolated(text)}>
              {text}
            </span>
          ))}
        </Fitting>
      )
    case 'persons':
      return (
        <Fitting className="fs-cell-items" height={lines * 22} style={{ justifyContent: column.horizontal_align }}>
          {cell.ids.map((id, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may be named twice
            <Person key={`${id}${i}`} id={id} px={20} />
          ))}
        </Fitting>
      )
    case 'lark_md':
      return (
        <div className="fs-clamp" style={clamp}>
          <LarkMd source={cell.source} />
        </div>
      )
    case 'markdown':
      return (
        <CutOff style={{ maxHeight: lines * 22 }}>
          <MarkdownView
            source={cell.source}
            dialect={version === 1 ? 'markdown_1' : 'markdown_2'}
            colours={config.style.color}
          />
        </CutOff>
      )
  }
}
