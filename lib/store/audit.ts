import type { Kysely } from 'kysely'
import type { Act, ActOnRecord, ChainHead, ChainReport, NewActOnRecord } from '#lib/model/audit.ts'
import { type RowOf, takePlace, writeEntry } from './chain.ts'
import { checkChain } from './chain-check.ts'
import { withoutNul } from './folded.ts'
import { inOneStep } from './in-one-step.ts'
import { isOneOf, rememberNames, whoIsNamed } from './names.ts'
import type { Schema } from './schema.ts'

export type Audit = ReturnType<typeof audit>

/** What an act must meet to be listed; all of what is given. */
export type ActFilter = {
  act?: Act | undefined
  /** An operator's id, or a part of a name. */
  who?: string | undefined
  /** The id of what it was done to, or of the attempt it belongs to, or of the message that was sent. */
  subject?: string | undefined
  /** UTC, ISO 8601; the first moment of it counts, the last does not. */
  from?: string | undefined
  to?: string | undefined
}

/** Every act on record: added, never rewritten or removed, each chained to the one before. */
export function audit(db: Kysely<Schema>, now: () => number = Date.now) {
  return {
    /**
     * Puts an act on record, before it is done. Throws where it could not: then the act must not be done either.
     * Several servers on one database add to one chain, one entry at a time.
     *
     * @param row a row of another table, inserted in the same step, that the chain is to vouch for
     * @returns where the chain ends now
     */
    record(act: NewActOnRecord, row?: { of: RowOf; text: string }): Promise<ChainHead> {
      const { who } = act
      return inOneStep(db, async (step) => {
        const at = new Date(now()).toISOString()
        if (who.id && who.name) await rememberNames(step, [{ kind: 'operator', id: who.id, name: who.name }], at)
        const place = await takePlace(step)
        return writeEntry(step, place, { ...act, at, ...(row && { row }) })
      })
    },

    /** How often somebody looked for people by mail or phone within the last hour. */
    async searches(who: string): Promise<number> {
      const since = new Date(now() - 3600_000).toISOString()
      const { n } = await db
        .selectFrom('audit_entries')
        .select(({ fn }) => fn.countAll<number | string>().as('n'))
        .where('who', '=', who)
        .where('act', '=', 'people_searched')
        .where('result', 'in', ['mail', 'phone'])
        .where('at', '>', since)
        .executeTakeFirstOrThrow()
      return Number(n)
    },

    /** Where the chain ends. */
    async head(): Promise<ChainHead> {
      return db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow()
    },

    /** How many acts and attempts there are. */
    async counts(): Promise<{ acts: number; attempts: number }> {
      return db.selectFrom('audit_head').select(['seq as acts', 'attempts']).executeTakeFirstOrThrow()
    },

    /** Reads the whole record, a little at a time, and says where it is not what was put there. */
    check: (onProgress: (done: number, of: number) => void = () => {}): Promise<ChainReport> =>
      checkChain(db, { onProgress, gently: true }),

    /**
     * One page of the acts, newest first.
     * @param before the number of the last act of the page before; the first page without it
     * @param limit 1 to 500
     */
    async list({
      act,
      who,
      subject,
      from,
      to,
      before,
      limit,
    }: ActFilter & { before?: number | undefined; limit: number }): Promise<{
      acts: ActOnRecord[]
      next: number | null
    }> {
      const size = Math.min(Math.max(Math.trunc(limit), 1), 500)
      let query = db
        .selectFrom('audit_entries')
        .leftJoin('audit_contents', 'audit_contents.seq', 'audit_entries.seq')
        .selectAll('audit_entries')
        .select('audit_contents.content')
      if (act) query = query.where('act', '=', act)
      if (who) query = query.where(isOneOf(db, 'who', await whoIsNamed(db, 'operator', who)))
      if (subject) {
        const id = withoutNul(subject)
        const ofReply = await attemptsOfReply(db, id)
        query = query.where((is) => is.or([is('subject', '=', id), is('attempt_id', 'in', [id, ...ofReply])]))
      }
      if (from) query = query.where('audit_entries.at', '>=', from)
      if (to) query = query.where('audit_entries.at', '<', to)
      if (before !== undefined) query = query.where('audit_entries.seq', '<', before)
      const rows = await query
        .orderBy('audit_entries.seq', 'desc')
        .limit(size + 1)
        .execute()
      const page = rows.slice(0, size)
      return { acts: page.map(actOf), next: rows.length > size ? (page.at(-1)?.seq ?? null) : null }
    },
  }
}

/** Whoever looks at a chat has the id of what was sent, not of what it answers. */
async function attemptsOfReply(db: Kysely<Schema>, id: string): Promise<string[]> {
  const rows = await db.selectFrom('attempts').select('id').where('reply_message_id', '=', id).limit(500).execute()
  return rows.map((row) => row.id)
}

type Row = Schema['audit_entries'] & { content: string | null }

function actOf({ seq, at, act, who, subject, result, request_id, attempt_id, app_id, hash, ...row }: Row): ActOnRecord {
  const { name = '', email = null, address = '', ...content } = row.content === null ? {} : JSON.parse(row.content)
  return {
    seq,
    at,
    act,
    who: { id: who, name, email, address },
    subject,
    result,
    request_id,
    attempt_id,
    app_id,
    content: row.content === null ? null : content,
    hash,
  }
}
