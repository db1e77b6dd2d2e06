'use client'

import { Trash2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useSelection } from '#components/preview/use-selection.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { insertInto } from '#lib/card/editing/edit.ts'
import { type Field, newValue } from '#lib/card/editing/fields.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { seenWords } from '#lib/i18n/seen.ts'
import { below, parentOf } from '#lib/json/pointer.ts'
import { type FieldProps, inputClass, isMarkdown, smallClass } from './field-props.ts'
import { FieldValue } from './field-row.tsx'
import { MarkdownField, WordsArea } from './text-fields.tsx'
import { useWriting } from './writing.ts'

/** What readers of no language of its own see: `content` beside `i18n_content`, `elements` beside `i18n_elements`. */
const plainOf = (name: string) => name.replace(/^i18n_?/, '').replace(/_key_key$/, '_key') || 'content'

/** Which languages of a 2.0 card take effect, where it says so. */
const filter = '/config/locales'

/**
 * What there is in each language, side by side. One is begun with what readers of no language of its own see, or with
 * what another says, and goes for itself.
 */
export function LanguagesField({ field, id, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { locales } = useMessagesOf(seenWords)
  const { version, read, write, edit } = useWriting()
  const { value } = field.property
  if (value.is !== 'map') return null
  const held = typeof field.value === 'object' && field.value !== null ? field.value : {}
  const taken = Object.keys(held)
  const free = field.offered.map(String).filter((one) => !taken.includes(one))
  const called = (locale: string) => (locales[locale] ? `${locales[locale]} (${locale})` : locale)
  const plain = plainOf(field.name)
  const plainPath = below(parentOf(field.path), plain)
  const add = (locale: string) => {
    const first = read(plainPath) ?? newValue(version, value.of)
    if (field.raw === null) write(field.path, { [locale]: first }, 'act')
    else write(below(field.path, locale), first, 'act')
  }
  const remove = (locale: string) =>
    write(taken.length === 1 ? field.path : below(field.path, locale), undefined, 'act')
  const inEffect = read(filter)
  return (
    <div className="flex flex-col gap-2">
      {taken.length > 0 && (
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(220px,100%),1fr))] items-start gap-x-4 gap-y-3">
          {taken.map((locale) => (
            <Language
              key={locale}
              field={field.fields.find(({ name }) => name === locale) ?? null}
              path={below(field.path, locale)}
              title={called(locale)}
              from={[
                { path: plainPath, label: plain },
                ...taken
                  .filter((other) => other !== locale)
                  .map((other) => ({ path: below(field.path, other), label: called(other) })),
              ].filter(({ path }) => read(path) !== undefined)}
              onRemove={() => remove(locale)}
            >
              {Array.isArray(inEffect) && inEffect.length > 0 && !inEffect.includes(locale) && (
                <p className="flex flex-wrap items-center gap-2 text-note text-warn">
                  {words.languages.without(locale)}
                  <button
                    type="button"
                    className={smallClass}
                    onClick={() => edit((source) => insertInto(source, filter, inEffect.length, locale), 'act')}
                  >
                    {words.languages.allow(locale)}
                  </button>
                </p>
              )}
            </Language>
          ))}
        </div>
      )}
      <select
        id={id}
        aria-label={words.languages.add}
        aria-describedby={describedBy}
        value=""
        onChange={({ target }) => add(target.value)}
        className={`${smallClass} w-fit max-w-full`}
      >
        <option value="">{words.languages.add}</option>
        {free.map((one) => (
          <option key={one} value={one}>
            {called(one)}
          </option>
        ))}
      </select>
    </div>
  )
}

type LanguageProps = {
  /** null for what is written in the outline. */
  field: Field | null
  path: string
  title: string
  from: { path: string; label: string }[]
  onRemove(): void
  children: ReactNode
}

/** One of the languages: what it says, what may be put in its place, and the way to be without it. */
function Language({ field, path, title, from, onRemove, children }: LanguageProps) {
  const words = useMessagesOf(inspectorWords)
  const { read, write } = useWriting()
  const id = useId()
  const says = `${id}-says`
  const tag = (read(parentOf(parentOf(path))) as { tag?: unknown } | undefined)?.tag
  return (
    <fieldset data-field={path} aria-label={title} className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-7 items-center gap-1">
        <label htmlFor={id} className="min-w-0 flex-1 truncate text-control">
          {title}
        </label>
        <select
          aria-label={words.languages.copyTo(title)}
          value=""
          onChange={({ target }) => write(path, read(target.value), 'act')}
          className={`${inputClass} h-6 max-w-28 flex-none! py-0! text-note!`}
        >
          <option value="">{words.languages.copy}</option>
          {from.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </select>
        <IconButton label={words.languages.remove(title)} onClick={onRemove} className="size-7!">
          <Trash2 size={14} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
      {!field ? (
        <InOutline path={path} />
      ) : field.kind === 'text' && isMarkdown(tag) ? (
        <MarkdownField field={field} id={id} describedBy={says} />
      ) : field.kind === 'text' ? (
        <WordsArea
          id={id}
          describedBy={says}
          words={String(field.value)}
          onWords={(text) => write(path, text, 'typed')}
        />
      ) : (
        <FieldValue field={field} id={id} describedBy={says} />
      )}
      <span id={says} className="sr-only">
        {title}
      </span>
      {children}
    </fieldset>
  )
}

/** Components have no fields here: how many there are, and the way to them. */
function InOutline({ path }: { path: string }) {
  const words = useMessagesOf(inspectorWords)
  const { read } = useWriting()
  const selection = useSelection()
  const items = read(path)
  const first = below(path, 0)
  return (
    <p className="flex flex-wrap items-center gap-2 text-note text-ink-2">
      {words.languages.elements(Array.isArray(items) ? items.length : 0)}
      {Array.isArray(items) && items.length > 0 && (
        <button
          type="button"
          className={smallClass}
          onClick={() => selection?.showRequest({ path: first, by: 'outline', focus: false })}
        >
          {words.languages.show}
        </button>
      )}
    </p>
  )
}
