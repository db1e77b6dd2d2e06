import { expect, test } from 'vitest'
import type { CallFeishu } from './client.ts'
import { readGroups } from './read-groups.ts'

type Asked = { group_type?: number; page_token?: string | null; department_id_type?: string }

/** Answers each call by a function of what is asked; undefined: refused. */
const calls = (answers: { [endpoint: string]: (asked: Asked) => unknown }) =>
  (async (endpoint: string, params: Asked) => {
    const value = answers[endpoint]?.(params)
    return { outcome: value === undefined ? { status: 'refused' } : { status: 'answered', value }, sent: true }
  }) as unknown as CallFeishu

const all = {
  'user-groups': ({ group_type, page_token }: Asked) =>
    group_type === 2
      ? { ids: ['g-dynamic'], next: null }
      : page_token
        ? { ids: ['g-2'], next: null }
        : { ids: ['g-1'], next: 'p' },
  'user-departments': ({ department_id_type }: Asked) =>
    department_id_type === 'department_id' ? ['team'] : ['od-team', '0'],
  'department-parents': () => ({ ids: ['ops', 'od-ops'], next: null }),
}

test('groups of both kinds, departments and those above them, by both of their ids', async () => {
  expect(await readGroups(calls(all), 'on_1')).toEqual({
    status: 'listed',
    names: ['g-1', 'g-2', 'g-dynamic', 'od-team', 'team', 'ops', 'od-ops'],
  })
})

test.each(Object.keys(all))('without an answer to %s the list is incomplete', async (endpoint) => {
  expect(await readGroups(calls({ ...all, [endpoint]: () => undefined }), 'on_1')).toEqual({ status: 'incomplete' })
})

test('a list without an end is given up', async () => {
  const endless = { ...all, 'user-groups': () => ({ ids: ['g'], next: 'again' }) }
  expect(await readGroups(calls(endless), 'on_1')).toEqual({ status: 'incomplete' })
})
