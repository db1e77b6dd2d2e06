import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** What may change in a row that is kept for ever, by the column. Every other column stays as it was inserted. */
type Guarded = {
  table: string
  /** Columns that never change, for SQLite, which cannot say “all the others”. */
  fixed: string[]
  /** Filled in together, once, while `once` is empty. */
  filled?: { once: string; columns: string[] }
  /** Set once each, at any time. */
  set?: string[]
  /** Written again and again. */
  beats?: string[]
  /** Blanked, all of them, once the row is old: '', null, or JSON that lost its words. `at` tells how old it is. */
  blanked?: { empty?: string[]; none?: string[]; without_words?: string[] }
}

const tables: Guarded[] = [
  {
    table: 'attempts',
    fixed: [
      ...['id', 'at', 'operator_id', 'app_id', 'message_id', 'msg_type', 'reply_in_thread', 'uuid', 'runner', 'n'],
      ...['answered_id', 'answered_at'],
    ],
    filled: {
      once: 'finished_at',
      columns: [
        ...['outcome', 'status', 'code', 'sub_code', 'log_id', 'reply_message_id', 'finished_at', 'duration_ms'],
      ],
    },
    set: ['stop_requested_at', 'chat_id'],
    beats: ['alive_at'],
    blanked: {
      empty: ['body', 'summary', 'words_folded', 'operator_name', 'operator_name_folded'],
      none: ['chat_name', 'answered_name'],
      without_words: ['outcome'],
    },
  },
  { table: 'tries', fixed: ['attempt_id', 'n', 'at', 'ms', 'wait_ms'], blanked: { without_words: ['outcome'] } },
  {
    table: 'entries',
    fixed: ['id', 'at', 'kind', 'why', 'operator_id', 'request_id'],
    blanked: { empty: ['operator_name', 'address', 'asked'] },
  },
  {
    table: 'audit_entries',
    fixed: [
      ...['seq', 'at', 'act', 'who', 'subject', 'attempt_id', 'app_id', 'result', 'request_id', 'row_of', 'digest'],
      ...['previous', 'hash'],
    ],
  },
  { table: 'audit_contents', fixed: ['seq', 'at'], blanked: { none: ['salt', 'content'] } },
  {
    table: 'approvals',
    fixed: [
      ...['id', 'at', 'asker_id', 'app_id', 'message_id', 'msg_type', 'reply_in_thread', 'uuid', 'reasons'],
      ...['request_id', 'expires_at'],
    ],
    filled: { once: 'decided_at', columns: ['decision', 'decided_at', 'decided_by', 'decided_by_name', 'word'] },
    blanked: {
      empty: ['asker_name', 'party', 'body', 'summary', 'address'],
      none: ['answered'],
      without_words: ['decided_by_name', 'word'],
    },
  },
  {
    table: 'jobs',
    fixed: [
      ...['id', 'at', 'operator_id', 'request_id', 'app_id', 'msg_type', 'reply_in_thread', 'rows', 'chats'],
      ...['digest', 'reasons'],
    ],
    beats: ['state', 'pause', 'ended_at'],
    blanked: { empty: ['operator_name', 'party', 'address'], none: ['email'] },
  },
  { table: 'job_contents', fixed: ['job_id', 'n', 'at'], blanked: { empty: ['content', 'summary'] } },
  {
    table: 'job_rows',
    fixed: ['job_id', 'n', 'place', 'message_id', 'content_n', 'chat_id'],
    beats: ['answered', 'uuid', 'attempt_id', 'state', 'left_out', 'holder', 'until'],
  },
  { table: 'job_attempts', fixed: ['attempt_id', 'job_id', 'n'] },
]

/**
 * Has the database itself refuse to rewrite or remove what is on record, whoever asks. What is filled in later is
 * filled in once; words and names can be blanked when they are a day old at least and a retention that reaches them
 * stands in the chain. The owner of the database can drop these triggers: then the chain tells.
 * @param names the tables, by the migration that makes them
 */
export async function guardRecord(db: Kysely<unknown>, names: readonly string[]): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const statements = tables.filter(({ table }) => names.includes(table)).flatMap(isSqlite ? onSqlite : onPostgres)
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const same = (columns: string[]) => columns.map((column) => `new.${column} is not distinct from old.${column}`)
const all = (conditions: string[]) => (conditions.length ? `(${conditions.join(' and ')})` : '(1 = 1)')

/** Whether an update is one of those allowed, as a condition over `old` and `new`. */
function allowed({ filled, set = [], beats = [], blanked = {} }: Guarded, aDayAgo: string): string {
  const { empty = [], none = [], without_words = [] } = blanked
  const words = [...empty, ...none, ...without_words.filter((column) => !filled?.columns.includes(column))]
  const setOnce = set.map((column) => `(old.${column} is null or new.${column} is not distinct from old.${column})`)
  const filling = filled
    ? [`(${all(same(filled.columns))} or (old.${filled.once} is null and new.${filled.once} is not null))`]
    : []
  const kept = [...(filled?.columns ?? []), ...set, ...beats].filter((column) => !without_words.includes(column))
  const blanking = [
    ...same(kept),
    ...empty.map((column) => `new.${column} = ''`),
    ...none.map((column) => `new.${column} is null`),
    `old.at < ${aDayAgo}`,
    `exists (select 1 from audit_entries where act = 'retention' and subject > old.at)`,
  ]
  const ways = [
    ...(filled || set.length || beats.length ? [all([...same(words), ...setOnce, ...filling])] : []),
    ...(Object.keys(blanked).length ? [all(blanking)] : []),
  ]
  return ways.length ? `(${ways.join(' or ')})` : '(1 = 0)'
}

function onSqlite(guarded: Guarded): string[] {
  const { table, fixed } = guarded
  const refuse = `begin select raise(abort, '${table} is append-only'); end`
  const may = allowed(guarded, `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-1 day')`)
  // Older SQLite knows no "is not distinct from"; its own "is" says the same.
  const condition = `not (${all(same(fixed))} and ${may})`.replaceAll('is not distinct from', 'is')
  return [
    `create trigger ${table}_no_delete before delete on ${table} ${refuse}`,
    `create trigger ${table}_no_rewrite before update on ${table} when ${condition} ${refuse}`,
  ]
}

function onPostgres(guarded: Guarded): string[] {
  const { table, filled, set = [], beats = [], blanked = {} } = guarded
  const changing = [...(filled?.columns ?? []), ...set, ...beats, ...Object.values(blanked).flat()]
  const others = (row: string) => `to_jsonb(${row}) - '{${changing.join(',')}}'::text[]`
  const aDayAgo = `to_char((now() - interval '1 day') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  return [
    `create function ${table}_guard() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' then
        if ${others('new')} = ${others('old')} and ${allowed(guarded, aDayAgo)} then return new; end if;
      end if;
      raise exception '${table} is append-only' using errcode = 'restrict_violation';
    end $$`,
    `create trigger ${table}_no_rewrite before update or delete on ${table} for each row execute function ${table}_guard()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_guard()`,
  ]
}
