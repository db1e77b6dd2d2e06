import { type Cloud, cloudOf } from '#lib/protocol/chat-link.ts'
import { type Feishu, feishu, type Options } from './client.ts'

type Given = { name: string; app_id: string; app_secret: string; base_url: string }

/** An app replies can be sent as, with a client of its own: its token, pictures, people and messages are no other's. */
export type App = { name: string; app_id: string; cloud: Cloud; feishu: Feishu }

export type Apps = {
  /** In the order of the settings; at least one. */
  all: readonly App[]
  /** By app_id or name; undefined where it is none of these. */
  find(named: string): App | undefined
}

/** @param shared what all clients have in common */
export function appsOf(
  given: readonly Given[],
  { sandbox, ...shared }: Omit<Options, keyof Given> & { sandbox: boolean },
): Apps {
  const all = given.map(({ name, app_id, app_secret, base_url }) => ({
    name,
    app_id,
    cloud: cloudOf({ base_url, sandbox }),
    feishu: feishu({ ...shared, app_id, app_secret, base_url }),
  }))
  return { all, find: (named) => all.find(({ app_id }) => app_id === named) ?? all.find(({ name }) => name === named) }
}
