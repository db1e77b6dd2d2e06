import type { Kysely } from 'kysely'
import { type NewActOnRecord, operatorOf } from '#lib/model/audit.ts'
import { attemptText, entryText, outcomeText, type RowOf, resultOf, takePlace, writeEntry } from './chain.ts'
import { nameRow } from './names.ts'
import type { Schema } from './schema.ts'

const atOnce = 500

type About = Pick<NewActOnRecord, 'who' | 'subject' | 'result' | 'attempt_id'> & { at: string }

/** Chains what was on record before there was a chain, oldest first, so that it cannot be changed from now on. */
export async function takeOver(db: Kysely<Schema>): Promise<void> {
  const chained = async (of: RowOf, text: string, { attempts, ...about }: About & { attempts?: 1 }) => {
    const place = await takePlace(db, attempts ?? 0)
    await writeEntry(db, place, { ...about, act: 'taken_over', request_id: '', row: { of, text } })
  }

  for (let n = 0; ; n += atOnce) {
    const rows = await db
      .selectFrom('attempts')
      .selectAll()
      .where('n', '>', n)
      .where('n', '<=', n + atOnce)
      .orderBy('n')
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const operator = { id: row.operator_id, name: row.operator_name }
      const about = { at: row.at, who: operatorOf(operator), subject: row.message_id, attempt_id: row.id }
      await db
        .insertInto('names')
        .values(nameRow({ kind: 'operator', ...operator }))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await chained('attempts', attemptText(row), { ...about, attempts: 1, result: 'begun' })
      if (row.finished_at === null) continue
      const tries = await db.selectFrom('tries').selectAll().where('attempt_id', '=', row.id).orderBy('n').execute()
      await chained('outcomes', outcomeText(row, tries), { ...about, at: row.finished_at, result: resultOf(row) })
    }
  }
  for (let after = { at: '', id: '' }; ; ) {
    const rows = await db
      .selectFrom('entries')
      .selectAll()
      .where((is) => is.or([is('at', '>', after.at), is.and([is('at', '=', after.at), is('id', '>', after.id)])]))
      .orderBy('at')
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const last = rows.at(-1)
    if (!last) break
    after = last
    for (const row of rows) {
      const who = operatorOf({ id: row.operator_id, name: row.operator_name })
      await chained('entries', entryText(row), { at: row.at, who, subject: row.id, result: row.kind })
    }
  }
}
