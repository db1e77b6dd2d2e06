import { EditorSelection, EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { keepsRoom, leftOutBy } from './keeps-room.ts'

const begun = (doc: string, from: number, to = from) =>
  EditorState.create({ doc, selection: EditorSelection.single(from, to), extensions: [keepsRoom(10)] })

test.each([
  ['what fits', 'abc', 3, 3, 'defg', 'input.paste', 'abcdefg', 0],
  ['what fills it', 'abc', 3, 3, 'defghij', 'input.paste', 'abcdefghij', 0],
  ['the beginning of what does not', 'abc', 3, 3, 'defghijKLM', 'input.paste', 'abcdefghij', 3],
  ['it in the middle', 'ab', 1, 1, '0123456789', 'input.paste', 'a01234567b', 2],
  ['it in the place of what was selected', 'abcd', 0, 4, '0123456789xy', 'input.paste', '0123456789', 2],
  ['the same of a drop', 'abc', 0, 0, '01234567', 'input.drop', '0123456abc', 1],
  ['no more of a paste', '0123456789', 10, 10, 'xy', 'input.paste', '0123456789', 2],
  ['letters without end', '0123456789', 10, 10, 'x', 'input.type', '0123456789x', null],
  ['what is too much to be typed', 'abc', 3, 3, 'x'.repeat(200), 'input.type', 'abcxxxxxxx', 193],
  ['what is put there from outside, whole', 'abc', 3, 3, '0123456789', null, 'abc0123456789', null],
])('takes %s', (_, doc, from, to, insert, userEvent, taken, leftOut) => {
  const transaction = begun(doc, from, to).update({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    ...(userEvent && { userEvent }),
  })
  expect(transaction.newDoc.toString()).toBe(taken)
  expect(leftOutBy([transaction])).toBe(leftOut)
  if (leftOut) expect(transaction.newSelection.main.head).toBe(to + taken.length - doc.length)
})

test('a document that came too long loses nothing, and can be shortened', () => {
  const state = begun('0123456789abcdef', 16)
  expect(state.update({ changes: { from: 0, to: 3 }, userEvent: 'delete.cut' }).newDoc.toString()).toBe('3456789abcdef')
  expect(state.update({ changes: { from: 16, insert: 'x' }, userEvent: 'input.paste' }).newDoc.length).toBe(16)
})
