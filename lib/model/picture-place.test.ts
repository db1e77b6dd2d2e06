import { expect, test } from 'vitest'
import { hasKey, readPlace } from './picture-place.ts'

test.each([
  ['draft', { of: 'draft' }],
  ['attempt:a-1', { of: 'attempt', id: 'a-1' }],
  ['request:r:1', { of: 'request', id: 'r:1' }],
  ['message:om_1', { of: 'message', id: 'om_1' }],
  ['job:j-1/7', { of: 'job', id: 'j-1/7' }],
  ['message:', null],
  ['attempts:1', null],
  ['drafts', null],
  ['', null],
  [null, null],
])('%s is a place, or none', (asked, place) => {
  expect(readPlace(asked)).toEqual(place)
})

test.each([
  ['{"image_key":"img_a"}', true],
  ['{"content":"{\\"image_key\\":\\"img_a\\"}"}', true],
  ['![](img_a) and more', true],
  ['img_a', true],
  ['img_ab, then img_a', true],
  ['{"image_key":"img_ab"}', false],
  ['{"image_key":"img_a-b"}', false],
  ['ximg_a', false],
  ['', false],
])('%s has the key img_a in it: %s', (content, has) => {
  expect(hasKey(content, 'img_a')).toBe(has)
})
