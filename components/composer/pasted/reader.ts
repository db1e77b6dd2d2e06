import type { MsgType } from '#lib/protocol/messages.ts'
import type { PastedMessage } from '#lib/protocol/pasted-message.ts'

/** What an editor of a type holds. */
export type Wanted = { text: string; msg_type: MsgType }
/** The message in it, where it is more than that editor’s own words. */
export type Found = Wanted & { found: PastedMessage | null }

export type PastedReader = { read(wanted: Wanted): void; end(): void }

/**
 * Reads what was pasted in a thread of its own: a card of 128 KB in quotes within quotes takes a fifth of a second, and
 * keys typed meanwhile are not to wait for it.
 */
export function makeReader(onFound: (found: Found) => void): PastedReader {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Found>) => onFound(data))
  return { read: (wanted: Wanted) => worker.postMessage(wanted), end: () => worker.terminate() }
}
