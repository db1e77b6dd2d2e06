import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Identity } from '#lib/model/identity.ts'
import type { SessionEnd, SessionLimits, SessionRead } from '#lib/model/signed-in.ts'
import type { Schema } from './schema.ts'

type New = { identity: Identity; sid: string | null; sealed_id_token: string | null; address: string }

/** A session as an admin sees it. */
export type ListedSession = {
  id_hash: string
  identity: Identity
  address: string
  created_at: string
  seen_at: string
}

export type Sessions = ReturnType<typeof sessions>

/** So long an ended session is still told from one that never was. */
const rememberedMs = 7 * 24 * 3600_000

const hashOf = (id: string) => createHash('sha256').update(id).digest('base64url')

/**
 * Who is signed in, for all replicas. The id of a session is in its cookie alone; here lies a hash of it, so that
 * whoever reads the database cannot be anybody. Ended sessions stay a week, to say why they ended.
 */
export function sessions(db: Kysely<Schema>, { idle_ms, max_ms }: SessionLimits, now: () => number = Date.now) {
  const iso = (ms: number) => new Date(ms).toISOString()
  // Not each request writes: being exact to a tenth of the limit is enough.
  const touchMs = Math.min(60_000, idle_ms / 10)

  const endWhere = async (why: SessionEnd, field: 'id_hash', values: string[]) => {
    if (values.length === 0) return 0
    const { numUpdatedRows } = await db
      .updateTable('sessions')
      .set({ ended_at: iso(now()), ended_why: why, sealed_id_token: null })
      .where(field, 'in', values)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  }

  return {
    /** @returns the new session's id, for the cookie: 43 characters that nobody can guess */
    async begin({ identity, sid, sealed_id_token, address }: New): Promise<string> {
      const id = randomBytes(32).toString('base64url')
      const at = iso(now())
      await db
        .insertInto('sessions')
        .values({
          id_hash: hashOf(id),
          issuer: identity.issuer,
          subject: identity.subject,
          sid,
          identity: JSON.stringify(identity),
          sealed_id_token,
          address,
          created_at: at,
          seen_at: at,
          ended_at: null,
          ended_why: null,
        })
        .execute()
      await db
        .deleteFrom('sessions')
        .where('seen_at', '<', iso(now() - max_ms - rememberedMs))
        .execute()
      return id
    },

    /** Whose session a cookie's value is; being asked for keeps it from going idle. */
    async read(id: string): Promise<SessionRead> {
      const row = await db.selectFrom('sessions').selectAll().where('id_hash', '=', hashOf(id)).executeTakeFirst()
      if (!row) return { status: 'unknown' }
      const identity: Identity = JSON.parse(row.identity)
      if (row.ended_at !== null) return { status: 'ended', why: row.ended_why ?? 'signed_out', identity }
      const at = now()
      const ends = Date.parse(row.created_at) + max_ms
      const why: SessionEnd | null = at > ends ? 'too_old' : at - Date.parse(row.seen_at) > idle_ms ? 'idle' : null
      if (why) {
        await endWhere(why, 'id_hash', [row.id_hash])
        return { status: 'ended', why, identity }
      }
      if (at - Date.parse(row.seen_at) > touchMs)
        await db
          .updateTable('sessions')
          .set({ seen_at: iso(at) })
          .where('id_hash', '=', row.id_hash)
          .execute()
      return {
        status: 'in',
        identity,
        session: { id_hash: row.id_hash, ends_at: iso(ends) },
        sealed_id_token: row.sealed_id_token,
      }
    },

    /** Somebody as their provider knew them when they last signed in after that time; null where they did not. */
    async lastKnown(issuer: string, subject: string, after: string): Promise<Identity | null> {
      const row = await db
        .selectFrom('sessions')
        .select('identity')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .where('created_at', '>', after)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? JSON.parse(row.identity) : null
    },

    /** Ends sessions by what they are kept under, at once and for every replica. @returns how many were open */
    end: (id_hashes: string[], why: SessionEnd): Promise<number> => endWhere(why, 'id_hash', id_hashes),

    /** Ends what a provider names: one session of its own, or all of one person. @returns how many were open */
    async endAt(issuer: string, whose: { sid: string } | { subject: string }): Promise<number> {
      const rows = await db
        .selectFrom('sessions')
        .select('id_hash')
        .where('issuer', '=', issuer)
        .where('sid' in whose ? 'sid' : 'subject', '=', 'sid' in whose ? whose.sid : whose.subject)
        .where('ended_at', 'is', null)
        .execute()
      return endWhere(
        'provider',
        'id_hash',
        rows.map(({ id_hash }) => id_hash),
      )
    },

    /** The open ones, last used first, at most 500. */
    async open(): Promise<ListedSession[]> {
      const rows = await db
        .selectFrom('sessions')
        .select(['id_hash', 'identity', 'address', 'created_at', 'seen_at'])
        .where('ended_at', 'is', null)
        .where('created_at', '>=', iso(now() - max_ms))
        .where('seen_at', '>=', iso(now() - idle_ms))
        .orderBy('seen_at', 'desc')
        .limit(500)
        .execute()
      return rows.map(({ identity, ...row }) => ({ ...row, identity: JSON.parse(identity) }))
    },

    /**
     * Whether this is the first time something is used that counts once: a state, a logout token.
     * @param until when it would not be taken any more anyway; milliseconds since 1970
     */
    async firstUse(what: string, until: number): Promise<boolean> {
      await db.deleteFrom('used_once').where('until', '<', iso(now())).execute()
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('used_once')
        .values({ hash: hashOf(what), until: iso(until) })
        .onConflict((conflict) => conflict.column('hash').doNothing())
        .executeTakeFirstOrThrow()
      return Boolean(numInsertedOrUpdatedRows)
    },
  }
}
