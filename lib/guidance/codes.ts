import { admin } from './codes/admin-codes.ts'
import { any } from './codes/any-codes.ts'
import { appTokens } from './codes/app-token-codes.ts'
import { applications, scopes } from './codes/application-codes.ts'
import { approval } from './codes/approval-codes.ts'
import { calendar } from './codes/calendar-codes.ts'
import { cardActions } from './codes/card-action-codes.ts'
import { card } from './codes/card-codes.ts'
import { cardEntities } from './codes/card-entity-codes.ts'
import { cardLimits } from './codes/card-limit-codes.ts'
import { cardUpdates } from './codes/card-update-codes.ts'
import { chats } from './codes/chat-codes.ts'
import { contact } from './codes/contact-codes.ts'
import { contactDepartments } from './codes/contact-department-codes.ts'
import { contactPeople } from './codes/contact-people-codes.ts'
import { content } from './codes/content-codes.ts'
import { credentials } from './codes/credential-codes.ts'
import { docs } from './codes/docs-codes.ts'
import { elsewhere } from './codes/elsewhere-codes.ts'
import { events } from './codes/event-codes.ts'
import { forwards } from './codes/forward-codes.ts'
import { helpdesk } from './codes/helpdesk-codes.ts'
import { images, oldFiles, resources } from './codes/image-codes.ts'
import { links } from './codes/links.ts'
import { messages } from './codes/message-codes.ts'
import { notices } from './codes/notice-codes.ts'
import { okr } from './codes/okr-codes.ts'
import { oldMessages } from './codes/old-message-codes.ts'
import { oldSignIn } from './codes/old-sign-in-codes.ts'
import { pace } from './codes/pace-codes.ts'
import { permission } from './codes/permission-codes.ts'
import { reactions } from './codes/reaction-codes.ts'
import { rooms } from './codes/rooms-codes.ts'
import { send } from './codes/send-codes.ts'
import { sessions } from './codes/session-codes.ts'
import { sheets } from './codes/sheets-codes.ts'
import { signIn } from './codes/sign-in-codes.ts'
import { target } from './codes/target-codes.ts'
import { webhook } from './codes/webhook-codes.ts'
import { wiki } from './codes/wiki-codes.ts'
import { type Facts, stepsFor } from './facts.ts'
import type { Entry, Guidance, GuidedCall, Link } from './guidance-entry.ts'
import { reasonFor230001 } from './reasons-230001.ts'

export type { Guidance } from './guidance-entry.ts'

/**
 * Every meaning of every code we can explain; those of the reply come first. To add one: one entry in the file of its
 * group. Steps wait for facts here: what is shown comes from `guidanceFor`, `meaningsOf` and the like.
 */
export const catalogue: readonly Entry[] = [
  target,
  permission,
  content,
  card,
  cardLimits,
  pace,
  credentials,
  send,
  messages,
  forwards,
  any,
  appTokens,
  oldSignIn,
  chats,
  images,
  resources,
  reactions,
  cardEntities,
  cardUpdates,
  signIn,
  sessions,
  applications,
  scopes,
  oldFiles,
  elsewhere,
  webhook,
  notices,
  cardActions,
  events,
  contact,
  contactPeople,
  contactDepartments,
  admin,
  oldMessages,
  docs,
  sheets,
  wiki,
  approval,
  calendar,
  rooms,
  okr,
  helpdesk,
].flat()

/** By call and code, by parent and sub code, by code alone: looked up, never searched. */
const entries = new Map<string, Entry[]>()
for (const entry of catalogue) for (const key of keysOf(entry)) entries.set(key, [...(entries.get(key) ?? []), entry])

