'use client'

import { glyphNames } from '#components/preview/card/elements/icon-glyphs.ts'
import { colour } from '#components/preview/message/colours.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { writeJson } from '#lib/card/editing/edit.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { readJson } from '#lib/json/json.ts'
import { type FieldProps, inputClass, staysEmpty } from './field-props.ts'
import { TextField } from './text-fields.tsx'
import { titleOf } from './title.ts'
import { useLocalText } from './use-local-text.ts'
import { useWriting } from './writing.ts'

/** A number; what is none yet is not written. */
export function NumberField({ field, id, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { write } = useWriting()
  const [text, keep] = useLocalText(field.raw ?? '')
  const { value, default: fallback } = field.property
  const [min, max] = value.is === 'number' ? (value.range ?? []) : []
  const isNumber = (typed: string) => /^-?\d{1,15}(\.\d{1,15})?(e[+-]?\d{1,2})?$/i.test(typed.trim())
  const wrong = text !== '' && !isNumber(text)
  return (
    <span className="flex min-w-0 flex-1 flex-col gap-1">
      <input
        id={id}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={text}
        placeholder={[fallback, min !== undefined && `${min} – ${max ?? '∞'}`]
          .filter((one) => one !== false)
          .join(' · ')}
        onChange={({ target }) => {
          const typed = target.value
          const becomes = isNumber(typed) ? String(Number(typed)) : typed === '' ? '' : (field.raw ?? '')
          keep(typed, becomes)
          if (becomes !== (field.raw ?? '')) write(field.path, becomes === '' ? undefined : Number(typed), 'typed')
        }}
        className={`${inputClass} tabular-nums`}
      />
      {wrong && (
        <span aria-live="polite" className="text-note text-danger">
          {words.notNumber}
        </span>
      )}
    </span>
  )
}

/** One of a few. What nobody chose says what Feishu takes. */
export function ChoiceField({ field, id, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { write } = useWriting()
  const fallback = field.property.default
  const now = field.raw === null ? '' : JSON.stringify(field.value)
  const offered = field.offered.map((one) => ({ json: JSON.stringify(one), value: one }))
  const foreign = now !== '' && !offered.some(({ json }) => json === now)
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={now}
      onChange={({ target }) =>
        write(field.path, target.value === '' ? undefined : (JSON.parse(target.value) as unknown), 'act')
      }
      className={inputClass}
    >
      {(field.raw === null || !staysEmpty(field)) && (
        <option value="">{fallback === undefined ? words.notSet : words.byDefault(String(fallback))}</option>
      )}
      {foreign && <option value={now}>{String(field.value)}</option>}
      {offered.map(({ json, value }) => (
        <option key={json} value={json}>
          {String(value)}
        </option>
      ))}
    </select>
  )
}

/** A name or a number with its unit. */
export const MeasureField = (props: FieldProps) => <TextField {...props} mono names={props.field.offered.map(String)} />

/** The name of an icon of Feishu's library; those that can be drawn are offered. */
export const IconField = (props: FieldProps) => <TextField {...props} mono names={glyphNames} />

/** A colour: the plain hues to press, every other by its name. */
export function ColourField(props: FieldProps) {
  const { write } = useWriting()
  const { field } = props
  const locale = useLocale()
  const names = field.offered.map(String)
  const hues = names.filter((name) => colour(name) !== undefined && !name.includes('-') && name !== 'white')
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <TextField {...props} mono names={names} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame, and this none */}
      <div role="group" aria-label={titleOf(field.property, locale)} className="flex flex-wrap gap-1">
        {hues.map((name) => (
          <button
            key={name}
            type="button"
            aria-label={name}
            title={name}
            aria-pressed={field.value === name}
            onClick={() => write(field.path, name, 'act')}
            className="feishu size-5 rounded-control border border-edge aria-pressed:outline-2 aria-pressed:outline-accent aria-pressed:outline-offset-1"
            style={{ background: colour(name), minHeight: 0, padding: 0 }}
          />
        ))}
      </div>
    </div>
  )
}

/** What the author likes, as JSON. */
export function JsonField({ field, id, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { edit } = useWriting()
  const [text, keep] = useLocalText(field.raw ?? '')
  const isJson = (typed: string) => 'json' in readJson(typed)
  const wrong = text.trim() !== '' && !isJson(text)
  return (
    <div className="flex flex-col gap-1">
      <textarea
        id={id}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        value={text}
        rows={2}
        spellCheck={false}
        onChange={({ target }) => {
          const sound = isJson(target.value)
          keep(target.value, sound ? target.value : (field.raw ?? ''))
          if (sound) edit((source) => writeJson(source, field.path, target.value), 'typed')
        }}
        className={`${inputClass} field-sizing-content max-h-60 min-h-14 resize-y font-mono`}
      />
      {wrong && (
        <span aria-live="polite" className="text-note text-danger">
          {words.notJson}
        </span>
      )}
    </div>
  )
}
