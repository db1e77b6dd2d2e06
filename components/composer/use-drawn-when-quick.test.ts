import { describe, expect, test } from 'vitest'
import { drawsAtOnce, type Pace, paceAfter } from './use-drawn-when-quick.ts'

const fresh: Pace = { size: 1000, at: 0, cost: 0, slow: 0 }
const key_ms = 100

/** Types a letter for each cost; what was not drawn at once costs nothing. */
function typed(costs: number[], from = fresh, every_ms = key_ms) {
  const drawn: boolean[] = []
  let pace = from
  for (const cost of costs) {
    const [now, size] = [pace.at + every_ms, pace.size + 1]
    const atOnce = drawsAtOnce(pace, size, now)
    drawn.push(atOnce)
    pace = paceAfter(pace, size, now, atOnce ? cost : null)
  }
  return { drawn, pace }
}

describe('the picture follows', () => {
  test('every key, as long as that takes less than half a frame', () => {
    expect(typed(Array(50).fill(5)).drawn).not.toContain(false)
  })

  test('when there is time, after three slow drawings in a row', () => {
    expect(typed(Array(6).fill(12)).drawn).toEqual([true, true, true, false, false, false])
  })

  test('at once still, where slow ones are single', () => {
    expect(typed([12, 12, 3, 12, 12, 3, 12]).drawn).not.toContain(false)
  })

  test('at once again with the first key after a rest, and with all once it is quick', () => {
    const slow = typed(Array(4).fill(12)).pace
    expect(typed([12, 12], slow, 200).drawn).toEqual([true, true])
    const quick = typed([5], slow, 200).pace
    expect(typed([5, 5, 5], quick).drawn).toEqual([true, true, true])
  })

  test('never at once where that would be felt, however long the rest', () => {
    expect(typed([60, 60, 60, 60, 60], fresh, 1000).drawn).toEqual([true, true, true, false, false])
  })

  test('a paste when there is time, and what is typed after it as if nothing were known', () => {
    const slow = typed(Array(4).fill(60)).pace
    expect(drawsAtOnce(slow, slow.size + 5000, slow.at + 1000)).toBe(false)
    const pasted = paceAfter(slow, slow.size + 5000, slow.at + 1000, null)
    expect(typed([5], pasted).drawn).toEqual([true])
  })
})
