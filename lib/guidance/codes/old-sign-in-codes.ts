import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** The first calls for signing in share their codes with those for tokens; newer programs get the same numbers elsewhere. */
const ofOldSignIn = family({
  endpoints: ['auth', 'login'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.userToken, links.generic],
  source: links.generic.href,
})

const useNewCalls = say(
  '这是旧版登录接口，已不再推荐；改用新版接口（`authen/v2/oauth/token`）时，授权码要重新获取。',
  'This is an old API for signing in, no longer recommended; when you move to the present one (`authen/v2/oauth/token`), get the code anew too.',
)

/** Signing in by the old calls (`authen/v1`), as far as their codes are those of tokens too. */
export const oldSignIn: Entry[] = [
  ofOldSignIn({
    code: 20001,
    msg: 'invalid request',
    means: say('登录请求的请求体不正确。', 'The body of the request that signs somebody in is not right.'),
    steps: [
      steps.correctFields,
      say(
        '核对 `grant_type` 和 `code` 是否都在请求体里，类型是否为字符串，请求头是否为 `Content-Type: application/json; charset=utf-8`。',
        'Check that `grant_type` and `code` are in the body, as strings, and that the header says `Content-Type: application/json; charset=utf-8`.',
      ),
      useNewCalls,
    ],
  }),
  ofOldSignIn({
    code: 20002,
    msg: 'app_id and app_secret did not match',
    means: say(
      '登录用的 `app_id` 与 `app_secret` 不是一对。',
      'The `app_id` and `app_secret` used for signing in do not belong together.',
    ),
    steps: [
      steps.checkCredentials,
      say(
        '如果多个应用共用一份配置，确认 ID 和 Secret 取自同一个应用。',
        'Where several apps share one configuration, check that id and secret are of the same app.',
      ),
      say(
        'Secret 被重置后，所有用到它的程序都要更新。',
        'Once a secret is reset, every program that uses it needs the new one.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.userToken, links.generic],
  }),
  ofOldSignIn({
    code: 20003,
    msg: 'invalid request with code',
    means: say(
      '登录授权码无效：飞书没有发过它，或它已经用过、已经过期。',
      'The sign-in code is not valid: Feishu never gave it, or it has been used or is too old.',
    ),
    steps: [
      steps.signInAgain,
      say(
        '授权码只换一次凭证：不要在刷新页面或重试时重复提交。',
        'Exchange a code once only: do not hand it in again when a page is reloaded or a request repeated.',
      ),
      say(
        '确认取到的是地址里完整的 `code` 参数，解码一次即可。',
        'Check that you take the whole `code` parameter of the address, decoded once.',
      ),
    ],
    owner: 'operator',
  }),
  ofOldSignIn({
    code: 20004,
    msg: 'expired code',
    means: say('登录授权码已经过期。', 'The sign-in code has expired.'),
    steps: [
      steps.signInAgain,
      say(
        '收到授权码后立即换取凭证，不要先放进队列；授权码只有几分钟有效。',
        'Exchange the code as soon as it arrives instead of queueing it; it lives for minutes.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofOldSignIn({
    code: 20005,
    endpoints: ['auth', 'login', 'auth-user'],
    msg: 'invalid access_token',
    means: say(
      '读取登录用户的信息时，用户凭证（`user_access_token`）无效或已过期。',
      'The person’s token (`user_access_token`) used to read who signed in is invalid or has expired.',
    ),
    steps: [
      say(
        '确认传的是用户凭证，而不是应用或企业的凭证。',
        'Check that it is the person’s token, not the app’s or the company’s.',
      ),
      say(
        '凭证约两小时有效：用 `refresh_token` 刷新，或让用户重新登录。',
        'It lives about two hours: refresh it with the `refresh_token`, or have the person sign in again.',
      ),
    ],
    note: say(
      '读取用户信息的接口以 HTTP 200 返回这个错误，要看 `code` 才知道失败。',
      'The API that tells who signed in gives this with HTTP 200: only `code` says that it failed.',
    ),
    links: [links.userToken, links.refreshUserToken, links.generic],
  }),
  ofOldSignIn({
    code: 20006,
    endpoints: ['auth', 'login', 'auth-user'],
    msg: '过期 User Access Token',
    means: say('登录用户的凭证（`user_access_token`）已过期。', 'The token of the person who signed in has expired.'),
    steps: [
      say(
        '用 `refresh_token` 刷新；它只能用一次，要保存返回的新值。',
        'Refresh it with the `refresh_token`; that works once, so keep the new one from the answer.',
      ),
      say(
        '如果刷新也失败，让用户重新登录授权，用新的授权码换取凭证。',
        'If refreshing fails too, have the person sign in again, and exchange the new code for a token.',
      ),
      say(
        '如果只是以应用身份发消息，不需要用户凭证，改用 `tenant_access_token`。',
        'Or, to send as the app, use a `tenant_access_token`: that needs nobody signed in.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.refreshUserToken, links.tokens, links.generic],
  }),
  ofOldSignIn({
    code: 20007,
    endpoints: ['auth', 'login', 'auth-user'],
    msg: 'generate access_token fail',
    means: say(
      '飞书没能用这个授权码或 `refresh_token` 生成用户凭证。',
      'Feishu could make no token for this code or `refresh_token`.',
    ),
    steps: [
      steps.signInAgain,
      say(
        '如果仍然失败，确认授权码或 `refresh_token` 由同一个应用取得，新旧接口没有混用。',
        'If it fails again, check that code or `refresh_token` were got by the same app, and by APIs of the same generation.',
      ),
      steps.giveLogId,
    ],
    note: say(
      '官方只说生成失败，没有说明是哪一种原因。',
      'Feishu says only that it could not; which of the causes it was, nobody is told.',
    ),
    owner: 'operator',
  }),
  ofOldSignIn({
    code: 20008,
    msg: 'user not exist',
    means: say('登录请求所指的用户不存在。', 'There is no such user as the sign-in request names.'),
    steps: [
      say(
        '让用户确认登录的是哪个企业的账号，换成应用所在企业的账号再登录。',
        'Have the person check with which company’s account they signed in, and use the one of the app’s company.',
      ),
      say(
        '如果程序里存着用户 ID，确认它没有失效：更换应用后 `open_id` 会变。',
        'If your program keeps user ids, check that they still hold: an `open_id` changes with the app.',
      ),
    ],
    links: [links.userIds, links.userToken, links.generic],
    owner: 'operator',
  }),
  ofOldSignIn({
    code: 20009,
    msg: 'tenant app not installed',
    means: say(
      '用户所在的企业没有安装登录用的这个应用。',
      'The company of the person has not installed the app they are signing in to.',
    ),
    steps: [
      say(
        '请那家企业的管理员安装并启用应用。',
        'Ask that company’s administrator to install the app and switch it on.',
      ),
      say(
        '自建应用只服务自己的企业：请用户换成本企业的账号登录。',
        'An internal app serves its own company only: have the person sign in with an account of that company.',
      ),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.userToken, links.generic],
  }),
  ofOldSignIn({
    code: 20010,
    msg: 'user not visible to app',
    means: say(
      '登录的用户不在应用的可用范围内，因此不能使用这个应用。',
      'The person who is signing in is outside the app’s availability, so may not use the app.',
    ),
    steps: [
      say(
        '在开发者后台的“版本管理与发布”里把用户或其部门加入可用范围，发布新版本。',
        'Under Version Management & Release in the Developer Console, add the person or their department to the availability and publish the version.',
      ),
      say(
        '请企业管理员在管理后台的“工作台 > 应用管理”中确认用户没有被设为“禁用成员”。',
        'Ask an administrator to check under Workplace > App Management in the Admin Console that the person is not a blocked member.',
      ),
      say('生效后让用户重新登录。', 'Once that holds, have the person sign in again.'),
    ],
    sendAgain: 'after_fix',
    links: [links.availability, links.adminConsole, links.generic],
  }),
  ofOldSignIn({
    code: 20024,
    msg: 'code app_id not match',
    means: say(
      '授权码或 `refresh_token` 是另一个应用取得的。',
      'The sign-in code or `refresh_token` was given to another app.',
    ),
    steps: [
      say(
        '登录页地址里的 `app_id` 与换取凭证时用的应用必须是同一个，核对两处配置。',
        'The `app_id` in the address of the sign-in page and the app that asks for the token must be one: compare both settings.',
      ),
      steps.signInAgain,
    ],
  }),
]
