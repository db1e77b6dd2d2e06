import { expect, test } from 'vitest'
import { textOfFile } from './pasted-table.ts'

const bytes = (...given: number[]) => new Blob([new Uint8Array(given)])

test.each<[string, Blob, string | null]>([
  ['UTF-8, with its mark', new Blob(['\ufeffid,名\n']), 'id,名\n'],
  ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x0d, 0x54), '名'],
  ['GB 18030, as Excel saves it', bytes(0xc3, 0xfb), '名'],
  ['no text', bytes(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00), null],
])('a file is read: %s', async (_, file, text) => expect(await textOfFile(file)).toBe(text))
