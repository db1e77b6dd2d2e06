import { expect, test } from 'vitest'
import { mentionQuery } from './mention-query.ts'
import { fitting, mentionTag } from './whom.ts'

test.each<[string, { from: number; query: string } | null]>([
  ['@', { from: 0, query: '' }],
  ['请 @林', { from: 2, query: '林' }],
  ['请@林晓', { from: 1, query: '林晓' }],
  ['(@Sa', { from: 1, query: 'Sa' }],
  ['mail lin@example', null],
  ['@Lin Xiao', null],
  ['<at user_id="ou_1">@', { from: 19, query: '' }],
  ['a @', { from: 2, query: '' }],
  ['@lin@example.com', { from: 0, query: 'lin@example.com' }],
  ['@+86-13800138000', { from: 0, query: '+86-13800138000' }],
  [`@${'a'.repeat(65)}`, null],
  ['', null],
])('in “%s” somebody is looked for: %o', (text, found) => {
  expect(mentionQuery(text, text.length)).toEqual(found)
})

test('what stands behind the caret is not looked at', () => {
  expect(mentionQuery('@Lin and more', 4)).toEqual({ from: 0, query: 'Lin' })
})

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
