import * as z from 'zod'
import { dataOf, type EndpointEntry, type ReadAs } from './endpoint-entry.ts'
import { nextOf, page } from './page-of-ids.ts'

/** A group the bot is in, as a list has it; one-to-one chats stand in no list. */
export type ListedChat = {
  chat_id: string
  name: string | null
  /** Whether people of other companies are in it; null where nobody told. */
  external: boolean | null
  dissolved: boolean
}
export type PageOfChats = { items: ListedChat[]; next: string | null }

const text = z.string().nullish().catch(null)
const chat = z
  .object({
    chat_id: z.string().regex(/^oc_[A-Za-z0-9]{1,100}$/),
    name: text,
    external: z.boolean().nullish().catch(null),
    chat_status: text,
  })
  .transform(
    ({ chat_id, name, external, chat_status }): ListedChat => ({
      chat_id,
      name: name || null,
      external: external ?? null,
      dissolved: chat_status !== undefined && chat_status !== null && chat_status !== 'normal',
    }),
  )
  .nullable()
  .catch(null)

const chats = z
  .object({ ...page, items: z.array(chat).nullish().catch([]) })
  .transform((data): PageOfChats => ({ items: (data.items ?? []).filter((one) => one !== null), next: nextOf(data) }))

/** Feishu answers a longer one with an empty list. */
export const longestQuery = 64

/**
 * The groups the bot is in, 50 at a time, those spoken in last first; with a query those whose name or members it fits.
 * Without one, an order by time may leave groups out from page to page. At most 1,000 calls a minute, 50 a second.
 * @see https://open.feishu.cn/document/server-docs/group/chat/list
 * @see https://open.feishu.cn/document/server-docs/group/chat/search
 */
export const chatList: EndpointEntry<{ query: string; page_token: string | null }, ReadAs<PageOfChats>> = {
  method: 'GET',
  path: ({ query, page_token }) =>
    `/open-apis/im/v1/chats${query ? '/search' : ''}?${new URLSearchParams({
      ...(query ? { query: wholeTerm(query) } : { sort_type: 'ByActiveTimeDesc' }),
      page_size: '50',
      ...(page_token !== null && { page_token }),
    })}`,
  scopes: ['im:chat:read', 'im:chat', 'im:chat:readonly'],
  read: dataOf('chats', chats),
}

/** A term with a hyphen is found between quotes only. */
const wholeTerm = (query: string) => {
  const cut = [...query].slice(0, longestQuery - 2).join('')
  return cut.includes('-') && !cut.includes('"') ? `"${cut}"` : cut
}
