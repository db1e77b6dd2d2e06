import { findMessageId } from '#lib/protocol/message-id.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

/** What the history is narrowed to; the same words in the address, the form and the store. */
export type HistoryFilter = {
  text?: string | undefined
  status?: Outcome['status'] | undefined
  code?: number | undefined
  message_id?: string | undefined
  operator?: string | undefined
}

export const statuses = ['sent', 'refused', 'unanswered'] as const satisfies Outcome['status'][]

type Params = { [name: string]: string | string[] | undefined }

/** Reads an address; what it does not understand is left out. A message id may be pasted in whatever holds it. */
export function readFilter(params: Params): HistoryFilter {
  const given = (name: string) => [params[name]].flat()[0]?.trim() || undefined
  const code = given('code')
  const message_id = given('message_id')
  return {
    text: given('text'),
    status: statuses.find((status) => status === given('status')),
    code: code && /^\d{1,15}$/.test(code) ? Number(code) : undefined,
    message_id: message_id && idIn(message_id),
    operator: given('operator'),
  }
}

function idIn(pasted: string): string {
  const found = findMessageId(pasted)
  if (found.found === 'one') return found.message_id
  if (found.found === 'cut') return found.what
  return (found.found === 'several' && found.message_ids[0]) || pasted
}

export const isNarrowed = (filter: HistoryFilter) => Object.values(filter).some((value) => value !== undefined)

/** The address of a page of the history. */
export function historyHref(filter: HistoryFilter, before?: string): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, before }))
    if (value !== undefined) params.set(name, `${value}`)
  return params.size ? `/history?${params}` : '/history'
}
