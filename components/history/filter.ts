import { findMessageId } from '#lib/protocol/message-id.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { dayIn, isDay, isZone } from './day.ts'

/** What the history is narrowed to; the same words in the address and the form. */
export type HistoryFilter = {
  text?: string | undefined
  status?: Outcome['status'] | undefined
  /** Days, the last one whole, in the time zone of `zone`; without one, of UTC. */
  from?: string | undefined
  to?: string | undefined
  zone?: string | undefined
  code?: number | undefined
  message_id?: string | undefined
  /** Who sent it, who wrote what it answers, and where: an id, or a part of a name. */
  operator?: string | undefined
  person?: string | undefined
  chat?: string | undefined
  app_id?: string | undefined
}

/** What was asked for and is none of that kind, as it was given. */
export type WrongFilter = { [Name in 'status' | 'from' | 'to' | 'code']?: string } & {
  /** The last day is before the first. */
  order?: true
}

export const statuses = ['sent', 'refused', 'unanswered'] as const satisfies Outcome['status'][]

type Params = { [name: string]: string | string[] | undefined }

/** Reads an address. A message id may be pasted in whatever holds it. Where something is wrong nothing is to be listed. */
export function readFilter(params: Params): { filter: HistoryFilter; wrong: WrongFilter | null } {
  const wrong: WrongFilter = {}
  const given = (name: string) => [params[name]].flat()[0]?.trim() || undefined
  const checked = <Value>(name: 'status' | 'from' | 'to' | 'code', read: (text: string) => Value | undefined) => {
    const text = given(name)
    const value = text === undefined ? undefined : read(text)
    if (text !== undefined && value === undefined) wrong[name] = text.slice(0, 200)
    return value
  }
  const day = (text: string) => (isDay(text) ? text : undefined)
  const message_id = given('message_id')
  const zone = given('zone')
  const filter = {
    text: given('text'),
    status: checked('status', (text) => statuses.find((status) => status === text)),
    from: checked('from', day),
    to: checked('to', day),
    code: checked('code', (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)),
    message_id: message_id && idIn(message_id),
    operator: given('operator'),
    person: given('person'),
    chat: given('chat'),
    app_id: given('app_id'),
  }
  if (filter.from && filter.to && filter.from > filter.to) wrong.order = true
  // Where no day is asked for, an address need not say whose days.
  const ofZone = (filter.from || filter.to) && zone && isZone(zone) ? { zone } : {}
  return { filter: { ...filter, ...ofZone }, wrong: Object.keys(wrong).length > 0 ? wrong : null }
}

function idIn(pasted: string): string {
  const found = findMessageId(pasted)
  if (found.found === 'one') return found.message_id
  if (found.found === 'cut') return found.what
  return (found.found === 'several' && found.message_ids[0]) || pasted
}

/** The same for the store, which knows moments and no days. */
export function soughtBy({ from, to, zone = 'UTC', ...rest }: HistoryFilter) {
  return { ...rest, from: from && dayIn(zone, from), to: to && dayIn(zone, to, 1) }
}

export const isNarrowed = (filter: HistoryFilter) => Object.values(filter).some((value) => value !== undefined)

/**
 * The address of a page of the history.
 * @param of a record instead, which leads back to that page
 */
export function historyHref(filter: HistoryFilter, before?: string, of?: string): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, before }))
    if (value !== undefined) params.set(name, `${value}`)
  const path = of === undefined ? '/history' : `/history/${encodeURIComponent(of)}`
  return params.size ? `${path}?${params}` : path
}
