import { randomBytes } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { enterRequest, requestIdFrom, requestIdHeader } from './request-id.ts'

/** Headers in which a proxy says what it was asked. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto']

export type TrustedProxies = { includes(address: string): boolean }

/**
 * Reads TRUSTED_PROXIES: addresses and ranges (`10.0.0.0/8`, `fd00::/8`), between commas.
 * @returns null where an entry is neither
 */
export function trustedProxies(setting: string): TrustedProxies | null {
  const listed = new BlockList()
  for (const entry of setting.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/')
    const kind = isIP(address)
    const most = kind === 4 ? 32 : 128
    if (kind === 0 || rest.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      return null
    const family = kind === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) listed.addAddress(address, family)
    else listed.addSubnet(address, Number(bits), family)
  }
  return {
    includes(given) {
      const address = plain(given)
      const kind = isIP(address)
      return kind !== 0 && listed.check(address, kind === 4 ? 'ipv4' : 'ipv6')
    },
  }
}

/** An IPv4 address as itself, also where the socket speaks IPv6. */
const plain = (address: string) => (/^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address)

/** Whom a request comes from: the nearest machine that is no proxy of ours, and whether a proxy of ours brought it. */
export type Peer = { address: string; by_trusted_proxy: boolean }

// On globalThis: Next keeps several copies of this module. The header's name cannot be guessed, so nobody else writes it.
const held = globalThis as { replyConsolePeerHeader?: string }
const headerName = () => (held.replyConsolePeerHeader ??= `x-peer-${randomBytes(16).toString('hex')}`)

/**
 * Marks every request this process gets with whom it comes from and an id, which its answer bears too, and takes away
 * what nobody trusted wrote.
 */
export function watchPeers(proxies: TrustedProxies): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const id = mark(request.headers, request.socket.remoteAddress ?? '', proxies)
    response.setHeader(requestIdHeader, id)
    enterRequest(id)
  })
}

/**
 * @param headers are changed
 * @returns the id of the request: the one a proxy of ours gave it, else a new one
 */
export function mark(headers: IncomingMessage['headers'], remote: string, proxies: TrustedProxies): string {
  const direct = plain(remote)
  const by_trusted_proxy = proxies.includes(direct)
  let address = direct
  if (by_trusted_proxy) {
    const hops = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((hop) => plain(hop.trim()))
      .filter((hop) => isIP(hop) !== 0)
    // Each proxy appends whom it was asked by; what stands before the last stranger is that stranger's own word.
    address = hops.findLast((hop) => !proxies.includes(hop)) ?? hops[0] ?? direct
  } else for (const name of forwarded) delete headers[name]
  const id = requestIdFrom(by_trusted_proxy ? headers[requestIdHeader] : undefined)
  headers[headerName()] = `${by_trusted_proxy ? 'proxy' : 'direct'} ${address} ${id}`
  return id
}

/** Whom a request comes from, as `watchPeers` marked it; unknown where nothing did. */
export function peerOf(headers: Pick<Headers, 'get'>): Peer {
  const [by = '', address = ''] = (headers.get(headerName()) ?? '').split(' ')
  return { address, by_trusted_proxy: by === 'proxy' }
}

/** The id of a request, as `watchPeers` marked it; a new one where nothing did. */
export const requestIdOf = (headers: Pick<Headers, 'get'>): string =>
  requestIdFrom((headers.get(headerName()) ?? '').split(' ')[2])
