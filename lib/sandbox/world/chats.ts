import type { Localised } from '#lib/i18n/locale.ts'
import type { PersonKey } from './people.ts'

export type Chat = {
  chat_id: string
  /** Empty for one-to-one chats, as Feishu has it. */
  name: string
  /** What Feishu shows to readers of these languages. */
  i18n_names?: { zh_cn: string; en_us: string }
  chat_mode: 'group' | 'topic' | 'p2p'
  /** Only groups have it. */
  group_message_type?: 'chat' | 'thread'
  dissolved?: boolean
  external?: boolean
  owner: PersonKey
  members: number
  /** What every reply into this chat meets. */
  refuses?: number
  /** What a reply in a thread meets here. */
  refusesThread?: number
  /** What reading a message of this chat meets. */
  unreadable?: number
  /** What is special here, for the page. */
  about: Localised
}

export const chats = {
  ops: {
    chat_id: 'oc_a0af569f9997d5f1883d56039a8d0a3c',
    name: 'Ops on call',
    i18n_names: { zh_cn: '值班群', en_us: 'Ops on call' },
    chat_mode: 'group',
    group_message_type: 'chat',
    owner: 'lin',
    members: 23,
    about: { 'zh-CN': '普通群。可以引用回复，也可以开话题。', en: 'An ordinary group: quoted replies and threads.' },
  },
  reviews: {
    chat_id: 'oc_92e6b833a6ea29f885a4f5e2670a2162',
    name: '故障复盘',
    i18n_names: { zh_cn: '故障复盘', en_us: 'Post-mortems' },
    chat_mode: 'topic',
    owner: 'zhou',
    members: 41,
    about: { 'zh-CN': '话题群。所有回复都进入话题。', en: 'A topic group: every reply goes into a thread.' },
  },
  releases: {
    chat_id: 'oc_de1bf3ac778e4f3faebb23112ed0bf80',
    name: 'Release train',
    i18n_names: { zh_cn: '发布列车', en_us: 'Release train' },
    chat_mode: 'group',
    group_message_type: 'thread',
    owner: 'sarah',
    members: 17,
    external: true,
    about: {
      'zh-CN': '话题形式的外部群，有其他公司的人。回复同样进入话题。',
      en: 'A group in thread form, with people of other companies: replies go into threads here too.',
    },
  },
  direct: {
    chat_id: 'oc_a9ea4d1664c622a2ca2eff7a9f06ede3',
    name: '',
    chat_mode: 'p2p',
    owner: 'chen',
    members: 1,
    about: { 'zh-CN': '单聊。', en: 'A one-to-one chat.' },
  },
  notices: {
    chat_id: 'oc_422aadbc564bc643c104a058afd4025b',
    name: '变更通知',
    i18n_names: { zh_cn: '变更通知', en_us: 'Change notices' },
    chat_mode: 'group',
    group_message_type: 'chat',
    owner: 'zhou',
    members: 212,
    refusesThread: 230071,
    about: { 'zh-CN': '不支持话题回复的群（230071）。', en: 'A group that takes no replies in a thread (230071).' },
  },
  quiet: {
    chat_id: 'oc_ee09811f34c17ab0f683b40af51a3535',
    name: '发布公告',
    i18n_names: { zh_cn: '发布公告', en_us: 'Release news' },
    chat_mode: 'group',
    group_message_type: 'chat',
    owner: 'sarah',
    members: 358,
    refuses: 230018,
    about: { 'zh-CN': '仅群主可以发言（230018）。', en: 'Only the owner may speak here (230018).' },
  },
  outside: {
    chat_id: 'oc_b7f509f1f85fafeda58e17930f36dddd',
    name: 'Payments platform',
    i18n_names: { zh_cn: '支付平台', en_us: 'Payments platform' },
    chat_mode: 'group',
    group_message_type: 'chat',
    owner: 'david',
    members: 12,
    refuses: 230002,
    unreadable: 230002,
    about: { 'zh-CN': '机器人不在这个群里（230002）。', en: 'The bot is no member of this group (230002).' },
  },
  gone: {
    chat_id: 'oc_35074b05bf700624deb7ba4822d5ee1f',
    name: '618 大促值守',
    i18n_names: { zh_cn: '618 大促值守', en_us: '618 sale watch' },
    chat_mode: 'group',
    group_message_type: 'chat',
    dissolved: true,
    owner: 'lin',
    members: 0,
    refuses: 232009,
    about: { 'zh-CN': '已解散的群（232009）。', en: 'A dissolved group (232009).' },
  },
  cases: {
    chat_id: 'oc_23c5039ba992ed9cdda7ee372af952db',
    name: 'Test cases',
    i18n_names: { zh_cn: '测试用例', en_us: 'Test cases' },
    chat_mode: 'group',
    group_message_type: 'chat',
    owner: 'zhou',
    members: 2,
    about: {
      'zh-CN': '这里的每条消息都会遇到固定的情况，页面上有完整列表。',
      en: 'Every message here always meets the same thing; this page lists them all.',
    },
  },
} as const satisfies Record<string, Chat>

export type ChatKey = keyof typeof chats
