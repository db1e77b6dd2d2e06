import { expect, test } from 'vitest'
import { emptyDraft } from '#lib/model/draft.ts'
import { readingOf, targetReader } from './reading.ts'

test('what was pasted is looked through when it changes, not with every key typed elsewhere', () => {
  const find = targetReader()
  const draft = { ...emptyDraft(), pasted: 'see om_dc13264520392913993dd051dba21dcf' }
  const first = readingOf(draft, null, undefined, find)
  const typed = readingOf(
    { ...draft, contents: { ...draft.contents, text: { text: 'On it.' } } },
    null,
    undefined,
    find,
  )
  expect(typed.message_id).toBe('om_dc13264520392913993dd051dba21dcf')
  expect(typed.pasted).toBe(first.pasted)
  expect(readingOf({ ...draft, pasted: 'om_other' }, null, undefined, find).message_id).toBe('om_other')
  expect(readingOf(draft, null, undefined, find).message_id).toBe(first.message_id)
})
