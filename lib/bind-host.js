/**
 * The address the console listens on. Plain JavaScript, because scripts/start.mjs asks before anything is built.
 *
 * Docker and some shells set HOSTNAME to the machine's own name; that is a label, not a choice, and counts as unset.
 *
 * @param {string | undefined} hostname the setting HOSTNAME
 * @param {string} machine the machine's own name, from `os.hostname()`
 * @returns {string} a host to listen on; brackets around an IPv6 address are taken off; 127.0.0.1 where none is set
 */
export function bindHost(hostname, machine) {
  const wanted = (hostname ?? '').trim().replace(/^\[(.*)\]$/, '$1')
  return wanted === '' || wanted === machine ? '127.0.0.1' : wanted
}
