'use client'

import { Calendar as CalendarGlyph, Clock as ClockGlyph } from 'lucide-react'
import { useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { Picker } from '#lib/card/read/controls.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { Calendar, today } from '../controls/calendar.tsx'
import { Clock } from '../controls/clock.tsx'
import { widthOf } from '../controls/control-width.ts'
import { Popup } from '../controls/popup.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useControl } from '../controls/use-control.ts'
import { useWords } from './card-text.tsx'

/** A day, a time, or both. */
export function PickerView({ element }: { element: Picker }) {
  const { controls } = useMessagesOf(cardWords)
  const { tag, width, disabled, required, initial } = element
  const { value, missing, choose } = useControl(element, initial)
  const asked = tag === 'picker_time' ? controls.pickTime : controls.pickDate
  const placeholder = useWords(element.placeholder) || asked
  const whyNot = useWords(element.disabled_tips)
  const Glyph = tag === 'picker_time' ? ClockGlyph : CalendarGlyph
  return (
    <Popup
      width={tag === 'picker_time' ? 160 : tag === 'date_picker' ? 264 : 392}
      role="dialog"
      label={placeholder}
      trigger={{
        className: 'fs-field fs-choice',
        role: 'combobox',
        label: placeholder,
        style: widthOf(width),
        disabled,
        more: {
          'data-clicks': '',
          'data-missing': missing || undefined,
          'data-disabled': disabled || undefined,
          'aria-required': required || undefined,
          'aria-invalid': missing || undefined,
          ...tipOf(disabled && whyNot),
        },
        face: (
          <>
            <span className="fs-chosen" data-placeholder={!value || undefined}>
              <span>{value || placeholder}</span>
            </span>
            <Glyph size={16} aria-hidden />
          </>
        ),
      }}
    >
      {(close) => (
        <Moment
          tag={tag}
          value={value}
          onPick={(next) => {
            close()
            choose(next)
          }}
        />
      )}
    </Popup>
  )
}

type MomentProps = { tag: Picker['tag']; value: string; onPick: (value: string) => void }

/** What floats: a day is picked with one click, a time with a last word. */
function Moment({ tag, value, onPick }: MomentProps) {
  const { controls } = useMessagesOf(cardWords)
  const [day, setDay] = useState(tag === 'picker_datetime' ? value.slice(0, 10) : value)
  const [time, setTime] = useState(tag === 'picker_datetime' ? value.slice(11) : value)
  if (tag === 'date_picker') return <Calendar value={day} onPick={onPick} />
  const picked = tag === 'picker_time' ? time || '00:00' : `${day || today()} ${time || '00:00'}`
  return (
    <>
      <div className="fs-moment">
        {tag === 'picker_datetime' && <Calendar value={day} onPick={setDay} />}
        <Clock value={time} onPick={setTime} />
      </div>
      <div className="fs-moment-end">
        <button
          type="button"
          className="fs-button"
          data-look="primary_filled"
          data-size="small"
          onClick={() => onPick(picked)}
        >
          {controls.done}
        </button>
      </div>
    </>
  )
}
