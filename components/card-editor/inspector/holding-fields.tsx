'use client'

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { insertInto, removeElement, writeValue } from '#lib/card/editing/edit.ts'
import { type Field, newValue } from '#lib/card/editing/fields.ts'
import { moveElement } from '#lib/card/editing/move.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { below } from '#lib/json/pointer.ts'
import { type FieldProps, inputClass, isMarkdown, smallClass } from './field-props.ts'
import { FieldRows } from './field-row.tsx'
import { withWritten } from './in-sight.ts'
import { LanguagesField } from './languages-field.tsx'
import { MarkdownField, WordsArea } from './text-fields.tsx'
import { useWriting } from './writing.ts'

/** A text with a tag: its words first, and how they look where somebody asks. */
export function WordsField(props: FieldProps) {
  const { field, id, describedBy } = props
  const words = useMessagesOf(inspectorWords)
  const { version, write } = useWriting()
  const written = (field.value ?? {}) as { tag?: unknown; content?: unknown }
  const content = field.fields.find(({ name }) => name === 'content')
  const tag = field.raw === null ? field.offered[0] : written.tag
  const languages = languagesOf(field, version)
  const rest = field.fields.filter((each) => each !== content && !languages.includes(each))
  const type = (text: string) =>
    content
      ? write(content.path, text, 'typed')
      : write(field.path, { ...newObject(version, field), ...written, content: text }, 'typed')
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        {isMarkdown(tag) && content ? (
          <div className="min-w-0 flex-1">
            <MarkdownField field={content} id={id} describedBy={describedBy} />
          </div>
        ) : (
          <WordsArea
            id={id}
            describedBy={describedBy}
            words={typeof written.content === 'string' ? written.content : ''}
            onWords={type}
          />
        )}
        {field.offered.length > 1 && field.raw !== null && (
          <select
            aria-label={words.kind}
            value={String(tag)}
            onChange={({ target }) => write(below(field.path, 'tag'), target.value, 'act')}
            className={`${inputClass} max-w-32`}
          >
            {field.offered.map((one) => (
              <option key={String(one)} value={String(one)}>
                {String(one)}
              </option>
            ))}
          </select>
        )}
      </div>
      {languages.map((each) => (
        <LanguagesField key={each.path} field={each} id={`${id}-${each.name}`} describedBy={describedBy} />
      ))}
      {rest.length > 0 && <More fields={rest} />}
    </div>
  )
}

/** Where the text says what it does in other languages: as it is written, else as its place in the card has it. */
function languagesOf({ path, fields }: Field, version: 1 | 2): Field[] {
  const all = fields.filter(({ kind }) => kind === 'languages')
  const written = all.filter(({ raw }) => raw !== null)
  const name = version === 1 && /^\/(?:i18n_)?header\//.test(path) ? 'i18n' : 'i18n_content'
  return written.length > 0 ? written : all.filter((each) => each.name === name)
}

function newObject(version: 1 | 2, { property: { value }, offered }: Field): object {
  const made = newValue(version, value, offered.length > 0 ? String(offered[0]) : undefined)
  return typeof made === 'object' && made !== null ? made : {}
}

type MoreProps = {
  fields: Field[]
  /** As many are in sight whatever is written. */
  first?: number
  /** Whose fields they are, where that is no heading. */
  label?: string
}

/**
 * What is seldom needed, behind its number; what is written already is in sight, and stays there: a field that is
 * written in, or emptied, keeps its place and with it the focus.
 */
function More({ fields, first = 0, label }: MoreProps) {
  const words = useMessagesOf(inspectorWords)
  const [open, setOpen] = useState(false)
  const [seen, see] = useState(() => withWritten(new Set(), fields))
  const now = withWritten(seen, fields)
  if (now !== seen) see(now)
  const inSight = fields.filter(({ name }, i) => i < first || now.has(name))
  const shown = open ? fields : inSight
  return (
    <>
      {shown.length > 0 && <FieldRows fields={shown} label={label} />}
      {inSight.length < fields.length && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="self-start rounded-control text-note text-accent hover:underline"
        >
          {words.more(fields.length - inSight.length)}
        </button>
      )}
    </>
  )
}

