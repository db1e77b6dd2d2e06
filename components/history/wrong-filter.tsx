import type { Messages } from '#lib/i18n/translations.ts'
import { isolated } from '#lib/shown/invisible.ts'
import type { WrongFilter } from './filter.ts'

/** What was asked for and cannot be: said instead of a list that would be one of something else. */
export function WrongFilterShown({ wrong, messages }: { wrong: WrongFilter; messages: Messages }) {
  const words = messages.history.wrong
  const { order, ...given } = wrong
  const said = (Object.keys(given) as (keyof typeof given)[]).map((name) => words[name](isolated(given[name] ?? '')))
  return (
    <div role="alert" className="flex flex-col gap-1 rounded-panel border border-line bg-surface px-4 py-4">
      <h2 className="text-heading font-semibold">{words.title}</h2>
      {[...said, ...(order ? [words.order] : [])].map((sentence) => (
        <p key={sentence} className="text-body break-words">
          {sentence}
        </p>
      ))}
    </div>
  )
}
