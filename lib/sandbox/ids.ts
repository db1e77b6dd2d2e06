/** Ids as Feishu's samples have them: 32 hex digits for messages, 12 for threads. */
export const mintMessageId = () => `om_${hex(16)}`
export const mintThreadId = () => `omt_${hex(6)}`
export const mintToken = () => `t-${hex(21)}`

/** 14 digits of Beijing time and 20 hex digits, as on the pages. */
export function mintLogId(now: number): string {
  const beijing = new Date(now + 8 * 3600_000).toISOString().replace(/\D/g, '').slice(0, 14)
  return beijing + hex(10).toUpperCase()
}

const hex = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
