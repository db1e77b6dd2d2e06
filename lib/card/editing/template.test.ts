import { parseTree } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { changed } from './edit.ts'
import { addVariable, asType, templateFields, type VariableType } from './template.ts'

const source =
  '{"type":"template","data":{"template_id":"AAq1","template_variable":{"name":"Lin","count":3,"urgent":true,"rows":[{"a":1}],"who":{}}}}'

const read = (text: string) => {
  const tree = parseTree(text)
  if (!tree) throw new Error('no JSON')
  return { tree, fields: templateFields(text, tree) }
}

test('a template is its id, its version, and its variables by their types', () => {
  const { fields } = read(source)
  expect(fields?.named.map(({ name, value }) => [name, value])).toEqual([
    ['template_id', 'AAq1'],
    ['template_version_name', undefined],
  ])
  expect(fields?.variables.map(({ type, field: { name, kind } }) => [name, type, kind])).toEqual([
    ['name', 'text', 'text'],
    ['count', 'number', 'number'],
    ['urgent', 'boolean', 'switch'],
    ['rows', 'list', 'json'],
    ['who', 'object', 'json'],
  ])
  expect(read('{"elements":[]}').fields).toBeNull()
})

test('a variable is added, also the first one; not a second of its name', () => {
  const { tree } = read(source)
  const edit = addVariable(source, tree, 'since')
  expect(edit && changed(source, edit.changes)).toContain('"who":{},"since":""}')
  expect(addVariable(source, tree, 'name')).toBeNull()
  const bare = '{"type":"template","data":{"template_id":"AAq1"}}'
  const first = addVariable(bare, read(bare).tree, 'a')
  expect(first && changed(bare, first.changes)).toContain('"template_variable":{"a":""}')
})

test.each<[VariableType, unknown, unknown]>([
  ['text', 3, '3'],
  ['text', [1], '[1]'],
  ['number', '1.5', 1.5],
  ['number', 'many', 0],
  ['boolean', 'true', true],
  ['boolean', 'no', false],
  ['list', 'a', ['a']],
  ['list', '', []],
  ['object', 'a', {}],
])('as %s, %j is %j', (type, value, made) => expect(asType(type, value)).toEqual(made))
