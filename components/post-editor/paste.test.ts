import { type Node, Slice } from 'prosemirror-model'
import { AllSelection, EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type Line, lineText, readLine } from '#lib/post/lines.ts'
import { pasteOf } from './paste.ts'
import { documentOf, linesOf, schema } from './schema.ts'

const html = '<p data-post="" data-pm-slice="0 0 []">x</p>'
const source = [
  '[{"tag":"text","text":"&lt;","un_escape":true},{"tag":"blink","text":"x"},{"tag":"text","text":""}]',
  '"no line"',
  '[{"tag":"img","image_key":"img_1","odd":1},{"tag":"text","text":"beside"}]',
  '[{"tag":"hr","n":1}]',
]

/** The lines after what is chosen was cut, and pasted again. */
function cutAndPasted(state: EditorState): string[] {
  const slice = state.selection.content()
  const cut = state.apply(state.tr.deleteSelection())
  const pasted = pasteOf(cut, `<meta charset="utf-8">${html}`, 'x', { slice, html })
  return pasted ? linesOf(pasted.trs.reduce((state, tr) => state.apply(tr), cut).doc).map(lineText) : []
}

const stateOf = (doc: Node) => EditorState.create({ doc })

test('all that was cut comes back as it was', () => {
  const state = stateOf(documentOf(source.map(readLine)))
  expect(cutAndPasted(state.apply(state.tr.setSelection(new AllSelection(state.doc))))).toEqual(source)
})

test('one thing that was cut comes back as it was', () => {
  const state = stateOf(documentOf(source.map(readLine)))
  expect(cutAndPasted(state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 2))))).toEqual(source)
})

test('in code stand words alone', () => {
  const doc = schema.nodes.doc.create(null, schema.nodes.code_block.create(null, schema.text('x')))
  expect(pasteOf(stateOf(doc), html, 'x', { slice: Slice.empty, html })).toBeNull()
})

test.each([
  [
    'Hi <at user_id="ou_1">Lin</at>!',
    '[{ "tag": "text", "text": "Hi " }, { "tag": "at", "user_id": "ou_1", "user_name": "Lin" }, { "tag": "text", "text": "!" }]',
  ],
  ['<at id=ou_1></at>', '[{ "tag": "at", "user_id": "ou_1" }]'],
  ['<at id=all></at>', '[{ "tag": "at", "user_id": "all" }]'],
  ['<at id=张三></at>', '[{ "tag": "text", "text": "<at id=张三></at>" }]'],
])('who is mentioned in the pasted %s is mentioned', (pasted, line) => {
  const state = stateOf(schema.nodes.doc.create(null, schema.nodes.paragraph.create()))
  const trs = pasteOf(state, '', pasted, null)?.trs
  expect(trs?.map((tr) => linesOf(tr.doc).map(lineText))).toEqual([[line]])
})

const words = (text: string): Line => ({
  kind: 'paragraph',
  pieces: text === '' ? [] : [{ kind: 'text', text, href: null, styles: [], from: null }],
  from: null,
})
const md = (text: string): Line => ({ kind: 'md', text, from: null })

test.each<[string, Line[], number, string, string[][]]>([
  [
    'becomes that list, one undo after its letters',
    [words('')],
    1,
    '* a\n  1. b',
    [['* a', '  1. b'], ['- a\n    1. b']],
  ],
  [
    'stands between words',
    [words('ab')],
    2,
    '- x\n- y',
    [
      ['a- x', '- yb'],
      ['a', '- x\n- y', 'b'],
    ],
  ],
  [
    'is one with those beside it',
    [md('- a'), words(''), md('- b')],
    6,
    '- x\n- y',
    [['- a', '- x', '- y', '- b'], ['- a\n- x\n- y\n- b']],
  ],
  [
    'is one within a line of another',
    [md('- a\n    1. ')],
    5,
    '- x\n- y',
    [['- a\n    1. - x\n    2. - y'], ['- a\n    1. x\n    - y']],
  ],
  ['of one line is asked about', [words('')], 1, '- a', [['- a']]],
  ['with words behind is asked about', [words('')], 1, '- a\n- b\n\nc', [['- a', '- b', '', 'c']]],
  ['that would be read otherwise is asked about', [words('')], 1, '- a\n- \\*b\\*', [['- a', '- \\*b\\*']]],
])('a list of Markdown that is pasted %s', (_, lines, at, pasted, steps) => {
  const empty = stateOf(documentOf(lines))
  let state = empty.apply(empty.tr.setSelection(TextSelection.create(empty.doc, at)))
  const said = (pasteOf(state, '', pasted, null)?.trs ?? []).map((tr) => {
    state = state.apply(tr)
    state.doc.check()
    return linesOf(state.doc).map((line) =>
      line.kind === 'md'
        ? line.text
        : JSON.parse(lineText(line))
            .map((one: { text: string }) => one.text)
            .join(''),
    )
  })
  expect(said).toEqual(steps)
})
