'use client'

import { useMemo } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { diffLines, type Stretch } from '#lib/json/diff.ts'
import { formatJson } from '#lib/json/json.ts'

/** How many unchanged lines are shown around a change; the rest is counted. */
const context = 2
/** A line no screen is wide enough for. */
const widest = 400

const looks: { [F in Stretch['fate']]: { sign: string; line: string; mark: string } } = {
  stays: { sign: ' ', line: 'text-ink-2', mark: '' },
  goes: { sign: '−', line: 'bg-danger-soft', mark: 'text-danger' },
  comes: { sign: '+', line: 'bg-good-soft', mark: 'text-good' },
}

/** What becomes of a text, line by line, with what stays folded. JSON on one line is laid out first, to be comparable. */
export function PasteDiff({ before, after }: { before: string; after: string }) {
  const words = useMessagesOf(cardEditorWords).cardEditor.paste
  const stretches = useMemo(() => diffLines(formatJson(before) ?? before, after), [before, after])
  const count = (fate: Stretch['fate']) =>
    stretches.reduce((sum, stretch) => sum + (stretch.fate === fate ? stretch.lines.length : 0), 0)
  return (
    <figure className="min-w-0 overflow-hidden rounded-control border border-line bg-surface">
      <figcaption className="border-b border-line px-2 py-0.5 text-note text-ink-2 tabular-nums">
        {words.change(count('goes'), count('comes'), count('stays'))}
      </figcaption>
      <section
        aria-label={words.diff}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        className="max-h-48 overflow-auto py-1 font-mono text-note outline-offset-[-2px]"
      >
        {stretches.map((stretch, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place
          <Lines key={i} {...stretch} first={i === 0} last={i === stretches.length - 1} />
        ))}
      </section>
    </figure>
  )
}

const elements = { stays: 'div', goes: 'del', comes: 'ins' } as const

function Lines({ fate, lines, first, last }: Stretch & { first: boolean; last: boolean }) {
  const words = useMessagesOf(cardEditorWords).cardEditor.paste
  const head = fate === 'stays' ? (first ? 0 : context) : lines.length
  const tail = fate === 'stays' && !last ? context : 0
  const folded = lines.length - head - tail
  const Element = elements[fate]
  const rows = (some: string[]) =>
    some.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
      <span key={i} className={`block truncate px-2 whitespace-pre ${looks[fate].line}`}>
        <span aria-hidden className={looks[fate].mark}>
          {looks[fate].sign}{' '}
        </span>
        {line.slice(0, widest)}
      </span>
    ))
  return (
    <Element className="block no-underline">
      {fate !== 'stays' && <span className="sr-only">{words.fates[fate]}</span>}
      {folded > 1 ? (
        <>
          {rows(lines.slice(0, head))}
          <span className="block px-2 font-sans text-ink-2">{words.unchanged(folded)}</span>
          {rows(tail ? lines.slice(-tail) : [])}
        </>
      ) : (
        rows(lines)
      )}
    </Element>
  )
}
