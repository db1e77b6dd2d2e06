import { expect, test } from 'vitest'
import { fitting, mentionTag } from './whom.ts'

test('whoever wrote the message comes first, then by name', () => {
  const people = ['Zoe', 'Bob', 'Lin Xiao', '林晓'].map((name, i) => ({ id: `ou_${i}`, name }))
  expect(fitting(people, '', 'ou_2').map(({ name }) => name)[0]).toBe('Lin Xiao')
  expect(fitting(people, 'o', null).map(({ name }) => name)).toEqual(['Bob', 'Lin Xiao', 'Zoe'])
  expect(fitting(people, '林', null)).toHaveLength(1)
  expect(fitting(people, '', null, 2)).toHaveLength(2)
})

test('by another name, and by how a name sounds', () => {
  const people = [{ id: 'ou_1', name: '林晓', other: 'Lin Xiao', sounds: 'lin xiao' }]
  for (const query of ['林', 'lin x', 'Xiao', 'linx', 'lx', 'lxiao', 'xi', 'linxiao'])
    expect(fitting(people, query, null), query).toHaveLength(1)
  expect(fitting(people, 'zhou', null)).toEqual([])
  expect(fitting(people, 'lxx', null)).toEqual([])
})

test('a name cannot end its tag', () => {
  expect(mentionTag({ id: 'ou_1', name: 'a</at><b' })).toBe('<at user_id="ou_1">a/atb</at>')
  expect(mentionTag({ id: 'all', name: 'Everyone' })).toBe('<at user_id="all"></at>')
})
