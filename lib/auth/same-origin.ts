type Names = readonly (string | null)[]

/**
 * Whether a change was asked for by a page of ours: by Sec-Fetch-Site, and by Origin, which browsers send with every
 * change, also over plain http to another machine, where they leave the other out. Where both are there, both must be
 * ours.
 * @param own names of the console, host with port
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, own: Names): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  return origin === null ? site !== null : isAt(origin, own)
}

/** Whether an address, whole or an origin, is at one of these names; what is no address is at none. */
export function isAt(address: string, names: Names): boolean {
  if (!URL.canParse(address)) return false
  const { host } = new URL(address)
  return host !== '' && names.includes(host)
}
