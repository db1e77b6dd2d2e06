import { expect, test, vi } from 'vitest'
import { isWanted, kindOf, offerFile, takeOffered } from './offered-files.ts'

const file = (type: string) => new File(['x'], 'x', { type })

test.each([
  ['image/png', 'image'],
  ['audio/mpeg', 'audio'],
  ['video/mp4', 'media'],
  ['application/pdf', 'file'],
  ['', 'file'],
])('%s is most likely meant for %s', (type, kind) => {
  expect(kindOf({ type })).toBe(kind)
})

test('a file goes to the field it fits: a picture beside a video is its cover', () => {
  const [video, cover] = [vi.fn(), vi.fn()]
  const ends = [takeOffered({ type: 'media', take: video }), takeOffered({ type: 'image', take: cover })]
  offerFile(file('image/png'))
  offerFile(file('video/mp4'))
  expect([cover.mock.calls.length, video.mock.calls.length]).toEqual([1, 1])
  expect(isWanted({ type: 'application/pdf' })).toBe(false)
  for (const end of ends) end()
  expect(isWanted({ type: 'image/png' })).toBe(false)
})

test('where no field is there yet it waits for the one that comes', () => {
  const take = vi.fn()
  offerFile(file('application/pdf'))
  const end = takeOffered({ type: 'file', take })
  expect(take).toHaveBeenCalledOnce()
  end()
  takeOffered({ type: 'file', take })()
  expect(take).toHaveBeenCalledOnce()
})
