import { CodeWords } from './code-words.tsx'

/** What to do, in order. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="flex flex-col gap-2">
      {steps.map((step, i) => (
        <li key={step} className="flex gap-2">
          <p aria-hidden className="w-4 shrink-0 text-ink-2 tabular-nums">
            {i + 1}
          </p>
          <p className="min-w-0">
            <CodeWords text={step} />
          </p>
        </li>
      ))}
    </ol>
  )
}
