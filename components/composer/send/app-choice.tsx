'use client'

import { useMessages } from '#components/shell/use-messages.tsx'

/** An app replies can be sent as. */
export type AppShown = { app_id: string; name: string }

type Props = { apps: readonly AppShown[]; app_id: string; onChange(app_id: string): void }

/** Which app replies, beside Send; where one may use one alone, its name. */
export default function AppChoice({ apps, app_id, onChange }: Props) {
  const { app } = useMessages().composer.send
  const look = 'flex min-w-0 items-center gap-2 text-control text-ink-2'
  if (apps.length < 2)
    return (
      <p className={look}>
        {app} <bdi className="max-w-48 truncate text-ink">{apps[0]?.name}</bdi>
      </p>
    )
  return (
    <label className={look}>
      {app}
      <select
        value={app_id}
        onChange={({ target }) => onChange(target.value)}
        className="h-8 max-w-48 min-w-0 rounded-control border border-edge bg-surface px-2 text-ink"
      >
        {apps.map(({ app_id, name }) => (
          <option key={app_id} value={app_id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
