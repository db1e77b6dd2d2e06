import * as z from 'zod'
import { codeOf, readBody, readRefusal, unreadable } from '#lib/protocol/outcome.ts'
import type { Person } from '#lib/protocol/person.ts'
import type { ChatMode, Target } from '#lib/protocol/target.ts'
import { summaryOf } from '#lib/shown/summary.ts'
import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

const text = z.string().nullish().catch(null)

const item = z.looseObject({
  message_id: text,
  msg_type: z.string().catch('unknown'),
  chat_id: text,
  thread_id: text,
  create_time: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  deleted: z.boolean().catch(false),
  body: z.looseObject({ content: text }).nullish().catch(null),
  sender: z.looseObject({ id: text, sender_type: text, sender_name: text }).nullish().catch(null),
  mentions: z
    .array(z.looseObject({ key: z.string(), name: z.string() }))
    .nullish()
    .catch(null),
})
const items = z.object({ items: z.array(item).min(1) })

/** The permission to read is wanting; a chat of which nothing may be known is refused otherwise. */
const noPermission = new Set([230027, 99991672, 99991679])
const notFound = new Set([230110, 231003, 99992354])

type Chat = { name: string | null; mode: ChatMode | null }
type Uses = { call: CallFeishu; now: () => number; person: (id: string) => Promise<Person | null> }

/**
 * Reads one message, then as far as the app may: the name and kind of its chat, the name of its sender.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/get
 */
export function targetReader({ call, now, person }: Uses): (message_id: string) => Promise<Target> {
  const memory = { now, keep_ms: 10 * 60_000, most: 500 }
  const chat = remember((id) => readChat(call, id), memory)

  return async (message_id) => {
    // The card as it was sent; without this Feishu gives a simplified one.
    const path = `/open-apis/im/v1/messages/${encodeURIComponent(message_id)}?card_msg_content_type=user_card_content`
    const answered = await call({ method: 'GET', path })
    const unseen = { status: 'unseen' as const, message_id, code: null, msg: null }
    if ('failed' in answered) {
      const { failed } = answered
      if (failed.status !== 'refused') return { ...unseen, reason: 'unanswered', log_id: failed.log_id ?? null }
      return { ...unseen, reason: 'refused', code: failed.code, msg: failed.msg, log_id: failed.log_id ?? null }
    }
    const { answer } = answered
    const refused = readRefusal('get', answer)
    if (refused) {
      const { code, msg, log_id = null } = refused
      const reason = noPermission.has(code) ? 'no_permission' : notFound.has(code) ? 'not_found' : 'refused'
      return { status: 'unseen', message_id, reason, code, msg, log_id }
    }
    const body = readBody(answer.text)
    const read = items.safeParse(body && codeOf(body) === 0 ? body.data : null)
    if (!read.success) {
      const empty = body && codeOf(body) === 0
      return { ...unseen, reason: empty ? 'not_found' : 'unanswered', log_id: unreadable(answer).log_id ?? null }
    }
    // A merged forward brings its parts along.
    const found = read.data.items.find((one) => one.message_id === message_id) ?? read.data.items[0]
    if (!found) return { ...unseen, reason: 'not_found', log_id: null }
    const { sender, chat_id = null, msg_type } = found
    const user_id = sender?.sender_type === 'user' ? sender.id : null
    const [ofChat, name] = await Promise.all([
      chat_id ? chat(chat_id) : null,
      sender?.sender_name ? sender.sender_name : user_id ? person(user_id).then((found) => found?.name ?? null) : null,
    ])
    const content = found.deleted ? null : (found.body?.content ?? null)
    return {
      status: 'seen',
      message_id,
      chat_id,
      chat_name: ofChat?.name ?? null,
      chat_mode: ofChat?.mode ?? null,
      sender: { name, id: sender?.id ?? null, sender_type: sender?.sender_type ?? null },
      msg_type,
      summary: content === null ? '' : named(summaryOf(msg_type, content), found.mentions ?? []),
      content,
      create_time: found.create_time ?? null,
      thread_id: found.thread_id || null,
      deleted: found.deleted,
    }
  }
}

/** Feishu puts @_user_1 where a person is mentioned; the names stand beside. */
function named(summary: string, mentions: { key: string; name: string }[]): string {
  return mentions.reduce(
    (words, { key, name }) => words.replaceAll(new RegExp(`${escaped(key)}(?!\\d)`, 'g'), () => `@${name}`),
    summary,
  )
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const chatData = z.object({ name: text, chat_mode: text, group_message_type: text })

/** Null where the app may not know it, or nobody answers: the target line then says less. */
async function readChat(call: CallFeishu, chat_id: string): Promise<Chat | null> {
  const read = chatData.safeParse(await dataOf(call, `/open-apis/im/v1/chats/${encodeURIComponent(chat_id)}`))
  if (!read.success) return null
  const { name, chat_mode, group_message_type } = read.data
  // The documented value has a stray space in front.
  if (group_message_type?.trim() === 'thread' || chat_mode === 'topic') return { name: name || null, mode: 'topic' }
  return { name: name || null, mode: chat_mode === 'p2p' || chat_mode === 'group' ? chat_mode : null }
}

async function dataOf(call: CallFeishu, path: string): Promise<unknown> {
  const answered = await call({ method: 'GET', path })
  const body = 'answer' in answered ? readBody(answered.answer.text) : null
  return body && codeOf(body) === 0 ? body.data : null
}
