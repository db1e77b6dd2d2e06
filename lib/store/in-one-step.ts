import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** All or nothing; within a transaction that is under way, as a part of it. */
export const inOneStep = <Result>(
  db: Kysely<Schema>,
  work: (step: Kysely<Schema>) => Promise<Result>,
): Promise<Result> => (db.isTransaction ? work(db) : db.transaction().execute(work))
