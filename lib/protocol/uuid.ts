import * as z from 'zod/mini'

/** At most 50 characters, says the page; the alphabet is ours, so that it survives logs and shells. */
export const uuid = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,50}$/))

/** Feishu forgets a uuid after an hour; five minutes of clock drift and travel are kept in hand. */
export const uuidSafeMs = 55 * 60_000

/** What makes two replies the same reply; if any of it changes, so must the uuid. */
export type Intent = {
  message_id: string
  msg_type: string
  content: string
  reply_in_thread: boolean
  /** The app that replies, where it is one of several. */
  app?: string | null | undefined
}

/**
 * The uuid of one intent. It is derived, not stored: the same draft and the same words always give the
 * same uuid (in a second tab, after a reload, after undoing an edit), and any change gives another.
 *
 * @param nonce 32 characters minted for the draft, see `mintNonce`; it alone makes the uuid unique
 * @returns at most 44 characters of [A-Za-z0-9_-]
 */
export function uuidOf(nonce: string, { message_id, msg_type, content, reply_in_thread, app }: Intent): string {
  return `${nonce}-${fingerprint([...(app ? [app] : []), message_id, msg_type, reply_in_thread, content].join('\n'))}`
}

/** 32 random hex digits. Not crypto.randomUUID, which browsers withhold on plain http. */
export function mintNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** 53 bits of a text in base 36: it only has to tell apart the versions of one draft. */
function fingerprint(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (2 ** 32 * (b & 0x1fffff) + (a >>> 0)).toString(36)
}
