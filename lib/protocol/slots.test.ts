import { describe, expect, test } from 'vitest'
import { orderOf, type PaceName, remembersMs, type Slot, takeSlots } from './slots.ts'

/** Most of those times within any window that long, its end left out. */
function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  let first = 0
  return sorted.reduce((most, at, last) => {
    while (at - (sorted[first] ?? at) >= ms) first++
    return Math.max(most, last - first + 1)
  }, 0)
}

const now = Date.UTC(2026, 10, 28, 10)
const person = (chat: string) => ({ chat, pace: 'person' as const })

/** Asks one by one, each at its time, as two servers over one store would. */
function taking(asked: readonly { chat: string; pace?: PaceName; at: number }[]): Slot[] {
  const all: Slot[] = []
  for (const { chat, pace = 'person', at } of asked) {
    const taken = all.slice(-1500).filter((slot) => slot.at > at - remembersMs)
    const [turn] = takeSlots(at, taken, [], [{ chat, pace }])
    if (turn?.status === 'turn') all.push({ at: turn.at, chat })
  }
  return all
}

const chatsOf = (slots: readonly Slot[]) => [...new Set(slots.map(({ chat }) => chat))]
const within = (slots: readonly Slot[], ms: number) =>
  mostWithin(
    slots.map(({ at }) => at),
    ms,
  )

describe('what a person sends', () => {
  test('goes at once where nothing else does', () => {
    expect(takeSlots(now, [], [], [person('oc_1')])).toEqual([{ status: 'turn', at: now, waits: null }])
  })

  test.each([
    ['a second one into the same chat', [{ at: now, chat: 'oc_1' }], 'oc_1', 204, 'chat'],
    ['one into another', [{ at: now, chat: 'oc_1' }], 'oc_2', 21, 'second'],
    [
      'one while the same chat has a queue',
      [0, 204, 408].map((ms) => ({ at: now + ms, chat: 'oc_1' })),
      'oc_2',
      21,
      'second',
    ],
    ['one between two of a queue', [0, 204].map((ms) => ({ at: now + ms, chat: 'oc_1' })), 'oc_1', 408, 'chat'],
    ['one long after', [{ at: now - 5000, chat: 'oc_1' }], 'oc_1', 0, null],
  ])('%s', (_, taken, chat, wait, waits) => {
    expect(takeSlots(now, taken, [], [person(chat)])).toEqual([{ status: 'turn', at: now + wait, waits }])
  })

  test('a thousand over 250 chats at once keep every limit, and take no longer than they must', () => {
    const slots = taking(Array.from({ length: 1000 }, (_, i) => ({ chat: `oc_${i % 250}`, at: now })))
    expect(slots).toHaveLength(1000)
    expect(within(slots, 1000)).toBeLessThanOrEqual(50)
    for (const chat of chatsOf(slots))
      expect(
        within(
          slots.filter((slot) => slot.chat === chat),
          1000,
        ),
      ).toBeLessThanOrEqual(5)
    expect(Math.max(...slots.map(({ at }) => at)) - now).toBe(999 * 21)
  })

  test('the thousand and first waits for the minute', () => {
    const slots = taking(Array.from({ length: 1100 }, (_, i) => ({ chat: `oc_${i}`, at: now })))
    expect(within(slots, 60_000)).toBe(1000)
    expect(slots[1000]?.at).toBe(now + 60_600)
    const taken = slots.slice(0, 1000)
    expect(takeSlots(now, taken, [], [person('oc_x')])[0]).toMatchObject({ waits: 'minute' })
  })

  test('two servers that ask in no order, over a minute, never go over', () => {
    // A steady disorder: the same numbers in every run.
    let seed = 7
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const slots = taking(
      Array.from({ length: 1500 }, (_, i) => ({
        chat: `oc_${Math.floor(random() ** 3 * 60)}`,
        at: now + i * 50 - Math.floor(random() * 50),
        pace: random() < 0.3 ? ('job' as const) : ('person' as const),
      })),
    )
    expect(slots.length).toBeGreaterThan(1100)
    expect(within(slots, 1000)).toBeLessThanOrEqual(50)
    expect(within(slots, 60_000)).toBeLessThanOrEqual(1000)
    for (const chat of chatsOf(slots))
      expect(
        within(
          slots.filter((slot) => slot.chat === chat),
          1000,
        ),
      ).toBeLessThanOrEqual(5)
  })
})

