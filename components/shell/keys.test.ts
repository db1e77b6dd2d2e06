import { expect, test } from 'vitest'
import { actOf, stepOf } from '#components/card-editor/outline/outline-keys.ts'
import { keys as en } from '#lib/i18n/en/keys.ts'
import { keys as zh } from '#lib/i18n/zh/keys.ts'
import { bindingOf, type Chord, capsOf, chordsOf, isPressed, type KeyName, keys, printed, type Where } from './keys.ts'

const eventOf = ({ mod, ctrl, alt, shift, key }: Chord, mac = false) => ({
  key,
  code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
  altKey: alt === true,
  shiftKey: shift === true,
  ctrlKey: ctrl === true || (mod === true && !mac),
  metaKey: mod === true && mac,
})

const places: Where[] = ['everywhere', 'text', 'source', 'outline']
const rows = (Object.keys(keys) as KeyName[]).flatMap((name) =>
  places.flatMap((where) => chordsOf(name, where).map((chord) => ({ name, where, chord }))),
)

test.each(rows)(
  '$name is pressed $where by $chord on any machine, and by nothing else there',
  ({ name, where, chord }) => {
    for (const mac of [false, true]) {
      const event = eventOf(chord, mac)
      expect(
        rows.filter((row) => row.where === where && isPressed(row.name, where, event)).map((row) => row.name),
      ).toContain(name)
      const others = new Set(rows.map((row) => row.name).filter((other) => other !== name))
      expect([...others].filter((other) => isPressed(other, where, event))).toEqual([])
    }
  },
)

test('whatever the table says of the outline, the outline does', () => {
  for (const { name, where, chord } of rows) {
    if (where !== 'outline') continue
    const does = actOf(eventOf(chord)) ?? (stepOf(eventOf(chord), [], null, new Set()) && 'a step')
    expect(does, name).not.toBeNull()
  }
})

test('a letter with Alt is the same key on a Mac, whatever sign it makes', () => {
  const event = { ...eventOf({ alt: true, key: 'c' }), key: 'ç', code: 'KeyC' }
  expect(isPressed('columns', 'source', event)).toBe(true)
})

test.each<[KeyName, Where, string, string]>([
  ['send', 'everywhere', 'Ctrl Enter', '⌘ Enter'],
  ['up', 'outline', 'Alt ↑', '⌥ ↑'],
  ['duplicate', 'outline', 'Shift Alt ↓', '⇧ ⌥ ↓'],
  ['columns', 'outline', 'Alt C', '⌥ C'],
  ['remove', 'source', 'Alt Del', '⌥ Del'],
  ['palette', 'everywhere', 'Ctrl K', '⌘ K'],
  ['complete', 'source', 'Ctrl Space', 'Ctrl Space'],
])('%s %s is printed %s, on a Mac %s', (name, where, other, mac) => {
  expect(printed(name, where, 'other')).toBe(other)
  expect(printed(name, where, 'mac')).toBe(mac)
})

test('CodeMirror is told the same', () => {
  expect(chordsOf('duplicate', 'source').map(bindingOf)).toEqual([{ key: 'Shift-Alt-ArrowDown' }])
  expect(chordsOf('out', 'source').map(bindingOf)).toEqual([{ win: 'Alt-ArrowLeft', linux: 'Alt-ArrowLeft' }])
  expect(capsOf({ key: 'Tab' }, 'mac')).toEqual(['Tab'])
})

test('each group of keys has its name in both languages', () => {
  for (const words of [en, zh]) expect(Object.keys(words.groups).sort()).toEqual([...places].sort())
})
