import { language } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { jsonLanguage } from './json-language.ts'

const long = 'x'.repeat(90_001)
const begun = (doc: string) => EditorState.create({ doc, extensions: [jsonLanguage(doc.length)] })
const isRead = (state: EditorState) => state.facet(language) !== null

test('a document is read as JSON as long as it is not too long for it', () => {
  expect(isRead(begun('{}'))).toBe(true)
  expect(isRead(begun(long))).toBe(false)
  const pasted = begun('{}').update({ changes: { from: 0, insert: long } }).state
  expect(isRead(pasted)).toBe(false)
  const typed = pasted.update({ changes: { from: 0, insert: 'x' } }).state
  expect(isRead(typed)).toBe(false)
  expect(isRead(typed.update({ changes: { from: 0, to: long.length } }).state)).toBe(true)
})
