import type { Call } from './answers.ts'
import { readBot, readScopes } from './calls/app-calls.ts'
import { findUsers, listDepartments, listDepartmentUsers, nameUsers } from './calls/directory-calls.ts'
import { listChats, listMembers, listMessages } from './calls/list-calls.ts'
import { readImage } from './calls/picture-call.ts'
import { readChat, readMessage, readUser } from './calls/read-call.ts'
import { reply } from './calls/reply-call.ts'
import { issueToken } from './calls/token-calls.ts'
import { uploadFile, uploadImage } from './calls/upload-calls.ts'
import type { State } from './state.ts'

type Arrived = { request: Request; url: URL; id: string; token: string; call: Call; state: State }

export type Route = {
  method: 'GET' | 'POST'
  /** From /open-apis on; the one in brackets is the id. */
  path: RegExp
  /** Of these the app needs one, where there are any; null where no token is asked for. */
  scopes: string[] | null
  /** What an app whose bot is not enabled is answered; nothing where the call wants no bot. */
  withoutBot?: number
  answer(arrived: Arrived): Promise<Response> | Response
}

/** Bot ability is not activated: each family of calls has a code of its own for it. */
const noBot = 230006
const noBotInChats = 232025
const noBotForFiles = 234007

/** What of Feishu the console calls. */
export const routes: Route[] = [
  {
    method: 'POST',
    path: /^\/auth\/v3\/tenant_access_token\/internal\/?$/,
    scopes: null,
    answer: ({ request, call, state }) => issueToken(request, 'tenant', call, state),
  },
  {
    method: 'POST',
    path: /^\/auth\/v3\/app_access_token\/internal\/?$/,
    scopes: null,
    answer: ({ request, call, state }) => issueToken(request, 'app', call, state),
  },
  {
    method: 'POST',
    path: /^\/im\/v1\/messages\/([^/]+)\/reply$/,
    scopes: ['im:message', 'im:message:send_as_bot', 'im:message:send'],
    withoutBot: noBot,
    answer: ({ request, id, token, call, state }) => reply(request, id, token, call, state),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/messages\/?$/,
    scopes: ['im:message', 'im:message:readonly', 'im:message.history:readonly'],
    withoutBot: noBot,
    answer: ({ url, call, state }) => listMessages(url, call, state),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/messages\/([^/]+)$/,
    scopes: ['im:message', 'im:message:readonly'],
    withoutBot: noBot,
    answer: ({ url, id, call, state }) => readMessage(url, id, call, state),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/chats\/?$/,
    scopes: ['im:chat', 'im:chat:read', 'im:chat:readonly'],
    withoutBot: noBotInChats,
    answer: ({ url, call, state }) => listChats(url, 'all', call, state),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/chats\/search$/,
    scopes: ['im:chat', 'im:chat:read', 'im:chat:readonly'],
    withoutBot: noBotInChats,
    answer: ({ url, call, state }) => listChats(url, 'found', call, state),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/chats\/([^/]+)$/,
    scopes: ['im:chat', 'im:chat:read', 'im:chat:readonly'],
    withoutBot: noBotInChats,
    answer: ({ id, call }) => readChat(id, call),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/chats\/([^/]+)\/members$/,
    scopes: ['im:chat.members:read', 'im:chat', 'im:chat:readonly', 'im:chat.group_info:readonly'],
    withoutBot: noBotInChats,
    answer: ({ url, id, call }) => listMembers(id, url, call),
  },
  {
    method: 'GET',
    path: /^\/im\/v1\/images\/([^/]+)$/,
    scopes: [],
    withoutBot: noBotForFiles,
    answer: ({ id, call, state }) => readImage(id, call, state.pictures),
  },
  {
    method: 'POST',
    path: /^\/im\/v1\/images\/?$/,
    scopes: ['im:resource', 'im:resource:upload'],
    withoutBot: noBotForFiles,
    answer: ({ request, call, state }) => uploadImage(request, call, state.pictures),
  },
  {
    method: 'POST',
    path: /^\/im\/v1\/files\/?$/,
    scopes: ['im:resource', 'im:resource:upload'],
    withoutBot: noBotForFiles,
    answer: ({ request, call }) => uploadFile(request, call),
  },
  {
    method: 'POST',
    path: /^\/contact\/v3\/users\/batch_get_id$/,
    scopes: ['contact:user.id:readonly'],
    answer: ({ request, call }) => findUsers(request, call),
  },
  {
    method: 'POST',
    path: /^\/contact\/v3\/users\/basic_batch$/,
    scopes: ['contact:user.basic_profile:readonly'],
    answer: ({ request, call }) => nameUsers(request, call),
  },
  {
    method: 'GET',
    path: /^\/contact\/v3\/departments\/0\/children$/,
    scopes: ['contact:contact.base:readonly', 'contact:department.organize:readonly'],
    answer: ({ call }) => listDepartments(call),
  },
  {
    method: 'GET',
    path: /^\/contact\/v3\/users\/find_by_department$/,
    scopes: ['contact:contact.base:readonly', 'contact:department.organize:readonly'],
    answer: ({ url, call }) => listDepartmentUsers(url, call),
  },
  {
    method: 'GET',
    path: /^\/contact\/v3\/users\/([^/]+)$/,
    scopes: ['contact:contact.base:readonly', 'contact:user.base:readonly'],
    answer: ({ id, call }) => readUser(id, call),
  },
  {
    method: 'GET',
    path: /^\/bot\/v3\/info\/?$/,
    scopes: [],
    answer: ({ call }) => readBot(call),
  },
  {
    method: 'GET',
    path: /^\/application\/v6\/scopes\/?$/,
    scopes: [],
    answer: ({ call }) => readScopes(call),
  },
]
