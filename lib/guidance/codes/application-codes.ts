import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofApplications = family({
  endpoints: ['application'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.getApp, links.generic],
  source: links.getApp.href,
})

/** What an app is, and its versions, is read. */
export const applications: Entry[] = [
  ofApplications({
    code: 210500,
    msg: 'page_token does not exist or has expired',
    means: say(
      '读取应用或版本的列表时，`page_token` 不存在或已过期；它只有两小时有效。',
      'The `page_token` of a list of apps or versions is unknown or too old; it lives two hours.',
    ),
    steps: [steps.pageAgain],
  }),
  ofApplications({
    code: 210501,
    msg: 'invalid page_token',
    means: say('`page_token` 属于另一个应用的列表。', 'The `page_token` was given for a list of another app.'),
    steps: [steps.pageAgain, say('每个应用各自翻页，不要混用。', 'Page through each app’s list by itself.')],
  }),
  ofApplications({
    code: 210503,
    msg: 'invalid app_id',
    means: say('要查询的 `app_id` 无效。', 'The `app_id` asked about is not valid.'),
    steps: [
      say(
        '在“凭证与基础信息”里复制 App ID，以 `cli_` 开头；查询自己时也可以写 `me`。',
        'Copy the App ID from Credentials & Basic Info (`cli_…`); to ask about the asking app itself, `me` does too.',
      ),
    ],
    links: [links.getApp, links.developerConsole],
  }),
  ofApplications({
    code: 210504,
    msg: 'no such app in tenant',
    means: say('企业里没有要查询的这个应用。', 'The app asked about is not in this company.'),
    steps: [
      say(
        '确认应用已安装在这家企业；商店应用要用那家企业的凭证查询。',
        'Check that the app is installed in this company; a store app is asked about with that company’s token.',
      ),
      steps.ownTenant,
    ],
    links: [links.getApp, links.adminConsole],
  }),
  ofApplications({
    code: 210505,
    msg: 'target app not a custom app',
    means: say(
      '要查询的不是企业自建应用，这个接口只能查自建应用。',
      'The app asked about is not an internal app, and this API reads only those.',
    ),
    steps: [
      say(
        '换成企业自建应用的 `app_id`；商店应用的信息在管理后台查看。',
        'Use the `app_id` of an internal app; what store apps are is seen in the Admin Console.',
      ),
    ],
  }),
  ofApplications({
    code: 210506,
    msg: 'no such app',
    means: say(
      '要查询的应用不存在，可能已被删除。',
      'There is no such app as was asked about; it may have been deleted.',
    ),
    steps: [
      say(
        '重新复制 App ID，并确认调用的是应用所在的平台（飞书或 Lark）。',
        'Copy the App ID again, and check that you ask the cloud it belongs to, Feishu or Lark.',
      ),
    ],
    links: [links.getApp, links.developerConsole],
  }),
  ofApplications({
    code: 210508,
    msg: 'insufficient permission level',
    means: say(
      '查询别的应用需要更高的权限，这个应用没有。',
      'Reading about other apps takes a higher permission than this app has.',
    ),
    steps: [
      steps.requestScopes,
      steps.requestScopesOfPage,
      steps.publish,
      say('只查询应用自己时不需要这项权限。', 'To read about the asking app alone, it is not needed.'),
    ],
    sendAgain: 'after_fix',
    links: [links.getApp, links.fix99991672, links.developerConsole],
  }),
  ofApplications({
    code: 210514,
    msg: 'invalid order',
    means: say('排序方式 `order` 的取值不对。', 'The `order` of the list is none of those allowed.'),
    steps: [say('`order` 只能是 `0` 或 `1`。', 'Make `order` `0` or `1`.')],
  }),
  ofApplications({
    code: 211002,
    msg: 'no such version_id',
    means: say('没有这个应用版本（`version_id`）。', 'There is no version of an app by this `version_id`.'),
    steps: [
      say(
        '先读取应用的版本列表，从中取 `version_id`；它以 `oav_` 开头，不是版本号。',
        'List the app’s versions and take the `version_id` from there: it starts with `oav_` and is not the version’s number.',
      ),
    ],
  }),
  ofApplications({
    code: 211003,
    msg: 'no such version of desired app',
    means: say('这个 `version_id` 不属于要查询的应用。', 'This `version_id` is not a version of the app asked about.'),
    steps: [
      say('成对使用同一个应用的 `app_id` 和 `version_id`。', 'Use an `app_id` and a `version_id` of the same app.'),
    ],
  }),
]

const ofScopes = family({
  endpoints: ['scope'],
  owner: 'app_developer',
  sendAgain: 'never',
  links: [links.applyScopes, links.developerConsole],
  source: links.applyScopes.href,
})

/** The app asks the company for the scopes it lacks. */
export const scopes: Entry[] = [
  ofScopes({
    code: 212001,
    msg: 'only super scope unauthorized',
    means: say(
      '只剩高敏感权限还没有开通，它们不能通过接口申请。',
      'Only scopes of high sensitivity are still missing, and those cannot be asked for by this API.',
    ),
    steps: [
      say(
        '开发者在开发者后台的“权限管理”里逐项申请，写明理由，等管理员审核。',
        'The developer asks for them one by one under Permissions & Scopes in the Developer Console, says why, and waits for approval.',
      ),
    ],
  }),
  ofScopes({
    code: 212002,
    msg: 'unauthorized scopes were empty',
    means: say(
      '没有需要申请的权限：应用要的权限都已开通。',
      'Nothing to ask for: the app has all the scopes it wants.',
    ),
    steps: [
      say(
        '如果仍提示缺少权限，先在“权限管理”里添加那项权限并发布版本，接口只申请已添加的。',
        'If a request still misses one, add it under Permissions & Scopes and publish a version first: only scopes added there are asked for.',
      ),
    ],
  }),
  ofScopes({
    code: 212003,
    msg: 'approval over limit',
    means: say(
      '同一个版本的权限申请已经发了十次，不能再发。',
      'The scopes of this version were asked for ten times, and that is the most.',
    ),
    steps: [
      say(
        '请企业管理员直接在管理后台的“工作台 > 应用管理”里处理已有的申请。',
        'Ask an administrator to decide on what has been asked for under Workplace > App Management in the Admin Console.',
      ),
      say('或发布一个新版本，次数会重新计算。', 'Or publish another version: the count begins anew.'),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.applyScopes],
  }),
  ofScopes({
    code: 212004,
    msg: 'duplicate apply',
    means: say('同样的权限申请还在等待审核。', 'The same scopes have been asked for already and wait for approval.'),
    steps: [
      say(
        '请企业管理员在管理后台的“工作台 > 应用管理”里审核；不要重复申请，次数有限。',
        'Ask an administrator to decide under Workplace > App Management in the Admin Console; do not ask again, the number is limited.',
      ),
    ],
    owner: 'tenant_admin',
    links: [links.adminConsole, links.applyScopes],
  }),
  ofScopes({
    code: 212100,
    msg: 'app not install',
    means: say(
      '应用没有安装在这家企业，无法查询或申请它的权限。',
      'The app is not installed in this company, so its scopes can be neither listed nor asked for.',
    ),
    steps: [
      say(
        '发布一个版本，请企业管理员审核通过；商店应用由管理员在管理后台安装。',
        'Publish a version and have an administrator approve it; a store app is installed by the administrator in the Admin Console.',
      ),
      say('确认凭证属于这家企业。', 'Check that the token is of this company.'),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.developerConsole, links.applyScopes],
  }),
]
