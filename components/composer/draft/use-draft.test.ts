import { expect, test } from 'vitest'
import { emptyDraft } from '#lib/model/draft.ts'
import { begin, hasGoneOut, isBegun, markOf, type Start, sentElsewhere } from './use-draft.ts'

const alert: Start = { pasted: 'om_alert', msg_type: 'interactive', words: null }
const draft = { ...emptyDraft(), pasted: 'om_other' }
const written = { ...draft, contents: { ...draft.contents, text: { text: 'On it' } } }
const kept = (draft: typeof written) => ({ draft, replaced: null, sent: null, sent_to: null })

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

test('a draft that went out as it is is known, and one written on is not', () => {
  const sent = { ...kept(written), sent: markOf(written), sent_to: written.pasted }
  expect(hasGoneOut(sent)).toBe(true)
  expect(hasGoneOut({ ...sent, draft: { ...written, reply_in_thread: true } })).toBe(false)
  expect(hasGoneOut(kept(written))).toBe(false)
})

test('the same words in answer to another message are told of', () => {
  const sent = { ...kept(written), sent: markOf(written), sent_to: written.pasted }
  const to = (pasted: string) => ({ ...sent, draft: { ...written, pasted } })
  expect(sentElsewhere(to('om_third'))).toBe('elsewhere')
  expect(sentElsewhere(to(''))).toBeNull()
  expect(sentElsewhere(to(` ${written.pasted} `))).toBeNull()
  expect(sentElsewhere(kept({ ...written, pasted: 'om_third' }))).toBeNull()
  const other = { ...written, pasted: 'om_third', contents: { ...written.contents, text: { text: 'Else' } } }
  expect(sentElsewhere({ ...sent, draft: other })).toBeNull()
})
