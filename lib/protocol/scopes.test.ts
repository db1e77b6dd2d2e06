import { expect, test } from 'vitest'
import { isScope } from './scopes.ts'

test.each([
  ['im:message', true],
  ['contact:user.base:readonly', true],
  ['im:message.group_msg', true],
  ['im', false],
  ['IM:message', false],
  ['im:', false],
  ['im:mess age', false],
  // Looked at once, however often it could be cut at its dots.
  [`a.${'.'.repeat(150)}!`, false],
  [`a${'.'.repeat(100_000)}!`, false],
])('%.60s is a scope: %s', (word, is) => {
  expect(isScope(word)).toBe(is)
})
