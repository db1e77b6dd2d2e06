import type { GuidedCall } from '#lib/guidance/guidance-entry.ts'

type Named = { code: number; parent?: number | undefined; endpoints?: readonly GuidedCall[] }

/**
 * The address one can share for a meaning: of a code of the reply its number, of a sub code both, of another call's
 * code the call and the number.
 */
export function codeAddress({ code, parent, endpoints: [call] = [] }: Named): string {
  if (parent) return `/errors/${parent}/${code}`
  return call === undefined || call === 'reply' ? `/errors/${code}` : `/errors/${call}/${code}`
}

/** What an address below /errors asks for; null where it is none of ours. */
export type AskedFor =
  | { of: 'code'; code: number }
  | { of: 'sub_code'; parent: number; code: number }
  | { of: 'call'; call: string }
  | { of: 'code_on_call'; call: string; code: number }

/** Reads the parts of an address: `230002`, `230099/200550`, `docs`, `docs/1002`. Whether such a call exists is not asked. */
export function readAddress([first = '', second, ...more]: readonly string[]): AskedFor | null {
  if (more.length > 0) return null
  const code = numberIn(second ?? first)
  if (second === undefined && code !== null) return { of: 'code', code }
  if (second !== undefined && code === null) return null
  const parent = numberIn(first)
  if (parent !== null && code !== null) return { of: 'sub_code', parent, code }
  if (!/^[a-z-]{2,30}$/.test(first)) return null
  return code === null ? { of: 'call', call: first } : { of: 'code_on_call', call: first, code }
}

const numberIn = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : null)
