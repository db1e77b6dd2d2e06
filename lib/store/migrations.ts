import type { Kysely, Migration } from 'kysely'

/** Attempts and their tries, and an index for every way the history is read: newest first under one filter. */
const attempts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('attempts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('operator_name', 'text', (column) => column.notNull())
      .addColumn('operator_name_folded', 'text', (column) => column.notNull())
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('msg_type', 'text', (column) => column.notNull())
      .addColumn('reply_in_thread', 'integer', (column) => column.notNull())
      .addColumn('uuid', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('words_folded', 'text', (column) => column.notNull())
      .addColumn('stop_requested_at', 'text')
      .addColumn('outcome', 'text')
      .addColumn('status', 'text')
      .addColumn('code', 'bigint')
      .addColumn('sub_code', 'bigint')
      .addColumn('log_id', 'text')
      .addColumn('reply_message_id', 'text')
      .addColumn('chat_id', 'text')
      .addColumn('finished_at', 'text')
      .addColumn('duration_ms', 'integer')
      .execute()
    await db.schema
      .createTable('tries')
      .addColumn('attempt_id', 'text', (column) => column.notNull().references('attempts.id'))
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('ms', 'integer', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('wait_ms', 'integer')
      .addPrimaryKeyConstraint('tries_attempt_id_n', ['attempt_id', 'n'])
      .execute()
    await db.schema.createIndex('attempts_at').on('attempts').columns(['at', 'id']).execute()
    await db.schema.createIndex('attempts_app_id_uuid').on('attempts').columns(['app_id', 'uuid', 'at', 'id']).execute()
    for (const column of ['status', 'code', 'sub_code', 'message_id', 'reply_message_id', 'operator_id'])
      await db.schema.createIndex(`attempts_${column}`).on('attempts').columns([column, 'at', 'id']).execute()
  },
}

/** Who sends an attempt and whether they still do; and a row for each uuid, so that one attempt is begun at a time. */
const runners: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('attempts').addColumn('runner', 'text').execute()
    await db.schema.alterTable('attempts').addColumn('alive_at', 'text').execute()
    await db.schema
      .createTable('reply_uuids')
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('uuid', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reply_uuids_app_id_uuid', ['app_id', 'uuid'])
      .execute()
  },
}

/** Who is signed in, what counts once, who came in or was refused; and a row for each operator who sends. */
const signIn: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sessions')
      .addColumn('id_hash', 'text', (column) => column.primaryKey())
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('sid', 'text')
      .addColumn('identity', 'text', (column) => column.notNull())
      .addColumn('sealed_id_token', 'text')
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('ended_why', 'text')
      .execute()
    for (const column of ['sid', 'subject'])
      await db.schema.createIndex(`sessions_${column}`).on('sessions').columns(['issuer', column]).execute()
    await db.schema.createIndex('sessions_seen_at').on('sessions').column('seen_at').execute()
    await db.schema
      .createTable('used_once')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('until', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('entries')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('why', 'text', (column) => column.notNull())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('operator_name', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('entries_at').on('entries').columns(['at', 'id']).execute()
    await db.schema
      .createTable('senders')
      .addColumn('operator_id', 'text', (column) => column.primaryKey())
      .execute()
  },
}

/**
 * Every change of the schema, in the order of its name. A list of modules, not a folder to read: it survives bundling.
 * What has been released is never edited.
 */
export const migrations: { [name: string]: Migration } = {
  '001-attempts': attempts,
  '002-runners': runners,
  '003-sign-in': signIn,
}
