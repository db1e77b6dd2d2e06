import { isOwnHost, type Own } from './doors.ts'
import type { AuthMode } from './mode.ts'

/**
 * Whoever reaches the console is its operator, by a name of the console's own: listening on loopback alone does not
 * keep web pages out, since one can point its own domain at 127.0.0.1 and would then be of the console's origin.
 */
export function none(own: Own): AuthMode {
  return {
    name: 'none',
    async operatorOf({ headers }) {
      return isOwnHost(headers, own) ? { id: 'local', name: 'local' } : null
    },
  }
}
