import { Isolated } from '#components/ui/isolated.tsx'
import { adminWords } from '#lib/i18n/admin.ts'
import type { Locale } from '#lib/i18n/locale.ts'

/** @param settings by their names in the environment; `value` null: set, and not shown */
export function SettingList({
  settings,
  locale,
}: {
  settings: { name: string; value: string | null }[]
  locale: Locale
}) {
  const { settings: words } = adminWords[locale]
  return (
    <dl className="grid gap-x-4 text-control tablet:grid-cols-[auto_minmax(0,1fr)] tablet:gap-y-1">
      {settings.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="font-mono text-note text-ink-2 max-tablet:mt-2">{name}</dt>
          <dd className="min-w-0 break-words">
            {value === null ? <span className="text-ink-2">{words.secret}</span> : <Isolated text={value} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}
