// How sizes are counted. The limit of each msg_type stands in messages/<msg_type>.ts.

/** 1 KB = 1024 bytes. Feishu never says which KB it means; the thousand is the cautious reading, see `fits`. */
export const KB = 1024

/**
 * The most a field for a message takes of a paste, in UTF-16 units. Nothing longer can be sent, source and all, and a
 * browser lays out a longer text anew for more than a frame with every key. What is typed behind it stays below what
 * readers of JSON remember.
 */
export const longestWritten = 160_000

/**
 * The same for JSON as somebody lays it out, of which no more than 30 KB go out. Its editor draws every part of a line
 * that wraps, and all that follows a letter is read anew.
 */
export const longestSource = 100_000

const encoder = new TextEncoder()

/** Bytes a string takes on the wire (UTF-8). A lone surrogate counts as the three bytes of its replacement. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length
}

/** Up to 1000-based KB it surely fits; above 1024-based KB it surely does not; between them nobody has said. */
export type Fit = 'fits' | 'doubtful' | 'too_large'

/**
 * @param bytes UTF-8 bytes of the whole request body
 * @param limit the documented limit in bytes (1024-based), or null where none is documented
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (content; 230025)
 */
export function fits(bytes: number, limit: number | null): Fit {
  if (limit === null || bytes <= (limit / KB) * 1000) return 'fits'
  return bytes <= limit ? 'doubtful' : 'too_large'
}

/** Bytes in the unit the limits are given in: 12.4 KB, or 812 B below one. */
export function inKB(bytes: number): string {
  return bytes < KB ? `${bytes} B` : `${Math.floor((bytes / KB) * 10) / 10} KB`
}
