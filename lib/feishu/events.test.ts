import { describe, expect, test } from 'vitest'
import { encrypted, messageEvent, signed, ticketEvent } from './events.testing.ts'
import { type EventKeys, receiveEvent, signatureOf } from './events.ts'

const keys: EventKeys = { app_id: 'cli_store', verification_token: 'v-token', encrypt_key: 'the encrypt key' }
const now = Date.UTC(2026, 10, 22, 10)
const other = 'another encrypt key'

function receiver() {
  const used = new Set<string>()
  return (raw: Buffer, headers: Record<string, string>, at = now) =>
    receiveEvent(raw, new Headers(headers), keys, {
      now: at,
      firstUse: async (what) => !used.has(what) && Boolean(used.add(what)),
    })
}

const event = ticketEvent(keys, { uuid: 'e1', ticket: 'ticket-1', at: now })
const sealed = (content: unknown = event, key = keys.encrypt_key) => encrypted(content, key, Buffer.alloc(16, 7))

test('signatures and keys are Feishu’s', async () => {
  const raw = Buffer.from('{"encrypt":"P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk="}')
  expect(signatureOf(raw, { timestamp: '1732240000', nonce: 'n0nce', encrypt_key: 'test key' })).toBe(
    '0b81394e307d4886e588bcd78bf8b2c9d470c1f2e83b22844296920c8cda9074',
  )
  // It opens to “hello world”, which is no JSON.
  expect(
    await receiveEvent(raw, new Headers(), { ...keys, encrypt_key: 'test key' }, { now, firstUse: async () => true }),
  ).toEqual({ status: 'refused', why: 'wrong_key' })
})

describe('what is taken', () => {
  test('a ticket, with when it was issued', async () => {
    expect(await receiver()(sealed(), signed(sealed(), keys, now, 'n1'))).toEqual({
      status: 'event',
      event: { type: 'app_ticket', tenant_key: null, ticket: { text: 'ticket-1', issued_at: now }, message: null },
    })
  })

  test('an event of the newer shape', async () => {
    const header = { event_id: 'e2', event_type: 'im.chat.updated_v1', create_time: `${now}`, token: 'v-token' }
    const raw = sealed({ schema: '2.0', header: { ...header, app_id: 'cli_store', tenant_key: 'acme' }, event: {} })
    expect(await receiver()(raw, signed(raw, keys, now, 'n1'))).toEqual({
      status: 'event',
      event: { type: 'im.chat.updated_v1', tenant_key: 'acme', ticket: null, message: null },
    })
  })

  test('a message, each time it comes: whoever keeps it knows it by its id', async () => {
    const message = { message_id: 'om_1', chat_id: 'oc_1', at: now }
    const raw = sealed(messageEvent(keys, { event_id: 'e3', ...message }))
    const receive = receiver()
    for (const nonce of ['n1', 'n2'])
      expect(await receive(raw, signed(raw, keys, now, nonce))).toMatchObject({
        status: 'event',
        event: {
          ...{ type: 'im.message.receive_v1', tenant_key: 'acme', ticket: null },
          message: { message_id: 'om_1', chat_id: 'oc_1', sender_id: 'ou_lin', bots: ['ou_bot'] },
        },
      })
  })

  test('the challenge, which comes unsigned', async () => {
    const asked = { challenge: 'c-1', token: 'v-token', type: 'url_verification' }
    expect(await receiver()(sealed(asked), {})).toEqual({ status: 'challenge', challenge: 'c-1' })
  })

  test('what Feishu pushes once more, signed anew, changes nothing', async () => {
    const receive = receiver()
    await receive(sealed(), signed(sealed(), keys, now, 'n1'))
    expect(await receive(sealed(), signed(sealed(), keys, now, 'n2'))).toEqual({ status: 'repeated' })
  })

  test.each([-299_000, 299_000])('a clock that is off by %i ms', async (off) => {
    expect(await receiver()(sealed(), signed(sealed(), keys, now + off, 'n1'))).toMatchObject({ status: 'event' })
  })
})

describe('what is refused', () => {
  const fresh = (raw: Buffer) => signed(raw, keys, now, 'n1')
  const challenge = { challenge: 'c-1', token: 'v-token', type: 'url_verification' }
  type Row = [what: string, why: string, raw: Buffer, headers: Record<string, string>]
  test.each<Row>([
    ['a wrong signature', 'wrong_signature', sealed(), { ...fresh(sealed()), 'X-Lark-Signature': '0'.repeat(64) }],
    ['a signature by another key', 'wrong_signature', sealed(), signed(sealed(), { encrypt_key: other }, now, 'n1')],
    ['a signature of other bytes', 'wrong_signature', Buffer.concat([sealed(), Buffer.from(' ')]), fresh(sealed())],
    [
      'another nonce than was signed',
      'wrong_signature',
      sealed(),
      { ...fresh(sealed()), 'X-Lark-Request-Nonce': 'n2' },
    ],
    ['an upper-case signature', 'wrong_signature', sealed(), upper(fresh(sealed()))],
    ['an event without a signature', 'wrong_signature', sealed(), {}],
    ['what another key encrypted', 'wrong_key', sealed(event, other), fresh(sealed(event, other))],
    ['what is no base64', 'wrong_key', Buffer.from('{"encrypt":"%%%"}'), fresh(Buffer.from('{"encrypt":"%%%"}'))],
    ['an old timestamp', 'old_timestamp', sealed(), signed(sealed(), keys, now - 301_000, 'n1')],
    ['a timestamp to come', 'old_timestamp', sealed(), signed(sealed(), keys, now + 301_000, 'n1')],
    ['what is not encrypted', 'not_encrypted', plain(event), fresh(plain(event))],
    ['a challenge that is not encrypted', 'not_encrypted', plain(challenge), {}],
    ['no JSON', 'not_encrypted', Buffer.from('hello'), {}],
    ['a challenge encrypted by another key', 'wrong_key', sealed(challenge, other), {}],
    ['a challenge with another token', 'wrong_token', sealed({ ...challenge, token: 'no' }), {}],
    [
      'an event with another token',
      'wrong_token',
      sealed({ ...event, token: 'no' }),
      fresh(sealed({ ...event, token: 'no' })),
    ],
    ['an event of another app', 'other_app', ofOther(), fresh(ofOther())],
    ['a shape nobody knows', 'unreadable', sealed({ token: 'v-token' }), fresh(sealed({ token: 'v-token' }))],
  ])('%s: %s', async (_, why, raw, headers) => {
    expect(await receiver()(raw, headers)).toEqual({ status: 'refused', why })
  })

  test('a replay', async () => {
    const receive = receiver()
    await receive(sealed(), fresh(sealed()))
    expect(await receive(sealed(), fresh(sealed()))).toEqual({ status: 'refused', why: 'replayed' })
  })

  test('a replay of what was refused before it was looked into does not spoil the real one', async () => {
    const receive = receiver()
    await receive(sealed(), { ...fresh(sealed()), 'X-Lark-Signature': 'x' })
    expect(await receive(sealed(), fresh(sealed()))).toMatchObject({ status: 'event' })
  })
})

function plain(content: unknown): Buffer {
  return Buffer.from(JSON.stringify(content))
}
function ofOther(): Buffer {
  return sealed(ticketEvent({ ...keys, app_id: 'cli_other' }, { uuid: 'e1', ticket: 't', at: now }))
}
function upper(headers: Record<string, string>) {
  return { ...headers, 'X-Lark-Signature': headers['X-Lark-Signature']?.toUpperCase() ?? '' }
}