/** An object with properties of its own; one of several by its tag. */
export function GroupField({ field, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { version, write } = useWriting()
  const { value } = field.property
  if (field.raw === null)
    return (
      <div className="flex flex-wrap gap-2">
        {(field.offered.length > 1 ? field.offered.map(String) : [undefined]).map((tag) => (
          <button
            key={tag ?? ''}
            type="button"
            aria-describedby={describedBy}
            onClick={() => write(field.path, newValue(version, value, tag), 'act')}
            className={smallClass}
          >
            <Plus size={12} strokeWidth={1.5} aria-hidden />
            {tag ? words.addAs(tag) : words.add}
          </button>
        ))}
      </div>
    )
  return (
    <div className="flex flex-col gap-2 border-l-2 border-line pl-3">
      {field.offered.length > 1 && (
        <select
          aria-label={words.kind}
          value={String((field.value as { tag?: unknown; type?: unknown }).tag)}
          onChange={({ target }) => write(field.path, newValue(version, value, target.value), 'act')}
          className={`${inputClass} max-w-48`}
        >
          {field.offered.map((tag) => (
            <option key={String(tag)} value={String(tag)}>
              {String(tag)}
            </option>
          ))}
        </select>
      )}
      <More fields={field.fields.filter(({ name }) => name !== 'tag')} />
    </div>
  )
}

/** The items of a list, each with its fields: options, columns, pictures, what a click does. */
export function ListField({ field, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { version, edit } = useWriting()
  const { path, items, property } = field
  const count = Array.isArray(field.value) ? field.value.length : 0
  const of = property.value.is === 'list' ? property.value.of : null
  const tags = of && (of.is === 'tagged' || of.is === 'behavior') && field.offered.length > 1
  const add = (tag?: string) =>
    of && edit((source) => insertOrBegin(source, path, count, newValue(version, of, tag)), 'act')
  return (
    <div className="flex flex-col gap-2">
      {items.length > 0 && (
        <ol className="flex flex-col divide-y divide-line border-y border-line">
          {items.map((fields, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
            <li key={i} className="flex items-start gap-2 py-2">
              <div className="flex min-w-0 flex-1 flex-col gap-2">
                <More fields={fields} first={2} label={words.item(i + 1)} />
              </div>
              <div className="flex shrink-0">
                <Small
                  label={words.up(i + 1)}
                  disabled={i === 0}
                  onPress={() => edit((source) => moveElement(source, below(path, i), -1), 'act')}
                >
                  <ArrowUp size={14} strokeWidth={1.5} aria-hidden />
                </Small>
                <Small
                  label={words.down(i + 1)}
                  disabled={i === count - 1}
                  onPress={() => edit((source) => moveElement(source, below(path, i), 1), 'act')}
                >
                  <ArrowDown size={14} strokeWidth={1.5} aria-hidden />
                </Small>
                <Small
                  label={words.remove(i + 1)}
                  onPress={() => edit((source) => removeElement(source, below(path, i)), 'act')}
                >
                  <Trash2 size={14} strokeWidth={1.5} aria-hidden />
                </Small>
              </div>
            </li>
          ))}
        </ol>
      )}
      {count > items.length && <p className="text-note text-ink-2">{words.itemsMore(count - items.length)}</p>}
      <div className="flex flex-wrap gap-2">
        {(tags ? field.offered.map(String) : [undefined]).map((tag) => (
          <button
            key={tag ?? ''}
            type="button"
            aria-describedby={describedBy}
            onClick={() => add(tag)}
            className={smallClass}
          >
            <Plus size={12} strokeWidth={1.5} aria-hidden />
            {tag ? words.addAs(tag) : words.add}
          </button>
        ))}
      </div>
    </div>
  )
}

/** What a list does not have yet is where it begins. */
const insertOrBegin = (source: string, path: string, count: number, value: unknown) =>
  insertInto(source, path, count, value) ?? writeValue(source, path, [value])

function Small({
  label,
  disabled,
  onPress,
  children,
}: {
  label: string
  disabled?: boolean
  onPress(): void
  children: ReactNode
}) {
  return (
    <IconButton label={label} disabled={disabled} onClick={onPress} className="size-7!">
      {children}
    </IconButton>
  )
}

/** Values by platform, or a name of the author's. */
export function MapField({ field, id, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { version, write } = useWriting()
  const [name, setName] = useState('')
  const { value } = field.property
  if (value.is !== 'map') return null
  const taken = field.fields.map(({ name }) => name)
  const free = field.offered.map(String).filter((one) => !taken.includes(one))
  const add = (key: string) => {
    if (!key || taken.includes(key)) return
    const held = newValue(version, value.of)
    if (field.raw === null) write(field.path, { [key]: held }, 'act')
    else write(below(field.path, key), held, 'act')
    setName('')
  }
  return (
    <div className="flex flex-col gap-2">
      {field.fields.length > 0 && <FieldRows fields={field.fields} keyed />}
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="sr-only">
          {words.key}
        </label>
        {value.keys === 'name' ? (
          <>
            <input
              id={id}
              aria-describedby={describedBy}
              value={name}
              maxLength={100}
              placeholder={words.key}
              onChange={({ target }) => setName(target.value)}
              className={`${inputClass} max-w-48 font-mono`}
            />
            <button type="button" disabled={name === ''} onClick={() => add(name)} className={smallClass}>
              <Plus size={12} strokeWidth={1.5} aria-hidden />
              {words.add}
            </button>
          </>
        ) : (
          <select
            id={id}
            aria-describedby={describedBy}
            value=""
            onChange={({ target }) => add(target.value)}
            className={`${inputClass} max-w-48`}
          >
            <option value="">{words.add}</option>
            {free.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  )
}
