import { expect, test } from 'vitest'
import { ownKey } from './own-key.ts'

test.each([
  ['without sign-in', 'local', 'draft:'],
  ['signed in', 'https://id.example#ada', 'draft@"https://id.example#ada":'],
  ['with a quote in the subject', 'https://id.example#a":', 'draft@"https://id.example#a\\":":'],
  ['with half a character in it', 'https://id.example#\ud800', 'draft@"https://id.example#\\ud800":'],
])('keys of an operator %s', (_, operator_id, expected) => {
  expect(`${ownKey('draft', operator_id)}:`).toBe(expected)
})

test('no operator’s drafts begin with the key of another', () => {
  const ids = [
    'local',
    'https://id.example#a',
    'https://id.example#a":',
    'https://id.example#a:b',
    'https://id.example',
  ]
  const prefixes = ids.map((id) => `${ownKey('draft', id)}:`)
  for (const one of prefixes) expect(prefixes.filter((other) => other.startsWith(one))).toEqual([one])
})
