import * as z from 'zod/mini'

/** Samples have 32 hex digits, current ids look otherwise: the length is not fixed. */
export const messageId = z
  .string()
  .check(z.maxLength(200), z.regex(/^om_[A-Za-z0-9_-]+$/))
  .brand<'message_id'>()
export type MessageId = z.infer<typeof messageId>

/** Ids of other things that get pasted instead. */
const others = {
  thread: /(?<![A-Za-z0-9_])omt_[A-Za-z0-9]+/,
  chat: /(?<![A-Za-z0-9_])oc_[A-Za-z0-9]+/,
  user: /(?<![A-Za-z0-9_])o[un]_[A-Za-z0-9]+/,
  app: /(?<![A-Za-z0-9_])cli_[A-Za-z0-9]+/,
  batch: /(?<![A-Za-z0-9_])bm_[A-Za-z0-9]+/,
  file: /(?<![A-Za-z0-9_])(?:img|file)_[A-Za-z0-9_-]+/,
  link: /applink\.[a-z]+\.[a-z]+\/client\/message\/link/,
}
export type PastedInstead = keyof typeof others

export type Pasted =
  | { found: 'nothing' }
  | { found: 'one'; message_id: MessageId }
  /** Different ids, in the order they stand in the paste: the operator must choose. */
  | { found: 'several'; message_ids: MessageId[] }
  /** No message id, but the id of something else, or nothing we know. */
  | { found: 'other'; instead: PastedInstead | null; what: string }

/**
 * Finds the message meant in whatever staff paste: a bare or quoted id, a log line, a curl command, an event.
 * In an event the message is `message_id`; `root_id` and `parent_id` are its ancestors and count only if alone.
 */
export function findMessageId(pasted: string): Pasted {
  const text = rejoined(unescaped(pasted.replace(invisible, '')))
  if (text.trim() === '') return { found: 'nothing' }
  const ids = preferred(
    [...text.matchAll(/(?<![A-Za-z0-9_])om_[A-Za-z0-9_-]+/g)].map((match) => {
      const key = text.slice(0, match.index).match(/(\w+)[\\"']*\s*[:=]\s*[\\"']*$/)?.[1] ?? null
      return { id: match[0], key }
    }),
  )
  const message_ids = [...new Set(ids)].flatMap((id) => messageId.safeParse(id).data ?? [])
  const [first, ...rest] = message_ids
  if (first) return rest.length ? { found: 'several', message_ids } : { found: 'one', message_id: first }
  for (const [instead, pattern] of Object.entries(others) as [PastedInstead, RegExp][]) {
    const what = text.match(pattern)?.[0]
    if (what) return { found: 'other', instead, what }
  }
  return { found: 'other', instead: null, what: text.trim().slice(0, 40) }
}

const ancestors = new Set(['root_id', 'parent_id', 'upper_message_id'])

/** Ids called message_id win; ancestors are taken only where nothing else stands. */
function preferred(all: { id: string; key: string | null }[]): string[] {
  const named = all.filter(({ key }) => key === 'message_id' || key === 'open_message_id')
  const others = all.filter(({ key }) => !(key && ancestors.has(key)))
  return (named.length ? named : others.length ? others : all).map(({ id }) => id)
}

/** Zero-width characters and byte order marks travel along with copied ids. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** In URLs and logs what stands around an id is escaped: %22om_…, "\\nom_…". */
const unescaped = (text: string) =>
  text
    .replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+[nrt]/g, ' ')

/** A terminal breaks long ids over lines: hex pieces that together make one id are joined again. */
function rejoined(text: string): string {
  const halves = text.replace(
    /(om_x?[0-9a-f]{6,})[ \t]*\r?\n[ \t]*([0-9a-f]+)(?![0-9A-Za-z_])/g,
    (whole, start, end) => (start.length + end.length === 'om_'.length + 32 ? start + end : whole),
  )
  if (halves !== text) return halves
  const joined = text.replace(/[\s"'`]+/g, '')
  return /\s/.test(text.trim()) && /^om_x?[0-9a-f]{31,40}$/.test(joined) ? joined : text
}
