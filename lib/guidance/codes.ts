import { card } from './codes/card-codes.ts'
import { content } from './codes/content-codes.ts'
import { credentials } from './codes/credential-codes.ts'
import { elsewhere } from './codes/elsewhere-codes.ts'
import { pace } from './codes/pace-codes.ts'
import { permission } from './codes/permission-codes.ts'
import { target } from './codes/target-codes.ts'
import type { Entry, Guidance, GuidedCall, Held } from './guidance-entry.ts'
import { reasonFor230001 } from './reasons-230001.ts'

export type { Guidance, Remedy } from './guidance-entry.ts'

/** Every code we can explain, by what it is about. To add one: one entry in the file of its group. */
export const errorCodes = { target, permission, content, card, pace, credentials, elsewhere } satisfies {
  [group: string]: Entry[]
}
export type CodeGroup = keyof typeof errorCodes

const all: Entry[] = Object.values(errorCodes).flat()

/** By call and code, by parent and sub code, by code alone: looked up, never searched. */
const entries = new Map<string, Entry[]>()
for (const entry of all) {
  const { code, parent, endpoints } = entry
  for (const key of parent ? [inside(parent, code)] : [anywhere(code), ...endpoints.map((call) => on(call, code))])
    entries.set(key, [...(entries.get(key) ?? []), entry])
}

function on(call: GuidedCall, code: number): string {
  return `${call} ${code}`
}
function inside(parent: number, code: number | undefined): string {
  return `${parent}/${code}`
}
function anywhere(code: number): string {
  return `${code}`
}

/** Of several meanings the one whose words the msg holds, else the one that asks for none. */
function meant(key: string, msg = ''): Entry | null {
  const meanings = entries.get(key) ?? []
  const words = msg.toLowerCase()
  return (
    meanings.find(({ when }) => when?.some((word) => words.includes(word.toLowerCase()))) ??
    meanings.find(({ when }) => !when) ??
    null
  )
}

/**
 * What to tell an operator about a refusal: by the sub code inside its msg, else by call and code.
 * A `Refused` can be handed in whole, with `sub_code: refused.card?.sub_code` beside it.
 *
 * @param refused `msg` decides between several meanings, and lets 230001 explain the reason it names
 * @returns null for a code nobody has written about yet; show code, msg and log_id then
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (error codes)
 */
export function guidanceFor(refused: {
  code: number
  endpoint: GuidedCall
  sub_code?: number | undefined
  msg?: string | undefined
  /** What the answer at hand holds; all of it, where nothing is said. */
  holds?: { [What in Held]: boolean } | undefined
}): Guidance | null {
  const { code, endpoint, sub_code, msg, holds } = refused
  const entry = meant(inside(code, sub_code), msg) ?? meant(on(endpoint, code), msg)
  if (!entry) return null
  const reason = code === 230001 && msg ? reasonFor230001(msg) : null
  const [first, ...steps] = entry.steps.filter(({ needs }) => !needs || !holds || holds[needs])
  return { ...entry, ...(first && { steps: [first, ...steps] as const }), ...(reason && { reason }) }
}

/** Feishu's literal texts with their codes, for pastes that have lost the number. */
export const knownWords: readonly { code: number; msg: string }[] = all
  .filter(({ parent }) => parent === undefined)
  .map(({ code, msg }) => ({ code, msg }))

/** Every meaning of a code, on whichever call, or of a sub code of `parent`. */
export function meaningsOf(code: number, parent?: number): Guidance[] {
  return entries.get(parent === undefined ? anywhere(code) : inside(parent, code)) ?? []
}

/** The sub codes that can stand inside a code, each by its general meaning. */
export function subCodesOf(code: number): Guidance[] {
  return all.filter(({ parent, when }) => parent === code && !when)
}

/** Nobody types more into a search; an address may bring kilobytes, and each word is looked for in every entry. */
const longestQuery = 200

/**
 * Codes for what somebody types: digits, words in either language, a piece of Feishu's msg.
 * @param query only its first 200 characters are looked for
 * @returns entries that hold every word of the query, best first; all of them for an empty query
 */
export function searchCodes(query: string): Guidance[] {
  const words = normal(query.slice(0, longestQuery))
    .split(/[\s,;/]+/)
    .filter(Boolean)
  return all
    .map((entry) => ({ entry, score: words.reduce((sum, word) => sum * scoreOf(entry, word), 1) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** How well one word fits an entry; 0 where it does not. */
function scoreOf({ code, parent, msg, means, steps, note }: Entry, word: string): number {
  if (String(code) === word) return 100
  if (String(code).startsWith(word)) return 20
  if (parent && String(parent).startsWith(word)) return 10
  if (has(word, means['zh-CN'], means.en)) return 5
  if (has(word, msg)) return 4
  return has(word, ...[...steps, ...(note ? [note] : [])].flatMap((text) => [text['zh-CN'], text.en])) ? 1 : 0
}

const has = (word: string, ...texts: string[]) => texts.some((text) => searchable(text).includes(word))

/** Our own texts, as they are searched. */
const searched = new Map<string, string>()

function searchable(text: string): string {
  const known = searched.get(text) ?? normal(text)
  searched.set(text, known)
  return known
}

/** Case, full-width forms and code marks make no difference to a search. */
const normal = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('`', '')
