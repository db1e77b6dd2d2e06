import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofSignIn = family({
  endpoints: ['auth-user'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.userToken, links.generic],
  source: links.userToken.href,
})

/** Of the historic calls (`authen/v1/oidc/…`), whose page names them. */
const ofOidc = family({
  endpoints: ['auth-user'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.userToken, links.authorize],
  source: links.userToken.href,
  sure: 'inferred',
})

const startOver = say(
  '请用户从登录页重新开始，由程序用新的授权码换取凭证。',
  'The person begins again at the sign-in page, and the program exchanges the new code.',
)
const oncePerCode = say(
  '授权码五分钟内有效，只能换一次：不要因为刷新、双击或重试再次提交回调。',
  'A code lives five minutes and works once: do not hand the callback in again for a reload, a double click or a retry.',
)
const ofThisConsole = say(
  '如果是登录这个回复台时出错，请维护它的同事核对服务器设置里的 `FEISHU_SIGN_IN_APP_ID`、`FEISHU_SIGN_IN_APP_SECRET`（没有设置时就是回复台自己的应用），改好后重启回复台。',
  'If it happened while signing in to this console, whoever runs it checks `FEISHU_SIGN_IN_APP_ID` and `FEISHU_SIGN_IN_APP_SECRET` among the settings of its server (without them the console’s own app is used) and restarts it.',
)
const redirectList = say(
  '在开发者后台的“安全设置 > 重定向 URL”里逐字加上实际使用的地址：协议、域名、端口、路径都要一致，不能用通配符。',
  'Under Security Settings > Redirect URLs in the Developer Console, add the very address in use: scheme, host, port and path all count, and there are no wildcards.',
)
const behindProxy = say(
  '常见原因：末尾多了或少了斜杠；代理后面的程序写成了 `http`；用了别的应用的 ID。',
  'The usual causes: a slash too many or too few at the end, `http` written by a program behind a proxy, or the id of another app.',
)
const callbackOfThisConsole = say(
  '登录这个回复台要登记的地址是 `PUBLIC_URL` 加上 `/sign-in/callback`。',
  'For signing in to this console the address to add is `PUBLIC_URL` with `/sign-in/callback` behind it.',
)

