import { describe, expect, test } from 'vitest'
import type { Attempt, Try } from '#lib/model/attempt.ts'
import { local } from '#lib/model/identity.ts'
import type { Settled, Why } from '#lib/model/settlement.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'
import { settle } from './settle.ts'

const pressed = Date.UTC(2026, 10, 28, 10)
const second = 1000
const minute = 60 * second

const unfinished: Attempt = {
  ...{ id: 'a-1', at: new Date(pressed).toISOString(), operator: { id: 'local', name: 'Lin' }, app_id: 'cli_a1' },
  ...{ message_id: 'om_1', msg_type: 'text', reply_in_thread: false, uuid: 'u-1', body: '{}', summary: '' },
  ...{ outcome: null, tries: [], finished_at: null, duration_ms: null, runner: '1 2 box', alive_at: null },
}
const sent = (message_id: string): Outcome => ({ status: 'sent', message: { message_id }, again: false })
const lost: Outcome = { status: 'unanswered', reason: 'timeout' }
const refused: Outcome = {
  ...{ status: 'refused', endpoint: 'reply', http: 400, code: 230002, msg: 'no', scopes: [], fields: [] },
}
const foundAs = (message_id: string): Settled => ({ verdict: 'delivered', how: 'read_back', message_id, why: null })
const nowhere: Settled = { verdict: 'not_delivered', how: 'read_back', message_id: null, why: null }
const unread: Settled = { verdict: 'cannot_tell', how: 'read_back', message_id: null, why: 'unread' }

type Given = {
  attempt?: Partial<Attempt>
  others?: Partial<Attempt>[]
  age_ms?: number
  stop?: boolean
  against?: Why
  answer?: Outcome
  look?: Settled
  noApp?: true
  held?: ('held' | 'stop' | 'lost')[]
  /** What is learnt right before it is sent, and how old the press is then. */
  before?: 'held' | 'stop' | 'lost'
  sending_ms?: number
}

/** One settling, with what it sent, put on record and did with what it had in hand. */
async function settling({ attempt, others = [], age_ms = 5 * second, stop = false, ...given }: Given) {
  const done: string[] = []
  const concluded: { settled: Settled; outcome: Outcome | null }[] = []
  const tries: [number, Try][] = []
  const ticks: (() => void)[] = []
  const one = { ...unfinished, ...attempt }
  const held = given.held ?? []
  await settle(
    {
      ...{ attempt_id: 'a-1', holder: 'me', until: 0, begun_at: pressed, sent_at: null, sender: local },
      ...{ stop_requested: stop, now: pressed + age_ms },
    },
    'me',
    {
      attempts: {
        find: async () => one,
        withUuid: async () => [one, ...others.map((other) => ({ ...one, id: 'a-2', ...other }))],
        addTry: async (_, n, tried) => void tries.push([n, tried]),
      },
      leases: {
        renew: async () => held.shift() ?? 'held',
        sending: async () => ({ state: given.before ?? 'held', now: pressed + (given.sending_ms ?? age_ms) }),
        leave: async (_, __, ms) => void done.push(`left for ${ms}`),
        drop: async () => void done.push('dropped'),
      },
      conclude: async (_, __, settled, ending) => concluded.push({ settled, outcome: ending?.outcome ?? null }) > 0,
      send: given.noApp
        ? null
        : async (_, { signal, onTry }) => {
            done.push('sent')
            for (const tick of ticks) tick()
            await new Promise(setImmediate)
            const outcome: Outcome = signal.aborted
              ? { status: 'unanswered', reason: 'stopped' }
              : (given.answer ?? lost)
            await onTry(1, { at: '', ms: 1, outcome, wait_ms: null })
            return outcome
          },
      look: given.noApp
        ? null
        : async () => {
            done.push('looked')
            return given.look ?? unread
          },
      against: async () => given.against ?? null,
      now: () => pressed + age_ms,
      every: (_, tick) => {
        ticks.push(tick)
        return () => {}
      },
    },
  )
  return { done, settled: concluded[0]?.settled ?? null, outcome: concluded[0]?.outcome ?? null, tries }
}

