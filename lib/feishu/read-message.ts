import type { Chat } from '#lib/protocol/endpoints/chat-get.ts'
import type { Person } from '#lib/protocol/person-name.ts'
import type { Target } from '#lib/protocol/target.ts'
import { summaryOf } from '#lib/shown/summary.ts'
import type { CallFeishu } from './client.ts'

/** The permission to read is wanting; a chat of which nothing may be known is refused otherwise. */
const noPermission = new Set([230027, 99991672, 99991679])
const notFound = new Set([230110, 231003, 99992354])

type Uses = {
  call: CallFeishu
  chat: (id: string) => Promise<Chat | null>
  person: (id: string) => Promise<Person | null>
}

/** Reads one message, then as far as the app may: the name and kind of its chat, the name of its sender. */
export function targetReader({ call, chat, person }: Uses): (message_id: string) => Promise<Target> {
  return async (message_id) => {
    const { outcome, sent } = await call('get', { message_id })
    const unseen = { status: 'unseen' as const, message_id, code: null, msg: null }
    if (outcome.status === 'unanswered') return { ...unseen, reason: 'unanswered', log_id: outcome.log_id ?? null }
    if (outcome.status === 'refused') {
      const { code, msg, log_id = null } = outcome
      // Where no token was to be had the message was not asked for.
      const reason = !sent
        ? 'refused'
        : noPermission.has(code)
          ? 'no_permission'
          : notFound.has(code)
            ? 'not_found'
            : 'refused'
      return { ...unseen, reason, code, msg, log_id }
    }
    // A merged forward brings its parts along.
    const found = outcome.value.find((one) => one.message_id === message_id) ?? outcome.value[0]
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
      ...(ofChat?.names && { chat_names: ofChat.names }),
      chat_mode: ofChat?.mode ?? null,
      ...(ofChat?.members !== undefined && { members: ofChat.members }),
      ...(ofChat?.external !== undefined && { external: ofChat.external }),
      ...(ofChat?.closed && { closed: ofChat.closed }),
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
  const names = new Map(mentions.map(({ key, name }) => [key, name]))
  return summary.replace(/@_user_\d{1,6}/g, (key) => (names.has(key) ? `@${names.get(key)}` : key))
}