describe('what Feishu said', () => {
  test('a chat that is full is waited for, and shared with other bots for a minute', () => {
    const told = [{ chat: 'oc_1', told_at: now, until: now + 1000 }]
    expect(takeSlots(now, [], told, [person('oc_1'), person('oc_1'), person('oc_2')])).toEqual([
      { status: 'turn', at: now + 1000, waits: 'told' },
      { status: 'turn', at: now + 1408, waits: 'chat' },
      { status: 'turn', at: now, waits: null },
    ])
    const later = now + 61_000
    const [, second] = takeSlots(later, [], told, [person('oc_1'), person('oc_1')])
    expect(second).toMatchObject({ at: later + 204 })
  })

  test('a limit of the app holds every chat', () => {
    const told = [{ chat: '', told_at: now, until: now + 3000 }]
    expect(takeSlots(now, [], told, [person('oc_1')])).toEqual([{ status: 'turn', at: now + 3000, waits: 'told' }])
  })
})

describe('what a job sends', () => {
  const job = { chat: 'oc_1', pace: 'job' as const }

  test('takes no turn more than half a second ahead', () => {
    const queue = Array.from({ length: 60 }, (_, i) => ({ at: now + i * 21, chat: `oc_${i}` }))
    expect(takeSlots(now, queue, [], [job])).toEqual([{ status: 'later', at: expect.any(Number) }])
    expect(takeSlots(now, [], [], [job])).toEqual([{ status: 'turn', at: now, waits: null }])
  })

  test('a person comes after half a second of it at most, however much of it there is', () => {
    const asked = Array.from({ length: 500 }, (_, i) => ({ chat: `oc_${i}`, pace: 'job' as const, at: now }))
    const slots = taking(asked)
    expect(within(slots, 1000)).toBeLessThanOrEqual(45)
    const [turn] = takeSlots(now, slots, [], [person('oc_x')])
    expect(turn?.at).toBeLessThanOrEqual(now + 550)
  })

  test('leaves a tenth of the minute to people', () => {
    const asked = Array.from({ length: 1500 }, (_, i) => ({ chat: `oc_${i}`, pace: 'job' as const, at: now + i * 40 }))
    const slots = taking(asked)
    expect(within(slots, 60_000)).toBeLessThanOrEqual(900)
  })
})

describe('the order in which a job goes out', () => {
  const chatsOf = (sizes: { [chat: string]: number }) =>
    Object.entries(sizes).flatMap(([chat, size]) => Array.from({ length: size }, () => chat))

  test('is that in which it was given, where each goes into a chat of its own', () => {
    expect(orderOf(['oc_1', 'oc_2', 'oc_3'])).toEqual({ order: [0, 1, 2], ms: 46 })
    expect(orderOf([])).toEqual({ order: [], ms: 0 })
  })

  test('has every reply once, those into one chat as they were given', () => {
    const chats = chatsOf({ oc_1: 3, oc_2: 40, oc_3: 7 })
    const { order } = orderOf(chats)
    expect([...order].sort((a, b) => a - b)).toEqual(chats.map((_, i) => i))
    const ofTwo = order.filter((i) => chats[i] === 'oc_2')
    expect(ofTwo).toEqual([...ofTwo].sort((a, b) => a - b))
  })

  test.each<[string, { [chat: string]: number }, number]>([
    ['as the busiest chat makes it', { oc_1: 100, oc_2: 10, oc_3: 5 }, 99 * 255],
    ['as the second makes it', Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`oc_${i}`, 2])), 499 * 23],
    [
      'as the minute makes it',
      Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`oc_${i}`, 4])),
      60_600 + 99 * 23,
    ],
  ])('takes as long %s, and no longer', (_, sizes, ms) => {
    expect(orderOf(chatsOf(sizes)).ms).toBe(ms)
  })
})
