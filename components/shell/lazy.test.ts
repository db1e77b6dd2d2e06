import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoadFailed, retriedImport } from './lazy.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('code that comes at the third try is taken', async () => {
  const load = vi.fn(async () => {
    if (load.mock.calls.length < 3) throw new Error('offline')
    return 'code'
  })
  const code = retriedImport(load)
  await vi.runAllTimersAsync()
  expect(await code).toBe('code')
})

test('code that is gone is given up after five tries', async () => {
  const load = vi.fn(async () => Promise.reject(new Error('404')))
  const given = expect(retriedImport(load)).rejects.toBeInstanceOf(LoadFailed)
  await vi.runAllTimersAsync()
  await given
  expect(load).toHaveBeenCalledTimes(5)
})
