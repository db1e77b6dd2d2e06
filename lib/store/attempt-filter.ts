import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { Settled } from '#lib/model/settlement.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { contains, foldedSearch, withoutNul } from './folded.ts'
import { isOneOf, type Named, whoIsNamed } from './names.ts'
import type { Schema } from './schema.ts'

/** What an attempt must meet to be listed; all of what is given. */
export type AttemptFilter = {
  /** `unanswered` includes attempts without an outcome; one that was found to stand there is `sent`, and not among them. */
  status?: Outcome['status'] | undefined
  /** A code, or the sub code inside a 230099. */
  code?: number | undefined
  /** The message replied to, or the reply itself. */
  message_id?: string | undefined
  /** Who sent it, who wrote what it answers, and in which chat that stands: an id, or a part of a name. */
  operator?: string | undefined
  person?: string | undefined
  chat?: string | undefined
  /** Of this operator alone, by their whole id. */
  operator_id?: string | undefined
  app_id?: string | undefined
  /** UTC, ISO 8601; the first moment of it counts, the last does not. */
  from?: string | undefined
  to?: string | undefined
  /** A part of the words in it; upper and lower case are the same. */
  text?: string | undefined
}

/** A filter whose names have become ids. */
export type Sought = {
  status: AttemptFilter['status']
  code: number | undefined
  message_id: string | undefined
  operators: Named | undefined
  operator_id: string | undefined
  persons: Named | undefined
  chats: Named | undefined
  app_id: string | undefined
  from: string | undefined
  to: string | undefined
  /** Folded. */
  text: string | undefined
}

export async function soughtIn(db: Kysely<Schema>, filter: AttemptFilter): Promise<Sought> {
  const plain = (id: string | undefined) => (id ? withoutNul(id) : undefined)
  const named = async (kind: Named['kind'], given: string | undefined) =>
    given ? whoIsNamed(db, kind, given) : undefined
  return {
    status: filter.status,
    code: filter.code,
    message_id: plain(filter.message_id),
    operators: await named('operator', filter.operator),
    operator_id: filter.operator_id === undefined ? undefined : withoutNul(filter.operator_id),
    persons: await named('person', filter.person),
    chats: await named('chat', filter.chat),
    app_id: plain(filter.app_id),
    from: filter.from,
    to: filter.to,
    text: foldedSearch(filter.text ?? '') || undefined,
  }
}

/** What is sought, as a condition on a row. */
export function conditionOf(db: Kysely<Schema>, sought: Sought) {
  const { status, code, message_id, operators, operator_id, persons, chats, app_id, from, to, text } = sought
  return (is: ExpressionBuilder<Schema, 'attempts'>) => {
    const all: Expression<SqlBool>[] = []
    if (operator_id !== undefined) all.push(is('operator_id', '=', operator_id))
    if (status === 'unanswered') all.push(is.and([isOpen(is), is.not(isFound(db))]))
    else if (status === 'sent') all.push(is.or([is('status', '=', status), is.and([isOpen(is), isFound(db)])]))
    else if (status) all.push(is('status', '=', status))
    if (code !== undefined) all.push(is.or([is('code', '=', code), is('sub_code', '=', code)]))
    if (message_id) all.push(is.or([is('message_id', '=', message_id), is('reply_message_id', '=', message_id)]))
    if (app_id) all.push(is('app_id', '=', app_id))
    if (from) all.push(is('at', '>=', from))
    if (to) all.push(is('at', '<', to))
    if (operators) all.push(isOneOf(db, 'operator_id', operators))
    if (persons) all.push(isOneOf(db, 'answered_id', persons))
    if (chats) all.push(isOneOf(db, 'chat_id', chats))
    if (text) all.push(contains('words_folded', text))
    return all.length > 0 ? is.and(all) : sql<SqlBool>`1 = 1`
  }
}

const isOpen = (is: ExpressionBuilder<Schema, 'attempts'>) =>
  is.or([is('status', '=', 'unanswered'), is('status', 'is', null)])

/** Whether an attempt nobody answered for was found to stand there. */
const isFound = (db: Kysely<Schema>) =>
  sql<SqlBool>`exists ${foundToStand(db).where('attempt_id', '=', sql.ref<string>('attempts.id'))}`

/** Acts by which attempts were found to stand there, see settlements.ts. */
export const foundToStand = (db: Kysely<Schema>) =>
  db
    .selectFrom('audit_entries')
    .select('attempt_id')
    .where('act', '=', 'settled')
    .where('result', 'like', `${'delivered' satisfies Settled['verdict']} %`)

/** The number of the last attempt of a page, as the next page is asked for; undefined where it is none: the newest. */
export const readCursor = (before: string | undefined): number | undefined =>
  /^[1-9]\d{0,14}$/.test(before ?? '') ? Number(before) : undefined
