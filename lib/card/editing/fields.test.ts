import { parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { contentProblems } from '#lib/card/content-problems.ts'
import { readJson } from '#lib/json/json.ts'
import { stepsOf } from '#lib/json/pointer.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { changed, writeJson, writeValue } from './edit.ts'
import { type Field, fieldsAt, newValue } from './fields.ts'

const fieldsOf = (source: string, path: string): Field[] => {
  const tree = parseTree(source)
  return tree ? fieldsAt(source, tree, stepsOf(path)) : []
}

const button = `{
  "schema": "2.0",
  "body": { "elements": [
    { "tag": "button", "type": "primary", /* as agreed */ "text": { "tag": "plain_text", "content": "Approve" } }
  ] }
}`
const at = '/body/elements/0'

const named = (fields: Field[], name: string) => fields.find((field) => field.name === name)

describe('the fields of an element', () => {
  test('each by the kind of what it holds', () => {
    const kinds = Object.fromEntries(fieldsOf(button, at).map(({ name, kind }) => [name, kind]))
    expect(kinds).toMatchObject({
      text: 'words',
      type: 'choice',
      width: 'measure',
      icon: 'group',
      disabled: 'switch',
      behaviors: 'list',
      confirm: 'group',
      margin: 'measure',
    })
    // What is deprecated is not offered.
    expect(kinds).not.toHaveProperty('url')
  })

  test.each<[string, string, string, string]>([
    ['a picture', '{"tag":"img","img_key":"img_1"}', 'img_key', 'picture'],
    ['a person', '{"tag":"person","user_id":"ou_1"}', 'user_id', 'person'],
    ['Markdown', '{"tag":"markdown","content":"**a**"}', 'content', 'markdown'],
    ['a sound', '{"tag":"audio","file_key":"f"}', 'file_key', 'sound'],
    ['a chart', '{"tag":"chart","chart_spec":{}}', 'chart_spec', 'chart'],
    ['the rows of a table', '{"tag":"table","columns":[],"rows":[]}', 'rows', 'cells'],
    ['its columns', '{"tag":"table","columns":[],"rows":[]}', 'columns', 'list'],
    [
      'a number that is written as a text',
      '{"tag":"table","columns":[],"rows":[],"page_size":"5"}',
      'page_size',
      'json',
    ],
    ['a colour', '{"tag":"interactive_container","elements":[]}', 'border_color', 'colour'],
    ['words by language', '{"tag":"markdown","content":"a"}', 'i18n_content', 'languages'],
  ])('%s', (_, element, name, kind) => {
    const source = `{"schema":"2.0","body":{"elements":[${element}]}}`
    expect(named(fieldsOf(source, at), name)?.kind).toBe(kind)
  })

  test('what Feishu asks for comes first, what every component has comes last', () => {
    const source = '{"schema":"2.0","body":{"elements":[{"tag":"img"}]}}'
    const names = fieldsOf(source, at).map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['img_key', 'alt'])
    expect(names.slice(-3)).toEqual(['fallback', 'element_id', 'margin'])
  })

  test('what holds something brings its own fields; the components in a container are the outline’s', () => {
    const text = named(fieldsOf(button, at), 'text')
    expect(text?.offered).toEqual(['plain_text'])
    expect(named(text?.fields ?? [], 'content')).toMatchObject({ path: `${at}/text/content`, value: 'Approve' })
    const form = '{"schema":"2.0","body":{"elements":[{"tag":"form","name":"f","elements":[]}]}}'
    expect(named(fieldsOf(form, at), 'elements')).toBeUndefined()
  })

  test('the items of a list', () => {
    const source =
      '{"schema":"2.0","body":{"elements":[{"tag":"select_static","options":[{"text":{"tag":"plain_text","content":"One"},"value":"1"}]},{"tag":"multi_select_static","selected_values":["a","b"]}]}}'
    const [option] = named(fieldsOf(source, at), 'options')?.items ?? []
    expect(option?.map(({ name, kind }) => [name, kind])).toEqual([
      ['text', 'words'],
      ['value', 'text'],
      ['icon', 'group'],
    ])
    const values = named(fieldsOf(source, '/body/elements/1'), 'selected_values')
    expect(values?.items.map(([field]) => field?.value)).toEqual(['a', 'b'])
  })

  test('the card itself, its header, and 1.0 where it differs', () => {
    expect(fieldsOf(button, '').map(({ name }) => name)).toEqual(['config', 'card_link', 'header', 'body'])
    const first = '{"header":{"title":{"tag":"plain_text","content":"T"}},"elements":[{"tag":"button"}]}'
    expect(named(fieldsOf(first, '/header'), 'template')?.kind).toBe('colour')
    // It is in the outline, and not among the fields of the card.
    expect(named(fieldsOf(first, ''), 'header')).toBeUndefined()
    expect(named(fieldsOf(first, '/elements/0'), 'multi_url')?.kind).toBe('group')
  })

  test('what the card declares itself is offered', () => {
    const source =
      '{"schema":"2.0","config":{"style":{"text_size":{"big":{"default":"large"}},"color":{"ours":{}}}},"body":{"elements":[{"tag":"markdown","content":"a"},{"tag":"interactive_container","elements":[]}]}}'
    expect(named(fieldsOf(source, at), 'text_size')?.offered[0]).toBe('big')
    expect(named(fieldsOf(source, '/body/elements/1'), 'border_color')?.offered[0]).toBe('ours')
  })

  test('of what nobody knows there are none', () => {
    expect(fieldsOf('{"schema":"2.0","body":{"elements":[{"tag":"marquee"}]}}', at)).toEqual([])
  })
})

