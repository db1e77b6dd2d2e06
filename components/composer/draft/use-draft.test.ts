import { expect, test } from 'vitest'
import { emptyDraft } from '#lib/model/draft.ts'
import { begin, isBegun, type Start } from './use-draft.ts'

const alert: Start = { pasted: 'om_alert', msg_type: 'interactive', words: null }
const draft = { ...emptyDraft(), pasted: 'om_other' }
const written = { ...draft, contents: { ...draft.contents, text: { text: 'On it' } } }
const kept = (draft: typeof written) => ({ draft, replaced: null, sent: null })

test('a link begins with its message and type where nothing was written', () => {
  expect(isBegun(kept(draft), alert)).toBe(false)
  const { draft: begun, replaced } = begin(kept({ ...draft, reply_in_thread: true }), alert)
  expect(begun).toMatchObject({ pasted: 'om_alert', msg_type: 'interactive', reply_in_thread: false })
  expect(replaced).toBeNull()
})

test('what is begun for another message is kept aside, whichever type it is in', () => {
  for (const msg_type of ['text', 'post'] as const) {
    const begun = kept({ ...written, msg_type })
    expect(isBegun(begun, alert)).toBe(true)
    const then = begin(begun, alert)
    expect(then.draft.contents.text.text).toBe('')
    expect(then.draft.nonce).not.toBe(written.nonce)
    expect(then.replaced).toBe(begun.draft)
  }
})

test.each([' om_alert ', ''])('a link changes no words of a draft for “%s”', (pasted) => {
  const same = kept({ ...written, pasted })
  expect(isBegun(same, alert)).toBe(false)
  expect(begin(same, alert).draft).toMatchObject({
    pasted: 'om_alert',
    contents: written.contents,
    nonce: written.nonce,
  })
})
