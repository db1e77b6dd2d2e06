import type { ReactNode } from 'react'

type Tone = 'neutral' | 'good' | 'warn' | 'danger' | 'accent'

const tones: { [Name in Tone]: string } = {
  neutral: 'bg-press text-ink',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  accent: 'bg-accent-soft text-accent-strong',
}

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-full px-2 text-note whitespace-nowrap ${tones[tone]}`}>
      {children}
    </span>
  )
}
