import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { setLink, typedOverLink } from './commands.ts'
import { schema } from './schema.ts'

const href = 'https://a.b/c'
const linked = schema.text('handbook', [schema.marks.link.create({ href })])
const line = schema.nodes.paragraph.create(null, [schema.text('See '), linked, schema.text(' now')])
const post = () => EditorState.create({ doc: schema.nodes.doc.create(null, [line]) })

/** Types letter by letter over a range of the line, by its offsets. */
function typed(from: number, to: number, words: string) {
  let state = post()
  let [begin, end] = [from + 1, to + 1]
  for (const letter of words) {
    const tr = typedOverLink(state, begin, end, letter) ?? state.tr.insertText(letter, begin, end)
    state = state.apply(tr)
    begin += letter.length
    end = begin
  }
  return state.doc.firstChild?.children.map((node) => [node.text, schema.marks.link.isInSet(node.marks)?.attrs.href])
}

test.each<[string, number, number, unknown[]]>([
  [
    'all of a link',
    4,
    12,
    [
      ['See ', undefined],
      ['Manual', href],
      [' now', undefined],
    ],
  ],
  [
    'the end of a link',
    8,
    12,
    [
      ['See ', undefined],
      ['handManual', href],
      [' now', undefined],
    ],
  ],
  ['more than a link', 0, 12, [['Manual now', undefined]]],
  [
    'nothing, behind a link',
    12,
    12,
    [
      ['See ', undefined],
      ['handbook', href],
      ['Manual now', undefined],
    ],
  ],
])('typing over %s', (_, from, to, expected) => {
  expect(typed(from, to, 'Manual')).toEqual(expected)
})

test('behind the words that were made a link one goes on without it', () => {
  let state = post()
  const { doc } = state
  const now = TextSelection.create(doc, doc.content.size - 1, doc.content.size - 4)
  state = state.apply(state.tr.setSelection(now))
  setLink('https://d.e/f', '')(state, (tr) => {
    state = state.apply(tr)
  })
  const { from, to } = state.selection
  state = state.apply(typedOverLink(state, from, to, '!') ?? state.tr.insertText('!'))
  expect(state.doc.textContent).toBe('See handbook now!')
})
