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
