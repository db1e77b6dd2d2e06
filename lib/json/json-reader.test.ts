import { expect, test } from 'vitest'
import { jsonReader, readJson } from './json.ts'

const treeOf = (read: ReturnType<typeof readJson>) => ('json' in read ? read.json.tree : null)

test('a reader reads a text once, and follows what is typed into a string', () => {
  const read = jsonReader()
  const tree = treeOf(read('{"a":"one"}'))
  expect(treeOf(read('{"a":"one"}'))).toBe(tree)
  expect(treeOf(read('{"a":"ones"}'))).toBe(tree)
  expect(tree?.children?.[0]?.children?.[1]?.value).toBe('ones')
})

test('what one reader has read no other knows, and the plain one remembers nothing', () => {
  const [mine, yours] = [jsonReader(), jsonReader()]
  const text = '{"secret":"of one operator"}'
  const tree = treeOf(mine(text))
  expect(treeOf(yours(text))).not.toBe(tree)
  expect(treeOf(readJson(text))).not.toBe(treeOf(readJson(text)))
})

test('what was read lately is not read again, unless it is huge', () => {
  const read = jsonReader()
  const first = read('{"lately":0}')
  for (let i = 1; i < 9; i++) {
    read(`{"lately":${i}}`)
    expect(read('{"lately":0}')).toBe(first)
  }
  const huge = `["${'x'.repeat(200_000)}"]`
  expect(read(huge)).not.toBe(read(huge))
})
