import { expect, test } from 'vitest'
import { isRunning, readRunner, writeRunner } from './runner.ts'

const me = { host: 'box', pid: 7, since: 1000 }
const now = Date.UTC(2026, 10, 22, 10)
const ago = (ms: number) => new Date(now - ms).toISOString()
const alive = new Set([7, 8])
const sends = (runner: string | null, { at = ago(0), alive_at = null as string | null } = {}) =>
  isRunning({ outcome: null, runner, at, alive_at }, { me, now, isAlive: (pid) => alive.has(pid) })

test.each([
  ['this process', writeRunner(me), {}, true],
  ['this process, for a long time', writeRunner(me), { at: ago(500_000) }, true],
  ['the one before it, by the same number', writeRunner({ ...me, since: 1 }), {}, false],
  ['a process of this machine that is gone', writeRunner({ ...me, pid: 9 }), {}, false],
  ['another one of this machine', writeRunner({ ...me, pid: 8 }), {}, true],
  ['another one of this machine, silent', writeRunner({ ...me, pid: 8 }), { at: ago(60_000) }, false],
  ['another machine', writeRunner({ ...me, host: 'far' }), { at: ago(60_000), alive_at: ago(600) }, true],
  ['another machine, silent', writeRunner({ ...me, host: 'far' }), { at: ago(60_000), alive_at: ago(11_000) }, false],
  ['nobody knows who, just now', null, {}, true],
  ['nobody knows who, long ago', null, { at: ago(60_000) }, false],
])('%s', (_, runner, times, running) => {
  expect(sends(runner, times)).toBe(running)
})

test('what has an outcome is over', () => {
  const outcome = { status: 'unanswered', reason: 'timeout' } as const
  expect(
    isRunning({ outcome, runner: writeRunner(me), at: ago(0), alive_at: null }, { me, now, isAlive: () => true }),
  ).toBe(false)
})

test.each([me, { host: 'a b.example', pid: 1, since: 2 }])('%j is read as it was written', (runner) => {
  expect(readRunner(writeRunner(runner))).toEqual(runner)
})
test.each([null, '', 'x', '1 2', '1 x box'])('%j is nobody', (written) => expect(readRunner(written)).toBeNull())
