import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { type Pushed, receivedIn } from '#lib/protocol/received.ts'

/** What an app's events are checked with. */
export type EventKeys = { app_id: string; verification_token: string; encrypt_key: string }

/** Why an event was not taken. */
export type EventRefusal =
  | 'not_encrypted'
  | 'wrong_signature'
  | 'old_timestamp'
  | 'wrong_key'
  | 'wrong_token'
  | 'unreadable'
  | 'other_app'
  | 'replayed'

export type FeishuEvent = {
  type: string
  tenant_key: string | null
  ticket: { text: string; issued_at: number } | null
  /** What somebody wrote, where the event tells of that; null: it tells of something else. */
  message: Pushed | null
}

type Received =
  | { status: 'challenge'; challenge: string }
  | { status: 'event'; event: FeishuEvent }
  /** It was pushed before, and is taken already. */
  | { status: 'repeated' }
  | { status: 'refused'; why: EventRefusal }

/** How old what was signed may be, and how far ahead its clock; no page of Feishu's says. */
const windowMs = 5 * 60_000
/** Feishu pushes again for about seven hours. */
const repeatsMs = 8 * 3600_000

const outer = z.looseObject({ encrypt: z.string() })
const challenge = z.looseObject({
  type: z.literal('url_verification'),
  challenge: z.string().max(1000),
  token: z.string(),
})
const older = z.looseObject({
  type: z.literal('event_callback'),
  uuid: z.string().min(1),
  token: z.string(),
  ts: z.coerce.number().optional(),
  event: z.looseObject({
    type: z.string(),
    app_id: z.string(),
    tenant_key: z.string().optional(),
    app_ticket: z.string().min(1).optional(),
  }),
})
const newer = z.looseObject({
  schema: z.literal('2.0'),
  header: z.looseObject({
    event_id: z.string().min(1),
    event_type: z.string(),
    create_time: z.coerce.number().optional(),
    token: z.string(),
    app_id: z.string(),
    tenant_key: z.string().optional(),
  }),
  event: z.looseObject({ app_ticket: z.string().min(1).optional() }).optional(),
})

type Uses = {
  /** Milliseconds since 1970. */
  now: number
  /** Whether something is used for the first time; remembered until a moment, for all replicas. */
  firstUse(what: string, until: number): Promise<boolean>
}

/**
 * Takes what Feishu pushes to an app: encrypted, signed over the bytes as they came, young, and once. Feishu's question
 * whether the address is ours comes unsigned; that it is encrypted and bears the token is all there is to know it by.
 * @see https://open.feishu.cn/document/event-subscription-guide/event-subscriptions/event-subscription-configure-/encrypt-key-encryption-configuration-case
 */
export async function receiveEvent(
  raw: Buffer,
  headers: Pick<Headers, 'get'>,
  { app_id, verification_token, encrypt_key }: EventKeys,
  { now, firstUse }: Uses,
): Promise<Received> {
  const refused = (why: EventRefusal) => ({ status: 'refused' as const, why })
  const timestamp = headers.get('x-lark-request-timestamp') ?? ''
  const nonce = headers.get('x-lark-request-nonce') ?? ''
  const signature = headers.get('x-lark-signature')
  if (signature !== null && !isSame(signature, signatureOf(raw, { timestamp, nonce, encrypt_key })))
    return refused('wrong_signature')
  const sealed = outer.safeParse(jsonIn(raw.toString('utf8')))
  if (!sealed.success) return refused('not_encrypted')
  const text = decrypted(sealed.data.encrypt, encrypt_key)
  if (text === null) return refused('wrong_key')
  const content = jsonIn(text)
  // Another key may open it by chance, to no JSON.
  if (content === null) return refused('wrong_key')

  const asked = challenge.safeParse(content)
  if (asked.success)
    return isSame(asked.data.token, verification_token)
      ? { status: 'challenge', challenge: asked.data.challenge }
      : refused('wrong_token')

  if (signature === null) return refused('wrong_signature')
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp) * 1000) > windowMs)
    return refused('old_timestamp')
  const read = eventIn(content)
  if (read === null) return refused('unreadable')
  if (!isSame(read.token, verification_token)) return refused('wrong_token')
  if (read.app_id !== app_id) return refused('other_app')
  if (!(await firstUse(`event ${app_id} ${timestamp} ${nonce}`, now + 2 * windowMs))) return refused('replayed')
  // A message is told from another by its message_id, so that one which could not be kept is taken when it comes again.
  if (read.event.message === null && !(await firstUse(`event ${app_id} ${read.id}`, now + repeatsMs)))
    return { status: 'repeated' }
  return { status: 'event', event: read.event }
}

/**
 * Of the bytes as they came: what was parsed and written again may differ from them.
 * @returns lower-case hex of SHA-256 over timestamp, nonce, key and body
 */
export function signatureOf(
  raw: Buffer,
  { timestamp, nonce, encrypt_key }: { timestamp: string; nonce: string; encrypt_key: string },
): string {
  return createHash('sha256').update(timestamp).update(nonce).update(encrypt_key).update(raw).digest('hex')
}

/** AES-256-CBC, the IV in front, the key SHA-256 of the Encrypt Key; null where it does not open. */
function decrypted(encrypt: string, encrypt_key: string): string | null {
  const bytes = Buffer.from(encrypt, 'base64')
  try {
    const key = createHash('sha256').update(encrypt_key, 'utf8').digest()
    const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16))
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function eventIn(content: unknown): { id: string; token: string; app_id: string; event: FeishuEvent } | null {
  const one = older.safeParse(content)
  if (one.success) {
    const { uuid, token, ts, event } = one.data
    return {
      id: uuid,
      token,
      app_id: event.app_id,
      event: {
        type: event.type,
        tenant_key: event.tenant_key ?? null,
        ticket: ticketIn(event.app_ticket, ts === undefined ? undefined : ts * 1000),
        message: null,
      },
    }
  }
  const two = newer.safeParse(content)
  if (!two.success) return null
  const { event_id, event_type, create_time, token, app_id, tenant_key } = two.data.header
  return {
    id: event_id,
    token,
    app_id,
    event: {
      type: event_type,
      tenant_key: tenant_key ?? null,
      ticket: ticketIn(two.data.event?.app_ticket, create_time),
      message: event_type === 'im.message.receive_v1' ? receivedIn(two.data.event) : null,
    },
  }
}

/** A ticket that does not say when it was issued cannot be told from an old one. */
const ticketIn = (text: string | undefined, issued_at: number | undefined): FeishuEvent['ticket'] =>
  text === undefined || issued_at === undefined || !Number.isFinite(issued_at)
    ? null
    : { text, issued_at: Math.round(issued_at) }

/** Takes as long whatever differs. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
