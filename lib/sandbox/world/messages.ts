import { bodies } from './bodies.ts'
import type { ChatKey } from './chats.ts'
import { type BotKey, ownBot, type PersonKey } from './people.ts'

/** A message that was there before anybody replied. */
export type Seed = {
  chat: ChatKey
  message_id: string
  from: PersonKey | BotKey
  /** Minutes before the sandbox began. */
  ago: number
  msg_type: string
  /** As it was sent. */
  content: string
  thread_id?: string
  /** The message it answers. */
  parent_id?: string
  recalled?: boolean
  refuses?: number
  refusesThread?: number
  unreadable?: number
}

const text = (words: string) => ({ msg_type: 'text', content: JSON.stringify({ text: words }) })
const toBot = (words: string) => text(`<at user_id="${ownBot.open_id}">${ownBot.name}</at> ${words}`)
const object = (msg_type: string, content: unknown) => ({ msg_type, content: JSON.stringify(content) })

const cause = 'om_c77da61ea2904e5cfa5bfdedad2495f5'
/** An ordinary question in an ordinary group: what a newcomer tries the console on. */
export const sample = {
  chat: 'ops',
  message_id: 'om_dc13264520392913993dd051dba21dcf',
  from: 'lin',
  ago: 12,
  ...text('db-3 磁盘用了 92%，谁在值班？帮忙看一下'),
} satisfies Seed
const rollback = 'om_b6ab59039f2fbb4ad529c834e457d695'

