import { CodeWords } from '#components/guidance/code-words.tsx'
import { Fact, Facts } from '#components/guidance/fact.tsx'
import type { Locale } from '#lib/i18n/locale.ts'
import { messagesIn } from '#lib/i18n/translations.ts'

/** Where code, msg and log_id are found, for whoever has a screenshot only. Said here once; steps just name them. */
export function WhereTheyStand({ locale }: { locale: Locale }) {
  const { whereTheyStand } = messagesIn(locale).errors
  return (
    <details className="text-control">
      <summary className="-my-1 w-fit cursor-pointer py-1 rounded-control text-ink-2 hover:text-ink">
        {whereTheyStand.ask}
      </summary>
      <Facts className="mt-2 max-w-180">
        {whereTheyStand.places.map(({ at, there }) => (
          <Fact key={at} name={at}>
            <CodeWords text={there} />
          </Fact>
        ))}
      </Facts>
    </details>
  )
}