describe('within two minutes', () => {
  test('the same bytes go out again, and what comes of it is its outcome', async () => {
    const { done, settled, outcome, tries } = await settling({ answer: sent('om_new') })
    expect(done).toEqual(['sent'])
    expect(settled).toEqual({ verdict: 'delivered', how: 'sent_again', message_id: 'om_new', why: null })
    expect(outcome).toEqual(sent('om_new'))
    expect(tries.map(([n]) => n)).toEqual([1])
  })

  test('an attempt that has an outcome keeps it; what it came to stands beside', async () => {
    const { done, settled, outcome } = await settling({ attempt: { outcome: lost }, answer: sent('om_new') })
    expect(done).toEqual(['sent'])
    expect(settled).toMatchObject({ verdict: 'delivered', message_id: 'om_new' })
    expect(outcome).toBeNull()
  })

  test('its tries are counted on from those on record', async () => {
    const before = { at: '', ms: 1, outcome: lost, wait_ms: 500 }
    const { tries } = await settling({ attempt: { tries: [before, before] }, answer: sent('om_new') })
    expect(tries.map(([n]) => n)).toEqual([3])
  })

  test.each<['stop' | 'lost', string[], string | undefined]>([
    ['stop', ['looked'], 'was_stopped'],
    ['lost', [], undefined],
  ])('right before it leaves: %s', async (before, done, why) => {
    const run = await settling({ before, answer: sent('om_new') })
    expect(run.done).toEqual(done)
    expect(run.settled?.why).toBe(why)
  })

  test('a machine that slept until its time was over sends nothing', async () => {
    const { done, settled } = await settling({ age_ms: 5 * second, sending_ms: 60 * minute, answer: sent('om_new') })
    expect(done).toEqual(['looked'])
    expect(settled).toMatchObject({ verdict: 'cannot_tell' })
  })

  test('refused for knocking too fast, it is left for the next time', async () => {
    const { done } = await settling({ answer: { ...refused, code: 230020 } as Outcome })
    expect(done).toEqual(['sent', 'left for 20000'])
  })

  test('what may still be on its way is looked for again later', async () => {
    const { done, settled } = await settling({ age_ms: 3 * minute, look: { ...unread, why: 'too_early' } })
    expect(done).toEqual(['looked', 'left for 60000'])
    expect(settled).toBeNull()
  })

  test('unanswered again, it is left for the next time', async () => {
    const { done, settled } = await settling({ answer: lost })
    expect(done).toEqual(['sent', 'left for 20000'])
    expect(settled).toBeNull()
  })

  test('refused the second time says nothing of the first: it is looked for', async () => {
    const { done, settled, outcome } = await settling({ answer: refused, look: foundAs('om_there') })
    expect(done).toEqual(['sent', 'looked'])
    expect(settled).toEqual(foundAs('om_there'))
    expect(outcome).toMatchObject({ status: 'sent', message: { message_id: 'om_there' }, again: true })
  })

  test('whoever lost it to another puts nothing on record', async () => {
    const { done, settled } = await settling({ answer: sent('om_new'), held: ['lost'] })
    expect(done).toEqual(['sent'])
    expect(settled).toBeNull()
  })

  test('stopped meanwhile, it goes out no further', async () => {
    const { done } = await settling({ answer: sent('om_new'), held: ['stop'] })
    expect(done).toEqual(['sent', 'left for 20000'])
  })
})

describe('nothing is sent, and it is looked for', () => {
  test.each<[string, Given, Why]>([
    ['where it was stopped', { stop: true }, 'was_stopped'],
    ['after two minutes', { age_ms: 2 * minute + second }, 'late'],
    ['where the clock was set back since', { age_ms: -3600 * second }, 'late'],
    ['where its sender has lost the role', { against: 'role' }, 'role'],
    ['where the rules have changed', { against: 'rule' }, 'rule'],
    ['where nobody knows who sent it', { against: 'sender_unknown' }, 'sender_unknown'],
  ])('%s', async (_, given, why) => {
    const { done, settled, outcome } = await settling(given)
    expect(done).toEqual(['looked'])
    expect(settled).toEqual({ verdict: 'cannot_tell', how: 'read_back', message_id: null, why })
    expect(outcome).toEqual({ status: 'unanswered', reason: given.stop ? 'stopped' : 'unfinished' })
  })

  test('where its app is gone neither can be done', async () => {
    const { done, settled } = await settling({ noApp: true })
    expect(done).toEqual([])
    expect(settled).toMatchObject({ verdict: 'cannot_tell', why: 'no_app' })
  })

  test.each<[string, Settled, Outcome['status']]>([
    ['found', foundAs('om_there'), 'sent'],
    ['found nowhere', nowhere, 'unanswered'],
    ['something alike', { ...unread, why: 'alike' }, 'unanswered'],
  ])('%s, that is what it came to', async (_, look, status) => {
    const { settled, outcome } = await settling({ age_ms: 3 * minute, look })
    expect(settled).toEqual(look)
    expect(outcome?.status).toBe(status)
  })
})

describe('nothing is done', () => {
  test.each<[string, Partial<Attempt>]>([
    ['where it was sent', { outcome: sent('om_new') }],
    ['where it was refused', { outcome: refused }],
    ['where it never left', { outcome: { status: 'unanswered', reason: 'unreachable' } }],
    ['where somebody has found it', { settled: { ...foundAs('om_x'), at: '', by: 'local' } }],
  ])('%s', async (_, attempt) => {
    const { done, settled } = await settling({ attempt })
    expect(done).toEqual(['dropped'])
    expect(settled).toBeNull()
  })

  test('where another press of the same reply was delivered, and that is what is said', async () => {
    const { done, settled, outcome } = await settling({ others: [{ outcome: sent('om_other') }] })
    expect(done).toEqual([])
    expect(settled).toEqual({ verdict: 'delivered', how: 'same_uuid', message_id: 'om_other', why: null })
    expect(outcome).toMatchObject({ status: 'sent', again: true })
  })
})
