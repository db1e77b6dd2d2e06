import { expect, test, vi } from 'vitest'
import type { Offers } from '#components/shell/offers.ts'
import { paletteWords } from '#lib/i18n/palette.ts'
import { groupsFor } from './entries.ts'

const choose = vi.fn()
const goTo = vi.fn()
const send = vi.fn()
const lin = {
  message_id: 'om_dc13264520392913993dd051dba21dcf',
  words: 'db-3 is full',
  chat: 'Ops on call',
  person: 'Lin',
}
const offers: Offers = { acts: { send, keys: () => {} }, targets: { recent: [lin], choose } }
const shown = (query: string) =>
  groupsFor({
    query,
    offers,
    pages: ['/', '/history', '/errors'],
    words: paletteWords.en,
    also: Object.values(paletteWords),
    goTo,
  })
const names = (query: string) => shown(query).flatMap(({ choices }) => choices.map(({ name }) => name))

test('only what sends must be gone to before Enter takes it', () => {
  const sending = shown('').flatMap(({ choices }) => choices.filter(({ sends }) => sends))
  expect(sending.map(({ name }) => name)).toEqual(['Send the reply'])
})

test('before anything is typed it lists what there is to do, to answer and to go to', () => {
  expect(shown('').map(({ key }) => key)).toEqual(['acts', 'targets', 'pages'])
})

test.each([
  ['hist', 'History'],
  ['发送记录', 'History'],
  ['send', 'Send the reply'],
  ['发送回复', 'Send the reply'],
  ['ops lin', 'Ops on call · Lin'],
  ['disk nobody has', 'Look for “disk nobody has” in History'],
  ['230002', 'What 230002 means'],
  ['230099/200550', 'What 230099/200550 means'],
  ['bot not in the group', 'Look for “bot not in the group” among the error codes'],
])('%s finds %s', (query, name) => {
  expect(names(query).map((each) => each.replace(/[\u2066-\u2069]/g, ''))).toContain(name)
})

test('a message id is answered, whatever stands around it', () => {
  const [first] = shown('ERROR reply to om_b3555fa07b3d33d7895a831bb76d8b29 failed').flatMap(({ choices }) => choices)
  first?.use()
  expect(choose).toHaveBeenCalledWith('om_b3555fa07b3d33d7895a831bb76d8b29')
})

test('a code leads to its page', () => {
  shown('230002')
    .find(({ key }) => key === 'codes')
    ?.choices[0]?.use()
  expect(goTo).toHaveBeenLastCalledWith('/errors/230002')
})
