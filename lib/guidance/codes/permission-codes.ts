import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'

/** Somebody must allow it first: group, person, administrator, app. */
export const permission: Entry[] = [
  {
    code: 230002,
    endpoints: ['reply', 'get'],
    msg: 'The bot can not be outside the group.',
    means: {
      'zh-CN': '机器人不在这条消息所属的群里。',
      en: 'The bot is not in the group this message belongs to.',
    },
    steps: [
      {
        needs: 'app',
        'zh-CN': '请群主或群成员打开群设置，在“群机器人”中把这个应用（`{app}`）的机器人加入群。',
        en: 'Ask the group owner or a member to open the group settings and add the bot of this app (`{app}`) under Bots.',
      },
      {
        lacks: 'app',
        'zh-CN': '请群主或群成员打开群设置，在“群机器人”中把发送的应用的机器人加入群。',
        en: 'Ask the group owner or a member to open the group settings and add the sending app’s bot under Bots.',
      },
      {
        'zh-CN': '加入后再次发送，草稿不用改。',
        en: 'Once the bot is in, send again; the draft needs no change.',
      },
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.addBot, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230006,
    endpoints: ['reply', 'get'],
    msg: 'Bot ability is not activated.',
    means: { 'zh-CN': '应用没有启用机器人能力。', en: 'The app has no active bot ability.' },
    steps: [
      {
        needs: 'app',
        'zh-CN': '登录开发者后台，进入这个应用（`{app}`）。',
        en: 'Sign in to the Developer Console and open this app (`{app}`).',
      },
      {
        lacks: 'app',
        'zh-CN': '登录开发者后台，进入发送的应用。',
        en: 'Sign in to the Developer Console and open the sending app.',
      },
      {
        'zh-CN': '在“添加应用能力”中启用“机器人”。',
        en: 'Under Add Features, enable Bot.',
      },
      {
        'zh-CN': '创建版本并发布，审核通过后能力才会生效。',
        en: 'Create a version and publish it; the ability takes effect once the version is approved.',
      },
    ],
    owner: 'app_developer',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.enableBot, links.developerConsole],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230013,
    endpoints: ['reply', 'get'],
    msg: 'Bot has NO availability to this user.',
    means: {
      'zh-CN': '对方不在机器人的可用范围内，或被列入了禁用范围。',
      en: 'The person is outside the bot’s availability range, or is blocked from using it.',
    },
    steps: [
      {
        'zh-CN': '登录开发者后台，找到这个应用，进入应用详情页。',
        en: 'Sign in to the Developer Console, find this app and open its details.',
      },
      {
        'zh-CN': '在左侧导航栏进入“应用发布 > 版本管理与发布”，点击“创建版本”。',
        en: 'In the left menu go to App Release > Version Management & Release and choose Create a version.',
      },
      {
        'zh-CN': '在“版本详情”页面找到“可用范围”，点击“编辑”。',
        en: 'On the version page find Availability and choose Edit.',
      },
      {
        'zh-CN': '在弹出的对话框里，把对方加入可用范围。',
        en: 'In the dialog, add the person to the availability range.',
      },
      {
        'zh-CN': '在页面底部点击“保存”并发布应用，配置才会生效。',
        en: 'Choose Save at the bottom of the page and publish the app; only then does the change apply.',
      },
      {
        'zh-CN':
          '（可选）如果仍然报错，请企业管理员登录管理后台，在“工作台 > 应用管理”中进入这个应用，在“应用可用范围”里查看对方是否被设为“禁用成员”。',
        en: 'Optional, if it is still refused: ask a company administrator to open the Admin Console, go to Workplace > App Management, open this app and check under its availability whether the person is listed as a blocked member.',
      },
    ],
    note: {
      'zh-CN': '对方已离职时也会报 230013，这种情况改可用范围没有用。单聊会话的群 ID 同样按对方的可用范围判断。',
      en: 'Feishu also answers 230013 when the person has left the company; no setting helps then. A one-to-one chat counts as the person in it.',
    },
    owner: 'app_developer',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.availability, links.developerConsole, links.adminConsole],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230018,
    endpoints: ['reply'],
    msg: 'These operations are NOT allowed at current group settings.',
    means: {
      'zh-CN': '群设置不允许机器人在这里发言，例如只有指定成员可以发言。',
      en: 'The group’s settings do not let the bot speak, for example because only chosen members may.',
    },
    steps: [
      {
        'zh-CN': '请群主或群管理员允许这个机器人发言：在群设置里看谁可以发言。',
        en: 'Ask the group owner or an administrator to let this bot speak; who may stands in the group settings.',
      },
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230027,
    endpoints: ['reply', 'get'],
    msg: 'Lack of necessary permissions.',
    means: {
      'zh-CN': '应用无权进行这次操作，有三种可能的原因。',
      en: 'The app may not do this; there are three possible causes.',
    },
    steps: [
      {
        'zh-CN': '缺少权限：看 `msg` 里 `ext=` 之后写的权限名，在开发者后台的“权限管理”中开通，再发布版本。',
        en: 'A scope is missing: read its name after `ext=` in `msg`, add it under Permissions & Scopes in the Developer Console and publish a version.',
      },
      {
        'zh-CN': '没有用户授权：如果是以用户身份调用，请该用户重新授权应用。',
        en: 'User authorization was not found: where the request is made as a person, have that person authorize the app again.',
      },
      {
        'zh-CN': '外部群：机器人要在外部群里操作，需由开发者先开启对外共享能力，方法见下方关于外部群的官方页面。',
        en: 'External group: before a bot can act there, the developer switches on its external sharing, as the official page on external groups below shows.',
      },
    ],
    owner: 'app_developer',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.externalGroups, links.developerConsole, links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 230035,
    endpoints: ['reply'],
    msg: 'Send Message Permission deny.',
    means: {
      'zh-CN': '机器人没有在这个会话里发消息的权限。',
      en: 'The bot has no permission to send messages in this chat.',
    },
    steps: [
      {
        'zh-CN': '群聊：请群主看群是否开启了禁言，并放开。',
        en: 'In a group, ask the group owner whether it is muted, and to lift that.',
      },
      {
        'zh-CN': '单聊：请对方确认没有屏蔽这个机器人。',
        en: 'In a one-to-one chat, ask the person whether they have blocked the bot.',
      },
      {
        'zh-CN': '如果都不是，请企业管理员查看企业的沟通权限管控是否限制了机器人。',
        en: 'Neither? Ask a company administrator whether the company’s communication rules restrict the bot.',
      },
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.reply],
    source: links.reply.href,
    sure: 'official',
  },
  {
    code: 99991672,
    endpoints: ['reply', 'get'],
    msg: 'Access denied. One of the following scopes is required: [%v]',
    means: {
      'zh-CN': '应用没有开通这个接口需要的权限。',
      en: 'The app has none of the scopes this request needs.',
    },
    steps: [
      {
        'zh-CN': '打开返回信息里的链接，或在开发者后台进入应用的“权限管理”。',
        en: 'Follow the link in the answer, or open the app’s Permissions & Scopes in the Developer Console.',
      },
      {
        needs: 'scopes',
        'zh-CN': '开通返回里列出的任意一项权限（`{scopes}`）；回复消息用 `im:message` 或 `im:message:send_as_bot`。',
        en: 'Add any one of the scopes the answer names (`{scopes}`); replies take `im:message` or `im:message:send_as_bot`.',
      },
      {
        lacks: 'scopes',
        'zh-CN': '回复消息开通 `im:message` 或 `im:message:send_as_bot` 中的一项。',
        en: 'For replies, add one of `im:message` and `im:message:send_as_bot`.',
      },
      {
        'zh-CN': '创建版本并发布，等待企业管理员审核通过。',
        en: 'Create a version, publish it and wait for the administrator’s approval.',
      },
    ],
    owner: 'app_developer',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.fix99991672, links.developerConsole],
    source: links.generic.href,
    sure: 'official',
  },
]
