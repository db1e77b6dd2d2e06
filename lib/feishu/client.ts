import { LRUCache } from 'lru-cache'
import type { Try } from '#lib/model/attempt.ts'
import type { Groups } from '#lib/model/identity.ts'
import type { FoundPeople, Mentionable } from '#lib/model/mentionable.ts'
import type { Probe } from '#lib/model/readiness.ts'
import type { Chats, Conversation, OneMessage } from '#lib/protocol/conversation.ts'
import type { Chat } from '#lib/protocol/endpoints/chat-get.ts'
import type { EndpointEntry } from '#lib/protocol/endpoints/endpoint-entry.ts'
import { endpoints, type ParamsOf, type ReadOf } from '#lib/protocol/endpoints.ts'
import { mask } from '#lib/protocol/mask.ts'
import { mayBeDelivered } from '#lib/protocol/may-be-delivered.ts'
import {
  type Answer,
  callEnd,
  type Endpoint,
  type Outcome,
  type Refused,
  resetOf,
  type Unanswered,
} from '#lib/protocol/outcome.ts'
import type { Person } from '#lib/protocol/person-name.ts'
import type { Picture } from '#lib/protocol/picture.ts'
import type { PaceName } from '#lib/protocol/slots.ts'
import type { Target } from '#lib/protocol/target.ts'
import type { Uploaded, UploadType } from '#lib/protocol/upload.ts'
import { uuidSafeMs } from '#lib/protocol/uuid.ts'
import { directory } from './directory.ts'
import { probe } from './probe.ts'
import { botReader } from './read-bot.ts'
import { chatLookUp } from './read-chat.ts'
import { chatReader } from './read-chats.ts'
import { readGroups } from './read-groups.ts'
import { imageReader } from './read-image.ts'
import { memberReader } from './read-members.ts'
import { targetReader } from './read-message.ts'
import { personReader } from './read-person.ts'
import { maxTotal, waitBeforeRepeat } from './repeats.ts'
import { type Tokens, tenantToken } from './token.ts'
import { awaitTurn, slowsDown, type Turns } from './turns.ts'
import { type Uploading, uploader } from './upload.ts'
import { exchange, type Streamed, type TellCall } from './wire.ts'

export type ReplyOptions = {
  /** What the reply is on record as: for the log, and for who watches what it waits for. */
  attempt_id?: string | undefined
  /** What a person sends goes first. */
  pace?: PaceName | undefined
  /** What it goes into, where that is known better than here; else the message stands for its chat. */
  chat?: string | undefined
  /** When its turn is, which it has taken already; milliseconds since 1970. A repeat takes one of its own. */
  due_at?: number | undefined
  /** It does not leave later than that, however long it waits; milliseconds since 1970. */
  not_after?: number | undefined
  /** Aborted when the operator stops waiting. */
  signal?: AbortSignal | undefined
  /** Told of every try before the wait that may follow it; `n` counts from 1. */
  onTry?: ((n: number, tried: Try) => void | Promise<void>) | undefined
}

