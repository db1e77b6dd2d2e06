import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Whoever writes to the directory: personnel systems, mostly. Codes 401xx come from its versions 1 and 2, 410xx from 3. */
const ofPeople = family({
  endpoints: ['contact'],
  links: [links.people, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})
const ofOldCalls = family({
  endpoints: ['contact'],
  links: [links.people, links.userIds, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})
const ofCompany = family({
  endpoints: ['contact'],
  links: [links.adminConsole, links.generic],
  source: links.generic.href,
  owner: 'tenant_admin',
  sendAgain: 'after_fix',
})

const findHolder = say(
  '请企业管理员在管理后台搜索现在用着它的人，离职成员也要查；如果是同一个人，就改为更新，不要新建。',
  'Ask a company administrator to search the Admin Console for whoever has it now, those who left included; if it is the same person, update instead of creating.',
)
const otherValue = say('换一个没有人用的值再调用。', 'Take a value nobody uses and send the request again.')
const oneAccount = say(
  '问清本人：手机号和邮箱各登录了哪个飞书账号，改掉其中一个，或让他注销一个账号。',
  'Ask the person which Feishu account the phone and which the mail address belongs to; change one of them, or have one account closed.',
)
const international = say(
  '中国大陆以外的手机号要带国家或地区代码，例如 `+65…`；去掉空格和短横线。',
  'A number from outside mainland China carries its country code, such as `+65…`; remove spaces and hyphens.',
)
const wholeAddress = say(
  '检查邮箱是否完整，前后有没有空格或全角字符。',
  'Check that the address is whole, without spaces or full-width characters around it.',
)
const moreSeats = say(
  '请企业管理员在管理后台查看席位数：办理离职以释放席位，或升级套餐、完成企业认证。',
  'Have an administrator look at the seats in the Admin Console: free some by closing accounts of people who left, verify the company, or take a larger plan.',
)
const someDepartment = say(
  '在 `department_ids` 里至少写一个部门；根部门写 `0`。',
  'Name at least one department in `department_ids`; the root is `0`.',
)
const milderName = say(
  '换一个不含敏感词的名字；如果确属误判，请联系飞书技术支持。',
  'Use a name without the words objected to; if it was wrongly judged, ask Feishu support.',
)
const seconds = say(
  '写成以秒为单位的时间戳，是数字而不是日期文字。',
  'Write it as a timestamp in seconds: a number, not a date in words.',
)
const genders = say(
  '性别写数字：`0` 保密，`1` 男，`2` 女；具体取值以官方页面为准。',
  'Gender is a number: `0` not told, `1` male, `2` female; see the official page for what else there is.',
)
const listAttributes = say(
  '用“获取企业自定义用户字段”接口取得字段的 ID，照着填写。',
  'Get the ids of the company’s custom fields with the API that lists them, and use those.',
)
const attributeNeeds = say(
  '每个自定义字段都要有 `id` 和 `value`；链接类型的字段里 `text` 和 `url` 都要有。',
  'Each custom field needs its `id` and its `value`; one that is a link needs both `text` and `url`.',
)
const oneMain = say('只在一个岗位上把“主岗”设为是。', 'Mark one position only as the main one.')
const bothDepartments = say(
  '在同一个请求里一起修改所在部门和岗位部门，使岗位部门都属于所在部门。',
  'Change the person’s departments and those of the positions in the same request, so that every position is in one of the departments.',
)
const orderOnlyOwn = say(
  '`orders` 里只写这个人所在的部门，或先把人加入那个部门。',
  'Let `orders` name only departments the person is in, or add the person to that department first.',
)
const otherLeader = say(
  '把 `leader_user_id` 换成别人，或者留空。',
  'Put somebody else into `leader_user_id`, or leave it out.',
)
const fiftyAtMost = say(
  '一个人最多属于 50 个部门，先把他从不再需要的部门移出。',
  'One person is in 50 departments at most: take the person out of some first.',
)
const visibilityRules = say(
  '请企业管理员在管理后台的“组织架构可见范围”页面升级规则。',
  'Ask a company administrator to upgrade the rules on the page of organization visibility in the Admin Console.',
)
const severalDepartments = say(
  '请企业管理员在管理后台打开“允许成员加入多个部门”，或者只给这个人留一个部门。',
  'Ask a company administrator to let members join several departments, in the Admin Console, or give the person one department only.',
)
const positionsOff = say(
  '去掉请求里的岗位信息；如果确实要用岗位，请企业管理员联系飞书开通。',
  'Leave positions out of the request; where they are needed, an administrator asks Feishu to turn them on.',
)
const takenOver = say(
  '把接收者换成企业里的在职成员；不需要交接时去掉这个参数。',
  'Name somebody who works in the company to take over, or leave the parameter out where nothing is handed over.',
)
const deleteFirst = say(
  '把部分成员移到别的部门，或改为加入它下面的部门。',
  'Move some of its members elsewhere, or add the new ones to a department below it.',
)
const idOnce = say(
  '不要再改 `user_id`，从请求里去掉它，其余字段照常更新。',
  'Leave the `user_id` as it is: take it out of the request and update the rest.',
)

/** People in the directory: creating, changing and removing them. */
export const contactPeople: Entry[] = [
  ofOldCalls({
    code: 11105,
    msg: 'user_id not exist',
    means: say(
      '旧版接口找不到请求里的员工 ID（`user_id`）。',
      'An older API knows no employee with this id (`user_id`).',
    ),
    steps: [
      say(
        '确认它是管理后台显示的用户 ID，而不是工号或 `open_id`。',
        'Make sure it is the user id the Admin Console shows, not a staff number or an `open_id`.',
      ),
      steps.ownTenant,
    ],
  }),
  ofOldCalls({
    code: 11106,
    msg: 'get employee_id fail',
    means: say('旧版接口没能取得这个人的员工 ID。', 'An older API could not get at the person’s employee id.'),
    steps: [
      say(
        '核对请求里的 `open_id` 是否由这个应用取得。',
        'Check that the `open_id` in the request was got with this app.',
      ),
      say(
        '确认应用开通了获取用户 `user_id` 的权限（`contact:user.employee_id:readonly`）。',
        'Check that the app has the scope for a person’s `user_id` (`contact:user.employee_id:readonly`).',
      ),
    ],
    note: say('官方页面没有写明失败的原因。', 'The official page does not say why it fails.'),
  }),
  ofOldCalls({
    code: 11203,
    msg: 'send employee ids permission denied',
    means: say(
      '应用没有获取员工 ID 的权限，飞书不返回它们。',
      'The app has no permission for employee ids, so Feishu does not hand them out.',
    ),
    steps: [
      say(
        '在开发者后台的“权限管理”里开通获取用户 `user_id` 的权限（`contact:user.employee_id:readonly`）。',
        'Under Permissions & Scopes in the Developer Console add the scope for a person’s `user_id` (`contact:user.employee_id:readonly`).',
      ),
      steps.publish,
    ],
    links: [links.fix99991672, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofOldCalls({
    code: 11229,
    msg: 'no permission',
    means: say('应用没有读取用户信息的权限（旧版接口）。', 'The app may not read what is known of people (older API).'),
    steps: [
      steps.requestScopes,
      say(
        '如果返回里没有列出权限，在“权限管理”里开通“获取用户基本信息”（`contact:user.base:readonly`）。',
        'Where the answer lists no scope, add `contact:user.base:readonly` under Permissions & Scopes.',
      ),
      steps.publish,
    ],
    links: [links.fix99991672, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofOldCalls({
    code: 11241,
    msg: 'no user_info scope',
    means: say('应用没有勾选“用户信息”这项旧权限。', 'The app lacks the older permission named user info.'),
    steps: [
      say(
        '这项旧权限现在叫“获取用户基本信息”（`contact:user.base:readonly`），在“权限管理”里开通它。',
        'That permission is now `contact:user.base:readonly`: add it under Permissions & Scopes.',
      ),
      steps.publish,
    ],
    links: [links.fix99991672, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofPeople({
    code: 40021,
    msg: 'not a same request error',
    means: say(
      '同一个 `client_token` 用在了两个内容不同的请求上。',
      'One `client_token` was used for two requests that differ.',
    ),
    steps: [
      say('重复同一个请求：内容必须一字不差。', 'To repeat a request, keep its body exactly as it was.'),
      say('新的请求：生成新的 `client_token`。', 'For a new request, make a new `client_token`.'),
    ],
  }),
  ofPeople({
    code: 40031,
    msg: 'task_id is not exist',
    means: say(
      '通讯录批量任务不存在：`task_id` 没有对应的任务。',
      'There is no batch job of the directory with this `task_id`.',
    ),
    steps: [say('使用创建任务时返回的 `task_id`。', 'Use the `task_id` that was returned when the job was started.')],
  }),
  ofPeople({
    code: 40032,
    msg: 'task_id invalid',
    means: say('`task_id` 不是这个企业的通讯录批量任务。', 'The `task_id` is not of a batch job this company started.'),
    steps: [
      say('确认查询与创建任务用的是同一个企业的凭证。', 'Ask with a token of the same company that started the job.'),
      say('重新复制创建任务时返回的 `task_id`。', 'Copy the `task_id` again from the answer that started it.'),
    ],
  }),
  ofPeople({
    code: 40040,
    msg: 'invalid page_token',
    means: say(
      '旧版通讯录列表不认识这个 `page_token`。',
      'An older list of the directory does not know this `page_token`.',
    ),
    steps: [steps.pageAgain],
  }),
  ofPeople({
    code: 40041,
    msg: 'request page_size invalid',
    means: say('旧版通讯录列表不接受这个每页数量。', 'An older list of the directory does not take this page size.'),
    steps: [
      say(
        '把 `page_size` 改到官方页面写明的范围内，多数接口是 1 到 100。',
        'Bring `page_size` within what the official page allows, 1 to 100 with most APIs.',
      ),
    ],
  }),
  ofPeople({
    code: 40042,
    msg: 'batch request object count error',
    means: say(
      '通讯录批量请求里的成员或部门太多，或者一个也没有。',
      'The batch for the directory holds too many people or departments, or none.',
    ),
    steps: [
      steps.keepToLimit,
      say('分成几批，每批少放一些；空的批次不要发送。', 'Split it into smaller batches, and send no empty ones.'),
    ],
  }),
  ofOldCalls({
    code: 40051,
    msg: 'open_id %v is not valid',
    means: say('`msg` 里的 `open_id` 不属于这个应用。', 'The `open_id` in the `msg` was not given out to this app.'),
    steps: [
      say(
        '用这个应用重新取得它：同一个人在每个应用里的 `open_id` 都不同，测试版应用也算另一个应用。',
        'Get it anew with this app: a person has another `open_id` in every app, and a test version counts as another app.',
      ),
    ],
    links: [links.userIds, links.findUserId],
  }),
  ofOldCalls({
    code: 40053,
    msg: 'role_id is not exist',
    means: say('旧版接口找不到这个角色（`role_id`）。', 'An older API knows no role with this `role_id`.'),
    steps: [
      say('先用获取角色列表的接口取得现有的 `role_id`。', 'List the roles first and take a `role_id` from there.'),
      say(
        '这个角色也可能已在管理后台被删除，请管理员核对。',
        'It may have been deleted in the Admin Console: ask an administrator.',
      ),
    ],
    links: [links.generic, links.adminConsole],
  }),
  ofOldCalls({
    code: 40054,
    msg: 'user_id or open_id is needed',
    means: say('请求里既没有 `user_id` 也没有 `open_id`。', 'The request gives neither a `user_id` nor an `open_id`.'),
    steps: [
      say(
        '两者至少写一个，并检查填入的变量不是空的。',
        'Give one of the two at least, and check that the variable it comes from is not empty.',
      ),
    ],
  }),
  ofPeople({
    code: 40101,
    msg: 'mobile is already exist',
    means: say(
      '这个手机号已属于企业里的另一个成员（旧版接口）。',
      'An older API finds that the phone number already belongs to somebody in the company.',
    ),
    steps: [findHolder],
    owner: 'tenant_admin',
  }),
  ofPeople({
    code: 40102,
    msg: 'email is already exist',
    means: say(
      '这个邮箱已属于企业里的另一个成员（旧版接口）。',
      'An older API finds that the mail address already belongs to somebody in the company.',
    ),
    steps: [findHolder],
    owner: 'tenant_admin',
  }),
  ofPeople({
    code: 40103,
    msg: 'mobile and email cp info not match',
    means: say(
      '手机号和邮箱分属两个飞书账号，不能给同一个人（旧版接口）。',
      'An older API finds that phone and mail address belong to two Feishu accounts and cannot go to one person.',
    ),
    steps: [oneAccount],
    owner: 'operator',
  }),
  ofPeople({
    code: 40104,
    msg: 'mobile is not valid',
    means: say('旧版接口不接受手机号的写法。', 'An older API does not take the phone number as it is written.'),
    steps: [international],
  }),
  ofPeople({
    code: 40105,
    msg: 'name can’t be null',
    means: say(
      '旧版接口要求填写名称，成员和部门都一样。',
      'An older API wants a name, of a person as of a department.',
    ),
    steps: [say('填上 `name` 再调用。', 'Fill in `name` and send the request again.')],
  }),
  ofPeople({
    code: 40106,
    msg: 'email is not valid',
    means: say('旧版接口不接受邮箱的写法。', 'An older API does not take the mail address as it is written.'),
    steps: [wholeAddress],
  }),
  ofCompany({
    code: 40107,
    msg: 'user count exceed certification tenant limit',
    means: say(
      '企业未认证，成员数已到上限，旧版接口不能再新建成员。',
      'The company is not verified and full, so an older API can add nobody.',
    ),
    steps: [moreSeats],
  }),
  ofCompany({
    code: 40108,
    msg: 'user count exceed bill limit',
    means: say(
      '企业套餐的成员数已用完，旧版接口不能再新建成员。',
      'The company’s plan has no seat left, so an older API can add nobody.',
    ),
    steps: [moreSeats],
  }),
  ofPeople({
    code: 40109,
    msg: 'neither email nor mobile is not provided',
    means: say(
      '旧版接口新建成员时，手机号和邮箱一个也没有。',
      'An older request was to create a person without phone and without mail address.',
    ),
    steps: [say('至少填写其中一个。', 'Give one of the two at least.')],
  }),
  ofPeople({
    code: 40110,
    msg: 'mobile is required',
    means: say('旧版接口新建成员时必须有手机号。', 'An older API creates nobody without a phone number.'),
    steps: [say('填上 `mobile` 再调用。', 'Fill in `mobile` and send the request again.'), international],
  }),
  ofPeople({
    code: 40111,
    msg: 'user_id is already exist',
    means: say('这个 `user_id` 已经有人用了（旧版接口）。', 'An older API finds this `user_id` taken.'),
    steps: [otherValue],
  }),
  ofPeople({
    code: 40112,
    msg: 'user_id %v is not vaild',
    means: say('新成员的 `user_id` 写法不合规定。', 'The `user_id` for the new person is not of the form wanted.'),
    steps: [
      say(
        '长度 1 到 64 个字节，只用字母、数字、下划线和短横线最稳妥。',
        'It is 1 to 64 bytes long; letters, digits, underscores and hyphens are safe.',
      ),
    ],
  }),
  ofPeople({
    code: 40113,
    msg: 'must assign department for user',
    means: say(
      '旧版接口新建成员时没有写他属于哪个部门。',
      'An older request was to create a person without saying in which department.',
    ),
    steps: [someDepartment],
  }),
  ofPeople({
    code: 40114,
    msg: 'name contains sensitive words',
    means: say('名称里有敏感词，旧版接口不允许使用。', 'The name holds words an older API does not let through.'),
    steps: [milderName],
    owner: 'operator',
  }),
  ofPeople({
    code: 40115,
    msg: 'invalid join_time',
    means: say(
      '旧版接口不接受入职时间（`join_time`）。',
      'An older API does not take the day of joining (`join_time`).',
    ),
    steps: [seconds],
  }),
  ofPeople({
    code: 40116,
    msg: 'invalid gender',
    means: say('旧版接口不接受性别的取值。', 'An older API does not take this value for the gender.'),
    steps: [genders],
  }),
  ofPeople({
    code: 40117,
    msg: 'idp_type is required',
    means: say(
      '企业使用统一身份登录，新建成员时必须写 `idp_type`。',
      'The company signs in through an identity provider, so a new person needs an `idp_type`.',
    ),
    steps: [
      say(
        '按企业登录方式填写 `idp_type`，取值见官方页面。',
        'Fill in `idp_type` as the company signs in; the official page has the values.',
      ),
    ],
  }),
  ofPeople({
    code: 40118,
    msg: 'idp_type is invalid',
    means: say('旧版接口不认识这个 `idp_type`。', 'An older API does not know this `idp_type`.'),
    steps: [say('改成官方页面列出的取值。', 'Use one of the values on the official page.')],
  }),
  ofPeople({
    code: 40119,
    msg: 'support set or update user_id at most once',
    means: say(
      '这个人的 `user_id` 已经改过一次，或创建时已经指定，不能再改。',
      'The person’s `user_id` was changed once, or given at creation, and cannot change again.',
    ),
    steps: [idOnce],
  }),
  ofPeople({
    code: 40120,
    msg: 'custom_attr id is not set',
    means: say('旧版接口收到的自定义字段缺少 ID。', 'An older API got a custom field without an id.'),
    steps: [listAttributes, attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 40121,
    msg: 'custom_attr %v value not set',
    means: say(
      '旧版接口收到的自定义字段没有值，`msg` 写明是哪一个。',
      'An older API got a custom field without a value; the `msg` says which.',
    ),
    steps: [attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 40122,
    msg: 'custom_attr id %v is not exist',
    means: say(
      '企业里没有 `msg` 所写的自定义字段（旧版接口）。',
      'The company has no such custom field as the `msg` names (older API).',
    ),
    steps: [listAttributes],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 40123,
    msg: 'href custom_attr %v text can’t be null',
    means: say('旧版接口收到的链接字段缺少文字（`text`）。', 'An older API got a link field without its `text`.'),
    steps: [attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 40124,
    msg: 'href custom_attr %v url can’t be null',
    means: say('旧版接口收到的链接字段缺少地址（`url`）。', 'An older API got a link field without its `url`.'),
    steps: [attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 40125,
    msg: 'user position info invalid',
    means: say('岗位信息不完整（旧版接口）。', 'What is said of a position is incomplete (older API).'),
    steps: [
      say(
        '每个岗位都要有名称、岗位码和部门；写了岗位上级时，还要写上级的 ID。',
        'Each position has a name, a code and a department; one with a superior gives the superior’s id as well.',
      ),
    ],
  }),
  ofPeople({
    code: 40126,
    msg: 'position department invalid, should be one of user’s department',
    means: say(
      '岗位写的部门，不是这个人所在的部门（旧版接口）。',
      'A position names a department the person is not in (older API).',
    ),
    steps: [bothDepartments],
  }),
  ofPeople({
    code: 40127,
    msg: 'position code is not unique',
    means: say('同一个人的两个岗位用了相同的岗位码。', 'Two positions of one person have the same code.'),
    steps: [say('让每个岗位的岗位码各不相同。', 'Give each position a code of its own.')],
  }),
  ofPeople({
    code: 40128,
    msg: 'user has one main position at most',
    means: say('旧版接口里，这个人被设了两个主岗。', 'An older API gives the person two main positions.'),
    steps: [oneMain],
  }),
  ofPeople({
    code: 40129,
    msg: 'request contains users of different tenant',
    means: say('一个请求里混入了不同企业的成员。', 'One request names people of different companies.'),
    steps: [
      say('按企业拆成几个请求，各用各的凭证。', 'Split it by company, each with that company’s token.'),
      say('外部联系人不能由本企业的应用管理。', 'External contacts cannot be managed by an app of this company.'),
    ],
  }),
  ofPeople({
    code: 40130,
    msg: 'update user department conflict with position department, should update position department at the same time',
    means: say(
      '改了所在部门，岗位部门却没有跟着改（旧版接口）。',
      'The departments change and those of the positions do not (older API).',
    ),
    steps: [bothDepartments],
  }),
  ofPeople({
    code: 40131,
    msg: 'update user position department conflict with user department, should update user department at the same time',
    means: say(
      '改了岗位部门，所在部门却没有跟着改（旧版接口）。',
      'The departments of the positions change and the person’s do not (older API).',
    ),
    steps: [bothDepartments],
  }),
  ofPeople({
    code: 40132,
    msg: 'order department invalid',
    means: say(
      '排序信息里有这个人不在的部门（旧版接口）。',
      'The sort order names a department the person is not in (older API).',
    ),
    steps: [orderOnlyOwn],
  }),
  ofPeople({
    code: 40133,
    msg: 'idp check with account failed',
    means: say(
      '统一身份登录的账号没有通过检查，官方页面没有写明原因。',
      'The account at the identity provider failed a check; the official page does not say which.',
    ),
    steps: [
      say(
        '请企业管理员核对这个人在身份系统里的账号是否有效。',
        'Have an administrator see whether the person’s account at the identity provider is in order.',
      ),
      steps.giveLogId,
    ],
    links: [links.support, links.generic],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofPeople({
    code: 40134,
    msg: 'create account failed',
    means: say(
      '旧版接口没能建立成员的账号，官方页面没有写明原因。',
      'An older API failed to make the person’s account; the official page does not say why.',
    ),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofPeople({
    code: 40135,
    msg: 'idp user_id is required',
    means: say(
      '为统一身份登录的企业新建成员时，必须写 `user_id`。',
      'A new person who signs in through an identity provider needs a `user_id`.',
    ),
    steps: [say('填上 `user_id`，与身份系统里的账号一致。', 'Fill in the `user_id` that the identity provider knows.')],
  }),
  ofPeople({
    code: 40136,
    msg: 'update user’s email and mobile empty is forbiden',
    means: say(
      '不能把一个人的手机号和邮箱同时清空。',
      'A person’s phone number and mail address cannot both be cleared.',
    ),
    steps: [say('至少保留一个，或者不要传空值。', 'Keep one of them, or do not send empty values.')],
  }),
  ofPeople({
    code: 40137,
    msg: 'can’t update unactive user’s mobile empty',
    means: say(
      '这个人还没有激活账号，不能清空他的手机号。',
      'The person has not activated the account yet, so the phone number cannot be cleared.',
    ),
    steps: [
      say(
        '改成新的手机号，或等他登录过飞书再清空。',
        'Give a new number instead, or wait until the person has signed in once.',
      ),
    ],
  }),
  ofPeople({
    code: 40138,
    msg: '%v is not valid',
    means: say(
      '旧版接口删除成员时，指定接收他资源的人不是在职成员。',
      'An older request was to remove a person, and whoever takes over is not at work in the company.',
    ),
    steps: [takenOver],
  }),
  ofCompany({
    code: 40139,
    msg: 'unable to join multiple departments, please upgrade Organizational Structure Visible info',
    means: say(
      '企业的可见范围规则是旧版，成员还不能加入多个部门（旧版接口）。',
      'The company’s visibility rules are of the old kind, under which nobody joins several departments (older API).',
    ),
    steps: [visibilityRules],
  }),
  ofPeople({
    code: 40140,
    msg: 'can not set leader to oneself',
    means: say('旧版接口里，把一个人设成了他自己的上级。', 'An older API makes somebody their own manager.'),
    steps: [otherLeader],
  }),
  ofCompany({
    code: 40141,
    msg: 'can not set user position',
    means: say(
      '这个企业没有启用岗位，旧版接口不能设置。',
      'The company does not use positions, so an older API cannot set them.',
    ),
    steps: [positionsOff],
    owner: 'app_developer',
  }),
  ofPeople({
    code: 40142,
    msg: 'user department num exceed the limit',
    means: say(
      '旧版接口里，这个人所在的部门超过 50 个。',
      'An older API puts the person into more than 50 departments.',
    ),
    steps: [fiftyAtMost],
  }),
  ofCompany({
    code: 40143,
    msg: 'unable to join multiple departments, please enable multiple departments feature',
    means: say(
      '企业没有打开“加入多个部门”，旧版接口不能这样设置。',
      'The company does not let people join several departments, so an older API cannot either.',
    ),
    steps: [severalDepartments],
  }),
  ofPeople({
    code: 40144,
    msg: 'department user count exceed',
    means: say(
      '旧版接口里，某个部门的直属成员已到上限。',
      'An older API meets a department that holds as many direct members as it may.',
    ),
    steps: [deleteFirst],
  }),
  ofPeople({
    code: 40180,
    msg: 'duplicate user_id in request',
    means: say('一批成员里有重复的 `user_id`。', 'A `user_id` stands twice in the batch of people.'),
    steps: [say('去掉重复的一条再发送这一批。', 'Remove one of the two and send the batch again.')],
  }),
  ofPeople({
    code: 40181,
    msg: 'add user, leader must not user himself',
    means: say('新建的成员把自己写成了上级。', 'A person to be created is given as their own manager.'),
    steps: [otherLeader],
  }),
  ofPeople({
    code: 40182,
    msg: 'MSyncUser must user_id must be assigned',
    means: say('批量同步的成员里，有人没有 `user_id`。', 'Somebody in the batch to be synchronised has no `user_id`.'),
    steps: [say('给这一批里的每个人都写上 `user_id`。', 'Give everybody in the batch a `user_id`.')],
  }),
  ofPeople({
    code: 40183,
    msg: 'leader user_id circular reference',
    means: say(
      '这一批成员的上下级关系成了环，例如互为上级。',
      'The managers in the batch go round in a circle, such as two people managing each other.',
    ),
    steps: [
      say(
        '从 `leader_user_id` 逐级往上查，断开成环的一处。',
        'Follow `leader_user_id` upwards and break the circle at one place.',
      ),
    ],
  }),
  ofPeople({
    code: 41001,
    msg: 'mobile already exist error',
    means: say('企业里已经有人用这个手机号。', 'The phone number is in use in the company already.'),
    steps: [findHolder],
    owner: 'tenant_admin',
  }),
  ofPeople({
    code: 41002,
    msg: 'email already exist error',
    means: say('企业里已经有人用这个邮箱。', 'The mail address is in use in the company already.'),
    steps: [findHolder],
    owner: 'tenant_admin',
  }),
  ofPeople({
    code: 41003,
    msg: 'user acount conflict error',
    means: say(
      '手机号和邮箱分别登录着两个飞书账号，不能合到一个成员名下。',
      'Phone and mail address sign in to two different Feishu accounts; one person cannot have both.',
    ),
    steps: [oneAccount],
    owner: 'operator',
  }),
  ofPeople({
    code: 41004,
    msg: 'mobile is invalid error',
    means: say('手机号的格式不对。', 'The phone number is not written as one.'),
    steps: [international],
  }),
  ofPeople({
    code: 41005,
    msg: 'email is invalid error',
    means: say('邮箱的格式不对。', 'The mail address is not written as one.'),
    steps: [wholeAddress],
  }),
  ofPeople({
    code: 41006,
    msg: 'no user name error',
    means: say('请求里没有成员的姓名。', 'The request has no name for the person.'),
    steps: [say('加上 `name` 字段再调用。', 'Add the field `name` and send the request again.')],
  }),
  ofCompany({
    code: 41007,
    msg: 'exceed uncertain tenant seat limit error',
    means: say(
      '企业未认证，成员数已到上限，不能再新建成员。',
      'The company is not verified and has as many people as it may; nobody can be added.',
    ),
    steps: [moreSeats],
  }),
  ofCompany({
    code: 41008,
    msg: 'exceed bill seat limit error',
    means: say('企业的席位已经用完，不能再新建成员。', 'All seats of the company are taken; nobody can be added.'),
    steps: [moreSeats],
    note: say(
      '官方页面在这里也写作“未认证企业的数量限制”，而 `msg` 说的是套餐席位；两处都值得查看。',
      'The official page speaks of the limit of unverified companies here, the `msg` of seats that are paid for: look at both.',
    ),
  }),
  ofPeople({
    code: 41009,
    msg: 'no email or mobile error',
    means: say(
      '新建成员时，手机号和邮箱都没有填。',
      'The person to be created has neither phone number nor mail address.',
    ),
    steps: [say('手机号和邮箱至少写一个。', 'Write down at least a phone number or a mail address.')],
  }),
  ofPeople({
    code: 41010,
    msg: 'no mobile error',
    means: say(
      '新建成员时没有填手机号，而它是必填的。',
      'The person to be created has no phone number, and needs one.',
    ),
    steps: [
      say('加上手机号（`mobile`）再调用。', 'Add a phone number (`mobile`) and send the request again.'),
      international,
    ],
  }),
  ofPeople({
    code: 41011,
    msg: 'userID already exist error',
    means: say(
      '想用的 `user_id` 已经属于企业里的另一个人。',
      'The `user_id` wanted is somebody else’s in the company.',
    ),
    steps: [otherValue],
  }),
  ofPeople({
    code: 41013,
    msg: 'exceed userID update limit error',
    means: say(
      '这个人的 `user_id` 不能再改，修改次数已经用完。',
      'The person’s `user_id` has been changed as often as it may.',
    ),
    steps: [idOnce],
  }),
  ofPeople({
    code: 41014,
    msg: 'user name sensitive error',
    means: say('成员的姓名里有敏感词。', 'The person’s name holds words that are not let through.'),
    steps: [milderName],
    owner: 'operator',
  }),
  ofPeople({
    code: 41015,
    msg: 'idp type invalid error',
    means: say(
      '通讯录不认识这个登录类型（`idp_type`）。',
      'The directory does not know this way of signing in (`idp_type`).',
    ),
    steps: [
      say(
        '按官方页面的取值填写，不用统一身份登录时去掉它。',
        'Take a value of the official page, or leave it out where no identity provider is used.',
      ),
    ],
  }),
  ofPeople({
    code: 41016,
    msg: 'department has too may users error',
    means: say(
      '部门的直属成员太多，不能再加人。',
      'The department has so many direct members that nobody more can join.',
    ),
    steps: [deleteFirst],
  }),
  ofPeople({
    code: 41018,
    msg: 'position info is invalid error',
    means: say(
      '岗位信息有误，官方页面没有写明是哪一项。',
      'What is said of a position is wrong; the official page does not say which part.',
    ),
    steps: [
      say(
        '逐项检查岗位的名称、岗位码、部门和上级。',
        'Check name, code, department and superior of each position in turn.',
      ),
    ],
  }),
  ofPeople({
    code: 41019,
    msg: 'position department is invalid error',
    means: say('岗位里写的部门不能用。', 'The department written in a position cannot be used.'),
    steps: [say('确认部门存在，并且这个人属于它。', 'Check that the department exists and the person is in it.')],
  }),
  ofPeople({
    code: 41020,
    msg: 'position code has already exist error',
    means: say('岗位码已经被用过。', 'The code of the position is taken.'),
    steps: [say('换一个岗位码。', 'Choose another code for the position.')],
  }),
  ofPeople({
    code: 41021,
    msg: 'position multiple main count error',
    means: say(
      '一个人只能有一个主岗，请求里多于一个。',
      'A person has one main position only, and the request has more.',
    ),
    steps: [oneMain],
  }),
  ofPeople({
    code: 41023,
    msg: 'update department conflict position department error',
    means: say(
      '新的所在部门与这个人的岗位部门不一致。',
      'The person’s new departments do not go with those of the positions.',
    ),
    steps: [bothDepartments],
  }),
  ofPeople({
    code: 41024,
    msg: 'update position department conflict department error',
    means: say(
      '新的岗位部门与这个人的所在部门不一致。',
      'The new departments of the positions do not go with the person’s own.',
    ),
    steps: [bothDepartments],
  }),
  ofPeople({
    code: 41025,
    msg: 'order department invalid error',
    means: say('`orders` 里写了这个人不在的部门。', 'In `orders` there is a department the person is not in.'),
    steps: [orderOnlyOwn],
  }),
  ofPeople({
    code: 41027,
    msg: 'create account failed error',
    means: say(
      '飞书没能建立这个成员的账号，原因不明。',
      'Feishu failed to make an account for the person and gives no reason.',
    ),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofCompany({
    code: 41028,
    msg: 'user multi department need upgrade visibility error',
    means: say(
      '企业要先升级可见范围规则，成员才能加入多个部门。',
      'Before people can join several departments, the company has to upgrade its visibility rules.',
    ),
    steps: [visibilityRules],
  }),
  ofCompany({
    code: 41029,
    msg: 'create or update user multi department error',
    means: say(
      '没能让这个人加入多个部门，多半是企业没有打开这项功能。',
      'The person could not be put into several departments, most likely because the company does not allow it.',
    ),
    steps: [severalDepartments],
  }),
  ofPeople({
    code: 41030,
    msg: 'set leader to oneself error',
    means: say('上级写成了本人。', 'The person is named as their own manager.'),
    steps: [otherLeader],
  }),
  ofCompany({
    code: 41031,
    msg: 'position feature not enable error',
    means: say('企业没有打开岗位功能。', 'Positions are not switched on in this company.'),
    steps: [positionsOff],
    owner: 'app_developer',
  }),
  ofCompany({
    code: 41032,
    msg: 'user multi department feature not enable error',
    means: say('企业没有打开“允许加入多个部门”。', 'Joining several departments is not switched on in this company.'),
    steps: [severalDepartments],
  }),
  ofPeople({
    code: 41033,
    msg: 'user in too many departments error',
    means: say(
      '一个人最多加入 50 个部门，这个人会超过。',
      'Fifty departments are the most for one person, and this one would be in more.',
    ),
    steps: [fiftyAtMost],
  }),
  ofPeople({
    code: 41034,
    msg: 'email prefix already exist error',
    means: say('企业邮箱 @ 前面的部分已经有人用了。', 'The part before the @ is taken in the company’s mail.'),
    steps: [say('换一个邮箱前缀。', 'Choose another name before the @.')],
  }),
  ofPeople({
    code: 41035,
    msg: 'email prefix is invalid error',
    means: say(
      '企业邮箱 @ 前面的部分写法不对。',
      'The part before the @ is not written as the company’s mail wants it.',
    ),
    steps: [say('检查拼写，去掉空格和中文字符。', 'Check the spelling; remove spaces and Chinese characters.')],
  }),
  ofPeople({
    code: 41036,
    msg: 'avatar key is invalid error',
    means: say('头像的 key 无效。', 'The key of the avatar is not valid.'),
    steps: [
      say(
        '用同一个应用调用上传图片接口，`image_type` 选 `avatar`，使用返回的 key。',
        'Upload the picture with the same app, `image_type` set to `avatar`, and use the key returned.',
      ),
    ],
    links: [links.uploadImage, links.generic],
  }),
  ofPeople({
    code: 41037,
    msg: 'avatar is sensitive error',
    means: say('头像被判定含有敏感内容。', 'The picture for the avatar was judged sensitive.'),
    steps: [say('换一张图片。', 'Choose another picture.')],
    owner: 'operator',
  }),
  ofPeople({
    code: 41038,
    msg: 'gender is invalid error',
    means: say('性别的取值不对。', 'The value for the gender is not one of those allowed.'),
    steps: [genders],
  }),
  ofPeople({
    code: 41040,
    msg: 'user name is null error',
    means: say('成员的姓名是空的。', 'The name of the person is empty.'),
    steps: [
      say(
        '给 `name` 填上内容，更新时不改姓名就不要传它。',
        'Put something into `name`; in an update that leaves the name alone, do not send it.',
      ),
    ],
  }),
  ofPeople({
    code: 41041,
    msg: 'department id is not assigned error',
    means: say('没有写这个人属于哪个部门。', 'The request does not say which department the person is in.'),
    steps: [someDepartment],
  }),
  ofPeople({
    code: 41042,
    msg: 'join time is invalid error',
    means: say('入职时间不是有效的时间戳。', 'The day of joining is not a valid timestamp.'),
    steps: [seconds],
  }),
  ofPeople({
    code: 41043,
    msg: 'employee id is not valid error',
    means: say('工号不合规定。', 'The staff number is not of the form wanted.'),
    steps: [
      say(
        '工号为 1 到 64 个字符，不能含制表符或换行；从表格复制时尤其要留意。',
        'It has 1 to 64 characters and no tabs or line breaks: look closely at what was copied from a spreadsheet.',
      ),
    ],
  }),
  ofPeople({
    code: 41044,
    msg: 'custom attr id is not set error',
    means: say('自定义字段没有写 ID。', 'A custom field has no id.'),
    steps: [listAttributes, attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 41045,
    msg: 'Custom attribute id is not exist error',
    means: say('企业里没有这个自定义字段。', 'The company has no custom field with this id.'),
    steps: [listAttributes],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 41046,
    msg: 'custom attr value is not set error',
    means: say('自定义字段没有写值。', 'A custom field has no value.'),
    steps: [attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 41047,
    msg: 'custom attribute href text is null error',
    means: say('链接类型的自定义字段没有文字。', 'A custom field that is a link has no text.'),
    steps: [attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 41048,
    msg: 'custom attr href url is null error',
    means: say('链接类型的自定义字段没有地址。', 'A custom field that is a link has no address.'),
    steps: [attributeNeeds],
    links: [links.customFields, links.people, links.generic],
  }),
  ofPeople({
    code: 41052,
    msg: 'acceptor id is invalid error',
    means: say(
      '删除成员时，指定接收他资源的人不能用。',
      'A person is to be removed, and whoever was named to take over cannot.',
    ),
    steps: [takenOver],
  }),
  ofPeople({
    code: 41053,
    msg: 'userID already exist error',
    means: say('新的 `user_id` 已被占用，无法修改。', 'The `user_id` cannot be changed to this one: it is taken.'),
    steps: [otherValue],
  }),
  ofPeople({
    code: 41055,
    msg: 'employee type can not be null error',
    means: say('更新成员时，人员类型不能为空。', 'The kind of employment cannot be empty in an update.'),
    steps: [
      say('填上 `employee_type`，例如 `1`（正式员工）。', 'Fill in `employee_type`, such as `1` for regular staff.'),
    ],
  }),
  ofPeople({
    code: 41057,
    msg: 'need send email but not set mail error',
    means: say('要发邮件通知这个人，却没有邮箱。', 'The person is to be told by mail, and there is no mail address.'),
    steps: [say('填上邮箱，或关闭邮件通知。', 'Add a mail address, or turn the notice by mail off.')],
  }),
  ofPeople({
    code: 41058,
    msg: 'need send sms but not set mobile error',
    means: say(
      '要发短信通知这个人，却没有手机号。',
      'The person is to be told by text message, and there is no phone number.',
    ),
    steps: [say('填上手机号，或关闭短信通知。', 'Add a phone number, or turn the notice by text message off.')],
  }),
  ofPeople({
    code: 41059,
    msg: 'invalid employee type error',
    means: say('人员类型的取值不对。', 'The kind of employment is not one there is.'),
    steps: [
      say(
        '写 1 到 5：正式、实习、外包、劳务、顾问；或企业自定义的类型编号。',
        'Write 1 to 5, for regular, intern, outsourced, contracted and consultant, or the number of a kind the company added.',
      ),
    ],
  }),
  ofCompany({
    code: 41060,
    msg: 'inactive employee type error',
    means: say('企业没有启用这种人员类型。', 'The company does not use this kind of employment.'),
    steps: [
      say(
        '请企业管理员在管理后台启用它，或换一种已启用的类型。',
        'Ask an administrator to switch it on in the Admin Console, or take one that is in use.',
      ),
    ],
  }),
  ofPeople({
    code: 42005,
    msg: 'user has exist in group error',
    means: say('这个人已经在用户组里。', 'The person is in the user group already.'),
    steps: [say('不用再加；让程序把它当作成功处理。', 'Nothing is left to do: let the program take it as done.')],
    sendAgain: 'never',
  }),
  ofPeople({
    code: 47009,
    msg: 'duplicate name error',
    means: say('用户组的名称已经有了。', 'There is a user group of this name already.'),
    steps: [
      say('给用户组换一个名称，或直接使用现有的那个。', 'Name the user group differently, or use the one there is.'),
    ],
  }),
]
