import { expect, test } from 'vitest'
import { photo } from './exif.testing.ts'
import { placeIn, withoutPlace } from './exif.ts'

test.each([{ little: false }, { little: true }])('the place in a photo is found and taken away: %o', (order) => {
  const bytes = photo(order)
  expect(placeIn(bytes)).toEqual([
    [52, 78],
    [82, 106],
  ])
  const clean = withoutPlace(bytes)
  expect(placeIn(clean)).toEqual([])
  expect(clean.slice(52, 78).every((byte) => byte === 0)).toBe(true)
  expect(clean.slice(82, 106).every((byte) => byte === 0)).toBe(true)
  // How it is turned stays, as all else does.
  expect(clean.slice(0, 52)).toEqual(bytes.slice(0, 52))
  expect(clean.slice(106)).toEqual(bytes.slice(106))
})

test('what tells no place is left alone', () => {
  for (const bytes of [photo({ gps: false }), new Uint8Array(0), new Uint8Array([0x89, 0x50, 0x4e, 0x47])]) {
    expect(placeIn(bytes)).toEqual([])
    expect(withoutPlace(bytes)).toEqual(bytes)
  }
})

test('a broken one does no harm, wherever it is cut and whatever is changed', () => {
  const bytes = photo()
  for (let length = 0; length < bytes.length; length++) placeIn(bytes.slice(0, length))
  let seed = 7
  for (let i = 0; i < 3000; i++) {
    const broken = bytes.slice()
    for (let n = 0; n < 3; n++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      broken[seed % broken.length] = (seed >> 8) & 255
    }
    for (const [from, to] of placeIn(broken)) expect(from >= 0 && to <= broken.length && from < to).toBe(true)
  }
})
