import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofAppTokens = family({
  endpoints: ['auth'],
  owner: 'console_admin',
  sendAgain: 'after_fix',
  links: [links.tokensAtWork, links.developerConsole, links.generic],
  source: links.generic.href,
})

const ofConsole = say(
  '如果出错的是这个回复台，请维护它的同事核对服务器设置里的 `FEISHU_APP_ID`、`FEISHU_APP_SECRET` 或 `FEISHU_APPS_FILE` 里的这个应用，改正后重启回复台。',
  'If it happened to this console, whoever runs it checks `FEISHU_APP_ID` and `FEISHU_APP_SECRET` among the settings of its server, or this app in `FEISHU_APPS_FILE`, and restarts it once they are right.',
)
const rightCloud = say(
  '确认调用的地址与应用配套：飞书应用用 `open.feishu.cn`，Lark 应用用 `open.larksuite.com`。',
  'Check that the address used goes with the app: `open.feishu.cn` for Feishu apps, `open.larksuite.com` for Lark apps.',
)

/** An app asks for its own token and gets none. Store apps take two steps to theirs, and each has codes of its own. */
export const appTokens: Entry[] = [
  ofAppTokens({
    code: 10005,
    msg: 'app id unauthorized',
    means: say(
      '这个应用没有通过飞书的校验：请求里的应用或企业不对，因此不发凭证。',
      'Feishu did not accept the app: the app or the company in the request failed its check, so no token was given.',
    ),
    steps: [
      say(
        '在开发者后台打开这个应用，确认它已启用，而且有已发布的版本。',
        'Open the app in the Developer Console and check that it is enabled and has a published version.',
      ),
      say(
        '在“凭证与基础信息”里逐字对照 App ID；它以 `cli_` 开头。',
        'Compare the App ID letter by letter with Credentials & Basic Info; it starts with `cli_`.',
      ),
      say(
        '商店应用：请企业管理员确认应用已经安装，并且没有被停用。',
        'A store app: have an administrator of the company check that it is installed and not switched off.',
      ),
      ofConsole,
    ],
  }),
  ofAppTokens({
    code: 10012,
    msg: 'get app access token fail',
    means: say(
      '飞书没有发出应用的凭证（`app_access_token`）；商店应用多半是 `app_ticket` 已经过时。',
      'Feishu issued no token for the app (`app_access_token`); of a store app the `app_ticket` is most likely out of date.',
    ),
    steps: [
      say(
        '商店应用：让飞书重新推送 `app_ticket`（回复台自己会申请，最多每分钟一次），收到后再试；飞书平时每小时推送一次。',
        'A store app: have Feishu push the `app_ticket` again (this console asks for it itself, at most once a minute) and try once it has come; otherwise one comes every hour.',
      ),
      say(
        '如果一直收不到，检查开发者后台“事件与回调”里的请求地址能否从公网访问，Encrypt Key 与 Verification Token 是否与回复台的配置一致。',
        'If none ever comes, check under Events & Callbacks in the Developer Console that the request address can be reached from outside, and that Encrypt Key and Verification Token are those of the console’s settings.',
      ),
      say(
        '企业自建应用不需要 `app_ticket`：重新复制 App ID 和 App Secret，并确认应用已启用。',
        'An internal app needs no `app_ticket`: copy App ID and App Secret again, and check that the app is enabled.',
      ),
    ],
    note: say(
      '只用最新的一张 `app_ticket`；不要反复申请，等它推送过来即可。',
      'Only the newest `app_ticket` counts. Do not keep asking for one; wait until it is pushed.',
    ),
    links: [links.ticketResend, links.developerConsole, links.generic],
  }),
  ofAppTokens({
    code: 10013,
    msg: 'get tenant access token fail',
    means: say(
      '飞书没有发出企业的凭证（`tenant_access_token`）；商店应用多半没有安装在这家企业，或 `tenant_key` 填错了。',
      'Feishu issued no token for the company (`tenant_access_token`); a store app is most likely not installed there, or its `tenant_key` is wrong.',
    ),
    steps: [
      say(
        '商店应用：核对 `tenant_key`。应用安装时的事件、登录返回、消息的 `sender` 里都有它；在回复台里写在 `FEISHU_APPS_FILE` 的 `tenants` 下。',
        'A store app: check the `tenant_key`. It comes with the event of the installation, with sign-ins, and in the `sender` of messages; in this console it stands under `tenants` in `FEISHU_APPS_FILE`.',
      ),
      say(
        '请那家企业的管理员在管理后台的“工作台 > 应用管理”中确认应用已安装并启用。',
        'Have that company’s administrator check under Workplace > App Management in the Admin Console that the app is installed and enabled.',
      ),
      say(
        '企业自建应用：确认应用已启用、已发布，并重新复制 App ID 和 App Secret。',
        'An internal app: check that it is enabled and published, and copy App ID and App Secret again.',
      ),
      rightCloud,
    ],
    links: [links.tokensAtWork, links.adminConsole, links.generic],
  }),
  ofAppTokens({
    code: 10016,
    msg: 'app resend fail',
    means: say(
      '飞书没有重新推送 `app_ticket`：只有商店应用才能申请推送。',
      'Feishu did not push the `app_ticket` again: only store apps may ask for it.',
    ),
    steps: [
      say(
        '在开发者后台查看应用的类型。企业自建应用不用 `app_ticket`，直接用 App ID 和 App Secret 换取凭证。',
        'See in the Developer Console what kind of app it is. An internal app uses no `app_ticket`; it gets its token for App ID and App Secret alone.',
      ),
      say(
        '在回复台里，自建应用不要写 `kind: store`，改好后重启回复台。',
        'In this console an internal app must not be marked `kind: store`; correct that and restart it.',
      ),
      say(
        '如果确实是商店应用，核对 App ID 和 App Secret，再申请一次。',
        'If it really is a store app, check App ID and App Secret and ask once more.',
      ),
    ],
    links: [links.ticketResend, links.developerConsole, links.generic],
  }),
  ofAppTokens({
    code: 20013,
    endpoints: ['auth', 'auth-user'],
    msg: 'The tenant access token passed is invalid. Please check the value.',
    means: say(
      '请求里附带的企业凭证（`tenant_access_token`）无效，飞书因此没有换发新的凭证。',
      'The company’s token (`tenant_access_token`) handed along was not valid, so Feishu exchanged it for nothing.',
    ),
    steps: [
      steps.freshToken,
      steps.rightToken,
      say(
        '确认凭证来自同一个应用，而且完整传入，没有被截断。',
        'Check that the token is of the same app, and arrived whole.',
      ),
    ],
    owner: 'app_developer',
  }),
  ofAppTokens({
    code: 20014,
    endpoints: ['auth', 'auth-user'],
    msg: '校验 app_access_token 失败',
    means: say(
      '换取用户凭证时附带的应用凭证（`app_access_token`）没有通过校验。',
      'The app’s token (`app_access_token`) sent along to get a person’s token failed its check.',
    ),
    steps: [
      say(
        '重新获取 `app_access_token`，放进请求头 `Authorization: Bearer …` 再试。',
        'Fetch a new `app_access_token`, put it into the header `Authorization: Bearer …`, and try again.',
      ),
      say(
        '确认它与用户登录时用的是同一个应用；企业凭证或用户凭证不能代替它。',
        'Check that it is of the app people sign in with; the company’s or a person’s token does not do.',
      ),
      say(
        '新程序不再需要它：新版登录接口只要 `client_id` 和 `client_secret`。',
        'New programs need none: the present API for signing in wants only `client_id` and `client_secret`.',
      ),
    ],
    owner: 'app_developer',
    links: [links.userToken, links.tokensAtWork, links.generic],
  }),
  ofAppTokens({
    code: 99991543,
    msg: 'login_user invalid',
    means: say(
      '飞书不认识这一对 App ID 和 App Secret。',
      'Feishu knows no app with this pair of App ID and App Secret.',
    ),
    steps: [
      say(
        '在开发者后台的“凭证与基础信息”里同时复制 App ID 和 App Secret；Secret 可能被重置过。',
        'Copy App ID and App Secret together from Credentials & Basic Info in the Developer Console; the secret may have been reset.',
      ),
      rightCloud,
      ofConsole,
    ],
  }),
  ofAppTokens({
    code: 99991664,
    msg: 'invalid app token',
    means: say(
      '取企业凭证时用的应用凭证（`app_access_token`）无效或已过期。',
      'The `app_access_token` used to ask for a company’s token is invalid or has expired.',
    ),
    steps: [
      say(
        '回复台会自己更换凭证：稍等一分钟再发一次。如果仍被拒绝，核对应用的 App Secret。',
        'This console renews its tokens itself: wait a minute and send again. If refused again, check the app’s secret.',
      ),
      say(
        '重新获取 `app_access_token`；商店应用要用最新的 `app_ticket` 换取。',
        'Fetch a new `app_access_token`; a store app gets it for its newest `app_ticket`.',
      ),
    ],
    links: [links.tokensAtWork, links.tokens, links.generic],
  }),
  ofAppTokens({
    code: 99991665,
    msg: 'invalid tenant code',
    means: say(
      '飞书找不到凭证所指的企业：`tenant_key` 或企业凭证无效。',
      'Feishu finds no company for the token: the `tenant_key` or the company’s token is not valid.',
    ),
    steps: [
      say(
        '核对 `tenant_key`，它要来自安装了这个应用的企业，并与应用在同一个平台。',
        'Check the `tenant_key`: it must be of a company that has installed this app, and on the same cloud as the app.',
      ),
      say(
        '如果企业卸载过应用又重新安装，重新获取两级凭证，不要沿用旧的。',
        'If the company removed the app and installed it again, fetch both tokens anew instead of using the old ones.',
      ),
      ofConsole,
    ],
    links: [links.tokensAtWork, links.tokens, links.generic],
  }),
]
