'use client'

import { Eye, EyeOff, Lock, SendHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { useScene } from '../../scene.tsx'
import { widthOf } from '../controls/control-width.ts'
import { tipOf } from '../controls/tips.tsx'
import { useControl } from '../controls/use-control.ts'
import { useWords } from './card-text.tsx'

const line = 22
const frame = 10

/** A field to type in. In a form it waits; elsewhere Enter or the glyph at its end sends. */
export function InputView({ element }: { element: ElementOf<'input'> }) {
  const { controls } = useMessagesOf(cardWords)
  const { language, device } = useScene()
  const id = useId()
  const { value, inForm, missing, put, choose } = useControl(element, inLanguage(element.initial, language) ?? '')
  const [open, setOpen] = useState(false)
  const { input_type, disabled, required, max_length, rows, max_rows, auto_resize, show_icon, label_position } = element
  const label = useWords(element.label)
  const placeholder = isolated(useWords(element.placeholder) || controls.enter)
  const whyNot = useWords(element.disabled_tips)
  const most = max_length ?? 1000
  const length = [...value].length
  const tooLong = length > most
  const shared = {
    id,
    value,
    placeholder,
    readOnly: disabled,
    'aria-disabled': disabled || undefined,
    'aria-required': required || undefined,
    'aria-invalid': missing || tooLong || undefined,
    'aria-label': label ? undefined : placeholder,
    'aria-describedby': tooLong ? `${id}error` : undefined,
  }
  const send = () => {
    if (!inForm && !disabled && !tooLong) choose(value)
  }
  const many = input_type === 'multiline_text'
  const grows = many && auto_resize && device === 'pc'
  return (
    <div
      className="fs-input"
      data-control
      data-label={label ? label_position : undefined}
      style={widthOf(element.width)}
    >
      {label && (
        <label htmlFor={id}>
          {label}
          {required && <i aria-hidden> *</i>}
        </label>
      )}
      <div className="fs-input-field">
        <div
          className="fs-field"
          data-multiline={many || undefined}
          data-disabled={disabled || undefined}
          data-missing={missing || tooLong || undefined}
          {...tipOf(disabled && whyNot)}
        >
          {input_type === 'password' && show_icon && <Lock size={16} aria-hidden />}
          {many ? (
            <textarea
              {...shared}
              rows={rows}
              style={{
                minHeight: rows * line + frame - 2,
                ...(grows && { fieldSizing: 'content', maxHeight: max_rows ? max_rows * line + frame - 2 : undefined }),
              }}
              onChange={(event) => put(event.target.value)}
            />
          ) : (
            <input
              {...shared}
              type={input_type === 'password' && !open ? 'password' : 'text'}
              autoComplete="off"
              onChange={(event) => put(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) send()
              }}
            />
          )}
          {input_type === 'password' && (
            <button
              type="button"
              className="fs-glyph"
              aria-label={controls.showPassword}
              aria-pressed={open}
              onClick={() => setOpen(!open)}
            >
              {open ? <Eye size={16} aria-hidden /> : <EyeOff size={16} aria-hidden />}
            </button>
          )}
          {!inForm && !disabled && (
            <button type="button" className="fs-glyph fs-send" aria-label={controls.send} onClick={send}>
              <SendHorizontal size={16} aria-hidden />
            </button>
          )}
          {max_length !== null && many && (
            <span className="fs-count" data-over={tooLong || undefined}>
              {length}/{max_length}
            </span>
          )}
        </div>
        {tooLong && (
          <div className="fs-error" id={`${id}error`}>
            {controls.tooLong(most)}
          </div>
        )}
      </div>
    </div>
  )
}
