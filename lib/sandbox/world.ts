import { cases } from './cases.ts'
import type { Mention } from './checks/mentions.ts'
import { mintMessageId, mintThreadId } from './ids.ts'
import { stored } from './stored.ts'
import { type Chat, chats } from './world/chats.ts'
import { seeds } from './world/messages.ts'
import { type BotKey, bots, type PersonKey, people, tenantKey } from './world/people.ts'

export type Sender = { id: string; id_type: 'open_id' | 'app_id'; sender_type: 'user' | 'app'; name: string }

export type Message = {
  message_id: string
  chat: Chat
  msg_type: string
  /** As it was sent; the page draws this. */
  sent: string
  /** As it is read back. */
  content: string
  mentions: Mention[]
  sender: Sender
  /** Milliseconds since 1970. */
  create_time: number
  root_id?: string | undefined
  parent_id?: string | undefined
  thread_id?: string | undefined
  recalled: boolean
  /** Whether it came in through the reply call. */
  arrived: boolean
  refuses?: number | undefined
  refusesThread?: number | undefined
  unreadable?: number | undefined
}

export type NewReply = { msg_type: string; sent: string; reply_in_thread: boolean }

function senderOf(from: PersonKey | BotKey): Sender {
  if (from in bots) {
    const { app_id, name } = bots[from as BotKey]
    return { id: app_id, id_type: 'app_id', sender_type: 'app', name }
  }
  const { open_id, name } = people[from as PersonKey]
  return { id: open_id, id_type: 'open_id', sender_type: 'user', name }
}

/** So many of the replies that arrived are kept, the newest: the sandbox may run for weeks. */
const most = 300

/**
 * The chats and their messages, and what replying does to them.
 * @param app_id the bot that replies
 */
export function world(app_id: string, now: () => number) {
  const began = now()
  const messages = new Map<string, Message>()
  const bot: Sender = { id: app_id, id_type: 'app_id', sender_type: 'app', name: '' }
  const keep = (message: Message) => messages.set(message.message_id, message)

  for (const seed of seeds)
    keep({
      message_id: seed.message_id,
      chat: chats[seed.chat],
      msg_type: seed.msg_type,
      sent: seed.content,
      ...stored(seed.msg_type, seed.content),
      sender: senderOf(seed.from),
      create_time: began - seed.ago * 60_000,
      root_id: seed.parent_id,
      parent_id: seed.parent_id,
      thread_id: seed.thread_id,
      recalled: seed.recalled ?? false,
      arrived: false,
      refuses: seed.refuses,
      refusesThread: seed.refusesThread,
      unreadable: seed.unreadable,
    })
  for (const [i, { message_id, name, what }] of cases.entries()) {
    const code = /^\d/.test(name) ? `${name.replace('_', ' / ')} ` : ''
    const sent = JSON.stringify({ text: `${code}${what['zh-CN']}\n${code}${what.en}` })
    keep({
      message_id,
      chat: chats.cases,
      msg_type: 'text',
      sent,
      ...stored('text', sent),
      sender: senderOf('sandbox'),
      create_time: began - (cases.length - i) * 1000,
      recalled: false,
      arrived: false,
    })
  }

  return {
    find: (message_id: string) => messages.get(message_id),
    all: () => [...messages.values()].sort((a, b) => a.create_time - b.create_time),

    /**
     * Puts a reply where Feishu would: beside its target, into the target's thread, or into a new one.
     * In a thread the parent is always the thread's first message.
     * @see https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/thread-introduction
     */
    add(target: Message, { msg_type, sent, reply_in_thread }: NewReply): Message {
      const threads = target.chat.chat_mode === 'topic' || target.chat.group_message_type === 'thread'
      if ((reply_in_thread || threads) && !target.thread_id) target.thread_id = mintThreadId()
      const { thread_id } = target
      const first = thread_id ? firstOf(thread_id, target) : null
      const message: Message = {
        message_id: mintMessageId(),
        chat: target.chat,
        msg_type,
        sent,
        ...stored(msg_type, sent),
        sender: bot,
        create_time: now(),
        root_id: first ?? target.root_id ?? target.message_id,
        parent_id: first ?? target.message_id,
        thread_id,
        recalled: false,
        arrived: true,
      }
      keep(message)
      forgetOldest()
      return message
    },
  }

  function forgetOldest() {
    const arrived = [...messages.values()].filter((message) => message.arrived)
    for (const { message_id } of arrived.slice(0, -most)) messages.delete(message_id)
  }

  /** The id of a thread's first message: the one of its messages that has no parent in it. */
  function firstOf(thread_id: string, target: Message): string {
    const inThread = [...messages.values()].filter((message) => message.thread_id === thread_id)
    const first = inThread.find(({ parent_id }) => !inThread.some(({ message_id }) => message_id === parent_id))
    return (first ?? target).message_id
  }
}

export type World = ReturnType<typeof world>

/** The message object every answer carries; fields without a value are left out. */
export function messageObject(message: Message) {
  const { message_id, root_id, parent_id, thread_id, msg_type, mentions, recalled, chat, content, sender } = message
  const { name: _, ...who } = sender
  return {
    message_id,
    ...(root_id && { root_id }),
    ...(parent_id && { parent_id }),
    ...(thread_id && { thread_id }),
    msg_type,
    create_time: String(message.create_time),
    update_time: String(message.create_time),
    deleted: recalled,
    updated: false,
    chat_id: chat.chat_id,
    sender: { ...who, tenant_key: tenantKey },
    ...(!recalled && { body: { content } }),
    ...(mentions.length > 0 && { mentions }),
  }
}
