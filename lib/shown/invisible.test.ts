import { expect, test } from 'vitest'
import { invisibleIn, isolated, partsOf } from './invisible.ts'

test.each([
  ['Lin', [{ text: 'Lin' }]],
  ['', [{ text: '' }]],
  ['林晓 (夜班)', [{ text: '林晓 (夜班)' }]],
  ['a\u202eb', [{ text: 'a' }, { code: 'U+202E' }, { text: 'b' }]],
  ['\u200b\u200b', [{ code: 'U+200B' }, { code: 'U+200B' }]],
  ['\ufeffx', [{ code: 'U+FEFF' }, { text: 'x' }]],
  ['so\u00adft', [{ text: 'so' }, { code: 'U+00AD' }, { text: 'ft' }]],
  ['a\u2066b\u2069', [{ text: 'a' }, { code: 'U+2066' }, { text: 'b' }, { code: 'U+2069' }]],
  ['a\u2060b\u200fc\u200e', ['a', 'U+2060', 'b', 'U+200F', 'c', 'U+200E'].map(part)],
  // Joiners that do what they are for.
  ['👩‍💻 👩🏽‍💻 🏳️‍🌈', [{ text: '👩‍💻 👩🏽‍💻 🏳️‍🌈' }]],
  ['می\u200cخواهم', [{ text: 'می\u200cخواهم' }]],
  ['क्\u200dष', [{ text: 'क्\u200dष' }]],
  // And joiners that hide a difference.
  ['ad\u200dmin', [{ text: 'ad' }, { code: 'U+200D' }, { text: 'min' }]],
  ['ad\u200cmin', [{ text: 'ad' }, { code: 'U+200C' }, { text: 'min' }]],
  ['💻\u200dx', [{ text: '💻' }, { code: 'U+200D' }, { text: 'x' }]],
])('%j is read as %j', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

function part(text: string) {
  return text.startsWith('U+') ? { code: text } : { text }
}

test.each([
  ['Lin', 'Lin'],
  ['a\u202etxt.exe', 'a[U+202E]txt.exe'],
  ['חברה', '\u2068חברה\u2069'],
  ['شركة\u202e', '\u2068شركة[U+202E]\u2069'],
])('%j stands in a sentence as %j', (text, sentence) => {
  expect(isolated(text)).toBe(sentence)
})

test('each invisible character is named once', () => {
  expect(invisibleIn('a\u200bb\u202ec\u200b')).toEqual(['U+200B', 'U+202E'])
  expect(invisibleIn('nothing hidden')).toEqual([])
})
