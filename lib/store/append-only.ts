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
  /** Blanked, all of them, once the row is old: '' or null. `at` tells how old it is. */
  blanked?: { empty: string[]; none: string[] }
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
    },
  },
  { table: 'tries', fixed: ['attempt_id', 'n', 'at', 'ms', 'outcome', 'wait_ms'] },
  {
    table: 'entries',
    fixed: ['id', 'at', 'kind', 'why', 'operator_id', 'request_id'],
    blanked: { empty: ['operator_name', 'address', 'asked'], none: [] },
  },
  {
    table: 'audit_entries',
    fixed: [
      ...['seq', 'at', 'act', 'who', 'subject', 'attempt_id', 'app_id', 'result', 'request_id', 'row_of', 'digest'],
      ...['previous', 'hash'],
    ],
  },
  { table: 'audit_contents', fixed: ['seq', 'at'], blanked: { empty: [], none: ['salt', 'content'] } },
]

/**
 * Has the database itself refuse to rewrite or remove what is on record, whoever asks. What is filled in later is
 * filled in once; words and names can be blanked when they are a day old at least and a retention that reaches them
 * stands in the chain. The owner of the database can drop these triggers: then the chain tells.
 */
export async function guardRecord(db: Kysely<unknown>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const statements = tables.flatMap(isSqlite ? onSqlite : onPostgres)
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const same = (columns: string[]) => columns.map((column) => `new.${column} is not distinct from old.${column}`)
const all = (conditions: string[]) => (conditions.length ? `(${conditions.join(' and ')})` : '(1 = 1)')

/** Whether an update is one of those allowed, as a condition over `old` and `new`. */
function allowed({ filled, set = [], beats = [], blanked }: Guarded, aDayAgo: string): string {
  const words = [...(blanked?.empty ?? []), ...(blanked?.none ?? [])]
  const setOnce = set.map((column) => `(old.${column} is null or new.${column} is not distinct from old.${column})`)
  const filling = filled
    ? `(${all(same(filled.columns))} or (old.${filled.once} is null and new.${filled.once} is not null))`
    : '(1 = 1)'
  const ways: string[] = []
  if (filled || set.length || beats.length) ways.push(all([...same(words), ...setOnce, filling]))
  if (blanked)
    ways.push(
      all([
        ...same([...(filled?.columns ?? []), ...set, ...beats]),
        ...blanked.empty.map((column) => `new.${column} = ''`),
        ...blanked.none.map((column) => `new.${column} is null`),
        `old.at < ${aDayAgo}`,
        `exists (select 1 from audit_entries where act = 'retention' and subject > old.at)`,
      ]),
    )
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
  const { table, filled, set = [], beats = [], blanked } = guarded
  const changing = [...(filled?.columns ?? []), ...set, ...beats, ...(blanked?.empty ?? []), ...(blanked?.none ?? [])]
  const others = (row: string) => `to_jsonb(${row}) - '{${changing.join(',')}}'::text[]`
  const may = allowed(
    guarded,
    `to_char((now() - interval '1 day') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  )
  return [
    `create function ${table}_guard() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' then
        if ${others('new')} = ${others('old')} and ${may} then return new; end if;
      end if;
      raise exception '${table} is append-only' using errcode = 'restrict_violation';
    end $$`,
    `create trigger ${table}_no_rewrite before update or delete on ${table} for each row execute function ${table}_guard()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_guard()`,
  ]
}
