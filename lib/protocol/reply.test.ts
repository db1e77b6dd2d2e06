import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeReply, measure } from './reply.ts'
import { fits, KB, utf8Bytes } from './size.ts'
import { mintNonce, uuid, uuidOf } from './uuid.ts'

const nonce = '0123456789abcdef0123456789abcdef'
const intent = { message_id: 'om_1', msg_type: 'text' as const, content: '{"text":"On it."}', reply_in_thread: false }

describe('the request', () => {
  test('is one JSON string with the content as a string inside', () => {
    const body = encodeReply({ ...intent, uuid: 'u1' })
    expect(JSON.parse(body)).toEqual({ content: intent.content, msg_type: 'text', reply_in_thread: false, uuid: 'u1' })
  })

  test('gives back any content unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        expect(JSON.parse(encodeReply({ ...intent, content, uuid: 'u' })).content).toBe(content)
      }),
    )
  })

  test('is counted in the bytes that travel: letters 1, Chinese 3, emoji 4, a quote in the text 4, a line break 3', () => {
    const bytes = (text: string) => utf8Bytes(encodeReply({ ...intent, content: JSON.stringify({ text }), uuid: 'u' }))
    const empty = bytes('')
    expect([...'a中😀"\n\\'].map((letter) => bytes(letter) - empty)).toEqual([1, 3, 4, 4, 3, 4])
  })

  test('counts what the network carries, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
      }),
    )
  })
})

describe('size', () => {
  test.each([
    [30_000, 'fits'],
    [30_001, 'doubtful'],
    [30 * KB, 'doubtful'],
    [30 * KB + 1, 'too_large'],
  ])('%i bytes of 30 KB: %s', (bytes, fit) => expect(fits(bytes, 30 * KB)).toBe(fit))

  test('where no limit is documented, everything fits', () => expect(fits(10 ** 9, null)).toBe('fits'))

  test.each([
    ['text', '{"text":"plain"}', []],
    ['text', '{"text":"<b>bold</b>"}', ['styles']],
    ['text', '{"text":"<at user_id=\\"all\\"></at>"}', ['mentions']],
    ['post', '{"zh_cn":{"content":[[{"tag":"md","text":"x"}]]}}', ['md']],
    ['post', '{"zh_cn":{"content":[[{"tag":"text","text":"x","style":["bold"]}]]}}', ['styles']],
    ['interactive', '{"type":"template","data":{"template_id":"AAq"}}', ['template']],
    ['interactive', '{"data":{"template_id":"AAq"},"type":"template"}', ['template']],
    ['interactive', '{"elements":[{"tag":"div","text":"template"}]}', []],
  ] as const)('%s %s: at least, because of %j', (msg_type, content, atLeast) => {
    expect(measure('', msg_type, content).atLeast).toEqual(atLeast)
  })
})

describe('uuid', () => {
  test('stays while nothing changes, also across reloads and tabs', () => {
    expect(uuidOf(nonce, intent)).toBe(uuidOf(nonce, { ...intent }))
  })

  test.each([
    ['target', { message_id: 'om_2' }],
    ['type', { msg_type: 'post' as const }],
    ['content', { content: '{"text":"On it!"}' }],
    ['thread switch', { reply_in_thread: true }],
    ['app', { app: 'cli_2' }],
  ])('changes with the %s', (_, change) => {
    expect(uuidOf(nonce, { ...intent, ...change })).not.toBe(uuidOf(nonce, intent))
  })

  test('is Feishu-sized, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        expect(uuid.safeParse(uuidOf(mintNonce(), { ...intent, content })).success).toBe(true)
      }),
    )
  })

  test.each(['', 'a'.repeat(51), 'a b', '中', 'a\u0000'])('refuses %j', (text) => {
    expect(uuid.safeParse(text).success).toBe(false)
  })
})
