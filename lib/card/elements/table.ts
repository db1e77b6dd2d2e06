import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { align, box, choice, flag, orNull, pxWithin, whole, words } from '../read/shapes.ts'
import { cellOf } from '../read/table-cell.ts'

/** px within 80 to 600 or a share of the table; null leaves it to what the column holds. */
const columnWidth = orNull(
  z.pipe(
    z.string(),
    z.transform((written): { px: number } | { percent: number } | null => {
      const [, value, unit] = written.match(/^(\d+(?:\.\d+)?)(px|%)$/) ?? []
      if (unit === 'px') return { px: Math.min(600, Math.max(80, Number(value))) }
      return unit === '%' ? { percent: Math.min(100, Math.max(1, Number(value))) } : null
    }),
  ),
)

const column = orNull(
  z.pipe(
    z.object({
      name: words,
      display_name: words,
      width: columnWidth,
      vertical_align: choice(['top', 'center', 'bottom'], 'center'),
      horizontal_align: choice(['left', 'center', 'right'], null),
      data_type: choice(['text', 'lark_md', 'markdown', 'options', 'number', 'persons', 'date'], 'text'),
      format: z.catch(z.object({ precision: whole(0, 10), symbol: words, separator: flag(false) }), {
        precision: null,
        symbol: null,
        separator: false,
      }),
      date_format: words,
    }),
    z.transform(({ horizontal_align, ...rest }) => ({
      ...rest,
      horizontal_align: horizontal_align ?? (rest.data_type === 'number' ? ('right' as const) : ('left' as const)),
    })),
  ),
)

export type TableColumn = NonNullable<z.infer<typeof column>>

const headerStyle = z.catch(
  z.object({
    text_align: align,
    text_size: choice(['normal', 'heading'], 'normal'),
    background_style: choice(['grey', 'none'], 'none'),
    text_color: choice(['default', 'grey'], 'default'),
    bold: flag(true),
    lines: whole(1, 1000),
  }),
  {
    text_align: 'left',
    text_size: 'normal',
    background_style: 'none',
    text_color: 'default',
    bold: true,
    lines: null,
  },
)

/** Low, middle, high in px; their sizes are not published. */
const heights: { [name: string]: number } = { low: 32, middle: 78, high: 124 }
const rowHeight = z.catch(
  z.pipe(
    z.string(),
    z.transform((written): number | 'auto' => {
      if (written === 'auto') return 'auto'
      const px = /^\d+(\.\d+)?px$/.test(written) ? Math.min(124, Math.max(32, Number.parseFloat(written))) : undefined
      return px ?? heights[written] ?? 32
    }),
  ),
  32,
)

/** Further columns are not shown. */
const mostColumns = 50

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/table */
export const table = element(
  z.pipe(
    z.object({
      columns: z.catch(z.array(column), []),
      rows: z.catch(z.array(z.catch(z.record(z.string(), z.unknown()), {})), []),
      page_size: whole(1, 10),
      row_height: rowHeight,
      row_max_height: pxWithin(32, 999),
      freeze_first_column: flag(false),
      header_style: headerStyle,
      margin: box,
    }),
    z.transform(({ columns: written, rows, ...rest }) => {
      const columns = written.filter((one) => one !== null).slice(0, mostColumns)
      return {
        ...rest,
        columns,
        page_size: rest.page_size ?? 5,
        /** A cell for each column, in the order of the columns. */
        rows: rows.map((row) =>
          columns.map(({ name, data_type }) => cellOf(data_type, name === null ? null : row[name])),
        ),
      }
    }),
  ),
)