/** Somebody signs in with a Feishu or Lark account: the page, the code, the token, and its refreshing. */
export const signIn: Entry[] = [
  ofSignIn({
    code: 2000,
    msg: 'redirect_uri unmatch',
    means: say(
      '旧版授权页打不开：`redirect_uri` 不在应用登记的重定向地址里。',
      'The old sign-in page refuses: the `redirect_uri` is none of the addresses the app has listed.',
    ),
    steps: [redirectList, behindProxy, callbackOfThisConsole],
    sendAgain: 'after_fix',
    links: [links.authorize, links.developerConsole],
    source: links.authorize.href,
    sure: 'practitioners',
  }),
  ofSignIn({
    code: 20001,
    msg: 'The request is missing a required parameter.',
    means: say(
      '换取用户凭证的请求缺少必填参数。',
      'The request for a person’s token lacks a parameter that must be there.',
    ),
    steps: [
      say(
        '请求体要有 `grant_type`、`client_id`、`client_secret`；首次登录再加 `code`，刷新时加 `refresh_token`。',
        'The body holds `grant_type`, `client_id` and `client_secret`; for a sign-in `code` too, for a refresh the `refresh_token`.',
      ),
      say(
        '如果登录页用过 `redirect_uri` 或 PKCE，这里也要带上 `redirect_uri` 和 `code_verifier`。',
        'If the sign-in page was opened with `redirect_uri` or PKCE, `redirect_uri` and `code_verifier` belong here too.',
      ),
      say(
        '检查变量是否为空，请求头是否为 `Content-Type: application/json; charset=utf-8`。',
        'Check that no variable is empty, and that the header says `Content-Type: application/json; charset=utf-8`.',
      ),
    ],
    note: say(
      '读取用户信息的接口也用这个错误码，并且以 HTTP 200 返回：那时是它自己的请求不对。',
      'The API that tells who signed in gives this code too, with HTTP 200: then it is that request which is wrong.',
    ),
  }),
  ofSignIn({
    code: 20002,
    msg: 'The client secret is invalid.',
    means: say(
      '登录用的 `client_secret` 不对：它不属于 `client_id` 所指的应用，或已被重置。',
      'The `client_secret` used for signing in is wrong: it is of another app than `client_id`, or was reset.',
    ),
    steps: [steps.checkCredentials, ofThisConsole],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.userToken, links.generic],
  }),
  ofSignIn({
    code: 20003,
    msg: 'The authorization code is not found. Please note that an authorization code can only be used once.',
    means: say(
      '飞书找不到这个授权码：写错了、被截断，或早已用过。',
      'Feishu finds no such sign-in code: it is misspelled, cut short, or was used long ago.',
    ),
    steps: [
      startOver,
      oncePerCode,
      say(
        '取回调地址里完整的 `code`，留足 64 个字符以上的空间。',
        'Take the whole `code` from the callback’s address, and keep room for more than 64 characters.',
      ),
      say(
        '新版接口的授权码不能用于旧版接口，飞书的也不能用于 Lark。',
        'A code of the present APIs is no good for the old ones, nor one of Feishu for Lark.',
      ),
    ],
    owner: 'operator',
  }),
  ofSignIn({
    code: 20004,
    msg: 'The authorization code has expired.',
    means: say(
      '授权码已过期：从发出到换取超过了五分钟。',
      'The sign-in code is too old: more than five minutes went by before it was exchanged.',
    ),
    steps: [
      startOver,
      say(
        '收到回调就立即换取；如果总是过期，检查服务器的队列和时钟。',
        'Exchange it as soon as the callback comes; if codes are always too old, look at the server’s queue and clock.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofSignIn({
    code: 20008,
    msg: 'The user does not exist.',
    means: say(
      '授权登录的用户在飞书里不存在，账号可能已被删除。',
      'The person who signed in does not exist in Feishu; the account may have been deleted.',
    ),
    steps: [
      say('换一个账号登录。', 'Sign in with another account.'),
      say(
        '请企业管理员在管理后台的通讯录里确认这个账号还在。',
        'Ask an administrator to check in the directory of the Admin Console that the account is still there.',
      ),
    ],
    owner: 'operator',
  }),
  ofSignIn({
    code: 20009,
    msg: 'The specified app is not installed.',
    means: say(
      '用户的企业没有安装登录用的应用，因此不能用它登录。',
      'The app people sign in with is not installed in this person’s company.',
    ),
    steps: [
      say(
        '商店应用：请那家企业的管理员在管理后台安装并启用。',
        'A store app: have that company’s administrator install it in the Admin Console and switch it on.',
      ),
      say(
        '自建应用：只有本企业的人能登录，请用户切换到本企业的账号。',
        'An internal app: only people of its own company can sign in; have the person change to that account.',
      ),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.userToken],
  }),
  ofSignIn({
    code: 20010,
    msg: 'The user does not have permission to use this app.',
    means: say(
      '这位用户无权使用登录用的应用：不在可用范围内，或被设为禁用成员。',
      'This person may not use the app they are signing in with: they are outside its availability, or blocked.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台的“工作台 > 应用管理”中打开应用，调整“应用可用范围”并检查“禁用成员”。',
        'Ask an administrator to open the app under Workplace > App Management in the Admin Console, widen its availability and look at the blocked members.',
      ),
      say(
        '或者由开发者在“版本管理与发布”里创建版本，把用户或其部门加入“可用范围”再发布。',
        'Or the developer creates a version under Version Management & Release with the person or their department under Availability, and publishes it.',
      ),
      say('改好后重新登录。', 'Then sign in again.'),
    ],
    note: say(
      '用可用范围限制谁能登录，是不写代码就能做到的办法：被挡住的人看到的就是它。',
      'Availability is also the way to limit who can sign in without any program; whoever is kept out meets this.',
    ),
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.availability, links.adminConsole, links.userToken],
  }),
  ofSignIn({
    code: 20024,
    msg: 'The provided authorization code or refresh token does not match the provided client ID.',
    means: say(
      '授权码或 `refresh_token` 属于另一个应用，与这里的 `client_id` 不符。',
      'The sign-in code or `refresh_token` is of another app than this `client_id`.',
    ),
    steps: [
      say(
        '登录页地址里的 `client_id` 与换取凭证时的 `client_id` 必须相同，核对两处的配置。',
        'The `client_id` in the sign-in page’s address and the one that asks for the token must be the same: compare both settings.',
      ),
      say(
        '换过登录用的应用后，以前的 `refresh_token` 都作废，让用户重新登录。',
        'After a change of the app, every `refresh_token` of the old one is void: have people sign in again.',
      ),
      ofThisConsole,
    ],
    sendAgain: 'after_fix',
  }),
  ofOidc({
    code: 20025,
    msg: '',
    means: say(
      '旧版登录接口（`authen/v1/oidc`）拒绝了请求，编号与应用不符的错误相邻，具体原因没有公开说明。',
      'The historic sign-in API (`authen/v1/oidc`) refused; the number stands beside that of a wrong app, and what it means has not been published where we could read it.',
    ),
    steps: [
      say(
        '核对请求头里的 `app_access_token` 与登录页的应用是同一个。',
        'Check that the `app_access_token` in the header is of the app whose sign-in page was used.',
      ),
      say(
        '改用新版接口 `authen/v2/oauth/token`，它会把原因说清楚。',
        'Move to the present API, `authen/v2/oauth/token`, which says plainly what is wrong.',
      ),
      steps.giveLogId,
    ],
  }),
  ofSignIn({
    code: 20026,
    msg: 'The refresh token passed is invalid. Please check the value.',
    means: say(
      '`refresh_token` 无效：写错了，或是旧版接口发的，新版接口不认。',
      'The `refresh_token` is not valid: misspelled, or given by the old APIs, which the present one does not take.',
    ),
    steps: [
      say(
        '确认传的是 `refresh_token` 而不是 `access_token`，并且完整。',
        'Check that it is the `refresh_token` and not the `access_token`, and that it is whole.',
      ),
      say(
        '从旧版接口迁移时，用户要用新版接口重新登录一次。',
        'When you move from the old APIs, people sign in once more by the present one.',
      ),
    ],
    links: [links.refreshUserToken, links.userToken],
    source: links.refreshUserToken.href,
  }),
  ofSignIn({
    code: 20027,
    msg: '',
    means: say(
      '登录页请求了应用没有开通的权限（`scope`）。',
      'The sign-in page was asked for a scope the app does not have.',
    ),
    steps: [
      say(
        '在开发者后台的“权限管理”中，以用户身份开通地址里 `scope` 列出的每一项，发布版本。',
        'Under Permissions & Scopes in the Developer Console, add every scope named in the address, as user scopes, and publish a version.',
      ),
      say(
        '用不到的权限从地址里去掉；只是登录不需要任何权限。',
        'Take out of the address what you do not need; signing in alone needs no scope.',
      ),
      say(
        '各项以空格分隔，区分大小写，一次最多 50 项。',
        'They are divided by spaces, upper and lower case count, and 50 are the most.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.authorize, links.developerConsole],
    source: links.authorize.href,
  }),
  ofOidc({
    code: 20028,
    msg: '',
    means: say(
      '旧版登录接口（`authen/v1/oidc`）拒绝了换取凭证的请求；官方表里有这个编号，含义没有公开说明。',
      'The historic sign-in API (`authen/v1/oidc`) gave no token; its table holds this number, and we could read no meaning of it.',
    ),
    steps: [
      say(
        '对照请求的 `grant_type` 和 `code`，并确认应用凭证仍然有效。',
        'Check `grant_type` and `code` of the request, and that the app’s token is still good.',
      ),
      say(
        '让用户重新登录，用新版接口（`authen/v2/oauth/token`）换取凭证。',
        'Have the person sign in again, and exchange the code by the present API (`authen/v2/oauth/token`).',
      ),
      steps.giveLogId,
    ],
  }),
  ofSignIn({
    code: 20029,
    msg: 'redirect_uri 请求不合法',
    means: say(
      '授权页提示重定向地址不合法：`redirect_uri` 没有登记在应用的安全设置里。',
      'The sign-in page says that the redirect address is not allowed: the `redirect_uri` is not in the app’s list.',
    ),
    steps: [
      redirectList,
      behindProxy,
      callbackOfThisConsole,
      say(
        '确认登记在登录用的那个应用里，飞书与 Lark 各登记各的。',
        'Check that it is listed with the app people sign in with; Feishu and Lark have a list each.',
      ),
    ],
    note: say(
      '最多登记 300 个地址；比较时不看查询参数和 `#` 之后的部分。',
      'Up to 300 addresses can be listed; query and what follows `#` are not compared.',
    ),
    sendAgain: 'after_fix',
    links: [links.authorize, links.developerConsole],
    source: links.authorize.href,
  }),
  ofOidc({
    code: 20035,
    msg: '',
    means: say(
      '旧版登录接口（`authen/v1/oidc`）列有这个编号，我们没有读到它的含义；登录没有完成。',
      'One of the numbers of the historic sign-in API (`authen/v1/oidc`) whose meaning we could not read; nobody was signed in.',
    ),
    steps: [
      say(
        '先排除常见原因：应用是否启用、是否已安装、用户是否在可用范围内。',
        'Rule out the usual: is the app enabled, is it installed, is the person within its availability?',
      ),
      say('改用新版接口再登录一次，看它报什么错误。', 'Sign in by the present API and see what that one says.'),
      steps.giveLogId,
    ],
    sendAgain: 'after_fix',
  }),
  ofSignIn({
    code: 20036,
    msg: 'The specified grant_type is not supported.',
    means: say(
      '登录请求的 `grant_type` 不受支持。',
      'The `grant_type` of the sign-in request is none that is supported.',
    ),
    steps: [
      say(
        '首次登录写 `authorization_code`，刷新写 `refresh_token`，不要有多余的空格。',
        'Write `authorization_code` for a sign-in and `refresh_token` for a refresh, without stray spaces.',
      ),
      say(
        '通用的 OIDC 程序库可能会发别的类型：飞书登录是 OAuth 2.0，没有 `id_token`。',
        'General OIDC libraries may send something else: signing in with Feishu is OAuth 2.0 and knows no `id_token`.',
      ),
    ],
  }),
  ofSignIn({
    code: 20037,
    msg: 'The refresh token passed has expired. Please generate a new one.',
    means: say(
      '`refresh_token` 已过期，不能再刷新凭证。',
      'The `refresh_token` has expired, so the token cannot be renewed.',
    ),
    steps: [
      steps.signInAgain,
      say(
        '按返回的 `refresh_token_expires_in` 提前刷新；用户授权满 365 天后必须重新授权。',
        'Refresh before the returned `refresh_token_expires_in` is over; 365 days after the person’s consent only a new consent helps.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.refreshUserToken, links.userToken],
    source: links.refreshUserToken.href,
    owner: 'operator',
  }),
  ofOidc({
    code: 20039,
    msg: '',
    means: say(
      '用旧版登录接口（`authen/v1/oidc`）换取凭证失败；这个编号没有可查的说明，紧邻的几个都与应用的状态或授权有关。',
      'The historic sign-in API (`authen/v1/oidc`) failed; no text on this number could be found, and its neighbours are about the app’s state and consent.',
    ),
    steps: [
      say(
        '在开发者后台确认应用已启用并发布，再让用户重新登录。',
        'Check in the Developer Console that the app is enabled and published, then have the person sign in again.',
      ),
      say(
        '如果仍然失败，改用 `authen/v2/oauth/token`，旧接口不再维护。',
        'If it fails again, use `authen/v2/oauth/token`; the old API is not kept up any more.',
      ),
      steps.giveLogId,
    ],
    sendAgain: 'after_fix',
  }),
  ofOidc({
    code: 20042,
    msg: '',
    means: say(
      '旧版登录接口（`authen/v1/oidc`）不接受这次请求，官方只列出编号，没有可读的说明。',
      'The historic sign-in API (`authen/v1/oidc`) did not take the request; the number is listed, and that is all there is to read.',
    ),
    steps: [
      say(
        '让用户从登录页重新开始一次，排除授权码失效。',
        'Have the person begin at the sign-in page again, to rule out a spent code.',
      ),
      say(
        '把程序迁移到新版接口，它的每个错误码都有说明。',
        'Move the program to the present API, each of whose codes is explained.',
      ),
      steps.giveLogId,
    ],
    owner: 'operator',
  }),
  ofOidc({
    code: 20046,
    msg: '',
    means: say(
      '应用与平台不符：飞书的应用用在了 Lark 的地址上，或者相反。',
      'App and cloud do not go together: a Feishu app was used at Lark’s address, or the other way round.',
    ),
    steps: [
      say(
        '飞书应用用 `open.feishu.cn` 和 `accounts.feishu.cn`，Lark 应用用 `open.larksuite.com` 和 `accounts.larksuite.com`。',
        'Feishu apps go to `open.feishu.cn` and `accounts.feishu.cn`, Lark apps to `open.larksuite.com` and `accounts.larksuite.com`.',
      ),
      say(
        '如果是登录这个回复台时出错，请维护它的同事核对服务器设置里的 `FEISHU_BASE_URL` 与 `FEISHU_ACCOUNTS_URL`。',
        'If it happened while signing in to this console, whoever runs it checks `FEISHU_BASE_URL` and `FEISHU_ACCOUNTS_URL` among the settings of its server.',
      ),
      say('要登录的人也必须有那个平台的账号。', 'The person needs an account on that cloud, too.'),
    ],
    sendAgain: 'after_fix',
    sure: 'official',
  }),
  ofSignIn({
    code: 20048,
    msg: 'The specified app does not exist.',
    means: say(
      '登录请求里的 `client_id` 没有对应的应用。',
      'There is no app by the `client_id` of the sign-in request.',
    ),
    steps: [
      say(
        '在“凭证与基础信息”里重新复制 App ID（`cli_` 开头），它就是 `client_id`。',
        'Copy the App ID again from Credentials & Basic Info (`cli_…`); that is the `client_id`.',
      ),
      say(
        '确认应用没有被删除，并且与调用的平台（飞书或 Lark）一致。',
        'Check that the app was not deleted, and belongs to the cloud that is asked, Feishu or Lark.',
      ),
      ofThisConsole,
    ],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.userToken],
  }),
  ofSignIn({
    code: 20049,
    msg: 'PKCE code challenge failed.',
    means: say(
      'PKCE 校验没有通过：`code_verifier` 缺失，或与登录开始时的 `code_challenge` 对不上。',
      'The PKCE check failed: the `code_verifier` is missing, or does not go with the `code_challenge` the sign-in began with.',
    ),
    steps: [
      say(
        '从登录页重新开始，并在同一个浏览器里完成；登录中途换浏览器或丢了会话，就会这样。',
        'Begin again and finish in the same browser: a change of browser or a lost session half way ends like this.',
      ),
      say(
        '程序里：保存登录开始时的 `code_verifier`（43 至 128 个字符），换取凭证时原样交回。',
        'In a program: keep the `code_verifier` (43 to 128 characters) from the beginning, and hand in the same when asking for the token.',
      ),
      say(
        '登录页要写明 `code_challenge_method=S256`；不写就按 `plain` 比较。',
        'Say `code_challenge_method=S256` at the sign-in page; without it Feishu compares as `plain`.',
      ),
    ],
    owner: 'operator',
  }),
  ofSignIn({
    code: 20050,
    msg: 'An unexpected server error occurred. Please retry your request.',
    means: say(
      '飞书的登录服务出了意外错误（HTTP 500）。',
      'Feishu’s sign-in service met an unexpected error (HTTP 500).',
    ),
    steps: [
      steps.waitLonger,
      say(
        '换取凭证时遇到它，授权码可能已经用掉，让用户从头再登录一次。',
        'If it came when a code was exchanged, the code may be spent: have the person begin again.',
      ),
      steps.giveLogId,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    links: [links.userToken, links.support],
  }),
  ofSignIn({
    code: 20063,
    msg: 'The request is malformed. Please check your request.',
    means: say(
      '换取用户凭证的请求格式不对，飞书读不懂。',
      'The request for a person’s token is malformed; Feishu cannot read it.',
    ),
    steps: [
      say(
        '确认请求体是合法的 JSON，并且请求头写明 `Content-Type: application/json; charset=utf-8`。',
        'Check that the body is valid JSON and the header says `Content-Type: application/json; charset=utf-8`.',
      ),
      say(
        '检查每个参数都是字符串，没有重复；代理没有改写请求体。',
        'Check that each parameter is a string and stands there once, and that no proxy rewrites the body.',
      ),
    ],
  }),
  ofSignIn({
    code: 20064,
    msg: 'The refresh token has been revoked. Please note that a refresh token can only be used once.',
    means: say(
      '`refresh_token` 已被撤销：用户、管理员或安全策略结束了授权。',
      'The `refresh_token` was revoked: the person, an administrator or a security rule ended the consent.',
    ),
    steps: [
      steps.signInAgain,
      say(
        '检查是否把同一个 `refresh_token` 用了两次：每次刷新后都要保存返回的新值。',
        'See whether the same one was used twice: after each refresh keep the new one from the answer.',
      ),
      say(
        '订阅 `auth.user_access_token.revoked_v4` 事件，可以及时知道授权何时结束、为什么结束。',
        'The event `auth.user_access_token.revoked_v4` tells when and why a consent ends.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.refreshUserToken, links.userToken],
    source: links.refreshUserToken.href,
    owner: 'operator',
  }),
  ofSignIn({
    code: 20065,
    msg: 'The authorization code has been used. Please note that an authorization code can only be used once.',
    means: say(
      '这个授权码已经换过凭证：多半是刷新了回调页面，或提交了两次。',
      'This sign-in code was exchanged before; most likely the callback page was reloaded or submitted twice.',
    ),
    steps: [
      startOver,
      say(
        '登录可能其实已经成功：先回到首页看看是否已登录。',
        'The sign-in may have worked after all: go to the front page and see.',
      ),
      say(
        '程序里：同一个 `code` 只处理一次，处理完立即跳转到不带 `code` 的地址。',
        'In a program: take each `code` once, and redirect at once to an address without it.',
      ),
    ],
    owner: 'operator',
  }),
  ofSignIn({
    code: 20066,
    msg: 'The user status is invalid.',
    means: say(
      '账号的状态不允许登录：被冻结、已离职，或还没有加入企业。',
      'The state of the account does not allow signing in: it is frozen, has left, or has not joined yet.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台的通讯录里查看这位成员的状态：暂停的恢复，未激活的重新邀请。',
        'Ask an administrator to look at this member in the directory of the Admin Console: restore a suspended account, invite again who has not joined.',
      ),
      say('已离职的账号不能再登录。', 'An account of somebody who has left cannot sign in any more.'),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.userToken],
  }),
  ofSignIn({
    code: 20067,
    msg: 'The provided scope list contains duplicate scopes. Please ensure all scopes are unique.',
    means: say('`scope` 里有权限写了两次。', 'A scope is written twice in `scope`.'),
    steps: [
      say('去掉重复的权限；各项之间只用一个空格。', 'Take out what is double, and put a single space between scopes.'),
    ],
  }),
  ofSignIn({
    code: 20068,
    msg: 'The provided scope list contains scopes that are not permitted. Please ensure all scopes are allowed.',
    means: say('`scope` 里有用户没有授权过的权限。', 'The `scope` names something the person has not consented to.'),
    steps: [
      say(
        '让用户在登录页重新授权，登录页的 `scope` 要包含这些权限。',
        'Have the person consent again at a sign-in page whose `scope` holds what you need.',
      ),
      say(
        '换取凭证时可以不写 `scope`，得到的就是用户授权过的全部权限。',
        'The request for the token may leave `scope` out; it then gets all that was consented to.',
      ),
      say(
        '如果由机器人来发消息，用 `tenant_access_token`，不需要用户授权。',
        'Where the bot is to send, use a `tenant_access_token`: that needs no consent.',
      ),
    ],
    links: [links.authorize, links.userToken],
    owner: 'operator',
  }),
  ofSignIn({
    code: 20069,
    msg: 'The specified app is not enabled.',
    means: say('登录用的应用没有启用。', 'The app people sign in with is not enabled.'),
    steps: [
      say(
        '在开发者后台确认应用有已发布的版本，没有被停用。',
        'Check in the Developer Console that the app has a published version and is not switched off.',
      ),
      steps.askAdmin,
    ],
    owner: 'app_developer',
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.adminConsole, links.userToken],
  }),
  ofSignIn({
    code: 20070,
    msg: 'Multiple authentication methods were provided. Please only use one to proceed.',
    means: say('同一个请求里用了两种方式证明应用的身份。', 'The request proves who the app is in two ways at once.'),
    steps: [
      say(
        '二选一：请求体里的 `client_id` 与 `client_secret`，或 HTTP Basic 请求头；两者不能都有。',
        'Choose one: `client_id` and `client_secret` in the body, or the HTTP Basic header.',
      ),
      say(
        '如果程序库自动加了 `Authorization` 请求头，把它关掉。',
        'If a library adds an `Authorization` header by itself, turn that off.',
      ),
    ],
  }),
  ofSignIn({
    code: 20071,
    msg: 'The provided redirect URI does not match the one used during authorization.',
    means: say(
      '换取凭证时的 `redirect_uri` 与打开登录页时的不一样。',
      'The `redirect_uri` given for the token is not the one the sign-in page was opened with.',
    ),
    steps: [
      say(
        '两处用同一个值，逐字相同，编码方式也相同。',
        'Use one value in both places, letter for letter, encoded alike.',
      ),
      behindProxy,
      say(
        '如果是登录这个回复台时出错，请维护它的同事核对服务器设置里的 `PUBLIC_URL` 就是浏览器里的地址，并且登录途中没有换过地址。',
        'If it happened while signing in to this console, whoever runs it checks that `PUBLIC_URL` among the settings of its server is the address in the browser, and that people do not change address half way.',
      ),
    ],
  }),
  ofSignIn({
    code: 20072,
    msg: 'The server is temporarily unavailable. Please retry your request.',
    means: say(
      '飞书的登录服务暂时不可用（HTTP 503）。',
      'Feishu’s sign-in service cannot be had for the moment (HTTP 503).',
    ),
    steps: [
      steps.waitLonger,
      say(
        '重试仍用同一个授权码；如果它已失效，再让用户重新登录。',
        'Try with the same code; should it be spent, have the person sign in again.',
      ),
      steps.giveLogId,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    links: [links.userToken, links.support],
  }),
  ofSignIn({
    code: 20073,
    msg: 'The refresh token has been used. Please note that a refresh token can only be used once.',
    means: say(
      '这个 `refresh_token` 已经刷新过一次，不能再用。',
      'This `refresh_token` was used for a refresh before and works no more.',
    ),
    steps: [
      say(
        '用上一次刷新返回的新 `refresh_token`；丢失了就让用户重新登录。',
        'Use the new one the last refresh returned; if it was lost, have the person sign in again.',
      ),
      say(
        '两个进程同时刷新会把会话弄丢：每个用户同一时间只让一个进程刷新。',
        'Two processes that refresh at once lose the session: let only one at a time do it for each person.',
      ),
      say('刷新后先保存新值，再使用新的凭证。', 'Store the new value before you use the new token.'),
    ],
    links: [links.refreshUserToken, links.userToken],
    source: links.refreshUserToken.href,
  }),
  ofSignIn({
    code: 20074,
    msg: 'The specified app is not allowed to refresh token.',
    means: say('这个应用没有打开刷新用户凭证的开关。', 'Refreshing people’s tokens is not switched on for this app.'),
    steps: [
      say(
        '在开发者后台的“安全设置”里打开刷新 `user_access_token` 的开关，发布版本；较早创建的应用需要手动打开。',
        'Switch on the refreshing of `user_access_token` under Security Settings in the Developer Console and publish a version; older apps have to do so by hand.',
      ),
      say(
        '登录时还要在 `scope` 里写上 `offline_access`，否则不会返回 `refresh_token`。',
        'The sign-in must also name `offline_access` in `scope`, or no `refresh_token` is returned.',
      ),
      say(
        '打开之后，让用户重新登录授权：只有新的登录才会返回 `refresh_token`。',
        'Then have the person sign in again: only that sign-in gives a `refresh_token`.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.refreshUserToken, links.developerConsole],
    source: links.refreshUserToken.href,
  }),
  ofSignIn({
    code: 99991669,
    msg: 'invalid user refresh token',
    means: say(
      '刷新用户凭证时，网关不认识这个 `refresh_token`。',
      'The gateway does not know the `refresh_token` with which a person’s token was to be renewed.',
    ),
    steps: [
      say(
        '确认用的是最近一次返回的 `refresh_token`，而且来自同一个应用、同一代接口。',
        'Check that it is the last one returned, by the same app and by APIs of the same generation.',
      ),
      steps.signInAgain,
    ],
    links: [links.refreshUserToken, links.generic],
    source: links.generic.href,
  }),
]
