'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardWords } from '#lib/i18n/card.ts'

const dayMs = 86_400_000
const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Today where the viewer is. */
export function today(): string {
  const now = new Date()
  return iso(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))
}

const steps: { [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month to pick a day from: `yyyy-MM-dd`. Arrow keys walk the days, Page Up and Page Down the months. */
export function Calendar({ value, onPick }: { value: string; onPick: (day: string) => void }) {
  const { controls } = useMessagesOf(cardWords)
  const locale = useLocale()
  const named = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const [now] = useState(today)
  const [at, setAt] = useState(value || now)
  const [walking, setWalking] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  const [year = 1970, month = 1] = at.split('-').map(Number)
  const first = Date.UTC(year, month - 1, 1)
  const start = first - new Date(first).getUTCDay() * dayMs
  const weeks = Array.from({ length: 6 }, (_, w) =>
    Array.from({ length: 7 }, (_, d) => iso(start + (w * 7 + d) * dayMs)),
  )
  useEffect(() => {
    if (walking) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at, walking])
  /** The same day of another month, or its last. */
  const months = (by: number) => {
    const last = new Date(Date.UTC(year, month + by, 0)).getUTCDate()
    return iso(Date.UTC(year, month - 1 + by, Math.min(Number(at.slice(8)), last)))
  }
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const to =
      step !== undefined
        ? iso(utc(at) + step * dayMs)
        : event.key === 'PageUp'
          ? months(-1)
          : event.key === 'PageDown'
            ? months(1)
            : null
    if (to === null) return
    event.preventDefault()
    setWalking(true)
    setAt(to)
  }
  const turn = (by: number) => {
    setWalking(false)
    setAt(months(by))
  }
  return (
    <div className="fs-calendar">
      <div>
        <button type="button" className="fs-glyph" aria-label={controls.previousMonth} onClick={() => turn(-1)}>
          <ChevronLeft size={16} aria-hidden />
        </button>
        <span aria-live="polite">{controls.month(year, month)}</span>
        <button type="button" className="fs-glyph" aria-label={controls.nextMonth} onClick={() => turn(1)}>
          <ChevronRight size={16} aria-hidden />
        </button>
      </div>
      <table ref={grid} aria-label={controls.month(year, month)} onKeyDown={walk}>
        <thead>
          <tr>
            {controls.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    data-first={day === at || undefined}
                    data-other={!day.startsWith(at.slice(0, 7)) || undefined}
                    data-on={day === value || undefined}
                    aria-pressed={day === value}
                    aria-current={day === now ? 'date' : undefined}
                    aria-label={named.format(utc(day))}
                    tabIndex={day === at ? 0 : -1}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
