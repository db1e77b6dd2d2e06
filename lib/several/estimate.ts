import { minuteMs, paces } from '#lib/protocol/slots.ts'

/**
 * How long a job takes where nothing else is sent and Feishu takes each reply at once: by what jobs may call a second and
 * a minute, and send into one chat.
 *
 * @param perChat how many replies go into each chat
 * @returns milliseconds from the first reply to the last
 */
export function jobTakesMs(perChat: readonly number[]): number {
  const { apart_ms, chat_ms, per_minute } = paces.job
  const behind = perChat.reduce((sum, count) => sum + count, 0) - 1
  if (behind < 1) return 0
  const evenly = Math.floor(behind / per_minute) * minuteMs + (behind % per_minute) * apart_ms
  return Math.max(evenly, ...perChat.map((count) => (count - 1) * chat_ms))
}
