import { local } from '#lib/model/identity.ts'
import { isOwnHost, type Own } from '../doors.ts'
import type { Asked, AuthMode } from '../mode.ts'

/**
 * Whoever reaches the console is its operator, by a name of the console's own: listening on loopback alone does not
 * keep web pages out, since one can point its own domain at 127.0.0.1 and would then be of the console's origin.
 */
export function none(ownOf: (headers: Asked['headers']) => Own): AuthMode {
  return {
    async whoIs({ headers }) {
      return isOwnHost(headers, ownOf(headers))
        ? { status: 'in', identity: local, session: null }
        : { status: 'unknown', why: 'foreign_host' }
    },
    provider: null,
    sign_out_url: null,
  }
}
