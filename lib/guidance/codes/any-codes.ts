import type { Localised } from '#lib/i18n/locale.ts'
import type { Entry, Step } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Said before a call is reached, or alike by many; the program that calls is mended, or Feishu is waited for. */
const general = family({
  endpoints: ['any'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.generic],
  source: links.generic.href,
})

/** Trouble inside Feishu. What it was is told as far as it is known, and that is not far. */
const inside = (
  code: number,
  msg: string,
  chinese: string,
  english: string,
  sendAgain: Entry['sendAgain'] = 'after_waiting',
) =>
  general({
    code,
    msg,
    means: say(chinese, english),
    ...(sendAgain === 'after_waiting'
      ? { steps: [steps.waitLonger, steps.giveLogId], owner: 'operator' }
      : { steps: [noUseTrying], owner: 'feishu' }),
    sendAgain,
  })
const noUseTrying = say(
  '不要重试，把 code、msg 和 log_id 交给飞书技术支持：同样的请求多半还会失败。',
  'Give Feishu support the code, the msg and the log_id, and do not try again: the same request will most likely fail.',
)

/** An id that Feishu does not know, by what it is the id of. */
const unknownId = (code: number, msg: string, means: Localised, step: Step, more: Partial<Entry> = {}) =>
  general({ code, msg, means, steps: [steps.unknownIds, step, steps.ownTenant], ...more })

