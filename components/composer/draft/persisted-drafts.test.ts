import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDraft } from '#lib/model/draft.ts'
import { draftsOf, keyOfTab, persist, restore } from './persisted-drafts.ts'

/** As a browser keeps it: the keys are its own properties, the methods are not. */
function storage() {
  return Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  })
}

beforeEach(() => {
  vi.stubGlobal('localStorage', storage())
  vi.stubGlobal('sessionStorage', storage())
  vi.stubGlobal('BroadcastChannel', undefined)
})
afterEach(() => vi.unstubAllGlobals())

const saying = (text: string) => ({
  draft: { ...emptyDraft(), pasted: text },
  replaced: null,
  sent: null,
  sent_to: null,
})
const [ada, bob] = [draftsOf('https://id.example#ada'), draftsOf('https://id.example#bob')]

test('whoever signs in after somebody else in the same tab finds nothing of theirs', () => {
  persist(ada, keyOfTab(ada).key, saying('ada’s'))
  expect(restore(bob, keyOfTab(bob).key).draft.pasted).toBe('')
  expect(restore(draftsOf('local'), keyOfTab(draftsOf('local')).key).draft.pasted).toBe('')
  persist(bob, keyOfTab(bob).key, saying('bob’s'))
  expect(restore(ada, keyOfTab(ada).key).draft.pasted).toBe('ada’s')
})

test('a new tab goes on from the newest draft of the same operator', () => {
  persist(ada, `${ada}1`, saying('ada’s'))
  persist(bob, `${bob}1`, saying('bob’s'))
  expect(restore(ada, `${ada}2`).draft.pasted).toBe('ada’s')
})

test('only so many drafts are kept of each, and none of anybody else goes for it', () => {
  persist(ada, `${ada}1`, saying('ada’s'))
  for (const n of [1, 2, 3, 4, 5, 6, 7]) persist(bob, `${bob}${n}`, saying(`bob’s ${n}`))
  expect(Object.keys(localStorage).filter((key) => key.startsWith(bob))).toHaveLength(5)
  expect(restore(ada, `${ada}1`).draft.pasted).toBe('ada’s')
})

test('without sign-in drafts stay under the keys they had', () => {
  localStorage.setItem('draft:0123456789ab', JSON.stringify({ at: 1, ...saying('from before') }))
  sessionStorage.setItem('tab', 'draft:0123456789ab')
  const prefix = draftsOf('local')
  const { key } = keyOfTab(prefix)
  expect(key).toBe('draft:0123456789ab')
  expect(restore(prefix, key).draft.pasted).toBe('from before')
})
