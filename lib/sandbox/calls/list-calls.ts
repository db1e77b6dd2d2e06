import { accepted, type Call, refused } from '../answers.ts'
import { refusal } from '../refusal-words.ts'
import type { State } from '../state.ts'
import { type Chat, chats } from '../world/chats.ts'
import { people, tenantKey } from '../world/people.ts'
import { type Message, messageObject } from '../world.ts'

/** The number behind it is how many were shown before. */
const tokenPattern = /^sandbox_(\d{1,6})$/

/** One page of a list, or null for a token or size Feishu would not take. */
function pageOf<Item>(items: readonly Item[], url: URL, most: number) {
  const size = Number(url.searchParams.get('page_size') ?? 20)
  const token = url.searchParams.get('page_token')
  const from = token ? Number(token.match(tokenPattern)?.[1] ?? Number.NaN) : 0
  if (!Number.isInteger(size) || size < 1 || size > most || Number.isNaN(from)) return null
  const has_more = from + size < items.length
  return { items: items.slice(from, from + size), has_more, page_token: has_more ? `sandbox_${from + size}` : '' }
}

const all: readonly Chat[] = Object.values(chats)

/**
 * The groups the bot is in; one-to-one chats and those that were dissolved are in no list. A search goes by names.
 * @see https://open.feishu.cn/document/server-docs/group/chat/list
 */
export function listChats(url: URL, which: 'all' | 'found', call: Call, { world }: State): Response {
  const groups = all.filter(
    ({ chat_mode, refuses, dissolved }) => chat_mode !== 'p2p' && refuses !== 230002 && !dissolved,
  )
  const query = (url.searchParams.get('query') ?? '').replaceAll('"', '').toLowerCase()
  const found =
    which === 'all'
      ? groups
      : query === '' || query.length > 64
        ? []
        : groups.filter(({ name }) => name.toLowerCase().includes(query))
  const last = (chat: Chat) =>
    world.all().findLast((message) => message.chat.chat_id === chat.chat_id)?.create_time ?? 0
  const ordered =
    url.searchParams.get('sort_type') === 'ByActiveTimeDesc' ? [...found].sort((a, b) => last(b) - last(a)) : found
  const page = pageOf(ordered, url, 100)
  if (!page) return refused(refusal(232001), call)
  return accepted(
    {
      ...page,
      items: page.items.map(({ chat_id, name, external, owner }) => ({
        chat_id,
        avatar: '',
        name,
        description: '',
        owner_id: people[owner].open_id,
        owner_id_type: 'open_id',
        external: external ?? false,
        tenant_key: tenantKey,
        chat_status: 'normal',
      })),
    },
    call,
  )
}

/**
 * What was said in a chat or in a thread. A chat shows the first message of each of its threads alone.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/list
 */
export function listMessages(url: URL, call: Call, { world, options }: State): Response {
  const { searchParams } = url
  const type = searchParams.get('container_id_type')
  const id = searchParams.get('container_id') ?? ''
  if (type !== 'chat' && type !== 'thread') return refused(refusal(230001, 'container_id_type'), call)
  const messages = world.all().filter((message) => (type === 'chat' ? message.chat.chat_id : message.thread_id) === id)
  const chat = type === 'chat' ? all.find(({ chat_id }) => chat_id === id) : messages[0]?.chat
  if (!chat) return refused(refusal(230001, `invalid container_id: ${id}`), call)
  const closed = chat.unreadable ?? (chat.dissolved ? 232009 : null)
  if (closed) return refused(refusal(closed), call)
  if (chat.chat_mode !== 'p2p' && !options.scopes.includes('im:message.group_msg'))
    return refused(refusal(230027, 'need scope: im:message.group_msg'), call)

  const shown = type === 'thread' ? messages : messages.filter((message) => !isWithin(message, messages))
  const newestFirst = searchParams.get('sort_type') === 'ByCreateTimeDesc'
  const page = pageOf(newestFirst ? shown.toReversed() : shown, url, 50)
  if (!page) return refused(refusal(230001, 'page_token'), call)
  const whole = searchParams.get('card_msg_content_type') === 'user_card_content'
  const items = page.items.map((message) =>
    messageObject(whole && message.msg_type === 'interactive' ? { ...message, content: message.sent } : message),
  )
  return accepted({ ...page, items }, call)
}

/** Whether it answers another message of its thread. */
const isWithin = ({ thread_id, parent_id }: Message, messages: readonly Message[]): boolean =>
  thread_id !== undefined && messages.some((other) => other.message_id === parent_id && other.thread_id === thread_id)

/**
 * The people of the sandbox that are in a chat: whoever wrote in it, and its owner, are among them. Bots are not listed.
 * @see https://open.feishu.cn/document/server-docs/group/chat-member/get
 */
export function listMembers(chat_id: string, url: URL, call: Call): Response {
  const chat = all.find((chat) => chat.chat_id === chat_id)
  if (!chat) return refused(refusal(232006), call)
  if (chat.dissolved) return refused(refusal(232009), call)
  if (chat.refuses === 230002) return refused(refusal(232011), call)
  const page = pageOf(Object.values(people), url, 100)
  if (!page) return refused(refusal(232001), call)
  const items = page.items.map(({ open_id, name }) => ({
    member_id_type: 'open_id',
    member_id: open_id,
    name,
    tenant_key: tenantKey,
  }))
  return accepted({ ...page, items, member_total: chat.members }, call)
}
