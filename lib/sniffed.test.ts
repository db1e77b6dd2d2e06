import { describe, expect, test } from 'vitest'
import { uploadFault } from './protocol/upload.ts'
import { png } from './sandbox/png.ts'
import { peeked, sniffed } from './sniffed.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)),
  )
const box = (brand: string) => bytes([0, 0, 0, 24], 'ftyp', brand, [0, 0, 2, 0], brand, 'isom', [0, 0, 0, 8], 'free')
const gif = (width: number, height: number) =>
  bytes('GIF89a', [width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0], ';')

describe('bytes are told by their beginning', () => {
  test.each<[string, Uint8Array, object]>([
    ['png', png(7, 5, () => [0, 0, 0, 255]), { mime: 'image/png', width: 7, height: 5 }],
    ['gif', gif(2001, 3), { mime: 'image/gif', width: 2001, height: 3 }],
    ['pdf', bytes('%PDF-1.7\n'), { mime: 'application/pdf' }],
    ['exe', bytes('MZ', Array(64).fill(0)), { mime: 'application/x-msdownload' }],
    ['elf', bytes([0x7f], 'ELF', Array(64).fill(0)), { mime: 'application/x-elf' }],
    ['mp4', box('mp42'), { mime: 'video/mp4' }],
    ['mov', box('qt  '), { mime: 'video/quicktime' }],
    ['m4a', box('M4A '), { mime: 'audio/x-m4a' }],
    ['heic', box('heic'), { mime: 'image/heic' }],
    ['wav', bytes('RIFF', [36, 0, 0, 0], 'WAVEfmt '), { mime: 'audio/wav' }],
    ['mp3', bytes([0xff, 0xfb, 0x90, 0x64], Array(64).fill(0)), { mime: 'audio/mpeg' }],
    ['opus', bytes('OggS', [0, 2], Array(22).fill(0), 'OpusHead'), { mime: 'audio/ogg; codecs=opus' }],
    ['words', bytes('Just words.'), { mime: null }],
    ['nothing', bytes(), { mime: null, size: 0 }],
  ])('%s', async (_, head, found) => {
    expect(await sniffed(head, head.length)).toMatchObject(found)
  })

  test('a picture bomb is refused by what its first bytes say', async () => {
    const bomb = png(3, 3, () => [0, 0, 0, 255])
    new DataView(bomb.buffer).setUint32(16, 60_000)
    expect(uploadFault('image', 'bomb.png', await sniffed(bomb, bomb.length))).toBe('too_many_pixels')
  })
})

describe('the beginning of a stream is looked at, and all of it read', () => {
  const inPieces = (...pieces: string[]) =>
    new ReadableStream<Uint8Array>({
      pull(into) {
        const piece = pieces.shift()
        if (piece === undefined) into.close()
        else into.enqueue(bytes(piece))
      },
    })

  test.each([
    ['in one piece', inPieces('abcdef')],
    ['letter by letter', inPieces(...'abcdef')],
    ['in two', inPieces('abc', 'def')],
  ])('%s', async (_, stream) => {
    const { head, whole } = await peeked(stream, 3)
    expect(Buffer.from(head).toString()).toBe('abc')
    expect(await new Response(whole).text()).toBe('abcdef')
  })

  test('of nothing, nothing', async () => {
    const { head, whole } = await peeked(inPieces(), 3)
    expect(head.length).toBe(0)
    expect(await new Response(whole).text()).toBe('')
  })
})
