import { expect, test, vi } from 'vitest'
import { areWanted, kindOf, offerFiles, takeOffered } from './offered-files.ts'

const files = (...types: string[]) => types.map((type) => new File(['x'], 'x', { type }))

test.each([
  [['image/png'], 'image'],
  [['image/png', 'image/gif'], 'image'],
  [['audio/mpeg'], 'audio'],
  [['video/mp4'], 'media'],
  [['application/pdf'], 'file'],
  [['image/png', 'application/pdf'], 'file'],
  [[''], 'file'],
])('%s are most likely meant for %s', (types, kind) => {
  expect(kindOf(files(...types))).toBe(kind)
})

test('files go to the field they fit: a picture beside a video is its cover', () => {
  const [video, cover] = [vi.fn(), vi.fn()]
  const ends = [takeOffered({ type: 'media', take: video }), takeOffered({ type: 'image', take: cover })]
  offerFiles(files('image/png'))
  offerFiles(files('video/mp4'))
  expect([cover.mock.calls.length, video.mock.calls.length]).toEqual([1, 1])
  expect(areWanted(files('application/pdf'))).toBe(false)
  expect(areWanted(files('image/png', 'video/mp4'))).toBe(false)
  for (const end of ends) end()
  expect(areWanted(files('image/png'))).toBe(false)
})

test('where no field is there yet they wait for the one that comes', () => {
  const take = vi.fn()
  offerFiles(files('application/pdf', 'text/plain'))
  const end = takeOffered({ type: 'file', take })
  expect(take).toHaveBeenCalledExactlyOnceWith([expect.any(File), expect.any(File)])
  end()
  takeOffered({ type: 'file', take })()
  expect(take).toHaveBeenCalledOnce()
})