export type Feishu = {
  /**
   * Sends the body as it is, and again where that is safe (see repeats.ts): same bytes, same uuid.
   * @returns what came of it in the end; never throws for anything the network or Feishu may do
   */
  reply(message_id: string, body: string, options?: ReplyOptions): Promise<Outcome>
  /** What can be learnt of a message; without the permission to read, why not. Never throws either. */
  readMessage(message_id: string): Promise<Target>
  /** What was learnt of a message within the last hour, by this process; null where it was not looked up. */
  seen(message_id: string): Target | null
  /**
   * The groups the bot is in, those spoken in last first, or those a query fits; one-to-one chats are never listed.
   * @param page_token where the list goes on; null: from its beginning. Never throws.
   */
  chats(query: string, page_token: string | null): Promise<Chats>
  /** What was said in a chat (`oc_`) or thread (`omt_`), its end first; `page_token` leads back. Never throws. */
  conversation(container_id: string, page_token: string | null): Promise<Conversation>
  /** One message as a conversation has it, of which no more is learnt. Never throws. */
  message(message_id: string): Promise<OneMessage>
  /** A picture this app uploaded, at most 10 MB, or why there is none to show. Never throws. */
  image(image_key: string): Promise<Picture>
  /**
   * Uploads bytes for a message, as they come. Never throws; not repeated, for the bytes are gone.
   * @param bytes exactly so many as `size` says
   */
  upload(type: UploadType, file: Uploading, options?: { signal?: AbortSignal }): Promise<Uploaded>
  /** Somebody by open_id, union_id or user_id; null where the app may not know. Never throws. */
  person(id: string): Promise<Person | null>
  /** A chat by its id; null where the app may not know it. Never throws. */
  chat(chat_id: string): Promise<Chat | null>
  /** The people in a chat, the first 500; null where the app may not know them. Never throws. */
  members(chat_id: string): Promise<Mentionable | null>
  /** People of the whole company, by a whole address of mail or number, or by a part of a name. Never throws. */
  find(query: string): Promise<FoundPeople>
  /** The user groups and departments of somebody by union_id; incomplete where any part could not be read. Never throws. */
  groups(union_id: string): Promise<Groups>
  /** The open_id of the bot itself, by which it is mentioned; null where nobody tells. Never throws. */
  bot(): Promise<string | null>
  /** Whether this app can reply, as far as Feishu tells. Never throws. */
  probe(): Promise<Probe>
}

export type Options = {
  /** `/open-apis/…` is put behind it. */
  base_url: string
  app_id: string
  app_secret: string
  /** For one call. */
  timeout_ms: number
  /** Where a store app's tokens come from; without it those of an internal app are fetched. */
  tokens?: Tokens
  /** Where calls get their turns; without it they go out at once. */
  turns?: Turns
  fetch?: typeof globalThis.fetch
  /** Milliseconds since 1970. */
  now?: () => number
  /** Waits so many milliseconds, less where the signal is aborted; never rejects. */
  pause?: (ms: number, signal?: AbortSignal) => Promise<void>
  random?: () => number
  log?: Log
  called?: TellCall | undefined
  /** Aborted when the process is to end: then nothing is repeated, and a wait for it is over. */
  ending?: AbortSignal | undefined
}
type Log = { info: Line; warn: Line }
type Line = (fields: object, sentence: string) => void

type CallOptions = {
  body?: string | Streamed
  signal?: AbortSignal | undefined
  /** Asks for a file of at most so many bytes. */
  bytes_at_most?: number
  timeout_ms?: number
  /** What it goes into, where it goes into a chat, and of which attempt it is. */
  into?: { chat: string; attempt_id: string | null } | undefined
  pace?: PaceName | undefined
  /** Milliseconds since 1970. */
  due_at?: number | undefined
  not_after?: number | undefined
}

type Called<Read> = {
  outcome: Read | Refused | Unanswered
  /** Seconds the gateway asks to wait. */
  reset_s?: number | undefined
  /** Whether the request itself went out; without a token it did not. */
  sent: boolean
  /** How long it waited for its turn, milliseconds. */
  waited_ms: number
}

export type CallFeishu = <Key extends Endpoint>(
  endpoint: Key,
  params: ParamsOf<Key>,
  options?: CallOptions,
) => Promise<Called<ReadOf<Key>>>

/** Missing, invalid or expired tokens: another one may do. */
const tokenCodes = new Set([99991661, 99991663, 99991665, 99991668, 99991671])

