import { type Node, Slice } from 'prosemirror-model'
import { AllSelection, EditorState, NodeSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { lineText, readLine } from '#lib/post/lines.ts'
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
  return pasted ? linesOf(cut.apply(pasted.tr).doc).map(lineText) : []
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
  const tr = pasteOf(state, '', pasted, null)?.tr
  expect(tr && linesOf(tr.doc).map(lineText)).toEqual([line])
})
