import type { Kysely } from 'kysely'
import type { Operator } from '#lib/model/attempt.ts'
import type { Schema } from './schema.ts'
import { settlementsOf } from './settlements.ts'

/** A reply that stands below the message it answers. */
type Answer = { id: string; at: string; operator: Operator }

/**
 * The last reply of an app that was delivered, to each of some messages; those nobody answered are not in it. One that
 * was found to stand there later counts as one Feishu answered for.
 */
export async function answersTo(
  db: Kysely<Schema>,
  app_id: string,
  message_ids: readonly string[],
): Promise<Map<string, Answer>> {
  if (message_ids.length === 0) return new Map()
  const [sent, settled] = await Promise.all([
    db
      .selectFrom('attempts')
      .select((row) => row.fn.max('n').as('n'))
      .where('message_id', 'in', message_ids)
      .where('app_id', '=', app_id)
      .where('status', '=', 'sent')
      .groupBy('message_id')
      .execute(),
    db
      .selectFrom('audit_entries')
      .select('attempt_id')
      .where('subject', 'in', message_ids)
      .where('act', '=', 'settled')
      .where('app_id', '=', app_id)
      .execute(),
  ])
  const numbers = sent.flatMap(({ n }) => (n === null ? [] : [Number(n)]))
  const known = await settlementsOf(
    settled.flatMap(({ attempt_id }) => attempt_id ?? []),
    db,
  )
  const found = [...known].flatMap(([id, { verdict }]) => (verdict === 'delivered' ? [id] : []))
  if (numbers.length + found.length === 0) return new Map()
  const rows = await db
    .selectFrom('attempts')
    .select(['id', 'at', 'message_id', 'operator_id', 'operator_name'])
    .where((is) =>
      is.or([...(numbers.length ? [is('n', 'in', numbers)] : []), ...(found.length ? [is('id', 'in', found)] : [])]),
    )
    .orderBy('n')
    .execute()
  return new Map(
    rows.map(({ id, at, message_id, operator_id, operator_name }) => [
      message_id,
      { id, at, operator: { id: operator_id, name: operator_name } },
    ]),
  )
}
