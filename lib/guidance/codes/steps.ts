import type { Step } from '../guidance-entry.ts'
import { say } from './say.ts'

/**
 * What is to be done about many codes in the same way, by the name of what it does. A step that is not here stands in
 * ten entries at most.
 */
export const steps = {
  // The request.
  correctFields: {
    needs: 'fields',
    ...say('先改返回里指出的字段（`{fields}`）。', 'Begin with the fields the answer names (`{fields}`).'),
  },
  compareWithPage: say(
    '对照这个接口的官方页面，逐个检查参数的名称、类型、是否必填和取值范围。',
    'Compare each parameter with the official page of the API: its name, its type, whether it must be there, what it may hold.',
  ),
  correctAndCall: say('改正后再调用一次。', 'Correct it and send the request again.'),
  unknownIds: {
    needs: 'ids',
    ...say(
      '返回里列出了飞书不认识的 ID（`{ids}`），先改正它们。',
      'The answer names the ids Feishu does not know (`{ids}`): correct these.',
    ),
  },
  ownTenant: say(
    '确认这个 ID 与应用属于同一个企业、同一个平台（飞书或 Lark）。',
    'Check that this id belongs to the same company as the app, and to the same cloud, Feishu or Lark.',
  ),
  keepToLimit: {
    needs: 'limit',
    ...say('不要超过返回里写明的上限（`{limit}`）。', 'Stay within the limit the answer names (`{limit}`).'),
  },
  pageAgain: say(
    '不带 `page_token` 从第一页重新读起；之后原样使用上一页返回的值。',
    'Start again at the first page, without `page_token`; then use each returned value as it is.',
  ),

  // Permission.
  requestScopes: {
    needs: 'scopes',
    ...say(
      '在开发者后台的“权限管理”中，开通返回里列出的任意一项权限（`{scopes}`）。',
      'Under Permissions & Scopes in the Developer Console, add any one of the scopes the answer names (`{scopes}`).',
    ),
  },
  requestScopesOfPage: {
    lacks: 'scopes',
    ...say(
      '在开发者后台的“权限管理”中开通官方页面为这个接口列出的权限。',
      'Under Permissions & Scopes in the Developer Console, add a scope that the official page lists.',
    ),
  },
  publish: say(
    '创建版本并发布，等企业管理员审核通过后才会生效。',
    'Create a version and publish it; it takes effect once an administrator of the company has approved it.',
  ),
  widenContacts: say(
    '在开发者后台的“权限管理”里，把要访问的部门或成员加入应用的通讯录权限范围，再发布版本。',
    'Under Permissions & Scopes in the Developer Console, add the department or person to what the app may see of the directory, then publish a version.',
  ),
  addBotToGroup: say(
    '请群主或群成员在群设置的“群机器人”中把应用的机器人加进来。',
    'Ask the group owner or a member to add the app’s bot under Bots in the group settings.',
  ),
  enableBot: say(
    '在开发者后台的“添加应用能力”中启用“机器人”。',
    'Enable Bot under Add Features in the Developer Console.',
  ),
  askGroupOwner: say(
    '请群主或群管理员来做，或让他们放开这项群设置。',
    'Have the group owner or an administrator do it, or let them relax that setting of the group.',
  ),
  askAdmin: say(
    '请企业管理员在管理后台查看应用的状态和可用范围。',
    'Ask an administrator of the company to look at the app’s state and availability in the Admin Console.',
  ),

  // Tokens and credentials.
  freshToken: say(
    '重新获取访问凭证再调用；凭证最多两小时有效，要在到期前更换。',
    'Fetch a new token and try again; a token lives two hours at most and is renewed before it ends.',
  ),
  rightToken: say(
    '核对官方页面要求的凭证类型：`tenant_access_token` 以 `t-` 开头，`user_access_token` 以 `u-` 开头。',
    'Check which token the official page asks for: a `tenant_access_token` starts with `t-`, a `user_access_token` with `u-`.',
  ),
  signInAgain: say(
    '让用户重新登录授权，由程序用新的授权码换取凭证。',
    'The person signs in again, and the program exchanges the new code for a token.',
  ),
  checkCredentials: say(
    '在开发者后台的“凭证与基础信息”里重新复制 App ID 和 App Secret。',
    'Copy App ID and App Secret again from Credentials & Basic Info in the Developer Console.',
  ),

  // Cards.
  goToPath: {
    needs: 'path',
    ...say(
      '找到出错的组件（`{path}`）；序号从 0 开始，`[2]` 是第三个。',
      'Go to the element at fault (`{path}`); it counts from 0, so `[2]` is the third.',
    ),
  },

  // Waiting, and Feishu itself.
  waitLonger: say(
    '等几秒再试，每失败一次就把等待时间加倍，最多试五次。',
    'Wait a few seconds and try again; double the wait each time it fails, and stop after five.',
  ),
  waitSeconds: {
    needs: 'seconds',
    ...say(
      '按返回写明的秒数等待（`{seconds}`），之后飞书就会放行。',
      'Wait as many seconds as the answer says (`{seconds}`); then Feishu lets requests through again.',
    ),
  },
  slowDown: say(
    '降低调用频率，把并发的请求改成排队执行。',
    'Send fewer requests, and let them queue instead of running side by side.',
  ),
  giveLogId: say(
    '如果一直失败，把 code、msg 和 log_id 交给飞书技术支持。',
    'If it keeps failing, give Feishu support the code, the msg and the log_id.',
  ),
  /** Where no answer of Feishu’s brings a log_id. */
  giveLog: say(
    '如果一直失败，把错误码、时间、App ID 和日志交给飞书技术支持。',
    'If it keeps failing, give Feishu support the code, the time, the App ID and the log.',
  ),
} satisfies { [name: string]: Step }
