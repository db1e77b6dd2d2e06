import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely'
import { guardRecord } from './append-only.ts'
import { beginning } from './chain.ts'
import type { Schema } from './schema.ts'
import { takeOver } from './take-over.ts'

/** Attempts and their tries. Most of the indexes were for the history's filters and go in 010, which finds otherwise. */
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
 * Every act, chained to the one before; its words beside it, where they can be blanked. Triggers that keep what is on
 * record as it is. The chat, person and time of what is answered with each attempt; names to look for.
 */
const audit: Migration = {
  async up(db: Kysely<unknown>) {
    for (const column of ['chat_name', 'answered_id', 'answered_name', 'answered_at'])
      await db.schema.alterTable('attempts').addColumn(column, 'text').execute()
    await db.schema.alterTable('attempts').addColumn('n', 'bigint').execute()
    await db.schema
      .createTable('audit_head')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('attempts', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('audit_entries')
      .addColumn('seq', 'bigint', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('attempt_id', 'text')
      .addColumn('app_id', 'text')
      .addColumn('result', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('row_of', 'text')
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()
    for (const column of ['at', 'act', 'who', 'subject', 'attempt_id'])
      await db.schema.createIndex(`audit_entries_${column}`).on('audit_entries').columns([column, 'seq']).execute()
    await db.schema
      .createTable('audit_contents')
      .addColumn('seq', 'bigint', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('salt', 'text')
      .addColumn('content', 'text')
      .execute()
    await db.schema.createIndex('audit_contents_at').on('audit_contents').columns(['at', 'seq']).execute()
    await db.schema
      .createTable('names')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('names_kind_id_name', ['kind', 'id', 'name'])
      .execute()
    await sql`
      update attempts set n = numbered.n
      from (select id, row_number() over (order by at, id) as n from attempts) as numbered
      where attempts.id = numbered.id
    `.execute(db)
    await db.schema.createIndex('attempts_n').unique().on('attempts').column('n').execute()
    for (const column of ['app_id', 'chat_id', 'answered_id'])
      await db.schema.createIndex(`attempts_${column}`).on('attempts').columns([column, 'at', 'id']).execute()
    const store = db as Kysely<Schema>
    await store.insertInto('audit_head').values({ id: 1, seq: 0, hash: beginning, attempts: 0 }).execute()
    await takeOver(store)
    await guardRecord(db, ['attempts', 'tries', 'entries', 'audit_entries', 'audit_contents'])
  },
}

/** What Feishu pushes to a store app, of which its tokens are made. */
const apps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('app_tickets')
      .addColumn('app_id', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('issued_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}

/** When a name was met last, so that it can be forgotten; nobody knows when those were that stand there already. */
const namesSeen: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('names')
      .addColumn('seen_on', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    const seen_on = new Date().toISOString().slice(0, 10)
    await (db as Kysely<Schema>).updateTable('names').set({ seen_on }).execute()
    await db.schema.createIndex('names_seen_on').on('names').column('seen_on').execute()
  },
}

/** Exports under way. */
const exported: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('exports')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('format', 'text', (column) => column.notNull())
      .addColumn('sought', 'text', (column) => column.notNull())
      .addColumn('total', 'bigint')
      .addColumn('rows', 'bigint', (column) => column.notNull())
      .addColumn('begun_at', 'text', (column) => column.notNull())
      .addColumn('alive_at', 'text')
      .addColumn('stop_requested_at', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('ended', 'text')
      .addColumn('head_seq', 'bigint')
      .addColumn('head_hash', 'text')
      .execute()
  },
}

/** Replies that wait for a second person, and what came of them. */
const approvals: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('approvals')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('asker_id', 'text', (column) => column.notNull())
      .addColumn('asker_name', 'text', (column) => column.notNull())
      .addColumn('party', 'text', (column) => column.notNull())
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('msg_type', 'text', (column) => column.notNull())
      .addColumn('reply_in_thread', 'integer', (column) => column.notNull())
      .addColumn('uuid', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('reasons', 'text', (column) => column.notNull())
      .addColumn('answered', 'text')
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('decision', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('decided_by', 'text')
      .addColumn('decided_by_name', 'text')
      .addColumn('word', 'text')
      .execute()
    for (const [name, columns] of Object.entries({
      waiting: ['decision', 'at', 'id'],
      asker_id: ['asker_id', 'at'],
      uuid: ['app_id', 'uuid'],
    }))
      await db.schema.createIndex(`approvals_${name}`).on('approvals').columns(columns).execute()
    await guardRecord(db, ['approvals'])
  },
}

/** By what attempts are found among a million; the indexes it stands in for go, and each send is the quicker for it. */
const search: Migration = {
  async up(db: Kysely<unknown>) {
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    await db.schema
      .createTable('search_marks')
      .addColumn('chunk', 'bigint', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('hits', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('search_marks_chunk_mark', ['chunk', 'mark'])
      .$call((table) => (isSqlite ? table.modifyEnd(sql`without rowid`) : table))
      .execute()
    for (const column of ['at', 'status', 'code', 'sub_code', 'app_id', 'chat_id', 'answered_id'])
      await db.schema.dropIndex(`attempts_${column}`).execute()
    for (const column of ['message_id', 'reply_message_id']) {
      await db.schema.dropIndex(`attempts_${column}`).execute()
      await db.schema.createIndex(`attempts_${column}`).on('attempts').columns([column, 'n']).execute()
    }
  },
}

/** What was uploaded for messages, so that a key has a name. */
const uploads: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('uploads')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('size', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('uploads_operator')
      .on('uploads')
      .columns(['operator_id', 'app_id', 'type', 'at'])
      .execute()
    await db.schema.createIndex('uploads_key').on('uploads').column('key').execute()
    await db.schema.createIndex('uploads_at').on('uploads').column('at').execute()
  },
}

/** When calls to Feishu go out, for all servers together, so that its limits are kept. */
const slots: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('slots')
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('call', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('attempt_id', 'text')
      .addColumn('waits_for', 'text')
      .execute()
    await db.schema.createIndex('slots_at').on('slots').column('at').execute()
    await db.schema
      .createTable('slowdowns')
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('call', 'text', (column) => column.notNull())
      .addColumn('chat', 'text', (column) => column.notNull())
      .addColumn('told_at', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('slowdowns_app_id_call_chat', ['app_id', 'call', 'chat'])
      .execute()
  },
}

/** Who has in hand what is sent and not settled. */
const leases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('leases')
      .addColumn('attempt_id', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('begun_at', 'bigint', (column) => column.notNull())
      .addColumn('sender', 'text')
      .addColumn('sent_at', 'bigint')
      .addColumn('stopped', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}

/** Many replies asked for at once: what their rows say, each once; the rows; and which attempts are of which row. */
const jobs: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('jobs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('operator_id', 'text', (column) => column.notNull())
      .addColumn('operator_name', 'text', (column) => column.notNull())
      .addColumn('party', 'text', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('request_id', 'text', (column) => column.notNull())
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('msg_type', 'text', (column) => column.notNull())
      .addColumn('reply_in_thread', 'integer', (column) => column.notNull())
      .addColumn('rows', 'integer', (column) => column.notNull())
      .addColumn('chats', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('reasons', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('pause', 'text')
      .addColumn('ended_at', 'text')
      .execute()
    await db.schema.createIndex('jobs_operator').on('jobs').columns(['operator_id', 'at']).execute()
    await db.schema.createIndex('jobs_at').on('jobs').columns(['at', 'id']).execute()
    await db.schema.createIndex('jobs_state').on('jobs').columns(['state', 'at']).execute()
    await db.schema
      .createTable('job_contents')
      .addColumn('job_id', 'text', (column) => column.notNull().references('jobs.id'))
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('job_contents_job_id_n', ['job_id', 'n'])
      .execute()
    await db.schema
      .createTable('job_rows')
      .addColumn('job_id', 'text', (column) => column.notNull().references('jobs.id'))
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('content_n', 'integer', (column) => column.notNull())
      .addColumn('chat_id', 'text')
      .addColumn('answered', 'text')
      .addColumn('uuid', 'text', (column) => column.notNull())
      .addColumn('attempt_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('left_out', 'text')
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('job_rows_job_id_n', ['job_id', 'n'])
      .execute()
    await db.schema.createIndex('job_rows_state').on('job_rows').columns(['job_id', 'state', 'place']).execute()
    await db.schema.createIndex('job_rows_holder').on('job_rows').columns(['state', 'holder']).execute()
    await db.schema
      .createTable('job_attempts')
      .addColumn('attempt_id', 'text', (column) => column.primaryKey())
      .addColumn('job_id', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('job_attempts_job_id').on('job_attempts').columns(['job_id', 'n']).execute()
    await guardRecord(db, ['jobs', 'job_contents', 'job_rows', 'job_attempts'])
  },
}

/** What somebody uploaded is seen before it is chosen, and others find what they share. */
const sharedUploads: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .alterTable('uploads')
      .addColumn('operator_name', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await schema.alterTable('uploads').addColumn('thumbnail', 'text').execute()
    await schema
      .alterTable('uploads')
      .addColumn('shared', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await schema.createIndex('uploads_shared').on('uploads').columns(['app_id', 'type', 'shared', 'at']).execute()
  },
}

/** Where messages stand that were meant for a bot, as Feishu pushes them. */
const mentions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('bot_mentions')
      .addColumn('app_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('chat_id', 'text', (column) => column.notNull())
      .addColumn('chat_type', 'text', (column) => column.notNull())
      .addColumn('thread_id', 'text')
      .addColumn('sender_id', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('bot_mentions_app_id_message_id', ['app_id', 'message_id'])
      .execute()
    await db.schema
      .createIndex('bot_mentions_newest')
      .on('bot_mentions')
      .columns(['app_id', 'at', 'message_id'])
      .execute()
    await db.schema.createIndex('bot_mentions_at').on('bot_mentions').column('at').execute()
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
  '004-audit': audit,
  '006-apps': apps,
  '007-names-seen': namesSeen,
  '008-exports': exported,
  '009-approvals': approvals,
  '010-search': search,
  '011-uploads': uploads,
  '012-slots': slots,
  '013-leases': leases,
  '014-jobs': jobs,
  '015-shared-uploads': sharedUploads,
  '016-mentions': mentions,
}
