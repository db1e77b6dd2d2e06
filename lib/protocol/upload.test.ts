import { describe, expect, test } from 'vitest'
import { fileTypeOf, formAround, type Sniffed, type UploadType, uploadFault, uploadFields } from './upload.ts'

const MB = 1024 * 1024
const of = (mime: string | null, size = 1000, width?: number, height?: number): Sniffed => ({
  size,
  mime,
  width,
  height,
})

describe('what Feishu would not take is told before a byte leaves', () => {
  test.each<[UploadType, string, Sniffed, string | null]>([
    ['image', 'a.png', of('image/png', 1000, 800, 600), null],
    ['image', 'a.heic', of('image/heic'), null],
    ['image', 'a.tif', of('image/tiff'), null],
    ['image', 'a.png', of('image/png', 0), 'empty'],
    ['image', 'a.png', of('image/png', 10 * MB), null],
    ['image', 'a.png', of('image/png', 10 * MB + 1), 'too_large'],
    ['image', 'a.png', of('application/x-msdownload'), 'not_a_picture'],
    ['image', 'a.svg', of('application/xml'), 'not_a_picture'],
    ['image', 'a.png', of(null), 'not_a_picture'],
    ['image', 'bomb.png', of('image/png', 5000, 30_000, 30_000), 'too_many_pixels'],
    ['image', 'tall.jpg', of('image/jpeg', 5000, 100, 12_001), 'too_many_pixels'],
    ['image', 'a.gif', of('image/gif', 5000, 2000, 2000), null],
    ['image', 'a.gif', of('image/gif', 5000, 2001, 100), 'gif_too_many_pixels'],
    ['file', 'a.pdf', of('application/pdf', 30 * MB), null],
    ['file', 'a.pdf', of('application/pdf', 30 * MB + 1), 'too_large'],
    ['file', 'a.mp4', of('video/mp4'), null],
    ['file', 'notes.txt', of(null), null],
    ['file', ' ', of(null), 'no_name'],
    ['file', 'setup.exe', of('application/x-msdownload'), null],
    ['file', 'invoice.pdf', of('application/x-msdownload'), 'disguised'],
    ['file', 'report.docx', of('application/x-elf'), 'disguised'],
    ['audio', 'a.opus', of('audio/ogg; codecs=opus'), null],
    ['audio', 'a.ogg', of('audio/ogg'), 'not_opus'],
    ['audio', 'a.mp3', of('audio/mpeg'), 'not_opus'],
    ['audio', 'a.m4a', of('audio/x-m4a'), 'not_opus'],
    ['media', 'a.mp4', of('video/mp4'), null],
    ['media', 'a.mov', of('video/quicktime'), 'not_mp4'],
    ['media', 'a.mp4', of('audio/x-m4a'), 'not_mp4'],
  ])('%s %s %o: %s', (type, name, found, fault) => {
    expect(uploadFault(type, name, found)).toBe(fault)
  })
})

test.each<[Exclude<UploadType, 'image'>, string, string]>([
  ['file', 'a.pdf', 'pdf'],
  ['file', 'a.DOCX', 'doc'],
  ['file', 'a.xls', 'xls'],
  ['file', 'a.pptx', 'ppt'],
  ['file', 'a.mp4', 'stream'],
  ['file', 'a.opus', 'stream'],
  ['file', 'a', 'stream'],
  ['audio', 'a.ogg', 'opus'],
  ['media', 'a.mp4', 'mp4'],
])('a key for %s out of %s is uploaded as %s, so that it fits', (type, name, file_type) => {
  expect(fileTypeOf(type, name)).toBe(file_type)
})

test('the form has its fields in the order of the pages, then the file', () => {
  const { fields, part } = uploadFields('media', { name: '会议 "终稿".mp4', duration_ms: 5250 })
  const { type, before, after } = formAround(fields, part, 'edge')
  expect(type).toBe('multipart/form-data; boundary=edge')
  expect(new TextDecoder().decode(before)).toBe(
    [
      '--edge\r\nContent-Disposition: form-data; name="file_type"\r\n\r\nmp4',
      '--edge\r\nContent-Disposition: form-data; name="file_name"\r\n\r\n会议 "终稿".mp4',
      '--edge\r\nContent-Disposition: form-data; name="duration"\r\n\r\n5250',
      '--edge\r\nContent-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n',
    ].join('\r\n'),
  )
  expect(new TextDecoder().decode(after)).toBe('\r\n--edge--\r\n')
})

test('a name cannot end its field', () => {
  const { fields } = uploadFields('file', { name: 'a\r\n--edge\r\nb.txt', duration_ms: 3 })
  expect(fields).toEqual([
    ['file_type', 'stream'],
    ['file_name', 'a  --edge  b.txt'],
  ])
})

test('a picture is for messages, and is called the same whatever its file is', () => {
  expect(uploadFields('image', { name: 'x"\r\n.png', duration_ms: null })).toEqual({
    fields: [['image_type', 'message']],
    part: { name: 'image', file_name: 'image' },
  })
})
