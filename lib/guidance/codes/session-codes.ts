import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofLogin = family({
  endpoints: ['login'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.userToken, links.generic],
  source: links.generic.href,
})

/** Somebody's account does not let them in, whichever call notices it first. */
const ofAccount = family({
  endpoints: ['login', 'auth-user'],
  owner: 'tenant_admin',
  sendAgain: 'after_fix',
  links: [links.adminConsole, links.generic],
  source: links.generic.href,
})

const keepCookies = say(
  '确认浏览器或客户端没有禁用 Cookie，跨域请求带上了 Cookie。',
  'Check that cookies are not blocked in the browser or client, and that requests across sites carry them.',
)
const openAgain = say(
  '请用户退出后在飞书客户端里重新打开这个应用，再登录一次。',
  'Have the person close the app, open it again in the Feishu client, and sign in once more.',
)
const toNewCalls = say(
  '这是早期登录方式的错误码；把登录迁移到现在的授权登录（`authen/v2/oauth/token`）。',
  'This code is of an early way to sign in; move to the present one (`authen/v2/oauth/token`).',
)

/** Signing in by sessions and cookies, as mini programs and the first web apps do. */
export const sessions: Entry[] = [
  ofLogin({
    code: 10204,
    msg: 'wrong code',
    means: say(
      '登录用的 `code` 不对：用过了，或已过期。',
      'The `code` used to log in is wrong: it was used before, or is too old.',
    ),
    steps: [
      steps.signInAgain,
      say(
        '小程序里重新调用登录接口取得新的 `code`，每个只用一次。',
        'In a mini program use login again for a new `code`; each works once.',
      ),
    ],
    owner: 'operator',
  }),
  ofLogin({
    code: 11000,
    msg: 'get sso access token fail',
    means: say('没能取得单点登录（SSO）的凭证。', 'No token for single sign-on could be had.'),
    steps: [
      steps.signInAgain,
      say(
        '如果企业用自己的身份提供方，请管理员确认它能正常登录。',
        'If the company uses an identity provider of its own, have an administrator check that it lets people in.',
      ),
      steps.giveLogId,
    ],
    owner: 'operator',
  }),
  ofLogin({
    code: 11001,
    msg: 'check security token fail',
    means: say('登录时的安全令牌没有通过检查。', 'The security token sent along with the login failed its check.'),
    steps: [
      steps.signInAgain,
      say(
        '不要缓存或复用登录页里的令牌，每次登录都取新的。',
        'Do not keep tokens of the login page for later; take new ones for each login.',
      ),
    ],
    owner: 'operator',
  }),
  ofAccount({
    code: 20021,
    msg: 'user resigned',
    means: say('登录的人已经离职，账号不能再用。', 'The person who is signing in has left the company.'),
    steps: [
      say('请由在职成员用本人的账号登录。', 'Have somebody who works there sign in with their own account.'),
      say(
        '如果本人并未离职，请企业管理员在管理后台的通讯录里恢复账号。',
        'If they have not left, have an administrator restore the account in the directory of the Admin Console.',
      ),
    ],
    owner: 'operator',
  }),
  ofAccount({
    code: 20022,
    msg: 'user frozen',
    means: say('登录的账号被暂停使用。', 'The account of the person who is signing in is suspended.'),
    steps: [
      say(
        '请企业管理员在管理后台的通讯录里恢复这个账号，再登录。',
        'Ask an administrator to restore the account in the directory of the Admin Console, then sign in again.',
      ),
    ],
  }),
  ofAccount({
    code: 20023,
    msg: 'user not registered',
    means: say('登录的人还没有注册飞书账号。', 'The person who is signing in has not set up their Feishu account yet.'),
    steps: [
      say('先接受企业的邀请并激活账号，再登录。', 'Accept the company’s invitation and activate the account first.'),
      say('如果没有收到邀请，请企业管理员重新发送。', 'No invitation? Ask an administrator to send it again.'),
    ],
    owner: 'operator',
  }),
  ofAccount({
    code: 1103003,
    endpoints: ['login'],
    msg: 'tenant no idp config',
    means: say('企业没有配置单点登录（SSO）。', 'The company has not set up single sign-on.'),
    steps: [
      say(
        '请企业管理员在管理后台的安全设置里配置身份提供方，或改用其他登录方式。',
        'Ask an administrator to set up an identity provider in the security settings of the Admin Console, or sign in another way.',
      ),
    ],
  }),
  ofAccount({
    code: 1103008,
    endpoints: ['login'],
    msg: 'idp user not bind idp cp',
    means: say(
      '这个飞书账号没有绑定企业身份提供方里的账号。',
      'This Feishu account is not tied to one of the company’s identity provider.',
    ),
    steps: [
      say(
        '请企业管理员把两边的账号绑定起来，核对映射用的字段（工号、邮箱等）是否一致。',
        'Ask an administrator to tie the two together, and to check that the field they are matched by, such as number or mail, is the same on both sides.',
      ),
      steps.signInAgain,
    ],
  }),
  ofLogin({
    code: 99991300,
    msg: 'invalid next parameter:%v',
    means: say(
      '登录回调地址里的 `next` 参数不对。',
      'The `next` parameter of the login’s callback address is not valid.',
    ),
    steps: [
      say(
        '`next` 要是完整的网址，并经过一次 URL 编码；`msg` 里写着实际收到的值。',
        'Make `next` a whole address, URL-encoded once; `msg` holds what was received.',
      ),
      steps.correctAndCall,
    ],
  }),
  ofLogin({
    code: 99991501,
    msg: 'auth login invalid code',
    means: say('登录请求里没有 `code`，或 `code` 为空。', 'The login came without a `code`, or with an empty one.'),
    steps: [
      say(
        '从回调地址里取出 `code` 再请求；用户拒绝授权时不会有 `code`。',
        'Take the `code` from the callback’s address; there is none when the person declined.',
      ),
      steps.signInAgain,
    ],
  }),
  ofLogin({
    code: 99991503,
    msg: 'invalid next parameter: invalid host',
    means: say('`next` 的域名与登记的回调域名不同。', 'The host of `next` is not that of the callback address.'),
    steps: [
      say(
        '让 `next` 与回调地址用同一个域名，或在开发者后台的“安全设置”里登记这个域名。',
        'Let `next` stand on the same host as the callback, or list that host under Security Settings in the Developer Console.',
      ),
    ],
  }),
  ofLogin({
    code: 99991611,
    msg: 'get session fail',
    means: say('小程序的请求没有带上会话 Cookie。', 'The mini program’s request carried no session cookie.'),
    steps: [openAgain, keepCookies],
    note: say(
      '同样的文字还有几个编号，分别对应不同的会话。',
      'Several numbers share this text, one for each kind of session.',
    ),
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991612,
    msg: 'session invalid',
    means: say('小程序的会话已经失效。', 'The mini program’s session is not valid any more.'),
    steps: [
      openAgain,
      say(
        '程序里：会话失效时重新调用登录接口，不要沿用旧的。',
        'In a program: use login again when a session ends, instead of keeping the old one.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991621,
    msg: 'get session fail',
    means: say(
      '请求里没有开放平台单点登录的会话 Cookie。',
      'No cookie of the open platform’s single sign-on came with the request.',
    ),
    steps: [keepCookies, steps.signInAgain],
  }),
  ofLogin({
    code: 99991622,
    msg: 'session invalid',
    means: say('开放平台单点登录的会话已失效。', 'The session of the open platform’s single sign-on has ended.'),
    steps: [steps.signInAgain, toNewCalls],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991631,
    msg: 'get session fail',
    means: say('请求里没有 Lark 单点登录的会话 Cookie。', 'No cookie of Lark’s single sign-on came with the request.'),
    steps: [keepCookies, steps.signInAgain],
  }),
  ofLogin({
    code: 99991632,
    msg: 'session invalid',
    means: say('Lark 单点登录的会话没有通过校验。', 'The session of Lark’s single sign-on failed its check.'),
    steps: [
      steps.signInAgain,
      say(
        '确认没有把飞书的会话用在 Lark 上，或者相反。',
        'Check that no session of Feishu is used at Lark, or the other way round.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991641,
    msg: 'auth open invalid session',
    means: say('登录会话无效。', 'The login session is not valid.'),
    steps: [steps.signInAgain, keepCookies],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991642,
    msg: 'auth open invalid session mina',
    means: say('小程序的登录会话已过期。', 'The login session of the mini program has expired.'),
    steps: [openAgain],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991643,
    msg: 'auth open invalid session sso',
    means: say(
      '单点登录里的 `open_id` 或 `refresh_token` 无效。',
      'The `open_id` or `refresh_token` of the single sign-on is not valid.',
    ),
    steps: [
      steps.signInAgain,
      say(
        '`open_id` 只在取得它的应用里有效，换了应用要重新获取。',
        'An `open_id` holds in the app that got it; another app has to get its own.',
      ),
    ],
    owner: 'operator',
  }),
  ofLogin({
    code: 99991644,
    msg: 'auth open invalid config',
    means: say('飞书自己的登录配置有误。', 'The login is set up wrongly on Feishu’s side.'),
    steps: [
      say('过一段时间再登录；马上重试没有用。', 'Sign in later; trying again right away does not help.'),
      steps.giveLogId,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    links: [links.generic, links.support],
  }),
  ofLogin({
    code: 99991645,
    msg: 'auth open invalid user',
    means: say('登录会话里的用户无效。', 'The user of the login session is not valid.'),
    steps: [
      steps.signInAgain,
      say(
        '请企业管理员确认账号没有被删除或暂停。',
        'Have an administrator check that the account was neither deleted nor suspended.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991670,
    msg: 'invalid sso token',
    means: say('单点登录的凭证无效。', 'The token of the single sign-on is not valid.'),
    steps: [steps.signInAgain, toNewCalls],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofLogin({
    code: 99991681,
    msg: 'auth fail',
    means: say('第三方的身份认证服务拒绝了登录。', 'An authentication service of a third party refused the login.'),
    steps: [
      say(
        '请企业管理员查看身份提供方的登录日志，那里写着拒绝的原因。',
        'Have an administrator look into the identity provider’s own log: the reason stands there.',
      ),
      steps.signInAgain,
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofLogin({
    code: 99991691,
    msg: 'get session fail',
    means: say('登录请求没有带上任何会话 Cookie。', 'The login request carried no session cookie at all.'),
    steps: [keepCookies, steps.signInAgain],
  }),
  ofLogin({
    code: 99991693,
    msg: 'session not exist',
    means: say(
      '飞书没有这个登录会话，可能已经退出或过期。',
      'Feishu has no such login session; it was ended or ran out.',
    ),
    steps: [steps.signInAgain],
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
]