/** Constant ids, so that documents and tests can name them. */
export const seeds: Seed[] = [
  {
    chat: 'ops',
    message_id: 'om_3820ef70a5d32065cf23beefc9e9a9fb',
    from: 'zhou',
    ago: 190,
    ...object('system', {
      template: '{from_user} invited {to_chatters} to this chat.',
      from_user: ['周倩'],
      to_chatters: ['David Park'],
    }),
    refuses: 230054,
  },
  {
    chat: 'ops',
    message_id: 'om_a391917b8dd4d03276d61a2d22c61e84',
    from: 'david',
    ago: 131,
    ...toBot('我先看一眼，稍等'),
    recalled: true,
    refuses: 230011,
  },
  {
    chat: 'ops',
    message_id: 'om_b3555fa07b3d33d7895a831bb76d8b29',
    from: 'alarm',
    ago: 96,
    ...object('interactive', bodies.alarm),
  },
  {
    chat: 'ops',
    message_id: cause,
    from: 'sarah',
    ago: 88,
    ...text('Checkout latency is up to 1.8 s since the 14:00 deploy. Anyone on it?'),
    thread_id: 'omt_7a26f5da23be',
  },
  {
    chat: 'ops',
    message_id: 'om_5e1f0c7a9b3d42d8a6c40b7712e93f58',
    from: 'david',
    ago: 86,
    ...object('sticker', { file_key: 'v3_sandbox_thanks' }),
  },
  {
    chat: 'ops',
    message_id: 'om_4c243c8216f00f67d27660f4483811aa',
    from: 'chen',
    ago: 84,
    ...text('连接池打满了，我在扩容。'),
    thread_id: 'omt_7a26f5da23be',
    parent_id: cause,
  },
  {
    chat: 'ops',
    message_id: 'om_2768b67663aba8b39983408205b8f7c4',
    from: 'sarah',
    ago: 79,
    ...text('Thanks. p99 is falling, 600 ms now.'),
    thread_id: 'omt_7a26f5da23be',
    parent_id: cause,
  },
  {
    chat: 'ops',
    message_id: 'om_91af2d30816e320d4bdb11a5a2bc03a6',
    from: 'zhou',
    ago: 52,
    ...object('post', bodies.handover),
  },
  {
    chat: 'ops',
    message_id: 'om_546c6071ff9cc2aa29a7b61230572643',
    from: 'alarm',
    ago: 40,
    ...text('CPU 使用率告警已聚合：最近 30 分钟 12 条'),
    refusesThread: 230072,
  },
  {
    chat: 'ops',
    message_id: 'om_c454dac3d049c3523735d6732e293bf1',
    from: 'chen',
    ago: 33,
    ...text('临时口令发到这里，一分钟后自动删除。'),
    refuses: 230111,
  },
  {
    chat: 'ops',
    message_id: 'om_7be1b1e3a3b14f0f9b5dd4f6a8c0e217',
    from: 'zhou',
    ago: 21,
    ...toBot('证书轮换还剩哪 3 台？'),
  },
  sample,
  {
    chat: 'reviews',
    message_id: 'om_eec82b508371eb579792f701ae89e0d2',
    from: 'lin',
    ago: 1510,
    ...text('8 月 12 日支付超时复盘：根因是证书轮换后没有重载'),
    thread_id: 'omt_d7a94d6cc1ea',
  },
  {
    chat: 'reviews',
    message_id: 'om_f018dc7b7ac6d39b79baca974ec97613',
    from: 'david',
    ago: 1490,
    ...text('I will add a reload check to the rotation job.'),
    thread_id: 'omt_d7a94d6cc1ea',
    parent_id: 'om_eec82b508371eb579792f701ae89e0d2',
  },
  {
    chat: 'reviews',
    message_id: 'om_2c9d6f41e07a4b8cb3f5a1d0876e94f3',
    from: 'lin',
    ago: 1475,
    ...toBot('重载检查上线后，请在这里回一句'),
    thread_id: 'omt_d7a94d6cc1ea',
    parent_id: 'om_eec82b508371eb579792f701ae89e0d2',
  },
  {
    chat: 'reviews',
    message_id: 'om_005c7784ce72821784b570d029f44a5a',
    from: 'chen',
    ago: 300,
    ...text('这个话题已经被删除，还留着一条消息'),
    thread_id: 'omt_06888d3a4532',
    refuses: 230019,
  },
  {
    chat: 'releases',
    message_id: rollback,
    from: 'sarah',
    ago: 64,
    ...text('api-gateway 3.2.1 is rolled back in cn-north. Next window: 20:00.'),
    thread_id: 'omt_c15eee32f0d0',
  },
  {
    chat: 'releases',
    message_id: 'om_90f3c5a72d8e4be1a6470b9c1f52d83e',
    from: 'david',
    ago: 58,
    ...toBot('is the 20:00 window still on?'),
    thread_id: 'omt_c15eee32f0d0',
    parent_id: rollback,
  },
  {
    chat: 'direct',
    message_id: 'om_d1f04d480b151b0e2b43245859f6b3b6',
    from: 'chen',
    ago: 27,
    ...text('工单 4711 的权限还没生效，能帮我看看吗？'),
  },
  {
    chat: 'notices',
    message_id: 'om_7a26f5da23be170a945b13a531e86833',
    from: 'zhou',
    ago: 220,
    ...text('今晚 23:00 至 23:30 升级负载均衡，期间短连接可能重试。'),
  },
  {
    chat: 'quiet',
    message_id: 'om_d7a94d6cc1ea341409344568f7a78f2c',
    from: 'sarah',
    ago: 2900,
    ...text('Freeze starts on Friday 18:00. Exceptions go through the release owner.'),
  },
  {
    chat: 'outside',
    message_id: 'om_1558c82f5666a039ab349070d763a67b',
    from: 'david',
    ago: 71,
    ...toBot('Refund queue is 40 minutes behind.'),
  },
  {
    chat: 'gone',
    message_id: 'om_bb01879a9fcc3abe662e75f772d2f9c2',
    from: 'lin',
    ago: 210_000,
    ...text('大促结束，感谢各位！'),
  },
  {
    chat: 'ops',
    message_id: 'om_71ed14293b57d486d8a77a83530148fc',
    from: 'lin',
    ago: 4400,
    ...text('机器人入群之前的历史消息'),
    refuses: 230050,
    unreadable: 230050,
  },
]
