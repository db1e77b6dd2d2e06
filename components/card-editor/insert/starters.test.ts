import { describe, expect, test } from 'vitest'
import { cardProblems } from '#lib/card/card-problems.ts'
import { changed } from '#lib/card/editing/edit.ts'
import { examplesIn } from '#lib/card/editing/examples.ts'
import { insertExample } from '#lib/card/editing/insert.ts'
import { flat, outlineCard } from '#lib/card/editing/outline.ts'
import type { Element } from '#lib/card/elements.ts'
import { readCard } from '#lib/card/read/read-card.ts'
import { allowedTags } from '#lib/card/vocabulary.ts'
import { locales } from '#lib/i18n/locale.ts'
import { minifyJson, readJson } from '#lib/json/json.ts'
import { encodeReply } from '#lib/protocol/reply.ts'
import { utf8Bytes } from '#lib/protocol/size.ts'
import { mayStand } from '../card-edits.ts'
import { starters } from './starters.ts'

function problemsOf(source: string) {
  const read = readJson(source)
  if ('errors' in read) return read.errors
  return cardProblems(read.json.tree)
}

const undrawn = (elements: Element[]): string[] =>
  elements.flatMap((element) =>
    element.tag === '@unpreviewed'
      ? [element.written]
      : Object.values(element).flatMap((value) =>
          Array.isArray(value) && value[0]?.place ? undrawn(value as Element[]) : [],
        ),
  )

describe.each(locales)('starter cards in %s', (locale) => {
  test.each(starters.map((starter) => [starter.id, starter] as const))(
    '%s is taken by Feishu, drawn, and light',
    async (_, starter) => {
      const source = await starter.load(locale)
      expect(problemsOf(source)).toEqual([])
      const card = readCard(source)
      expect(card).toMatchObject({ form: 'raw', version: 2 })
      if (card.form === 'raw') expect(undrawn(card.body.elements.plain)).toEqual([])
      const content = minifyJson(source) ?? ''
      expect(
        utf8Bytes(encodeReply({ content, msg_type: 'interactive', reply_in_thread: false, uuid: 'u' })),
      ).toBeLessThan(8000)
      // Nobody reads two languages in one card.
      if (locale === 'en') expect(source).not.toMatch(/\p{Script=Han}/u)
    },
  )
})

test('a dozen starter cards, each under its own name', () => {
  expect(new Set(starters.map(({ id }) => id)).size).toBe(12)
})

describe.each([1, 2] as const)('examples in card JSON %d.0', (version) => {
  const empty = version === 2 ? '{\n  "schema": "2.0",\n  "body": { "elements": [] }\n}' : '{\n  "elements": []\n}'

  test('every component of the vocabulary is offered, and nothing else', () => {
    const offered = examplesIn('en').flatMap((example) => (example[version] ? [example.tag] : []))
    const parents = ['root', 'action', 'form', 'column', 'column_set', 'interactive_container', 'collapsible_panel']
    const known = new Set(parents.flatMap((parent) => allowedTags(version, parent)))
    expect(new Set(offered)).toEqual(new Set([...known, 'header']))
  })

  test.each(examplesIn('zh-CN').flatMap((example) => (example[version] ? [[example.tag, example] as const] : [])))(
    '%s is refused nowhere once it is inserted',
    (tag, example) => {
      const edit = insertExample(empty, empty.indexOf('[') + 1, example, mayStand)
      // A column goes into a column set only, and the multi-selects of 1.0 into a container.
      if (tag === 'column' || (version === 1 && tag.startsWith('multi_select'))) {
        expect(edit).toBeNull()
        return
      }
      const text = changed(empty, edit?.changes ?? [])
      const asked = ['img_key', 'user_id', 'id', 'file_key']
      const refused = problemsOf(text).filter(
        (problem) =>
          'severity' in problem && problem.severity === 'refused' && !asked.includes(String(problem.path.at(-1))),
      )
      if (tag !== 'audio') expect(refused).toEqual([])
      expect(flat(outlineCard(text).nodes).map(({ tag }) => tag)).toContain(tag)
    },
  )
})

describe('the nearest place', () => {
  const card =
    '{"schema":"2.0","body":{"elements":[{"tag":"hr"},{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"div"}]}]}]}}'
  const at = (what: string) => card.indexOf(what) + 3
  test.each<[string, string, string, string]>([
    ['behind the element the cursor stands in', '"hr"', 'markdown', '/body/elements/1'],
    ['inside a column', '"div"', 'markdown', '/body/elements/1/columns/0/elements/1'],
    ['a table leaves the column it may not stand in', '"div"', 'table', '/body/elements/2'],
    ['a column goes beside the column', '"div"', 'column', '/body/elements/1/columns/1'],
    ['outside everything it goes last', '"schema"', 'hr', '/body/elements/0'],
  ])('%s', (_, where, tag, path) => {
    const example = examplesIn('en').find((each) => each.tag === tag)
    if (!example) throw new Error(`no example of ${tag}`)
    const edit = insertExample(card, at(where), example, mayStand)
    const text = changed(card, edit?.changes ?? [])
    expect(flat(outlineCard(text).nodes).find(({ from }) => from === edit?.at.from)?.path).toBe(path)
  })
})
