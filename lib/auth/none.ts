import type { AuthMode } from './mode.ts'

/**
 * Whoever reaches the console is its operator.
 *
 * @param hosts names a browser may call us by, without port; null allows any. Listening on loopback alone does not
 *   keep web pages out: one can point its own domain at 127.0.0.1 and would then be of the console's origin.
 */
export function none(hosts: readonly string[] | null): AuthMode {
  return {
    name: 'none',
    async operatorOf({ headers }) {
      const host = (headers.get('host') ?? '').replace(/:\d+$/, '').toLowerCase()
      const known = hosts === null || isLoopback(host) || hosts.includes(host)
      return known ? { id: 'local', name: 'local' } : null
    },
  }
}

/** Names and addresses that never leave this machine; an IPv6 address with or without brackets. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i.test(host)
}
