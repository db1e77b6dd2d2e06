import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { type EventKeys, signatureOf } from './events.ts'

/** As Feishu encrypts what it pushes. */
export function encrypted(content: unknown, encrypt_key: string, iv: Buffer = randomBytes(16)): Buffer {
  const key = createHash('sha256').update(encrypt_key, 'utf8').digest()
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const encrypt = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
  return Buffer.from(JSON.stringify({ encrypt }))
}

/** As Feishu signs it. */
export function signed(raw: Buffer, { encrypt_key }: Pick<EventKeys, 'encrypt_key'>, at: number, nonce: string) {
  const timestamp = String(Math.floor(at / 1000))
  return {
    'X-Lark-Request-Timestamp': timestamp,
    'X-Lark-Request-Nonce': nonce,
    'X-Lark-Signature': signatureOf(raw, { timestamp, nonce, encrypt_key }),
  }
}

/** The push of an app_ticket. */
export const ticketEvent = (
  { app_id, verification_token }: Pick<EventKeys, 'app_id' | 'verification_token'>,
  { uuid, ticket, at }: { uuid: string; ticket: string; at: number },
) => ({
  ts: (at / 1000).toFixed(2),
  uuid,
  token: verification_token,
  type: 'event_callback',
  event: { app_id, app_ticket: ticket, type: 'app_ticket' },
})

/** The push of a message in a group that mentions a bot. */
export const messageEvent = (
  { app_id, verification_token }: Pick<EventKeys, 'app_id' | 'verification_token'>,
  {
    event_id,
    message_id,
    chat_id,
    at,
    bot = 'ou_bot',
  }: { event_id: string; message_id: string; chat_id: string; at: number; bot?: string },
) => ({
  schema: '2.0',
  header: {
    ...{ event_id, event_type: 'im.message.receive_v1', create_time: String(at), token: verification_token },
    ...{ app_id, tenant_key: 'acme' },
  },
  event: {
    sender: { sender_id: { open_id: 'ou_lin' }, sender_type: 'user', tenant_key: 'acme' },
    message: {
      ...{ message_id, chat_id, chat_type: 'group', message_type: 'text', content: '{"text":"@_user_1 help"}' },
      create_time: String(at),
      mentions: [{ key: '@_user_1', id: { open_id: bot }, mentioned_type: 'bot', name: 'Desk', tenant_key: 'acme' }],
    },
  },
})
