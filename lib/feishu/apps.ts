import { type Cloud, cloudOf } from '#lib/protocol/chat-link.ts'
import { type Feishu, feishu, type Options } from './client.ts'
import { storeTokens } from './store-token.ts'
import type { Turns } from './turns.ts'

type Given = {
  name: string
  app_id: string
  app_secret: string
  base_url: string
  store: { tenants: readonly { name: string; tenant_key: string }[] } | null
}

/** An app replies can be sent as, with a client of its own: its token, pictures, people and messages are no other's. */
export type App = {
  name: string
  /** As it is recorded; of a store app one for each tenant, with its tenant_key behind an @. */
  app_id: string
  /** As Feishu knows it, whatever the tenant. */
  of: string
  cloud: Cloud
  feishu: Feishu
}

export type Apps = {
  /** In the order of the settings; at least one. */
  all: readonly App[]
  /** Those a request may mean: by app_id or name; of a store app named without a tenant, all of them. */
  named(named: string): readonly App[]
  /** By the app_id on record; undefined for one of other settings. */
  find(app_id: string): App | undefined
}

type Shared = Omit<Options, 'app_id' | 'app_secret' | 'base_url' | 'tokens' | 'turns'> & {
  sandbox: boolean
  /** The newest app_ticket of a store app. */
  ticketOf(app_id: string): Promise<string | null>
  /** Of an app as it is recorded: Feishu’s limits are those of an app in a tenant. */
  turnsOf?: (app_id: string) => Turns
}

/** @param shared what all clients have in common */
export function appsOf(given: readonly Given[], { sandbox, ticketOf, turnsOf, ...shared }: Shared): Apps {
  const turnsIn = (app_id: string) => (turnsOf ? { turns: turnsOf(app_id) } : {})
  const all = given.flatMap(({ name, app_id, app_secret, base_url, store }): App[] => {
    const options = { ...shared, app_id, app_secret, base_url }
    const same = { of: app_id, cloud: cloudOf({ base_url, sandbox }) }
    if (store === null) return [{ ...same, name, app_id, feishu: feishu({ ...options, ...turnsIn(app_id) }) }]
    const tokensOf = storeTokens({ ...options, ticket: () => ticketOf(app_id) })
    return store.tenants.map((tenant) => {
      const recorded = `${app_id}@${tenant.tenant_key}`
      const own = { tokens: tokensOf(tenant.tenant_key), ...turnsIn(recorded) }
      return { ...same, name: `${name} · ${tenant.name}`, app_id: recorded, feishu: feishu({ ...options, ...own }) }
    })
  })
  const find = (app_id: string) => all.find((one) => one.app_id === app_id)
  const names = new Map(given.map(({ name, app_id }) => [name, app_id]))
  return {
    all,
    find,
    named(named) {
      const one = find(named) ?? all.find(({ name }) => name === named)
      return one ? [one] : all.filter(({ of }) => of === (names.get(named) ?? named))
    },
  }
}
