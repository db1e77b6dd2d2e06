'use client'

import { useId } from 'react'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import type { Unwrapped } from '#lib/protocol/card/unwrap.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { useMessagesOf } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { inKB } from './size-meter.tsx'

type Props = { source: string; found: Unwrapped; onUse(): void; onKeep(): void }

/** Says calmly that there is a card inside what was pasted, what taking it out would change, and waits. */
export function PasteBar({ source, found, onUse, onKeep }: Props) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const words = cardEditor.paste
  const id = useId()
  const [outermost] = found.found_in
  return (
    <section
      aria-labelledby={id}
      className="flex shrink-0 flex-col gap-2 border-b border-line bg-accent-soft px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <p id={id} aria-live="polite" className="min-w-0 flex-1 text-control">
          {outermost && words.found(words.kinds[outermost])}
        </p>
        <div className="flex gap-2">
          <Button look="primary" className="h-7" onClick={onUse}>
            {words.use}
          </Button>
          <Button look="quiet" className="h-7" onClick={onKeep}>
            {words.keep}
          </Button>
        </div>
      </div>
      <div className="grid grid-cols-1 gap-2 tablet:grid-cols-2">
        <Side heading={words.before(inKB(utf8Bytes(source)))} text={source} sign="−" tone="text-danger" />
        <Side heading={words.after(inKB(utf8Bytes(found.card)))} text={found.card} sign="+" tone="text-good" />
      </div>
    </section>
  )
}

const shown = 4

function Side({ heading, text, sign, tone }: { heading: string; text: string; sign: string; tone: string }) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const lines = text.trim().split('\n')
  return (
    <figure className="min-w-0 rounded-control border border-line bg-surface">
      <figcaption className="border-b border-line px-2 py-0.5 text-note text-ink-2 tabular-nums">{heading}</figcaption>
      <pre className="overflow-hidden px-2 py-1 font-mono text-note">
        {lines.slice(0, shown).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <span key={i} className="block truncate whitespace-pre">
            <span aria-hidden className={tone}>
              {sign}{' '}
            </span>
            {line.slice(0, 200)}
          </span>
        ))}
        {lines.length > shown && (
          <span className="block text-ink-2">{cardEditor.paste.lines(lines.length - shown)}</span>
        )}
      </pre>
    </figure>
  )
}
