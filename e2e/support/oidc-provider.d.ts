/** What the journeys use of it; the package brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  type Account = { accountId: string; claims(): { sub: string; [claim: string]: unknown } }
  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        findAccount(context: unknown, id: string): Account
        [setting: string]: unknown
      },
    )
    callback(): RequestListener
    use(
      middleware: (
        context: {
          path: string
          oidc?: { params?: { [name: string]: unknown } }
          body?: { [name: string]: unknown }
        },
        next: () => Promise<void>,
      ) => Promise<void>,
    ): void
  }
}
