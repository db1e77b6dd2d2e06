'use client'

import { Check, ChevronDown, Search, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { useWords } from '../elements/card-text.tsx'
import { widthOf } from './control-width.ts'
import { Popup } from './popup.tsx'
import { tipOf } from './tips.tsx'

type Select =
  | ElementOf<'select_static'>
  | ElementOf<'multi_select_static'>
  | ElementOf<'select_person'>
  | ElementOf<'multi_select_person'>

/** `face` is what is to be seen: the words, and what stands beside them. */
export type Choice = { value: string; words: string; face: ReactNode }

type Props = {
  element: Pick<Select, 'type' | 'width' | 'placeholder' | 'disabled' | 'disabled_tips' | 'required'>
  choices: Choice[]
  chosen: string[]
  multiple?: boolean
  missing: boolean
  /** Offers to look for one among many. */
  search?: boolean
  /** Said in an empty menu. */
  empty: string
  onChange: (chosen: string[]) => void
  /** Of several: what is chosen when the list closes. */
  onSettled?: (chosen: string[]) => void
}

/** A field that opens a list to choose from. */
export function ChoiceField(props: Props) {
  const { element, choices, chosen, multiple = false, missing, onChange, onSettled = onChange } = props
  const { controls } = useMessagesOf(cardWords)
  const { type, disabled, required, width } = element
  const before = useRef('')
  const placeholder = useWords(element.placeholder) || controls.select
  const whyNot = useWords(element.disabled_tips)
  const known = chosen.map(
    (value) => choices.find((one) => one.value === value) ?? { value, words: value, face: value },
  )
  const words = known.map((one) => one.words).join(', ')
  const frame = {
    'data-clicks': '',
    'data-type': type,
    'data-disabled': disabled || undefined,
    'data-missing': missing || undefined,
    ...tipOf(disabled && whyNot),
  }
  // A field that covers its chips holds no words itself.
  const label = multiple && words ? `${placeholder}: ${words}` : placeholder
  const more = { 'aria-required': required || undefined, 'aria-invalid': missing || undefined }
  const trigger = { role: 'combobox' as const, label, disabled, more: multiple ? more : { ...more, ...frame } }
  const [only] = known
  const popup = (className: string, face: ReactNode) => (
    <Popup
      width={type === 'text' ? 200 : null}
      role="listbox"
      label={placeholder}
      onOpen={() => {
        before.current = chosen.join('\n')
      }}
      onClose={() => {
        if (multiple && chosen.join('\n') !== before.current) onSettled(chosen)
      }}
      trigger={{ ...trigger, className, face, style: multiple ? undefined : widthOf(width) }}
    >
      {(close) => (
        <Lines
          {...props}
          label={placeholder}
          onChange={(next) => {
            onChange(next)
            if (!multiple) close()
          }}
        />
      )}
    </Popup>
  )
  if (!multiple)
    return popup(
      'fs-field fs-choice',
      <>
        <span className="fs-chosen" data-placeholder={!only || undefined}>
          {only?.face ?? <span>{placeholder}</span>}
        </span>
        <ChevronDown size={16} aria-hidden />
      </>,
    )
  return (
    <div className="fs-field fs-choice fs-several" {...frame} style={widthOf(width)}>
      {popup('fs-cover', null)}
      {known.length === 0 ? (
        <span className="fs-chosen" data-placeholder aria-hidden>
          <span>{placeholder}</span>
        </span>
      ) : (
        <span className="fs-chips">
          {known.map(({ value, words, face }) => (
            <span key={value} className="fs-chip">
              {face}
              {!disabled && (
                <button
                  type="button"
                  aria-label={controls.remove(isolated(words))}
                  onClick={() => onSettled(chosen.filter((one) => one !== value))}
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </span>
          ))}
        </span>
      )}
      <ChevronDown size={16} aria-hidden />
    </div>
  )
}

function Lines({
  label,
  choices,
  chosen,
  multiple = false,
  search = false,
  empty,
  onChange,
}: Props & { label: string }) {
  const { controls } = useMessagesOf(cardWords)
  const list = useRef<HTMLDivElement>(null)
  const [none, setNone] = useState(false)
  const toggle = (value: string) => {
    if (!multiple) return onChange([value])
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  }
  // Names come later than ids and are known to the lines alone, so it is the lines that are looked through.
  const seek = (sought: string) => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
    for (const line of lines)
      line.hidden = !`${line.textContent} ${line.dataset.value}`.toLowerCase().includes(sought.trim().toLowerCase())
    setNone(lines.every((line) => line.hidden))
  }
  return (
    <>
      {search && choices.length > 0 && (
        <span className="fs-search">
          <Search size={16} aria-hidden />
          <input
            data-first
            aria-label={controls.search}
            placeholder={controls.search}
            maxLength={200}
            onChange={(event) => seek(event.target.value)}
          />
        </span>
      )}
      {choices.length === 0 && <p className="fs-none">{empty}</p>}
      {none && <p className="fs-none">{controls.noMatch}</p>}
      <div
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={isolated(label)}
        aria-multiselectable={multiple || undefined}
      >
        {choices.map(({ value, face }) => (
          <button
            key={value}
            type="button"
            role="option"
            tabIndex={-1}
            className="fs-line"
            data-value={value}
            aria-selected={chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {multiple && <i className="fs-tick" data-on={chosen.includes(value) || undefined} aria-hidden />}
            {face}
            {!multiple && chosen.includes(value) && <Check size={16} aria-hidden />}
          </button>
        ))}
      </div>
    </>
  )
}