/** The calls that answer with a code itself; of a sub code those where it stands alone. */
function callsOf({ parent, endpoints, alone }: Entry): readonly GuidedCall[] {
  return parent ? (alone ?? []) : endpoints
}
function keysOf(entry: Entry): string[] {
  const { code, parent } = entry
  const calls = callsOf(entry)
  return [
    ...(parent ? [inside(parent, code)] : []),
    ...(calls.length > 0 ? [anywhere(code)] : []),
    ...calls.map((call) => on(call, code)),
  ]
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

/** The console's own calls to the directory answer with the directory's codes. */
const familyOf: { [call in GuidedCall]?: GuidedCall } = {
  'user-groups': 'contact',
  'user-departments': 'contact',
  'department-parents': 'contact',
  'department-children': 'contact',
  'department-users': 'contact',
  'user-ids': 'contact',
  'user-names': 'contact',
}

/**
 * What to tell an operator about a refusal: by the sub code inside its msg, else by call and code, else by what the
 * code means on any call. What it means on another call is never told.
 * A `Refused` can be handed in whole, with `sub_code: refused.card?.sub_code` beside it.
 *
 * @param refused `msg` decides between several meanings, and lets 230001 explain the reason it names; `facts` fill the
 * steps that wait for them; `ways`: calls made on the way to this one, which may be the one that was refused
 * @returns null for a code nobody has written about yet; show code, msg and log_id then
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (error codes)
 */
export function guidanceFor(refused: {
  code: number
  endpoint: GuidedCall
  sub_code?: number | undefined
  msg?: string | undefined
  facts?: Facts | undefined
  ways?: readonly GuidedCall[] | undefined
}): Guidance | null {
  const { code, endpoint, sub_code, msg, facts, ways = [] } = refused
  const calls = [endpoint, familyOf[endpoint] ?? endpoint, ...ways, 'any'] as const
  const found = [inside(code, sub_code), ...calls.map((call) => on(call, code))]
    .map((key) => meant(key, msg))
    .find((entry) => entry !== null)
  if (!found) return null
  const reason = code === 230001 && msg ? reasonFor230001(msg) : null
  const call = found.endpoints.includes(endpoint) ? endpoint : ways.find((way) => found.endpoints.includes(way))
  return { ...said(found, facts), call: call ?? endpoint, ...(reason && { reason }) }
}

/** Feishu's pages by their addresses. */
const pages = new Map<string, Link>(Object.values(links).map((link) => [link.href, link]))

/**
 * An entry with the steps that hold, of a case or without one, and with its page among its links. Tests hold every
 * entry to at least one step, and every page to a name.
 */
function said(entry: Entry, facts?: Facts): Entry {
  const [step, ...steps] = stepsFor(entry.steps, facts)
  const page = pages.get(entry.source)
  const [link, ...more] = entry.links
  return {
    ...entry,
    steps: step ? [step, ...steps] : entry.steps,
    links: page && !entry.links.some(({ href }) => href === page.href) ? [link, ...more, page] : entry.links,
  }
}

/** Feishu's literal texts with their codes, for pastes that have lost the number; of a sub code, its ErrMsg. */
export const knownWords: readonly { code: number; msg: string }[] = catalogue.map(({ code, msg, parent }) => ({
  code,
  msg: parent === undefined ? msg : (msg.split('ErrMsg: ')[1]?.split(';')[0] ?? ''),
}))

/**
 * Every meaning of a code, or of a sub code of `parent`; on whichever call, or on `call` alone.
 * What one refusal means is for `guidanceFor` to say: this is for lists that name the call of each.
 */
export function meaningsOf(code: number, { parent, call }: { parent?: number; call?: GuidedCall } = {}): Guidance[] {
  const key = parent !== undefined ? inside(parent, code) : call !== undefined ? on(call, code) : anywhere(code)
  return (entries.get(key) ?? []).map((entry) => ({ ...said(entry), ...(call && { call }) }))
}

/** The sub codes that can stand inside a code, each by its general meaning. */
export function subCodesOf(code: number): Guidance[] {
  return catalogue.filter(({ parent, when }) => parent === code && !when).map((entry) => said(entry))
}

/** All that a call can answer. */
export function codesOn(call: GuidedCall): Guidance[] {
  return catalogue
    .filter((entry) => callsOf(entry).includes(call))
    .sort((a, b) => a.code - b.code)
    .map((entry) => ({ ...said(entry), call }))
}

/** The calls that can answer something we can explain, with how many meanings each has. */
export const explainedCalls: ReadonlyMap<GuidedCall, number> = new Map(
  [...new Set(catalogue.flatMap(callsOf))].map((call) => [call, codesOn(call).length]),
)

/** Nobody types more into a search; an address may bring kilobytes, and each word is looked for in every entry. */
const longestQuery = 200
const mostWords = 12

/**
 * Codes for what somebody types: digits, words in either language, a piece of Feishu's msg.
 * @param query only its first 200 characters and first dozen words are looked for
 * @returns entries that hold every word of the query, best first; all of them for an empty query
 */
export function searchCodes(query: string): Guidance[] {
  const words = [...new Set(normal(query.slice(0, longestQuery)).split(/[\s,;/]+/))].filter(Boolean).slice(0, mostWords)
  return searchable
    .map((one) => ({ entry: one.entry, score: scoreOf(one, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

/** Case, full-width forms and code marks make no difference to a search. */
function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('`', '')
}

/** Our own texts, as they are searched. */
const searchable = catalogue.map((entry) => {
  const { code, parent, msg, means, steps, note } = entry
  const rest = [...steps, ...(note ? [note] : [])].flatMap((text) => [text['zh-CN'], text.en])
  return {
    entry: said(entry),
    code: String(code),
    parent: parent === undefined ? null : String(parent),
    means: normal(`${means['zh-CN']}\n${means.en}`),
    msg: normal(msg),
    rest: normal(rest.join('\n')),
  }
})

/** How well all the words fit an entry; 0 where one does not. */
function scoreOf({ code, parent, means, msg, rest }: (typeof searchable)[number], words: string[]): number {
  let score = 1
  for (const word of words) {
    if (code === word) score *= 100
    else if (code.startsWith(word)) score *= 20
    else if (parent?.startsWith(word)) score *= 10
    else if (means.includes(word)) score *= 5
    else if (msg.includes(word)) score *= 4
    else if (!rest.includes(word)) return 0
  }
  return score
}
