import { messagesIn } from '#lib/i18n/translations.ts'
import { readLocale } from '../../request-locale.ts'

const rows = ['w-1/2', 'w-2/3', 'w-1/3', 'w-3/5', 'w-1/2', 'w-2/5', 'w-2/3', 'w-1/3']

/** The shape of the history, shown when reading it takes longer than one notices. */
export default async function Loading() {
  const { history } = messagesIn(await readLocale())
  return (
    <main
      id="content"
      aria-busy="true"
      className="appear mx-auto flex w-full max-w-[1280px] flex-1 flex-col gap-4 p-4 [animation-delay:200ms] [animation-fill-mode:both] desktop:p-6"
    >
      <noscript>
        {/* Next streams the page behind this one, hidden, for a script to reveal. `theme` outranks Tailwind's own rule. */}
        <style>
          {'main[aria-busy] { display: none } @layer theme { body > [hidden] { display: block !important } }'}
        </style>
      </noscript>
      <h1 className="text-heading font-semibold">{history.title}</h1>
      <p role="status" className="sr-only">
        {history.loading}
      </p>
      <div className="h-44 rounded-panel bg-hover tablet:h-28 desktop:h-[54px]" />
      <ol aria-hidden className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-surface">
        {rows.map((width, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
          <li key={i} className="flex h-[62px] items-center px-3 tablet:h-9">
            <div className={`h-3 rounded-full bg-press ${width}`} />
          </li>
        ))}
      </ol>
    </main>
  )
}