/** Talks to Feishu, or to whatever stands at `base_url`, as one app. */
export function feishu(options: Options): Feishu {
  const { base_url, app_secret, timeout_ms, now = Date.now, pause = wait, random = Math.random } = options
  const { log, called, turns, ending } = options
  // Looked up at every call, so that a fetch somebody wraps later is the one used.
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  const tokens = options.tokens ?? tenantToken({ ...options, fetch, now })

  /** One call with a token; with a token Feishu no longer takes, once more with a new one. */
  const call: CallFeishu = async (endpoint, params, options = {}) => {
    const { body, signal, bytes_at_most, timeout_ms: limit_ms = timeout_ms, into, pace: pacing = 'person' } = options
    const { due_at, not_after } = options
    type Read = ReadOf<typeof endpoint>
    const { method, path, read } = endpoints[endpoint] as EndpointEntry<typeof params, Read>
    const { chat, attempt_id } = into ?? { chat: '', attempt_id: null }
    let until = now() + limit_ms
    let waited_ms = 0
    for (let replayed = false; ; replayed = true) {
      const patience = AbortSignal.timeout(Math.max(1, limit_ms))
      const token = await unlessAborted(tokens.get(), signal ? AbortSignal.any([signal, patience]) : patience)
      if (token === null) {
        const reason = signal?.aborted ? 'stopped' : 'timeout'
        return { outcome: { status: 'unanswered', reason }, sent: false, waited_ms }
      }
      if ('outcome' in token) return { ...token, sent: false, waited_ms }
      if (turns) {
        const asked = { call: endpoint, chat, pace: pacing, attempt_id }
        const turn_ms = await awaitTurn(asked, signal, { turns, pause, now, log }, replayed ? undefined : due_at)
        waited_ms += turn_ms
        until += turn_ms
        if (signal?.aborted) return { outcome: { status: 'unanswered', reason: 'stopped' }, sent: false, waited_ms }
      }
      const began = now()
      if (not_after !== undefined && began > not_after)
        return { outcome: { status: 'unanswered', reason: 'timeout' }, sent: false, waited_ms }
      const answer = await exchange(fetch, {
        method,
        url: `${base_url}${path(params)}`,
        headers: { Authorization: `Bearer ${token.token}` },
        body,
        // The first exchange has its whole limit; a replay what the token left of it.
        timeout_ms: Math.max(1, replayed ? until - now() : limit_ms),
        signal,
        bytes_at_most,
      })
      const outcome = 'status' in answer ? answer : read(withoutSecrets(answer, [token.token, app_secret]))
      called?.(endpoint, now() - began, callEnd(outcome))
      if ('status' in answer) return { outcome: answer, sent: true, waited_ms }
      const reset_s = resetOf(answer)
      const slow = turns && slowsDown({ http: answer.http, ...outcome }, reset_s)
      if (slow)
        await turns.slowDown(endpoint, slow.whole_app ? '' : chat, slow.wait_ms).catch((err: unknown) => {
          log?.warn({ call: endpoint, err }, 'The other servers could not be told to slow down')
        })
      const stale = outcome.status === 'refused' && tokenCodes.has(outcome.code)
      if (stale) tokens.drop(token.token)
      // What was passed on as it came is gone: it has to be sent anew by whoever has it.
      if (!stale || replayed || typeof body === 'object' || signal?.aborted)
        return { outcome, reset_s, sent: true, waited_ms }
      log?.info(
        { code: outcome.code, log_id: outcome.log_id },
        'Feishu took the token no longer; trying once with a new one',
      )
    }
  }

  async function reply(message_id: string, body: string, options: ReplyOptions = {}): Promise<Outcome> {
    const { signal, onTry, attempt_id = null, pace } = options
    let { due_at } = options
    const first_at = now()
    // Waiting for a turn is no part of it.
    let began = first_at
    // A try that may have been delivered decides: what a later one met says nothing about it.
    let doubtful: Outcome | null = null
    // A machine that slept meanwhile must not repeat what Feishu may deliver a second time by now.
    let not_after = options.not_after
    for (let tries = 1; ; tries++) {
      const asked_at = now()
      const limit_ms = tries === 1 ? timeout_ms : Math.min(timeout_ms, began + maxTotal - asked_at)
      const into = { chat: options.chat ?? chatOf(message_id), attempt_id }
      const how = { body, signal, timeout_ms: limit_ms, into, pace, due_at, not_after }
      const tried = await call('reply', { message_id }, how)
      due_at = undefined
      const { outcome: read, reset_s, sent, waited_ms } = tried
      const at = asked_at + waited_ms
      began += waited_ms
      const outcome = sent ? read : neverSent(read)
      if (outcome.status === 'sent' && outcome.message.chat_id) chats.set(message_id, outcome.message.chat_id)
      const spent_ms = now() - began
      const wait_ms =
        signal?.aborted || ending?.aborted
          ? null
          : waitBeforeRepeat({ outcome: read, reset_s, spent_ms, tries }, random)
      log?.info({ attempt_id, message_id, try: tries, ms: now() - at, wait_ms, ...lineOf(outcome) }, 'reply')
      await onTry?.(tries, { at: new Date(at).toISOString(), ms: now() - at, outcome, wait_ms })
      if (mayBeDelivered(outcome)) {
        doubtful = outcome
        not_after ??= first_at + uuidSafeMs
      }
      const concluded = outcome.status === 'sent' ? outcome : (doubtful ?? outcome)
      if (wait_ms === null) return concluded
      await pause(wait_ms, signal && ending ? AbortSignal.any([signal, ending]) : (signal ?? ending))
      if (signal?.aborted || ending?.aborted) return concluded
    }
  }

  /** Under way, for however many ask meanwhile. */
  let probing: Promise<Probe> | null = null
  const person = personReader({ call, now })
  const chat = chatLookUp({ call, now })
  const readMessage = targetReader({ call, chat, person })
  const known = new LRUCache<string, Target>({ max: 1000, ttl: 3600_000, ttlResolution: 0, perf: { now } })
  /** The chats of messages that were answered. */
  const chats = new LRUCache<string, string>({ max: 1000 })
  /** What a reply goes into, as far as this process knows: else the message stands for its chat. */
  function chatOf(message_id: string): string {
    const target = known.get(message_id)
    return chats.get(message_id) ?? (target?.status === 'seen' ? target.chat_id : null) ?? message_id
  }
  return {
    reply,
    async readMessage(message_id) {
      const target = await readMessage(message_id)
      if (target.status === 'seen') known.set(message_id, target)
      return target
    },
    seen: (message_id) => known.get(message_id) ?? null,
    ...chatReader({ call, app_id: options.app_id, person }),
    image: imageReader({ call, now }),
    upload: uploader({ call }),
    person,
    chat,
    members: memberReader({ call, now }),
    find: directory({ call, now, pause }),
    groups: (union_id) => readGroups(call, union_id),
    bot: botReader({ call, now }),
    probe: () => {
      probing ??= probe(call, tokens, now).finally(() => {
        probing = null
      })
      return probing
    },
  }
}

/** Without a token, or its turn, the reply itself was never sent, however that ended. */
function neverSent(outcome: Outcome): Outcome {
  if (outcome.status !== 'unanswered') return outcome
  return { ...outcome, reason: outcome.reason === 'stopped' ? 'called_off' : 'unreachable' }
}

/** Some gateways echo what they were sent. */
function withoutSecrets(answer: Answer, secrets: string[]): Answer {
  return {
    ...answer,
    text: secrets.some((secret) => answer.text.includes(secret)) ? mask(answer.text, secrets) : answer.text,
  }
}

/** What a log line says of an outcome: never its words, they may quote the message. */
function lineOf(outcome: Outcome) {
  const { status, log_id } = outcome
  if (outcome.status === 'refused')
    return { status, code: outcome.code, endpoint: outcome.endpoint, http: outcome.http, log_id }
  if (outcome.status === 'unanswered') return { status, reason: outcome.reason, http: outcome.http, log_id }
  return { status, reply: outcome.message.message_id, log_id }
}

/** The value, or null as soon as the signal is aborted. */
function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal | undefined): Promise<Value | null> {
  if (!signal) return value
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    if (signal?.aborted) done()
    else signal?.addEventListener('abort', done, { once: true })
  })
}
