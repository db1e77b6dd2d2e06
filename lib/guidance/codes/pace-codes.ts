import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { steps } from './steps.ts'

/** Nothing is wrong, it was only too fast or is not finished. */
export const pace: Entry[] = [
  {
    code: 230020,
    endpoints: ['reply'],
    msg: 'This operation triggers the frequency limit.',
    means: {
      'zh-CN': '给这个人或这个群发得太快了。',
      en: 'Messages to this person or group are going out too fast.',
    },
    steps: [
      {
        'zh-CN': '等几秒再发：回复台沿用原来的 `uuid`，不会重复。',
        en: 'Wait a few seconds and send again: the console keeps the `uuid`, so it cannot arrive twice.',
      },
      {
        'zh-CN': '如果一直这样，看看群里是否还有别的机器人在频繁发消息，并错开时间。',
        en: 'If it persists, see whether other bots are busy in the group and spread the messages out.',
      },
    ],
    note: {
      'zh-CN': '同一用户每秒最多 5 条；同一个群每秒最多 5 条，由群内所有机器人共享。',
      en: 'One person gets at most 5 messages a second; one group too, and all bots in the group share those 5.',
    },
    owner: 'operator',
    sendAgain: 'after_waiting',
    remedy: ['wait'],
    links: [links.reply, links.rateLimits],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230049,
    endpoints: ['reply'],
    msg: 'The message is being sent.',
    means: {
      'zh-CN': '飞书还在发送这条消息，结果未定。',
      en: 'Feishu is still sending this message; how it ends is not known yet.',
    },
    steps: [
      {
        'zh-CN': '等 2 到 5 秒，内容不变再发一次：回复台沿用原来的 `uuid`，得到的就是这条消息的结果。',
        en: 'Wait two to five seconds and send the same again: the console keeps the `uuid`, and the answer is then this message’s.',
      },
      {
        'zh-CN': '此时不要点“换一个 uuid”，否则可能发出两条。',
        en: 'Do not press “New uuid” now: that could deliver it twice.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    remedy: ['check_again'],
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 99991400,
    endpoints: ['reply', 'get', 'auth'],
    msg: 'request trigger frequency limit',
    means: {
      'zh-CN': '应用调用这个接口太频繁，被网关限流。',
      en: 'The app makes this request too often, and the gateway is holding it back.',
    },
    steps: [
      steps.waitSeconds,
      {
        lacks: 'seconds',
        'zh-CN': '飞书没有说要等多久：先等 5 秒。',
        en: 'Feishu does not say how long: begin with five seconds.',
      },
      {
        'zh-CN': '再次发送：回复台沿用原来的 `uuid`，不会重复。',
        en: 'Send again: the console keeps the `uuid`, so it cannot arrive twice.',
      },
      {
        'zh-CN': '如果经常出现，请开发者查看这个应用的其他程序：回复接口上限为每分钟 1000 次、每秒 50 次。',
        en: 'If it happens often, have the developer look at what else uses this app: replies stop at 1,000 a minute and 50 a second.',
      },
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    remedy: ['wait'],
    links: [links.rateLimits, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
]
