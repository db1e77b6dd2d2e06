import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Which of these attempts, or requests for approval, tried something out, as the acts say. */
export async function testsAmong(
  on: Kysely<Schema>,
  ids: readonly string[],
  act: 'send_test' | 'test_approval_asked',
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await on
    .selectFrom('audit_entries')
    .select('attempt_id')
    .where('attempt_id', 'in', ids)
    .where('act', '=', act)
    .execute()
  return new Set(rows.flatMap(({ attempt_id }) => attempt_id ?? []))
}
