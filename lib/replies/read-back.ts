import { type Attempt, chatOf, contentIn, isSettled } from '#lib/model/attempt.ts'
import type { Settled, Why } from '#lib/model/settlement.ts'
import type { ChatMessage, Conversation } from '#lib/protocol/conversation.ts'
import { isKeyed, messages } from '#lib/protocol/messages.ts'
import type { Target } from '#lib/protocol/target.ts'
import { wordsOf } from '#lib/shown/summary.ts'

type Uses = {
  feishu: {
    readMessage(message_id: string): Promise<Target>
    conversation(container_id: string, page_token: string | null): Promise<Conversation>
  }
  /** Whether a message is on record as what another reply became. */
  isAnothers(message_id: string): Promise<boolean>
  /** Other replies to the same message, by another uuid. */
  others(): Promise<Attempt[]>
  /** When a settling last sent it once more, milliseconds since 1970; null: none has. */
  sent_at: number | null
  /** Milliseconds since 1970. */
  now: () => number
}

/** A call that was on its way when its process ended may arrive so much later. */
const underWayMs = 60_000
/** Clocks may differ so much. */
const clocksMs = 60_000
/** So many pages of twenty are read. */
const mostPages = 10

/**
 * Looks for a reply where it would stand: in the thread of the message it answers, or in its chat. It is told by its
 * app, type, time, the message it answers and its words as they read back; what another reply on record became is not it.
 * Found nowhere although its whole time was read, it was not delivered. Whatever is less certain stays open.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/list
 */
export async function readBack(attempt: Attempt, uses: Uses): Promise<Settled> {
  const { feishu, isAnothers, others, sent_at, now } = uses
  const content = contentIn(attempt.body)
  if (content === null) return cannotTell('no_words')
  const target = await feishu.readMessage(attempt.message_id)
  if (target.status === 'unseen') return cannotTell('unread')
  // Where a thread would have been opened and none is there to be named, the chat shows its first message alone.
  if (attempt.reply_in_thread && target.thread_id === null) return cannotTell('unread')
  const container = target.thread_id ?? target.chat_id ?? chatOf(attempt).id
  if (container === null) return cannotTell('unread')

  const from = Date.parse(attempt.at) - clocksMs
  const found = await readFrom(container, from, feishu)
  if ('why' in found) return cannotTell(found.why)
  const candidates: ChatMessage[] = []
  for (const message of found.messages)
    if (
      mayBeIt(message, attempt, target.thread_id !== null, from) &&
      !isOther(attempt.msg_type, content, message.content) &&
      !(await isAnothers(message.message_id))
    )
      candidates.push(message)
  const same = candidates.filter((message) => readsTheSame(attempt.msg_type, content, message.content))
  const [only] = same
  // Of two that say the same nobody can tell which one it is.
  const twins = only ? (await others()).filter((one) => !isSettled(one) && one.body !== '' && saysTheSame(one)) : []
  if (only && candidates.length === 1 && twins.length === 0)
    return { verdict: 'delivered', how: 'read_back', message_id: only.message_id, why: null }
  if (candidates.length > 0) return cannotTell('alike')
  if (now() - lastTouched(attempt, sent_at) < underWayMs) return cannotTell('too_early')
  // The message it answers stands there at least; where nothing does, nothing was read.
  if (found.messages.length === 0) return cannotTell('unread')
  // Where it is not said who wrote it, this app may have.
  if (found.messages.some((message) => mayBeIt(message, attempt, target.thread_id !== null, from, 'unknown')))
    return cannotTell('alike')
  return { verdict: 'not_delivered', how: 'read_back', message_id: null, why: null }

  function saysTheSame(one: Attempt): boolean {
    return one.msg_type === attempt.msg_type && contentIn(one.body) === content
  }
}

const cannotTell = (why: Why): Settled => ({ verdict: 'cannot_tell', how: 'read_back', message_id: null, why })

/** All that was said since, or why that is not to be had. */
async function readFrom(
  container: string,
  from: number,
  { conversation }: Uses['feishu'],
): Promise<{ messages: ChatMessage[] } | { why: Why }> {
  const messages: ChatMessage[] = []
  let token: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const page: Conversation = await conversation(container, token)
    if (page.status === 'not_read') return { why: 'unread' }
    messages.push(...page.messages)
    token = page.next
    const [oldest] = page.messages
    if (token === null || (oldest && timeOf(oldest) < from)) return { messages }
  }
  return { why: 'too_far' }
}

const timeOf = ({ create_time }: ChatMessage) => Number(create_time ?? Number.NaN)

/** In a thread Feishu names its first message as what is answered, whichever it was. */
function mayBeIt(
  message: ChatMessage,
  attempt: Attempt,
  in_thread: boolean,
  from: number,
  writer: 'own_app' | 'unknown' = 'own_app',
): boolean {
  const answers = in_thread || message.parent_id === null || message.parent_id === attempt.message_id
  return (
    message.writer.is === writer &&
    (message.msg_type === attempt.msg_type || message.recalled) &&
    !(timeOf(message) < from) &&
    answers
  )
}

/** When the last of it was seen; milliseconds since 1970. */
function lastTouched({ at, alive_at, finished_at, tries, settled }: Attempt, sent_at: number | null): number {
  const times = [at, alive_at, finished_at, settled?.at ?? null].flatMap((time) =>
    time === null ? [] : [Date.parse(time)],
  )
  return Math.max(...times, sent_at ?? 0, ...tries.map((tried) => Date.parse(tried.at) + tried.ms))
}

/** Whether the content sent is what was read back: by its keys, else by its letters, for marks and tags do not come back. */
function readsTheSame(msg_type: string, sent: string, read: string | null): boolean {
  if (read === null) return false
  if (isKeyed(msg_type)) {
    const { draftOf } = messages[msg_type]
    const [ours, theirs] = [draftOf(sent), draftOf(read)].map((keys) => Object.entries<string>(keys))
    const known = new Map(theirs)
    const keys = (ours ?? []).filter(([name, key]) => key !== '' && name.endsWith('_key'))
    const all = keys.length > 0 ? keys : (ours ?? [])
    return all.length > 0 && all.every(([name, key]) => known.get(name) === key)
  }
  const ours = lettersOf(msg_type, sent)
  return ours !== '' && ours === lettersOf(msg_type, read)
}

/** Whether the words alone tell that it is another: a text without any mark comes back as it was sent. */
function isOther(msg_type: string, sent: string, read: string | null): boolean {
  if (msg_type !== 'text' || read === null) return false
  const [ours, theirs] = [textIn(sent), textIn(read)]
  return (
    ours !== null &&
    theirs !== null &&
    !/[^\p{L}\p{N}\s.,!?;，。！？；、-]/u.test(ours) &&
    !readsTheSame('text', sent, read)
  )
}

function textIn(content: string): string | null {
  try {
    const { text } = JSON.parse(content)
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}

/** Names of the mentioned come back as Feishu knows them. */
const atTag = /<at [^<>]*>[^<>]*<\/at>/g
const atKey = /@_(?:all|user_\d{1,6})/g

function lettersOf(msg_type: string, content: string): string {
  const words = wordsOf(msg_type, msg_type === 'text' ? withoutMentions(content) : content).normalize()
  return words.replace(/[^\p{L}\p{N}]/gu, '') || words.replace(/\s/g, '')
}

function withoutMentions(content: string): string {
  const text = textIn(content)
  return text === null ? content : JSON.stringify({ text: text.replace(atTag, '').replace(atKey, '') })
}
