import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { say } from './say.ts'

const settings = {
  'zh-CN': '请维护回复台的同事核对服务器设置里的 `FEISHU_APP_ID` 与 `FEISHU_APP_SECRET`，改正后重启回复台。',
  en: 'Whoever runs this console checks `FEISHU_APP_ID` and `FEISHU_APP_SECRET` among the settings of its server, corrects them and restarts it.',
}

/** Feishu does not know who is calling: the app's id, secret or token. */
export const credentials: Entry[] = [
  {
    code: 10003,
    endpoints: ['auth'],
    msg: 'invalid param',
    means: {
      'zh-CN': '取访问凭证时参数不对，通常是 App ID 的格式有误。',
      en: 'The token request was malformed, most often because the App ID is not one.',
    },
    steps: [
      {
        'zh-CN': '在开发者后台的“凭证与基础信息”中复制 App ID，它以 `cli_` 开头。',
        en: 'Copy the App ID from Credentials & Basic Info in the Developer Console; it starts with `cli_`.',
      },
      settings,
    ],
    owner: 'console_admin',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.developerConsole, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
  {
    code: 10014,
    endpoints: ['auth'],
    msg: 'app id not exists',
    means: {
      'zh-CN': '飞书上没有这个应用，或应用已被停用。',
      en: 'There is no such app on this platform, or it was disabled.',
    },
    steps: [
      {
        'zh-CN': '确认应用在开发者后台里已启用、已发布。',
        en: 'Check in the Developer Console that the app is enabled and published.',
      },
      {
        'zh-CN':
          '再核对同一处的 `FEISHU_BASE_URL`：飞书应用用 `open.feishu.cn`，Lark 应用用 `open.larksuite.com`，两边不通用。',
        en: 'Check `FEISHU_BASE_URL` in the same place: Feishu apps live at `open.feishu.cn`, Lark apps at `open.larksuite.com`, and neither knows the other’s.',
      },
      settings,
    ],
    owner: 'console_admin',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.developerConsole, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
  {
    code: 10014,
    when: ['secret'],
    endpoints: ['auth'],
    msg: 'app secret invalid',
    means: {
      'zh-CN': 'App Secret 不对，或不属于这个 App ID。',
      en: 'The App Secret is wrong, or belongs to another App ID.',
    },
    steps: [
      {
        'zh-CN':
          '在开发者后台的“凭证与基础信息”中把 App ID 和 App Secret 成对重新复制一遍，前后不要带空格；App Secret 可能被重置过。',
        en: 'Copy App ID and App Secret again, both from Credentials & Basic Info of the same app in the Developer Console, without blanks around them; the secret may have been reset.',
      },
      settings,
    ],
    owner: 'console_admin',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.developerConsole, links.generic],
    source: links.generic.href,
    sure: 'inferred',
  },
  {
    code: 10015,
    endpoints: ['auth'],
    msg: 'wrong app secret',
    means: { 'zh-CN': 'App Secret 与这个应用不匹配。', en: 'The App Secret does not belong to this app.' },
    steps: [
      {
        'zh-CN': '在开发者后台的“凭证与基础信息”中重新复制 App Secret，它可能被重置过。',
        en: 'Copy the App Secret again from Credentials & Basic Info in the Developer Console; it may have been reset.',
      },
      settings,
    ],
    owner: 'console_admin',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.developerConsole, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
  {
    code: 99991661,
    endpoints: ['reply', 'get'],
    msg: 'Missing access token for authorization. Please make a request with token attached.',
    means: { 'zh-CN': '请求没有携带访问凭证。', en: 'The request carried no token.' },
    steps: [
      {
        'zh-CN': '如果回复台前面有代理，确认它没有去掉 `Authorization` 请求头。',
        en: 'If a proxy stands between the console and Feishu, check that it keeps the `Authorization` header.',
      },
      settings,
    ],
    owner: 'console_admin',
    sendAgain: 'after_fix',
    remedy: null,
    links: [links.tokens, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
  {
    code: 99991663,
    endpoints: ['reply', 'get'],
    msg: 'Invalid access token for authorization. Please make a request with token attached.',
    means: {
      'zh-CN': '访问凭证已失效，回复台换新凭证后仍未被接受。',
      en: 'The token was no longer valid, and a fresh one was not accepted either.',
    },
    steps: [
      {
        'zh-CN': '再次发送，回复台会重新取凭证，`uuid` 不变。',
        en: 'Send again; the console fetches a new token and keeps the `uuid`.',
      },
      {
        'zh-CN': '如果仍被拒绝，请维护回复台的同事核对服务器设置里的应用、`FEISHU_BASE_URL` 与凭证是否配套。',
        en: 'If refused again, whoever runs this console checks among the settings of its server that app, `FEISHU_BASE_URL` and credentials belong together.',
      },
    ],
    owner: 'operator',
    sendAgain: 'now',
    remedy: null,
    links: [links.tokens, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
  ...(
    [
      [
        99991665,
        '飞书找不到这个访问凭证所属的企业，回复台换新凭证后仍未被接受。',
        'Feishu knows no company this token belongs to, and a fresh one was not accepted either.',
      ],
      [
        99991668,
        '飞书不认这个访问凭证，回复台换新凭证后仍未被接受。',
        'Feishu did not accept the token, nor a fresh one.',
      ],
    ] as const
  ).map(
    ([code, chinese, english]): Entry => ({
      code,
      endpoints: ['reply', 'get'],
      msg: 'Invalid access token for authorization. Please make a request with token attached.',
      means: say(chinese, english),
      steps: [
        {
          'zh-CN':
            '请维护回复台的同事核对服务器设置里的应用、`FEISHU_BASE_URL` 与凭证是否配套，飞书与 Lark 的应用不能混用。',
          en: 'Whoever runs this console checks among the settings of its server that app, `FEISHU_BASE_URL` and credentials belong together; apps of Feishu and Lark are separate.',
        },
        { 'zh-CN': '改好后重启回复台，再次发送。', en: 'Restart the console with the right settings and send again.' },
      ],
      owner: 'console_admin',
      sendAgain: 'after_fix',
      remedy: null,
      links: [links.tokens, links.generic],
      source: links.generic.href,
      sure: 'official',
    }),
  ),
  {
    code: 99991671,
    endpoints: ['reply', 'get'],
    msg: 'Invalid access token for authorization. Token must start with t- or u-.',
    means: { 'zh-CN': '访问凭证的格式不对。', en: 'The token does not look like a Feishu token.' },
    steps: [
      {
        'zh-CN':
          '请维护回复台的同事确认：服务器设置里的 `FEISHU_BASE_URL` 指向飞书，代理没有改写 `Authorization` 请求头。',
        en: 'Whoever runs this console checks that `FEISHU_BASE_URL` among the settings of its server points to Feishu, and that no proxy rewrites the `Authorization` header.',
      },
      {
        'zh-CN': '再次发送，回复台会重新取凭证。',
        en: 'Send again; the console fetches a new token.',
      },
    ],
    owner: 'console_admin',
    sendAgain: 'now',
    remedy: null,
    links: [links.tokens, links.generic],
    source: links.generic.href,
    sure: 'official',
  },
]
