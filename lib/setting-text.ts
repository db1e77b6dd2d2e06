import * as z from 'zod'

// The sentences never repeat a value: it may be a secret, or hold one.

/** A setting of one word. */
export const word = z.string().regex(/^\S+$/, { error: 'must not contain spaces' })

/** The address of a server, kept without a trailing slash. */
export const address = z
  .string()
  .refine(isAddress, { error: 'must be an http:// or https:// address without credentials, query or fragment' })
  .transform((value) => value.replace(/\/+$/, ''))

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return /^https?:$/.test(protocol) && !username && !password && !/[?#\s]/.test(value)
}
