'use client'

import { Plus } from 'lucide-react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import {
  addColumn,
  addRow,
  cellText,
  columnsOf,
  pasteCells,
  removeColumn,
  removeRow,
  writeCell,
} from '#lib/card/editing/cells.ts'
import {
  addChartColumn,
  addChartRow,
  asChart,
  chartData,
  newChart,
  pasteChartCells,
  plainKinds,
  removeChartColumn,
  removeChartRow,
  writeChartCell,
} from '#lib/card/editing/chart-data.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { parentOf } from '#lib/json/pointer.ts'
import { type FieldProps, inputClass, smallClass } from './field-props.ts'
import { Grid } from './grid.tsx'
import { JsonField } from './plain-fields.tsx'
import { useWriting } from './writing.ts'

type Row = { [key: string]: unknown }

/** The rows of a table below the names of its columns. */
export function CellsField({ field, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { edit, read } = useWriting()
  const path = parentOf(field.path)
  const columns = columnsOf(read(`${path}/columns`))
  const rows = Array.isArray(field.value) ? (field.value as Row[]) : []
  return (
    <Grid
      label={words.rows}
      describedBy={describedBy}
      columns={columns}
      rows={rows.map((row) => columns.map(({ key, type }) => cellText(type, row?.[key])))}
      onCell={(at, text) => edit((source) => writeCell(source, path, at, text), 'typed')}
      onPaste={(at, cells) => edit((source) => pasteCells(source, path, at, cells), 'act')}
      onAddRow={() => edit((source) => addRow(source, path), 'act')}
      onAddColumn={() => edit((source) => addColumn(source, path), 'act')}
      onRemoveRow={(row) => edit((source) => removeRow(source, path, row), 'act')}
      onRemoveColumn={(column) => edit((source) => removeColumn(source, path, column), 'act')}
    />
  )
}

/** A chart as its kind and the values it is drawn from; what else it says is JSON. */
export function ChartField(props: FieldProps) {
  const { field, id, describedBy } = props
  const words = useMessagesOf(inspectorWords)
  const { edit, write } = useWriting()
  const { path, value } = field
  const spec = value as Row | undefined
  const data = chartData(spec, path)
  if (field.raw === null || Object.keys(spec ?? {}).length === 0)
    return (
      <button type="button" onClick={() => write(path, newChart, 'act')} className={`${smallClass} self-start`}>
        <Plus size={12} strokeWidth={1.5} aria-hidden />
        {words.add}
      </button>
    )
  const kind = plainKinds.find((one) => one === spec?.type)
  return (
    <div className="flex flex-col gap-2">
      {kind && (
        <label className="flex items-center gap-2 text-control">
          {words.chartKind}
          <select
            value={kind}
            onChange={({ target }) => {
              const to = plainKinds.find((one) => one === target.value)
              if (to) edit((source) => asChart(source, path, to), 'act')
            }}
            className={`${inputClass} max-w-48`}
          >
            {plainKinds.map((one) => (
              <option key={one} value={one}>
                {words.chartKinds[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {data && (
        <Grid
          label={words.chartValues}
          describedBy={describedBy}
          columns={data.columns}
          rows={data.rows.map((row) => data.columns.map(({ key, type }) => cellText(type, row[key])))}
          onCell={(at, text) => edit((source) => writeChartCell(source, path, at, text), 'typed')}
          onPaste={(at, cells) => edit((source) => pasteChartCells(source, path, at, cells), 'act')}
          onAddRow={() => edit((source) => addChartRow(source, path), 'act')}
          onAddColumn={() => edit((source) => addChartColumn(source, path), 'act')}
          onRemoveRow={(row) => edit((source) => removeChartRow(source, path, row), 'act')}
          onRemoveColumn={(column) => edit((source) => removeChartColumn(source, path, column), 'act')}
        />
      )}
      <details open={!data}>
        <summary className="-my-1 py-1 text-note text-accent">{words.chartJson}</summary>
        <JsonField field={field} id={id} describedBy={describedBy} />
      </details>
    </div>
  )
}
