import { expect, test, vi } from 'vitest'
import { keepFor, kindOf, offerFiles, sendAs, takeOffered, turnedBy } from './offered-files.ts'

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
  const [video, cover, turn] = [vi.fn(), vi.fn(), vi.fn()]
  const ends = [
    takeOffered({ type: 'media', take: video }),
    takeOffered({ type: 'image', take: cover }),
    turnedBy(turn),
  ]
  offerFiles(files('image/png'))
  offerFiles(files('video/mp4'))
  expect([cover.mock.calls.length, video.mock.calls.length]).toEqual([1, 1])
  expect(turn).not.toHaveBeenCalled()
  for (const end of ends) end()
})

test.each([
  ['whose kind has no field', offerFiles],
  ['that are meant as files, although another field would take them', (some: File[]) => sendAs('file', some)],
])('files %s make a message of that kind, whose field takes them', (_, offer) => {
  const some = files('application/pdf', 'text/plain')
  const [turn, other, take] = [vi.fn(), vi.fn(), vi.fn()]
  const ends = [turnedBy(turn), takeOffered({ type: 'image', take: other })]
  offer(some)
  expect(turn).toHaveBeenCalledExactlyOnceWith('file')
  takeOffered({ type: 'file', take })()
  expect(take).toHaveBeenCalledExactlyOnceWith(some)
  takeOffered({ type: 'file', take })()
  expect([take.mock.calls.length, other.mock.calls.length]).toEqual([1, 0])
  for (const end of ends) end()
})

test('what a field to come is kept for makes no message', () => {
  const [turn, take] = [vi.fn(), vi.fn()]
  const end = turnedBy(turn)
  expect(keepFor('image', files('image/png'))).toBe(false)
  takeOffered({ type: 'image', take })()
  expect([take.mock.calls.length, turn.mock.calls.length]).toEqual([1, 0])
  end()
})
