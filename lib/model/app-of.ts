type Chosen = { app: string | null; pasted: string }

/**
 * The app a draft is sent as: the one chosen, as long as it may be used, else the first. A store app stands here once for
 * each tenant, as app_id@tenant_key; where what was pasted names another tenant of it, the message is that one's.
 * @param apps the app_ids one may use
 * @returns null where there is none
 */
export function appOf({ app, pasted }: Chosen, apps: readonly string[]): string | null {
  const chosen = apps.find((app_id) => app_id === app) ?? apps[0] ?? null
  const [store, tenant] = chosen?.split('@') ?? []
  if (!tenant) return chosen
  const named = apps.filter((app_id) => {
    const [one, tenant_key] = app_id.split('@')
    return one === store && tenant_key && pasted.includes(tenant_key)
  })
  return named.some((app_id) => app_id === chosen) ? chosen : (named[0] ?? chosen)
}
