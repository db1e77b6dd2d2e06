import { expect, test } from 'vitest'
import { idTypeOf } from '#lib/protocol/person-name.ts'
import { initialsOf } from './use-person.ts'

test.each([
  ['林晓', '林晓'],
  ['欧阳娜娜', '娜娜'],
  ['Sarah Miller', 'SM'],
  ['lin', 'L'],
  ['😀 smile', '😀S'],
  ['', ''],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test.each([
  ['ou_2ee00f80b38b635d07da6d82703450e1', 'open_id'],
  ['on_1e05430728d6ad70d536b83b08f00ee2', 'union_id'],
  ['b1g4c7d2', 'user_id'],
  ['all', null],
  ['lin@example.com', null],
  ['{{user}}', null],
  ['../x', null],
  ['', null],
])('%s is an %s', (id, type) => {
  expect(idTypeOf(id)).toBe(type)
})
