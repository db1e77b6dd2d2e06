import { auth } from './endpoints/auth.ts'
import { botInfo } from './endpoints/bot-info.ts'
import { chatGet } from './endpoints/chat-get.ts'
import { chatMembers } from './endpoints/chat-members.ts'
import { chatList } from './endpoints/chats.ts'
import { contact } from './endpoints/contact.ts'
import { departmentChildren } from './endpoints/department-children.ts'
import { departmentParents } from './endpoints/department-parents.ts'
import { departmentUsers } from './endpoints/department-users.ts'
import type { EndpointEntry } from './endpoints/endpoint-entry.ts'
import { get } from './endpoints/get.ts'
import { imageGet } from './endpoints/image-get.ts'
import { list } from './endpoints/list.ts'
import { reply } from './endpoints/reply.ts'
import { scope } from './endpoints/scope.ts'
import { fileUpload, imageUpload } from './endpoints/uploads.ts'
import { userDepartments } from './endpoints/user-departments.ts'
import { userGroups } from './endpoints/user-groups.ts'
import { userIds } from './endpoints/user-ids.ts'
import { userNames } from './endpoints/user-names.ts'
import type { Endpoint } from './outcome.ts'

/**
 * Every call of Feishu the console makes. To add one: its key in `Endpoint` (outcome.ts), its file, a line here; a
 * refusal of it then names it, and guidance can speak of it.
 */
export const endpoints = {
  auth,
  reply,
  get,
  'image-get': imageGet,
  image: imageUpload,
  file: fileUpload,
  'chat-get': chatGet,
  chat: chatMembers,
  chats: chatList,
  list,
  contact,
  'user-ids': userIds,
  'user-names': userNames,
  'department-children': departmentChildren,
  'department-users': departmentUsers,
  'user-groups': userGroups,
  'user-departments': userDepartments,
  'department-parents': departmentParents,
  'bot-info': botInfo,
  scope,
} satisfies { [Key in Endpoint]: EndpointEntry<never, unknown> }

export type ParamsOf<Key extends Endpoint> = Parameters<(typeof endpoints)[Key]['path']>[0]
export type ReadOf<Key extends Endpoint> = ReturnType<(typeof endpoints)[Key]['read']>