describe('a field’s new value', () => {
  test.each<[string, string, unknown, string]>([
    ['takes the place of the old one', `${at}/type`, 'danger', button.replace('"primary"', '"danger"')],
    ['letter by letter', `${at}/text/content`, 'Approved', button.replace('Approve"', 'Approved"')],
    ['goes with its key, and no comment with it', `${at}/type`, undefined, button.replace(' "type": "primary",', '')],
    [
      'stands behind what is there, on the same line where that is one',
      `${at}/size`,
      'large',
      button.replace('"Approve" } }', '"Approve" }, "size": "large" }'),
    ],
    [
      'on a line of its own where those are',
      '/config',
      { a: 1 },
      button.replace(/\n}$/, ',\n  "config": { "a": 1 }\n}'),
    ],
  ])('%s', (_, path, value, expected) => {
    const edit = writeValue(button, path, value)
    expect(edit && changed(button, edit.changes)).toBe(expected)
  })

  test('is no more than what differs', () => {
    expect(writeValue(button, `${at}/text/content`, 'Approved')?.changes).toEqual([
      { from: button.indexOf('Approve"') + 7, to: button.indexOf('Approve"') + 7, insert: 'd' },
    ])
  })

  test('as JSON stays as it was typed', () => {
    const edit = writeJson(button, `${at}/value`, '{ "id": 12345678901234567890 }')
    expect(edit && changed(button, edit.changes)).toContain('"value": { "id": 12345678901234567890 }')
    expect(writeJson(button, `${at}/value`, '{ "id": ')).toBeNull()
  })

  test.each<[string, string, string, unknown]>([
    ['in broken JSON', '{"a":', '/b', 1],
    ['where no object holds it', '{"a":1}', '/b/c', 1],
    ['where nothing changes', '{"a":1}', '/a', 1],
    ['where nothing is to be taken out', '{"a":1}', '/b', undefined],
  ])('%s there is none', (_, source, path, value) => {
    expect(writeValue(source, path, value)).toBeNull()
  })
})

describe('the least that may stand in a place', () => {
  test.each(
    ([1, 2] as const).flatMap((version) =>
      Object.values(vocabularyOf(version)).flatMap(({ name, kind, properties }) =>
        kind === 'component' ? Object.keys(properties).map((property) => [version, name, property] as const) : [],
      ),
    ),
  )('%s %s.%s has the right type', (version, name, property) => {
    const { value } = vocabularyOf(version)[name]?.properties[property] ?? {}
    if (!value) return
    const element = { tag: name, [property]: newValue(version, value) }
    const card = version === 2 ? { schema: '2.0', body: { elements: [element] } } : { elements: [element] }
    const read = readJson(JSON.stringify(card))
    if ('errors' in read) throw new Error('no JSON')
    const wrong = contentProblems(read.json.tree, 'interactive').filter(
      ({ kind, path }) => kind === 'wrong_type' && path.includes(property),
    )
    expect(wrong).toEqual([])
  })
})
