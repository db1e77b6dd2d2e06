import type { ChatMessage, Chats, Conversation, NotRead, OneMessage, Writer } from '#lib/protocol/conversation.ts'
import type { ReadMessage } from '#lib/protocol/endpoints/get.ts'
import type { Refused, Unanswered } from '#lib/protocol/outcome.ts'
import type { Person } from '#lib/protocol/person-name.ts'
import { summaryOf } from '#lib/shown/summary.ts'
import type { CallFeishu } from './client.ts'

type Uses = { call: CallFeishu; app_id: string; person: (id: string) => Promise<Person | null> }

/** The permission to read is wanting. */
const noPermission = new Set([230027, 99991672, 99991679])
/** The chat or thread is not there, or not for this app. */
const notFound = new Set([230002, 230073, 230110, 99992354])

/** So many names are asked for at once: each is a call of its own, and remembered. */
const mostNames = 10

/** Reads which groups the bot is in, what was said in one of them or in a thread, and one message. Never throws. */
export function chatReader({ call, app_id, person }: Uses) {
  const writerOf = ({ sender }: ReadMessage, names: ReadonlyMap<string, string>): Writer => {
    const { id, sender_type, sender_name } = sender ?? {}
    if (!id) return { is: 'unknown' }
    if (sender_type === 'app') return id === app_id ? { is: 'own_app' } : { is: 'app', id }
    return { is: 'person', id, name: sender_name || names.get(id) || null }
  }

  /** Of those whose names did not come with their messages. */
  async function namesIn(messages: readonly ReadMessage[]): Promise<Map<string, string>> {
    const nameless = messages.flatMap(({ sender }) =>
      sender?.sender_type === 'user' && sender.id && !sender.sender_name ? [sender.id] : [],
    )
    const asked = [...new Set(nameless)].slice(0, mostNames)
    const found = await Promise.all(asked.map(async (id) => [id, (await person(id))?.name] as const))
    return new Map(found.flatMap(([id, name]) => (name ? [[id, name] as const] : [])))
  }

  function shown(message_id: string, item: ReadMessage, names: ReadonlyMap<string, string>): ChatMessage {
    const { chat_id = null, parent_id, msg_type, create_time = null, deleted, thread_id } = item
    const content = deleted ? null : withNames(msg_type, item)
    return {
      message_id,
      chat_id,
      thread_id: thread_id || null,
      parent_id: parent_id || null,
      writer: writerOf(item, names),
      create_time,
      msg_type,
      content,
      summary: content === null ? '' : summaryOf(msg_type, content),
      recalled: deleted,
    }
  }

  return {
    async chats(query: string, page_token: string | null): Promise<Chats> {
      const { outcome } = await call('chats', { query, page_token })
      if (outcome.status !== 'answered') return notRead(outcome)
      return { status: 'read', chats: outcome.value.items, next: outcome.value.next || null }
    },

    async conversation(container_id: string, page_token: string | null): Promise<Conversation> {
      const { outcome } = await call('list', { container_id, page_token })
      if (outcome.status !== 'answered') return notRead(outcome)
      const { items, next } = outcome.value
      const names = await namesIn(items)
      const messages = items.flatMap((item) => (item.message_id ? [shown(item.message_id, item, names)] : []))
      return { status: 'read', messages: messages.reverse(), next: next || null }
    },

    async message(message_id: string): Promise<OneMessage> {
      const { outcome } = await call('get', { message_id })
      if (outcome.status !== 'answered') return notRead(outcome)
      // A merged forward brings its parts along.
      const item = outcome.value.find((one) => one.message_id === message_id) ?? outcome.value[0]
      if (!item) return { status: 'not_read', reason: 'not_found', code: null, msg: null, log_id: null, scopes: [] }
      return { status: 'read', message: shown(message_id, item, await namesIn([item])) }
    },
  }
}

function notRead(outcome: Refused | Unanswered): NotRead {
  const { log_id = null } = outcome
  if (outcome.status === 'unanswered')
    return { status: 'not_read', reason: 'unanswered', code: null, msg: null, log_id, scopes: [] }
  const { code, msg, scopes } = outcome
  const reason = noPermission.has(code) ? 'no_permission' : notFound.has(code) ? 'not_found' : 'refused'
  return { status: 'not_read', reason, code, msg, log_id, scopes }
}

/**
 * A text is read back with `@_user_1` where somebody is mentioned, and their names beside it; here they stand in it as
 * they are written when it is sent. What else is read back brings its names along.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/message_content
 */
function withNames(msg_type: string, { body, mentions }: ReadMessage): string | null {
  const content = body?.content ?? null
  if (content === null || msg_type !== 'text' || !mentions?.length) return content
  try {
    const { text, ...rest } = JSON.parse(content)
    if (typeof text !== 'string') return content
    const people = new Map(mentions.map(({ key, id, name }) => [key, { id: id ?? '', name }]))
    const named = text.replace(/@_(?:all|user_\d{1,6})/g, (key) => {
      const one = people.get(key)
      if (!one) return key
      return `<at user_id="${one.id.replace(/[^\w.-]/g, '')}">${one.name.replace(/[<>]/g, '')}</at>`
    })
    return JSON.stringify({ ...rest, text: named })
  } catch {
    return content
  }
}
