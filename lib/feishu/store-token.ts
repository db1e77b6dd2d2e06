import { storeAuth } from '#lib/protocol/endpoints/store-auth.ts'
import { callEnd, resetOf } from '#lib/protocol/outcome.ts'
import { type Fetched, heldToken, type Tokens } from './token.ts'
import { exchange, type TellCall } from './wire.ts'

export type StoreOptions = {
  base_url: string
  app_id: string
  app_secret: string
  timeout_ms: number
  /** The newest app_ticket Feishu has pushed; null where none has come yet. */
  ticket(): Promise<string | null>
  fetch?: typeof globalThis.fetch
  now?: () => number
  called?: TellCall | undefined
}

/** Feishu is asked for a ticket at most this often, milliseconds: it comes as an event, whenever it comes. */
const askAgainMs = 60_000
/** The ticket is not the app's newest. */
const staleTicket = 10012

/**
 * The tokens of a store app: one app_access_token, and of it a tenant_access_token for each tenant. Without a ticket
 * nothing can be had; then Feishu is asked to push one, and whoever waits tries again.
 * @see https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_ticket_resend
 */
export function storeTokens({ base_url, app_id, app_secret, timeout_ms, ticket, ...options }: StoreOptions) {
  const { now = Date.now } = options
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  let asked = Number.NEGATIVE_INFINITY

  const ask = <Read>({ method, path }: { method: 'POST'; path(): string; read: Read }, body: object) =>
    exchange(fetch, { method, url: `${base_url}${path()}`, body: JSON.stringify(body), timeout_ms })

  async function fetchOne(entry: typeof storeAuth.app | typeof storeAuth.tenant, body: object): Promise<Fetched> {
    const began = now()
    const answer = await ask(entry, body)
    const read = 'status' in answer ? answer : entry.read(answer)
    options.called?.('auth', now() - began, callEnd(read))
    if ('status' in answer) return { outcome: answer }
    return read.status === 'answered' ? read.value : { outcome: read, reset_s: resetOf(answer) }
  }

  async function askForTicket(): Promise<void> {
    if (now() - asked < askAgainMs) return
    asked = now()
    await ask(storeAuth.resend, { app_id, app_secret })
  }

  const app = heldToken(async () => {
    const app_ticket = await ticket().catch(() => null)
    if (app_ticket === null) {
      await askForTicket()
      return { outcome: { status: 'unanswered', reason: 'unreachable', excerpt: 'no app_ticket yet' } }
    }
    const fetched = await fetchOne(storeAuth.app, { app_id, app_secret, app_ticket })
    if ('outcome' in fetched && fetched.outcome.status === 'refused' && fetched.outcome.code === staleTicket)
      await askForTicket()
    return fetched
  }, now)

  return (tenant_key: string): Tokens =>
    heldToken(async () => {
      for (let again = false; ; again = true) {
        const held = await app.get()
        if ('outcome' in held) return held
        const fetched = await fetchOne(storeAuth.tenant, { app_access_token: held.token, tenant_key })
        if (!('outcome' in fetched) || fetched.outcome.status !== 'refused' || again) return fetched
        if (!appTokenCodes.has(fetched.outcome.code)) return fetched
        app.drop(held.token)
      }
    }, now)
}

/** The app_access_token is missing, invalid or expired: another one may do. */
const appTokenCodes = new Set([99991661, 99991663, 99991664, 99991665, 99991671])
