import { expect, test } from 'vitest'
import type { CallFeishu } from './client.ts'
import { directory } from './directory.ts'
import { namedPerson } from './name-keys.ts'

type Answers = { [call: string]: (params: never, body: string | undefined) => unknown }
const refused = { status: 'refused', code: 99991672 }

/** Feishu, as far as these calls go; what is no value is how it ended. */
function company(answers: Answers) {
  const calls: string[] = []
  let time = 0
  const call = (async (endpoint: string, params: never, { body }: { body?: string } = {}) => {
    calls.push(endpoint)
    const value = answers[endpoint]?.(params, body) ?? refused
    const ended = typeof value === 'object' && value !== null && 'status' in value
    return { outcome: ended ? value : { status: 'answered', value } }
  }) as unknown as CallFeishu
  const find = directory({ call, now: () => time, pause: () => new Promise((done) => setImmediate(done)) })
  return {
    find,
    calls,
    passes: (ms: number) => {
      time += ms
    },
  }
}

const departments: Answers = {
  'department-children': () => ({ ids: ['od_1'], next: null }),
  'department-users': ({ open_department_id }: { open_department_id: string }) =>
    open_department_id === '0'
      ? refused
      : {
          people: [
            { id: 'ou_1', names: ['欧阳明', 'Ouyang Ming'] },
            { id: 'ou_2', names: ['Ming Lee'] },
          ],
          next: null,
        },
}

test.each<[string, string[]]>([
  ['Ming', ['ou_2', 'ou_1']],
  ['ouyangm', ['ou_1']],
  ['ouym', ['ou_1']],
  ['oym', ['ou_1']],
  ['欧阳', ['ou_1']],
  ['zhou', []],
])('by name, %s', async (query, ids) => {
  const { people, told } = await company(departments).find(query)
  expect(people.map(({ id }) => id)).toEqual(ids)
  expect(told).toBe('found')
})

test('the company is walked through once within an hour', async () => {
  const { find, calls, passes } = company(departments)
  await find('Ming')
  const first = calls.length
  await find('Lee')
  expect(calls).toHaveLength(first)
  passes(61 * 60_000)
  await find('Lee')
  expect(calls).toHaveLength(2 * first)
})

test('an app that may see no department is told so, and asks again in a while', async () => {
  const { find, calls, passes } = company({})
  expect(await find('Ming')).toEqual({ people: [], told: 'not_allowed' })
  const first = calls.length
  passes(6 * 60_000)
  await find('Ming')
  expect(calls).toHaveLength(2 * first)
})

test('while the walk goes on, what is known by then is shown', async () => {
  const never = new Promise(() => {})
  let n = 0
  const call = (async (endpoint: string) => {
    if (endpoint === 'department-children')
      return { outcome: { status: 'answered', value: { ids: ['od_1'], next: null } } }
    if (n++ > 0) return never
    return { outcome: { status: 'answered', value: { people: [{ id: 'ou_1', names: ['Lin'] }], next: null } } }
  }) as unknown as CallFeishu
  const find = directory({ call, now: () => 0, pause: () => new Promise((done) => setImmediate(done)) })
  expect(await find('lin')).toEqual({ people: [{ id: 'ou_1', name: 'Lin' }], told: 'walking' })
})

test.each<[string, string]>([
  ['lin@example.com', '{"emails":["lin@example.com"]}'],
  ['+86-138-0013-8000', '{"mobiles":["+8613800138000"]}'],
])('%s is asked for as it is', async (query, asked) => {
  let sent: string | undefined
  const { find } = company({
    'user-ids': (_, body) => {
      sent = body
      return ['ou_1']
    },
    'user-names': () => [{ id: 'ou_1', names: ['林晓', 'Lin Xiao'] }],
  })
  expect(await find(query)).toEqual({
    people: [{ id: 'ou_1', name: '林晓', other: 'Lin Xiao', sounds: 'lin xiao' }],
    told: 'found',
  })
  expect(sent).toBe(asked)
})

test('without the right to look by mail nobody is found, and that is told', async () => {
  expect(await company({}).find('lin@example.com')).toEqual({ people: [], told: 'not_allowed' })
})

test.each<[string, string | undefined]>([
  ['单雄信', 'shan xiong xin'],
  ['查良镛', 'zha liang yong'],
  ['Lin', undefined],
])('%s sounds like %s', (name, sounds) => {
  expect(namedPerson('ou_1', [name]).sounds).toBe(sounds)
})
