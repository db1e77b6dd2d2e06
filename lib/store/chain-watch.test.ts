import { expect, test } from 'vitest'
import type { ChainReport } from '#lib/model/audit.ts'
import { chainWatch } from './chain-watch.ts'

const whole: ChainReport = { seq: 3, hash: 'a', blanked: 0, faults: [], more: false }

/** A check that ends when it is told to; of a record of so many acts. */
function watched(acts: number) {
  const begun: PromiseWithResolvers<ChainReport>[] = []
  const ended: unknown[] = []
  const clock = { now: Date.parse('2026-11-22T09:00:00.000Z') }
  const watch = chainWatch({
    check: (onProgress) => {
      const one = withResolvers<ChainReport>()
      begun.push(one)
      onProgress(1, acts)
      return one.promise
    },
    size: async () => acts,
    onEnd: (result) => ended.push(result),
    now: () => clock.now,
  })
  return { ...watch, begun, ended, clock }
}
type PromiseWithResolvers<Result> = ReturnType<typeof withResolvers<Result>>
function withResolvers<Result>() {
  let resolve: (result: Result) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<Result>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

test('whoever asks waits a little, and learns how far it is; one check is under way at a time', async () => {
  const { known, state, begun, ended } = watched(70_000)
  expect(await known(1)).toEqual({ last: null, running: { done: 1, of: 70_000 }, failed: false })
  await known(1)
  expect(begun).toHaveLength(1)
  begun[0]?.resolve(whole)
  const last = { ...whole, at: '2026-11-22T09:00:00.000Z' }
  expect(await known(1000)).toEqual({ last, running: null, failed: false })
  expect(state()).toEqual({ last, running: null, failed: false })
  expect(ended).toEqual([whole])
})

test('what was found in a long record counts for a while, a short one is read anew', async () => {
  for (const [acts, checks] of [
    [50_001, 1],
    [50_000, 2],
  ] as const) {
    const { known, begun, clock } = watched(acts)
    const first = known(1000)
    begun[0]?.resolve(whole)
    await first
    await known(1)
    expect(begun).toHaveLength(checks)
    begun[1]?.resolve(whole)
    await Promise.resolve()
    clock.now += 11 * 60_000
    await known(1)
    expect(begun).toHaveLength(checks + 1)
  }
})

test('that it could not be read is said, beside what was found before', async () => {
  const { known, begun, ended } = watched(70_000)
  const first = known(1000)
  begun[0]?.reject(new Error('gone'))
  expect(await first).toEqual({ last: null, running: null, failed: true })
  expect(ended).toEqual([{ failed: expect.any(Error) }])
  const second = known(1000)
  begun[1]?.resolve(whole)
  expect(await second).toMatchObject({ last: whole, failed: false })
})
