import type { Operator } from '#lib/model/attempt.ts'

/** One way of knowing who is there. To add one: its file, its name in lib/env.ts, a line in lib/server.ts. */
export type AuthMode = {
  name: string
  /** The operator this request comes from, or null where nobody is signed in. */
  operatorOf(request: { headers: Pick<Headers, 'get'> }): Promise<Operator | null>
}
