import type { Role } from '#lib/model/roles.ts'
import { type Facts, type NotThere, type Reason, type Rules, verdictOf } from '#lib/model/rules.ts'
import { orderOf } from '#lib/protocol/slots.ts'
import type { Target } from '#lib/protocol/target.ts'
import type { FilledRow, Pattern, RowFault, RowNote } from '#lib/several/rows.ts'
import { callsEveryone } from '#lib/shown/everyone.ts'
import { targetProblems } from '#lib/shown/target-problems.ts'

export type CheckedFault = RowFault | { kind: 'by_rule'; why: NotThere }
export type CheckedNote =
  | RowNote
  /** Nobody could tell where it goes; or the console itself did not answer. */
  | { kind: 'unseen' | 'not_asked' }
  | { kind: 'everyone' }

/** A row, and what is known of where it goes. */
export type CheckedRow = Omit<FilledRow, 'faults' | 'notes'> & {
  faults: CheckedFault[]
  notes: CheckedNote[]
  chat_id: string | null
  chat_name: string | null
  /** Why it takes a second person; none: it does not. */
  second_person: Reason[]
}

/** What the rules say to whoever sends. */
export type Ruled = { rules: Rules; roles: readonly Role[]; app: Facts['app'] }

/** @param target null where the console could not be asked; undefined where it was not, since the row stays out anyway */
export function checkedRow(
  row: FilledRow,
  target: Target | null | undefined,
  { msg_type }: Pick<Pattern, 'msg_type'>,
  ruled: Ruled | null,
): CheckedRow {
  const told = targetProblems(target ?? null).map((problem) => ({ kind: 'problem' as const, problem }))
  const verdict =
    ruled && target !== undefined && row.content !== null
      ? verdictOf(ruled.rules, ruled.roles, { app: ruled.app, target, msg_type, content: row.content })
      : null
  const isUnseen = target?.status === 'unseen' && told.length === 0
  return {
    ...row,
    faults: [
      ...row.faults,
      ...told.filter(({ problem }) => problem.severity === 'refused'),
      ...(verdict?.status === 'refused' ? [{ kind: 'by_rule' as const, why: verdict.why }] : []),
    ],
    notes: [
      ...(row.content !== null && callsEveryone(msg_type, row.content) ? [{ kind: 'everyone' as const }] : []),
      ...(target === null ? [{ kind: 'not_asked' as const }] : isUnseen ? [{ kind: 'unseen' as const }] : []),
      ...told.filter(({ problem }) => problem.severity === 'doubtful'),
      ...row.notes,
    ],
    chat_id: target?.status === 'seen' ? target.chat_id : null,
    chat_name: target?.status === 'seen' ? target.chat_name : null,
    second_person: verdict?.status === 'needs_second_person' ? verdict.why : [],
  }
}

export type Summary = {
  going: (CheckedRow & { message_id: string; content: string })[]
  out: CheckedRow[]
  noted: CheckedRow[]
  chats: number
  /** Those whose name is known, the one that gets most first. */
  named: { chat_id: string; name: string; replies: number }[]
  /** How many go nobody knows where. */
  unknown: number
  everyone: number
  second_person: { rows: number; why: Reason[] }
  takes_ms: number
}

/** What is about to be sent, told in numbers. */
export function summaryOf(rows: readonly CheckedRow[]): Summary {
  const going = rows.flatMap((row) =>
    row.faults.length === 0 && row.message_id !== null && row.content !== null
      ? [{ ...row, message_id: row.message_id, content: row.content }]
      : [],
  )
  const chats = new Map<string, { name: string | null; replies: number }>()
  for (const { chat_id, chat_name } of going) {
    if (chat_id === null) continue
    const { name, replies } = chats.get(chat_id) ?? { name: null, replies: 0 }
    chats.set(chat_id, { name: name ?? chat_name, replies: replies + 1 })
  }
  const named = Array.from(chats).flatMap(([chat_id, { name, replies }]) => (name ? [{ chat_id, name, replies }] : []))
  const unknown = going.filter(({ chat_id }) => chat_id === null).length
  const needing = going.filter(({ second_person }) => second_person.length > 0)
  const reasons = new Map(needing.flatMap((row) => row.second_person).map((why) => [JSON.stringify(why), why]))
  return {
    going,
    out: rows.filter(({ faults }) => faults.length > 0),
    noted: going.filter(({ notes }) => notes.length > 0),
    chats: chats.size,
    named: named.sort((a, b) => b.replies - a.replies),
    unknown,
    everyone: going.filter(({ notes }) => notes.some(({ kind }) => kind === 'everyone')).length,
    second_person: { rows: needing.length, why: [...reasons.values()].slice(0, 6) },
    takes_ms: orderOf(going.map(({ chat_id, message_id }) => chat_id ?? message_id)).ms,
  }
}
