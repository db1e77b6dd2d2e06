import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { audit } from './audit.ts'
import { entryText } from './chain.ts'
import type { Schema } from './schema.ts'

/** Somebody came in, went, or was not let in. */
export type Entry = {
  /** What happened. */
  kind: 'signed_in' | 'signed_out' | 'refused'
  /** Why, as a code; empty where there is nothing to say. */
  why: string
  /** The operator's id, or empty where nobody knows who it was. */
  operator_id: string
  operator_name: string
  /** Where they asked from, as far as it can be known. */
  address: string
  /** What they asked for: a method and a path, without its query. */
  asked: string
  /** By which the person can be helped. */
  request_id: string
}

export type Entries = ReturnType<typeof entries>

/**
 * So many refusals a minute are put on record, of strangers and of those who are known each; whoever knocks faster
 * stands in the log alone. Counted apart, so that no stranger's knocking keeps off the record what one of us tries.
 */
const mostRefusals = 600

/** Who came in and who was refused, newest first. Only ever added to. */
export function entries(db: Kysely<Schema>, now: () => number = Date.now) {
  let minute = 0
  let refusals = { strangers: 0, known: 0 }
  return {
    /** @returns whether it was put on record */
    async add(entry: Entry, email: string | null = null): Promise<boolean> {
      const at = now()
      if (entry.kind === 'refused') {
        if (Math.floor(at / 60_000) !== minute) {
          minute = Math.floor(at / 60_000)
          refusals = { strangers: 0, known: 0 }
        }
        const who = entry.operator_id === '' ? 'strangers' : 'known'
        refusals[who] += 1
        if (refusals[who] > mostRefusals) return false
      }
      const plain = Object.fromEntries(
        Object.entries(entry).map(([name, value]) => [name, value.replaceAll('\0', '').slice(0, 500)]),
      ) as Entry
      const row = { id: randomUUID(), at: new Date(at).toISOString(), ...plain }
      await db.transaction().execute(async (step) => {
        await step.insertInto('entries').values(row).execute()
        await audit(step, () => at).record(
          {
            act: entry.kind === 'refused' ? 'entry_refused' : entry.kind,
            who: { id: plain.operator_id, name: plain.operator_name, email, address: plain.address },
            subject: row.id,
            result: plain.why || 'done',
            request_id: plain.request_id,
            content: { asked: plain.asked },
          },
          { of: 'entries', text: entryText(row) },
        )
      })
      return true
    },

    /** @param limit 1 to 500 */
    async newest(limit: number): Promise<(Entry & { at: string })[]> {
      return db
        .selectFrom('entries')
        .select(['at', 'kind', 'why', 'operator_id', 'operator_name', 'address', 'asked', 'request_id'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    },
  }
}