/** What holds for every call of Feishu's. */
export const any: Entry[] = [
  inside(
    1500,
    'internal error',
    '飞书内部出错，没有说明是哪里。',
    'Feishu had an internal error, and does not say where.',
  ),
  inside(
    1503,
    'internal error',
    '飞书在内部续期凭证时没有得到结果。',
    'Feishu was renewing a token inside and got no answer.',
  ),
  inside(
    1551,
    'internal error',
    '飞书没能认出请求属于哪家企业。',
    'Feishu could not tell which company the request belongs to.',
    'never',
  ),
  inside(
    1557,
    'internal error',
    '飞书没能认出请求背后的用户。',
    'Feishu could not tell who is behind the request.',
    'never',
  ),
  inside(1642, 'internal error', '飞书没能更新登录会话。', 'Feishu could not update a session.'),
  inside(
    1663,
    'internal error',
    '飞书内部暂时出错，通常很快恢复。',
    'Something inside Feishu failed for a moment and mostly recovers soon.',
  ),
  inside(
    1665,
    'internal error',
    '飞书内部出错，重试通常解决不了。',
    'Feishu had an internal error that trying again will hardly change.',
    'never',
  ),
  inside(
    1668,
    'internal error',
    '飞书内部的服务暂时没有响应。',
    'A service inside Feishu did not respond for a moment.',
  ),
  general({
    code: 2200,
    msg: 'internal error',
    means: say(
      '飞书的服务出错，多半是调用太频繁。',
      'A service of Feishu’s failed, most often because requests come too fast.',
    ),
    steps: [
      steps.slowDown,
      steps.waitLonger,
      say(
        '获取凭证时遇到它，核对 App ID、App Secret 和平台地址是否配套。',
        'Met while fetching a token? Check that App ID, App Secret and cloud belong together.',
      ),
    ],
    sendAgain: 'after_waiting',
    links: [links.rateLimits, links.generic],
  }),
  general({
    code: 4000,
    msg: 'bad request',
    means: say(
      '请求的方法、参数或格式有误，飞书没有指明是哪一处。',
      'Method, parameters or form of the request are wrong, and Feishu does not say where.',
    ),
    steps: [
      say(
        '确认请求体是合法的 JSON，请求头写了 `Content-Type: application/json; charset=utf-8`。',
        'Check that the body is valid JSON and the header says `Content-Type: application/json; charset=utf-8`.',
      ),
      steps.compareWithPage,
    ],
    links: [links.apiList, links.generic],
  }),
  general({
    code: 4001,
    msg: 'Invalid token, please refresh',
    means: say('访问凭证有误或已过期，需要换新的。', 'The token is wrong or has ended, and has to be renewed.'),
    steps: [steps.freshToken, steps.rightToken],
    sendAgain: 'after_fix',
    links: [links.tokens, links.generic],
  }),
  general({
    code: 4005,
    msg: 'method not allowed',
    means: say(
      '这个地址不接受所用的 HTTP 方法，通常应为 POST。',
      'The address does not take this HTTP method; mostly it wants POST.',
    ),
    steps: [
      say(
        '按官方页面改用正确的方法；留意重定向会把 POST 变成 GET。',
        'Use the method of the official page, and mind that a redirect turns POST into GET.',
      ),
    ],
    links: [links.apiList, links.generic],
  }),
  inside(4006, 'service exception', '接口背后的服务出了故障。', 'The service behind the request is failing.'),
  inside(
    5000,
    'internal error',
    '飞书内部出错，常见于调用过于频繁之后。',
    'Feishu had an internal error, often after too many requests.',
  ),
  general({
    code: 10003,
    msg: 'invalid parameter',
    means: say('有参数缺失，或格式不对。', 'A parameter is missing or malformed.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  general({
    code: 10100,
    msg: 'invalid request',
    means: say('请求的参数不合法。', 'The parameters of the request are not legal.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  inside(
    10101,
    'internal error',
    '飞书内部暂时出错，没有更多说明。',
    'Something inside Feishu failed for a moment; no more is said.',
  ),
  inside(10105, 'internal error', '飞书查询用户信息时出错。', 'Feishu failed while looking a person up.'),
  general({
    code: 10400,
    msg: 'bad request',
    means: say('调用方传错了参数。', 'The request holds wrong parameters.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  inside(10500, 'internal server error', '飞书的服务端抛出了异常。', 'An exception was raised on Feishu’s side.'),
  general({
    code: 11209,
    msg: 'app not exist',
    means: say('找不到调用接口的应用。', 'There is no such app as the one that asks.'),
    steps: [
      steps.checkCredentials,
      say(
        '确认应用没有被删除，并且用的是它所在平台的地址。',
        'Check that the app was not deleted and that the address is that of its cloud.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.generic],
  }),
  general({
    code: 11210,
    msg: 'app usage info not exist',
    means: say('这家企业没有安装这个应用。', 'The app is not installed in this company.'),
    steps: [
      say(
        '请企业管理员在管理后台安装并启用它，再调用。',
        'Ask an administrator of the company to install and enable it in the Admin Console, then try again.',
      ),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.generic],
  }),
  general({
    code: 11226,
    msg: 'app_id is nil',
    means: say('请求里的 `app_id` 是空的。', 'The `app_id` in the request is empty.'),
    steps: [
      say(
        '检查程序读取配置的地方：环境变量没有设置时常会这样。',
        'See where the program takes it from: an unset environment variable often looks like this.',
      ),
    ],
  }),
  general({
    code: 11239,
    msg: 'permission denied',
    means: say('请求要访问的数据属于另一家企业。', 'What the request asks for belongs to another company.'),
    steps: [
      say(
        'ID 和访问凭证要来自同一家企业；商店应用要按企业分别取 `tenant_access_token`。',
        'Ids and token must come from one company; a store app fetches a `tenant_access_token` for each.',
      ),
    ],
    links: [links.externalGroups, links.generic],
  }),
  general({
    code: 23001,
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '请求里有一个参数无效，飞书没有指明是哪个接口的规定。',
      'A parameter is not valid; by which API’s rules Feishu does not say.',
    ),
    steps: [
      say('先看 `msg` 里 `ext=` 之后有没有更具体的文字。', 'See whether anything more exact follows `ext=` in `msg`.'),
      steps.compareWithPage,
    ],
    links: [links.apiList, links.generic],
  }),
  general({
    code: 30005,
    msg: 'interface is offline',
    means: say('这个接口已经下线。', 'This API has been taken out of service.'),
    steps: [
      say(
        '在官方页面上找到取代它的新接口，改用新的地址和参数。',
        'Find the API that replaced it on the official pages, and move to its address and parameters.',
      ),
    ],
    sendAgain: 'never',
    links: [links.apiList, links.generic],
  }),
  general({
    code: 40501,
    msg: 'param required',
    means: say('缺少一个必填的参数。', 'A parameter that must be there is missing.'),
    steps: [
      steps.correctFields,
      say(
        '看 `msg` 里有没有写明名称，再对照官方页面的“必填”一栏。',
        'See whether `msg` names it, then look at the column “required” of the official page.',
      ),
    ],
    links: [links.apiList, links.generic],
  }),
  general({
    code: 40502,
    msg: 'invalid parameter',
    means: say('有参数没有填，或写法不对。', 'A parameter is empty, or not written as it should be.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  inside(
    45500,
    'internal error',
    '飞书的一项内部服务暂时不可用。',
    'One of the services inside Feishu is not available for a moment.',
  ),
  general({
    code: 50003,
    msg: 'invalid app_id',
    means: say('`app_id` 无效。', 'The `app_id` is not valid.'),
    steps: [
      steps.checkCredentials,
      say(
        'App ID 以 `cli_` 开头，前后不要有空格或引号。',
        'An App ID starts with `cli_`, with no spaces or quotes around it.',
      ),
    ],
  }),
  general({
    code: 50006,
    msg: 'invalid request',
    means: say(
      '请求不合规定，没有写明是哪个参数。',
      'The request is not as it should be; which parameter is not said.',
    ),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  inside(
    55001,
    'server internal error',
    '飞书服务端出错，多见于短时间内请求太多。',
    'A server of Feishu’s failed, mostly under too many requests in a short time.',
  ),
  inside(105001, 'internal error', '飞书的这项服务暂时出错。', 'This service of Feishu’s failed for a moment.'),
  general({
    code: 105002,
    msg: 'invalid request',
    means: say('飞书不接受这个请求的内容。', 'Feishu does not take the contents of this request.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  general({
    code: 121004,
    msg: 'data not exist',
    means: say(
      '请求体读不出来，或要找的数据不存在。',
      'The body could not be read, or what it asks for does not exist.',
    ),
    steps: [
      say('先确认请求体是合法的 JSON，不是空的。', 'First see that the body is valid JSON and not empty.'),
      say(
        '再确认请求里的 ID 都还在：可能已经被删除。',
        'Then see that the ids in it are still good: what they name may have been deleted.',
      ),
    ],
  }),
  general({
    code: 1000001,
    msg: 'unexpected head in request',
    means: say('请求头里有飞书没有料到的内容。', 'A header of the request is not what Feishu expects.'),
    steps: [
      say(
        '只留下 `Authorization` 和 `Content-Type`，去掉代理或框架加上的其他请求头再试。',
        'Leave `Authorization` and `Content-Type`, and try without the others that a proxy or framework adds.',
      ),
    ],
  }),
  general({
    code: 1000002,
    msg: 'invalid parameters in request',
    means: say('请求的参数与接口的规定不符。', 'The parameters do not fit what the API asks for.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.apiList, links.generic],
  }),
  inside(
    1000003,
    'internal service error',
    '飞书的服务器出错，需要飞书来查。',
    'A server of Feishu’s failed, and Feishu has to look into it.',
    'never',
  ),
  general({
    code: 1000004,
    msg: 'method rate limited',
    means: say('这一个接口被调用得太频繁。', 'This one API is used too often.'),
    steps: [steps.waitSeconds, steps.slowDown],
    sendAgain: 'after_waiting',
    links: [links.rateLimits, links.generic],
  }),
  general({
    code: 1000005,
    msg: 'app rate limited',
    means: say('这个应用的全部调用合起来太频繁。', 'All requests of this app together come too often.'),
    steps: [
      steps.waitSeconds,
      steps.slowDown,
      say(
        '看看还有哪些程序共用这个应用，它们的调用一起计算。',
        'See which other programs use the same app: they count together.',
      ),
    ],
    sendAgain: 'after_waiting',
    links: [links.rateLimits, links.generic],
  }),
  general({
    code: 1000007,
    msg: 'app bot_id not found',
    means: say('找不到这个应用的机器人。', 'The app has no bot that could be found.'),
    steps: [steps.enableBot, steps.publish],
    sendAgain: 'after_fix',
    links: [links.enableBot, links.developerConsole],
  }),
  general({
    code: 90003087,
    msg: 'You are currently using the Frontline Professional account and have reached the usage limit for this feature. Please contact the administrator to request access.',
    means: say(
      '这个账号是一线专业版，此项功能的用量已经用完。',
      'The account is of the frontline plan, and its share of this feature is used up.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台给这个账号换版本，或增购用量。',
        'Ask an administrator to give the account another plan in the Admin Console, or to buy more.',
      ),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.generic],
  }),
  general({
    code: 90003088,
    msg: "Feature unavailable due to changes in your organization's subscription. Please contact the administrator to request access.",
    means: say(
      '企业变更了版本，这项功能不再包含在内。',
      'The company changed its plan, which no longer includes this feature.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台的费用中心查看版本内容，需要时重新开通。',
        'Ask an administrator to see in the Admin Console’s billing what the plan includes, and to add the feature if it is needed.',
      ),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.generic],
  }),
  general({
    code: 99991201,
    msg: 'resource not find',
    means: say('没有这样的接口地址。', 'There is no API at this address.'),
    steps: [
      say(
        '核对域名和路径：`https://open.feishu.cn/open-apis/…`，Lark 用 `open.larksuite.com`。',
        'Check host and path: `https://open.feishu.cn/open-apis/…`, for Lark `open.larksuite.com`.',
      ),
      say(
        '路径里的 ID 是空的，也会变成一个不存在的地址。',
        'An empty id in the path makes an address that does not exist, too.',
      ),
    ],
  }),
  general({
    code: 99991301,
    msg: 'request method doesn’t match',
    means: say('HTTP 方法与这个接口的规定不符。', 'The HTTP method is not the one this API takes.'),
    steps: [
      say(
        '按官方页面开头写的方法（GET、POST、PUT、PATCH、DELETE）改正。',
        'Use the method at the top of the official page: GET, POST, PUT, PATCH or DELETE.',
      ),
    ],
    links: [links.apiList, links.generic],
  }),
  general({
    code: 99991400,
    msg: 'request trigger frequency limit',
    means: say(
      '应用对这个接口的调用超过了频率限制，请求没有执行。',
      'The app makes this request more often than it may, and this one was not carried out.',
    ),
    steps: [
      steps.waitSeconds,
      say(
        '响应头 `x-ogw-ratelimit-limit` 写着上限，`x-ogw-ratelimit-reset` 写着还要等几秒。',
        'The header `x-ogw-ratelimit-limit` gives the limit, `x-ogw-ratelimit-reset` the seconds left.',
      ),
      steps.slowDown,
    ],
    sendAgain: 'after_waiting',
    links: [links.rateLimits, links.generic],
  }),
  general({
    code: 99991401,
    msg: 'ip %v is denied by app setting',
    means: say(
      '应用设置了 IP 白名单，这台服务器的地址不在里面。',
      'The app takes requests only from listed IP addresses, and this server’s is not among them.',
    ),
    steps: [
      say(
        '`msg` 里写着飞书看到的出口地址；在开发者后台的“安全设置 > IP 白名单”里加上它，立即生效。',
        '`msg` holds the address Feishu saw. Add it under Security Settings > IP allow list in the Developer Console; it takes effect at once.',
      ),
      say(
        '云服务器的出口地址会变，应为它配置固定的出口。',
        'The outgoing address of a cloud server changes: give it a fixed one.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.generic],
  }),
  general({
    code: 99991403,
    endpoints: ['any', 'reply', 'get'],
    msg: "This month's API call quota has been exceeded",
    means: say('企业本月的接口调用额度已经用完。', 'The company has used up the API calls it may make this month.'),
    steps: [
      say(
        '请企业管理员在管理后台的费用中心查看用量，升级版本或购买额度后即可恢复。',
        'Ask an administrator to look at the usage in the Admin Console’s billing; a larger plan or quota lifts it.',
      ),
      say(
        '在此之前不要重试：等几秒不会恢复，要等到下个月 1 日。',
        'Do not try again before that: seconds do not help, it ends on the first of the month.',
      ),
      say(
        '找出请求最多的程序：定时的健康检查和轮询最耗额度，改用事件或缓存。',
        'Find what asks most: health checks and polling by the minute eat the quota. Use events, or keep what was read.',
      ),
    ],
    note: say(
      '免费版企业的所有自建应用共用这个额度；失败的调用、获取凭证和群自定义机器人不计入。',
      'All internal apps of a company on the free plan share it; failed requests, those for tokens and webhook bots do not count.',
    ),
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.quota, links.adminConsole],
    source: links.quota.href,
  }),
  general({
    code: 99991662,
    msg: 'app not in use',
    means: say('应用已被停用。', 'The app is switched off.'),
    steps: [
      say(
        '在开发者后台看应用的状态，停用的就重新启用；从未发布过的先发布一个版本。',
        'See the state of the app in the Developer Console: enable it again, or release a first version.',
      ),
      steps.askAdmin,
    ],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.adminConsole],
  }),
  general({
    code: 99991672,
    msg: 'Access denied. One of the following scopes is required: [%v]',
    means: say(
      '应用没有这个接口要求的任何一项权限。',
      'The app has been granted none of the scopes this request takes.',
    ),
    steps: [
      steps.requestScopes,
      steps.requestScopesOfPage,
      steps.publish,
      say(
        '只需要列出的其中一项；选范围最小的，审核更容易通过。',
        'One of those listed is enough: take the narrowest, which is approved most easily.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.fix99991672, links.developerConsole],
  }),
  general({
    code: 99991673,
    msg: 'unauthorized app',
    means: say(
      '应用在这家企业里不可用：没有安装、没有启用，或授权已到期。',
      'The app cannot be used in this company: it is not installed, not enabled, or its licence has ended.',
    ),
    steps: [
      steps.askAdmin,
      say(
        '商店应用还要确认企业购买的套餐没有到期。',
        'With a store app, see also that the company’s licence for it has not ended.',
      ),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.generic],
  }),
  general({
    code: 99991674,
    msg: 'user type not support',
    means: say('这类用户不能调用这个接口。', 'This kind of user cannot make the request.'),
    steps: [
      say(
        '改用应用身份（`tenant_access_token`），或换一个正式成员的账号。',
        'Make it as the app, with a `tenant_access_token`, or as an ordinary member.',
      ),
    ],
  }),
  general({
    code: 99991675,
    msg: 'parse user error',
    means: say('`user_id` 的写法读不懂。', 'The `user_id` cannot be read.'),
    steps: [
      say(
        '核对 `user_id_type`：`ou_` 是 `open_id`，`on_` 是 `union_id`，其余才是 `user_id`。',
        'Check `user_id_type`: `ou_` is an `open_id`, `on_` a `union_id`; only others are a `user_id`.',
      ),
    ],
    links: [links.userIds, links.generic],
  }),
  general({
    code: 99991676,
    msg: 'token no permission',
    means: say('这个访问凭证不带所需的权限。', 'The token does not carry the permission it takes.'),
    steps: [
      steps.requestScopes,
      say(
        '权限是后来才开通的，旧凭证不会带上：重新获取一个；用户凭证要用户重新授权。',
        'A scope granted later is not in an old token: fetch a new one, and have a person authorize again.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.fix99991672, links.tokens],
  }),
  general({
    code: 99991679,
    msg: 'Unauthorized. You do not have permission to perform the requested operation on the resource. Please request user re-authorization and try again. required one of these privileges: [%v]',
    means: say('用户没有把所需的权限授予应用。', 'The person has not granted the app what this request needs.'),
    steps: [
      steps.requestScopes,
      say(
        '让用户重新授权：授权地址的 `scope` 参数里写上缺的权限，旧的授权不会自动补上。',
        'Have the person authorize again, with the missing scopes in `scope` of the address: an old grant does not grow by itself.',
      ),
      say(
        '如果机器人来做也可以，改用 `tenant_access_token`。',
        'Where the bot may do it, use a `tenant_access_token` instead.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.fix99991679, links.tokens],
  }),
  general({
    code: 99991692,
    msg: 'auth fail',
    means: say('鉴权没有通过，原因写在 `msg` 里。', 'The request was not authorized; `msg` says why.'),
    steps: [
      say(
        '读 `msg` 冒号后面的文字，按它检查凭证、权限或应用状态。',
        'Read what follows in `msg`, and look after token, scope or state of the app accordingly.',
      ),
      steps.rightToken,
    ],
    sendAgain: 'after_fix',
    links: [links.tokens, links.generic],
  }),
  unknownId(
    99992351,
    'these open ids not existed: %v',
    say('没有这样的 `open_id`。', 'There is no such `open_id`.'),
    say(
      '`open_id` 因应用而异：用正在调用的这个应用重新查一次。',
      'An `open_id` differs from app to app: look it up again with the app that makes the request.',
    ),
    { links: [links.userIds, links.findUserId] },
  ),
  unknownId(
    99992352,
    'these lark ids not existed: %v',
    say('请求里有的 ID 飞书查不到。', 'Feishu cannot find one of the ids in the request.'),
    say('核对每个 ID 的种类和拼写。', 'Check of what kind each id is, and its spelling.'),
  ),
  unknownId(
    99992353,
    'these lark ids not existed: %v',
    say(
      '有一个或几个 ID 不存在，可能是别处的旧 ID。',
      'One or more ids do not exist; they may be old ones from elsewhere.',
    ),
    say('从来源处重新复制 ID，不要手工改写。', 'Copy the ids again where they come from; do not type them.'),
  ),
  unknownId(
    99992354,
    'The request you send is not a valid {open_message_id} or not exists, example value: %v. Invalid ids: [%v]',
    say('没有这条消息，或 ID 的写法不对。', 'No message has this id, or it is not written as one.'),
    say(
      '消息 ID 以 `om_` 开头；话题的 `omt_` 和批量消息的 `bm-` 都不能代替它。',
      'The id of a message starts with `om_`; that of a thread, `omt_`, or of a batch, `bm-`, does not stand in for it.',
    ),
    { links: [links.messages, links.generic] },
  ),
  unknownId(
    99992355,
    'these lark ids not existed: %v',
    say('没有这样的会话 ID。', 'There is no chat with this id.'),
    say(
      '会话 ID 以 `oc_` 开头；群解散后 ID 仍在，但不能再用。',
      'The id of a chat starts with `oc_`; that of a dissolved group is still there but no good.',
    ),
    { links: [links.chatIds, links.generic] },
  ),
  unknownId(
    99992356,
    'these open_chat ids not existed: %v',
    say('找不到这个 `open_chat_id`。', 'No chat has this `open_chat_id`.'),
    say(
      '重新复制 `oc_` 开头的 ID，并确认机器人在那个会话里。',
      'Copy the id that starts with `oc_` again, and see that the bot is in that chat.',
    ),
    { links: [links.chatIds, links.generic] },
  ),
  unknownId(
    99992357,
    'these open_department ids not existed: %v',
    say('没有这样的 `open_department_id`。', 'There is no such `open_department_id`.'),
    say(
      '它以 `od-` 开头，与自定义的 `department_id` 不是一回事。',
      'It starts with `od-` and is another thing than the `department_id` a company chooses itself.',
    ),
  ),
  unknownId(
    99992358,
    'these ids not existed: %v',
    say('没有这个部门 ID。', 'There is no department with this id.'),
    say(
      '核对 `department_id_type`，再看部门是否已被删除。',
      'Check `department_id_type`, and whether the department was deleted.',
    ),
  ),
  unknownId(
    99992359,
    'these user ids not existed: %v',
    say('没有这样的用户 ID。', 'There is no user with this id.'),
    say(
      '核对 `user_id_type` 与 ID 的开头是否相符；离职的人也可能查不到。',
      'Check that `user_id_type` fits how the id begins; people who left may be gone as well.',
    ),
    { links: [links.userIds, links.findUserId] },
  ),
  unknownId(
    99992360,
    'these ids not existed: %v',
    say('没有这样的 `user_id`。', 'There is no such `user_id`.'),
    say(
      '`user_id` 只在本企业内有效，读取它还需要相应的权限。',
      'A `user_id` is good inside one company only, and reading it takes a scope of its own.',
    ),
    { links: [links.userIds, links.generic] },
  ),
  general({
    code: 99992361,
    msg: 'open_id cross app',
    means: say('这个 `open_id` 是另一个应用里的。', 'This `open_id` belongs to another app.'),
    steps: [
      say(
        '用正在调用的应用重新查这个人的 `open_id`；测试应用和正式应用也算两个应用。',
        'Look the person’s `open_id` up with the app that makes the request; a test app and the live one are two.',
      ),
      say(
        '如果几个应用要共用 ID，改存 `union_id` 或 `user_id`。',
        'Where several apps share ids, keep the `union_id` or `user_id` instead.',
      ),
    ],
    links: [links.userIds, links.findUserId],
  }),
  unknownId(
    99992363,
    'these ids not existed: %v',
    say('没有这样的 `union_id`，或它属于另一个开发商。', 'There is no such `union_id`, or it is another vendor’s.'),
    say(
      '`union_id` 以 `on_` 开头，只在同一开发商的应用之间通用。',
      'A `union_id` starts with `on_` and is shared only among apps of one vendor.',
    ),
    { links: [links.userIds, links.generic] },
  ),
  unknownId(
    99992364,
    'these ids not existed: %v',
    say('找不到这个 `union_id` 对应的人。', 'Nobody goes by this `union_id`.'),
    say(
      '重新查询该成员的 ID，并确认其仍然在职。',
      'Look the person’s id up again, and see that they still work there.',
    ),
    { links: [links.userIds, links.generic] },
  ),
  general({
    code: 99992364,
    when: ['cross tenant'],
    msg: 'user id cross tenant',
    means: say('这个 `user_id` 属于另一家企业的人。', 'This `user_id` is that of somebody in another company.'),
    steps: [
      say(
        '`user_id` 只在本企业有效：改用本企业的人，或外部联系人在本应用里的 `open_id`。',
        'A `user_id` is good in its own company only: use one of yours, or the `open_id` the person has in this app.',
      ),
    ],
    links: [links.userIds, links.externalGroups],
  }),
  unknownId(
    99992370,
    'these ids not existed: %v',
    say('没有这个应用版本 ID。', 'There is no app version with this id.'),
    say(
      '在开发者后台的“版本管理与发布”里重新复制。',
      'Copy it again from Version Management & Release in the Developer Console.',
    ),
    { links: [links.developerConsole, links.generic] },
  ),
  unknownId(
    99992375,
    'these open_room ids not existed: %v',
    say('没有这样的 `open_room_id`。', 'There is no such `open_room_id`.'),
    say(
      '会议室可能已被删除：重新列出会议室，取返回的 ID。',
      'The room may have been deleted: list the rooms again and take the id from there.',
    ),
  ),
  unknownId(
    99992376,
    'these ids not existed: %v',
    say('没有这个会议室 ID。', 'There is no meeting room with this id.'),
    say(
      '核对会议室 ID 的种类：`omm_` 开头的才是会议室。',
      'Check of what kind it is: that of a room starts with `omm_`.',
    ),
  ),
  unknownId(
    99992378,
    'these open_room ids not existed: %v',
    say('找不到请求里的应用版本。', 'The version of the app named in the request cannot be found.'),
    say(
      '`msg` 写的是会议室，官方页面却说是应用版本：两处的 ID 都核对一下。',
      '`msg` speaks of rooms and Feishu’s page of app versions: check both ids.',
    ),
  ),
  unknownId(
    99992379,
    'these ids not existed: %v',
    say('没有这个内部部门 ID。', 'There is no department with this internal id.'),
    say(
      '改用 `open_department_id`（`od-` 开头），它不会因迁移而变化。',
      'Use the `open_department_id`, which starts with `od-` and does not change.',
    ),
  ),
  unknownId(
    99992380,
    'these ids not existed: %v',
    say('请求里的部门查不到。', 'The department named in the request cannot be found.'),
    say(
      '在管理后台的组织架构里确认部门还在，再取它的 ID。',
      'See in the Admin Console that the department is still there, and take its id again.',
    ),
  ),
  general({
    code: 99992381,
    msg: 'union_id cross tenant',
    means: say('这个 `union_id` 是另一家企业的人的。', 'This `union_id` is that of somebody in another company.'),
    steps: [
      say(
        '只对本企业的成员调用；外部的人要在双方共同的群里联系。',
        'Ask about members of your own company; people outside are reached in a group both are in.',
      ),
    ],
    links: [links.userIds, links.externalGroups],
  }),
  general({
    code: 99992402,
    msg: 'field validation failed',
    means: say(
      '请求有字段没有通过校验：缺少、超出范围，或类型不对。',
      'A field did not pass: it is missing, out of range or of the wrong type.',
    ),
    steps: [
      steps.correctFields,
      steps.keepToLimit,
      say(
        '逐个对照官方页面的必填、长度和可选值；数字不要写成字符串，反过来也一样。',
        'Compare what must be there, lengths and allowed values with the official page; numbers are not strings, nor strings numbers.',
      ),
    ],
    links: [links.apiList, links.generic],
  }),
  unknownId(
    99992500,
    'these ids not existed: %v',
    say('没有这个企业标识（`tenant_key`）。', 'There is no company with this `tenant_key`.'),
    say(
      '它来自安装应用的企业，从事件或取凭证时的返回里读取，不要自己拼。',
      'It comes with the company that installed the app: read it from an event or a token answer.',
    ),
  ),
  unknownId(
    99992501,
    'these ids not existed: %v',
    say(
      '请求里的 `tenant_key` 查不到，企业可能已经卸载应用。',
      'The `tenant_key` in the request is not known; the company may have removed the app.',
    ),
    say(
      '从保存的企业名单里去掉它，等对方重新安装后再用新的。',
      'Take it off your list of companies, and use the new one once they install the app again.',
    ),
  ),
  general({
    code: 99993201,
    msg: "method don't support batch",
    means: say('这个接口不能放进批量请求里。', 'This request cannot be part of a batch.'),
    steps: [say('把它从批量请求里拿出来，单独调用。', 'Take it out of the batch and make it by itself.')],
  }),
  general({
    code: 99993202,
    msg: "the id of subrequest can't be empty",
    means: say('批量请求里有一个子请求没有 `id`。', 'A request inside the batch has no `id`.'),
    steps: [
      say(
        '给每个子请求写一个不同的 `id`，返回时靠它对应。',
        'Give each an `id` of its own; the answers are matched by it.',
      ),
    ],
  }),
  general({
    code: 99993203,
    msg: 'the id of subrequest is duplicated',
    means: say('批量请求里有两个子请求用了同一个 `id`。', 'Two requests inside the batch have the same `id`.'),
    steps: [say('换掉重复的 `id`，例如按顺序编号。', 'Change one of them; numbering them does.')],
  }),
]
