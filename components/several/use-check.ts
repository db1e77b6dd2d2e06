import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isSignedOut } from '#components/shell/own-fetch.ts'
import { targetQuery } from '#components/shell/target-query.ts'
import { believeCheckedMs } from '#components/shell/timing.ts'
import type { Target } from '#lib/protocol/target.ts'
import { fillingOf } from '#lib/several/filling.ts'
import { type FilledRow, type Pattern, rowChecker } from '#lib/several/rows.ts'
import type { Table } from '#lib/several/table.ts'
import { type CheckedRow, checkedRow, type Ruled } from './checked.ts'

export type Check =
  | { state: 'none' }
  | { state: 'running'; done: number; all: number }
  | { state: 'stopped'; done: number; all: number; why: 'person' | 'signed_out' }
  | { state: 'done'; rows: CheckedRow[] }

/** So many messages are looked up at once; the console is there for others too. */
const atOnce = 4
/** Looking through rows lets the page breathe after so long. */
const breatheMs = 12

type Given = { pattern: Pattern; table: Table | null; app: string | null; ruled: Ruled | null }

/**
 * Looks through all rows as they would be sent, and at each message they answer. What was found holds for these very
 * words and rows: with others it is gone.
 */
export function useCheck({ pattern, table, app, ruled }: Given) {
  const client = useQueryClient()
  const given = useMemo((): Given => ({ pattern, table, app, ruled }), [pattern, table, app, ruled])
  const [found, setFound] = useState<{ of: Given; check: Check } | null>(null)
  const running = useRef<AbortController | null>(null)
  const end = useCallback((why: Ending) => running.current?.abort(why), [])
  // What is checked is no more what stands there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is why this runs
  useEffect(() => () => end('gone'), [given, end])

  const start = useCallback(async () => {
    const { table } = given
    if (!table) return
    end('gone')
    const run = new AbortController()
    running.current = run
    const all = table.rows.length
    const say = (check: Check) => {
      if (run.signal.reason !== 'gone') setFound({ of: given, check })
    }
    let done = 0
    say({ state: 'running', done, all })
    const checked = await checkedRows({ ...given, table }, client, run, (isAsked) => {
      done++
      if (isAsked || done % 50 === 0) say({ state: 'running', done, all })
    })
    if (!run.signal.aborted) say({ state: 'done', rows: checked })
    else say({ state: 'stopped', done, all, why: run.signal.reason === 'signed_out' ? 'signed_out' : 'person' })
  }, [client, given, end])

  const stop = useCallback(() => end('person'), [end])
  return { check: found?.of === given ? found.check : none, start, stop }
}

const none: Check = { state: 'none' }

/** Why a check does not go on; `gone`: nobody waits for it. */
type Ending = 'person' | 'signed_out' | 'gone'

async function checkedRows(
  { pattern, table, app, ruled }: Given & { table: Table },
  client: QueryClient,
  run: AbortController,
  onRow: (isAsked: boolean) => void,
): Promise<CheckedRow[]> {
  const filled = await filledRows(pattern, table, run.signal)
  const asked = new Map<string, Promise<Target | null>>()
  const lookUp = (message_id: string) => {
    const query = { ...targetQuery(message_id, app), staleTime: believeCheckedMs }
    const known = asked.get(message_id) ?? client.fetchQuery(query).catch(() => null)
    asked.set(message_id, known)
    return known
  }
  // Who stops waits for no answer.
  const stopped = new Promise<undefined>((resolve) =>
    run.signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  )
  const checked: CheckedRow[] = []
  const queue = filled.entries()
  const work = async () => {
    for (const [i, row] of queue) {
      if (run.signal.aborted) return
      const isAsked = row.faults.length === 0 && row.message_id !== null
      const target = isAsked ? await Promise.race([lookUp(row.message_id ?? ''), stopped]) : undefined
      if (target === null && !run.signal.aborted && (await isSignedOut())) run.abort('signed_out' satisfies Ending)
      if (run.signal.aborted) return
      checked[i] = checkedRow(row, target, pattern, ruled)
      onRow(isAsked)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return checked
}

async function filledRows(pattern: Pattern, table: Table, signal: AbortSignal): Promise<FilledRow[]> {
  const look = rowChecker(pattern, fillingOf(pattern.msg_type, pattern.content), table)
  const filled: FilledRow[] = []
  let since = performance.now()
  for (const row of table.rows) {
    if (signal.aborted) break
    filled.push(look(row))
    if (performance.now() - since < breatheMs) continue
    await new Promise((resolve) => setTimeout(resolve, 0))
    since = performance.now()
  }
  return filled
}
