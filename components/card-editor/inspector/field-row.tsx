'use client'

import { RotateCcw } from 'lucide-react'
import { type ComponentType, createContext, memo, useContext, useId } from 'react'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { Switch } from '#components/ui/switch.tsx'
import type { Field, FieldKind } from '#lib/card/editing/fields.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { type FieldProps, staysEmpty } from './field-props.ts'
import { titleOf } from './title.ts'
import { useWriting } from './writing.ts'

/** What is drawn for each kind of value; it is handed in from above, for some of it holds rows of fields again. */
export type FieldViews = { [K in Exclude<FieldKind, 'switch'>]: ComponentType<FieldProps> }
const Views = createContext<FieldViews | null>(null)
export const FieldViewsProvider = Views.Provider

/** What takes the whole width. */
const wide: ReadonlySet<FieldKind> = new Set([
  'markdown',
  'words',
  'group',
  'list',
  'map',
  'languages',
  'cells',
  'chart',
  'json',
])

/** What is no one field: its name is that of a group of them. */
const holding: ReadonlySet<FieldKind> = new Set(['group', 'list', 'map', 'languages', 'cells', 'chart'])

type RowsProps = {
  fields: Field[]
  /** Whose fields they are, where that is no heading. */
  label?: string
  /** Whether they are called by their keys: the values of a map. */
  keyed?: boolean
}

/** Fields beside and below each other, as the room allows. */
export function FieldRows({ fields, label, keyed = false }: RowsProps) {
  return (
    <div
      {...(label && { role: 'group', 'aria-label': label })}
      className="grid grid-cols-[repeat(auto-fill,minmax(min(200px,100%),1fr))] items-start gap-x-4 gap-y-3"
    >
      {fields.map((field) => (
        <FieldRow key={field.path} field={field} keyed={keyed} />
      ))}
    </div>
  )
}

/** What a value is written with, without its name. */
export function FieldValue(props: FieldProps) {
  const { kind } = props.field
  const View = useContext(Views)?.[kind === 'switch' ? 'json' : kind]
  return View ? <View {...props} /> : null
}

const FieldRow = memo(function FieldRow({ field, keyed }: { field: Field; keyed: boolean }) {
  const words = useMessagesOf(inspectorWords)
  const locale = useLocale()
  const views = useContext(Views)
  const { write } = useWriting()
  const id = useId()
  const { kind, name, path, property, raw } = field
  const title = keyed ? name : titleOf(property, locale) || name
  const says = `${id}-says`
  const row = `group/field flex min-w-0 flex-col gap-1 ${wide.has(kind) ? 'col-span-full' : ''}`
  const clear = raw !== null && !staysEmpty(field) && (
    <IconButton
      label={words.clear(title)}
      onClick={() => write(path, undefined, 'act')}
      className="size-5! opacity-60 hover:opacity-100 focus-visible:opacity-100"
    >
      <RotateCcw size={12} strokeWidth={1.5} aria-hidden />
    </IconButton>
  )
  const known = (
    <span id={says} className="sr-only">
      {property.says[locale]}
    </span>
  )
  if (kind === 'switch')
    return (
      <div data-field={path} className={row}>
        <div className="flex min-h-7 items-center gap-2">
          <Switch
            label={title}
            hint={property.says[locale]}
            on={raw === null ? property.default === true : field.value === true}
            onChange={(on) => write(path, on, 'act')}
          />
          {clear}
        </div>
        {known}
      </div>
    )
  const View = views?.[kind]
  const isGroup = holding.has(kind)
  const called = `${id}-title`
  return (
    <div data-field={path} {...(isGroup && { role: 'group', 'aria-labelledby': called })} className={row}>
      <div className="flex min-h-5 items-baseline gap-2">
        {isGroup ? (
          <span id={called} className="min-w-0 text-control">
            {title}
          </span>
        ) : (
          <label htmlFor={id} title={name} className="min-w-0 text-control">
            {title}
          </label>
        )}
        {!keyed && title !== name && wide.has(kind) && <code className="truncate text-note text-ink-2">{name}</code>}
        {property.required && !keyed && (
          <span className={`text-note ${raw === null && staysEmpty(field) ? 'text-warn' : 'text-ink-2'}`}>
            {words.required[property.required]}
          </span>
        )}
        <span className="ml-auto self-center">{clear}</span>
      </div>
      {View && <View field={field} id={id} describedBy={says} />}
      {known}
    </div>
  )
})
