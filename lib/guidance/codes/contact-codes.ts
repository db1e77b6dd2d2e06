import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** What the console reads of people, departments and user groups is refused with these, and others' calls too. */
const ofContact = family({
  endpoints: ['contact'],
  links: [links.getPerson, links.userIds, links.generic],
  source: links.getPerson.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

const idAndType = say(
  '核对 ID 与它的类型是否一致：`ou_…` 是 `open_id`，`on_…` 是 `union_id`，企业自定的是 `user_id`，类型写在 `user_id_type` 里。',
  'Check that the id is of the type the request names in `user_id_type`: `ou_…` is an `open_id`, `on_…` a `union_id`, one of the company’s own making a `user_id`.',
)
const departmentIdAndType = say(
  '核对部门 ID 与 `department_id_type`：`od-…` 用 `open_department_id`，企业自定的用 `department_id`，根部门写 `0`。',
  'Check the id of the department against `department_id_type`: `od-…` goes with `open_department_id`, the company’s own with `department_id`; the root is `0`.',
)
const openRange = say(
  '登录开发者后台，打开这个应用的“权限管理 > 数据权限”，查看“通讯录权限范围”。',
  'In the Developer Console open this app’s Permissions & Scopes, then Data Permissions, and see the range of contacts.',
)
const publishRange = say(
  '创建版本并发布，范围才会生效；若范围设为“与应用的可用范围一致”，就在创建版本时修改可用范围。',
  'Create a version and publish it: only then does the range change. Where it follows the app’s availability, change the availability while creating the version.',
)
const adminRange = say(
  '如果应用已经发布，企业管理员也可以在管理后台的“工作台 > 应用管理”里直接修改它的通讯录权限范围。',
  'Once the app is published, a company administrator can also change its range directly, under Workplace > App Management in the Admin Console.',
)
const withLogId = say(
  '如果仍然失败，把 `log_id` 和响应头里的 `X-Request-Id` 一起交给飞书技术支持。',
  'If it keeps failing, give Feishu support the `log_id` together with the `X-Request-Id` of the response header.',
)
const onlyNames = say(
  '在回复台里，这只影响能否显示姓名、能否按部门或用户组判断角色，不影响回复的发送。',
  'In this console it only costs the name on the screen, or a role given by department or user group; replies are sent all the same.',
)

/** Reading the directory. */
export const contact: Entry[] = [
  ofContact({
    code: 40001,
    msg: 'invalid parameter',
    means: say(
      '通讯录接口收到的某个参数不合法。',
      'A parameter of the request to the directory is not one it can work with.',
    ),
    steps: [
      steps.correctFields,
      idAndType,
      departmentIdAndType,
      say(
        '再看 `page_size` 等其他参数是否在官方页面写明的范围内。',
        'Then see whether the other parameters, such as `page_size`, are within what the official page allows.',
      ),
    ],
    note: say(
      '`msg` 也可能写作 `param error`，意思相同。',
      'The `msg` may also read `param error`; it means the same.',
    ),
  }),
  ofContact({
    code: 40001,
    msg: 'market place app is not allowed to update user or department',
    when: ['market place'],
    means: say(
      '商店应用不能修改企业的通讯录：增删改成员和部门都不允许。',
      'An app from the store may not change a company’s directory, neither its people nor its departments.',
    ),
    steps: [
      say('让程序停止这类调用，重试没有用。', 'Let the program stop making this request; trying again does not help.'),
      say(
        '如果确实需要修改通讯录，请企业自己的开发者建一个企业自建应用来做。',
        'Where the directory must be changed, have the company’s own developers make a custom app for it.',
      ),
    ],
    links: [links.generic, links.developerConsole],
    source: links.generic.href,
    sendAgain: 'never',
  }),
  ofContact({
    code: 40002,
    msg: 'process root dept error',
    means: say(
      '这个操作不能用在根部门上，而请求里的部门 ID 是 `0`。',
      'The root department cannot be asked for here, and the request names `0`, which is the root.',
    ),
    steps: [
      say(
        '把部门 ID 换成具体部门的 ID；如果想处理整个企业，逐个处理根部门下面的部门。',
        'Name a real department; to cover the whole company, go through the departments under the root one by one.',
      ),
      say(
        '检查 `0` 是不是变量没有赋值时留下的默认值。',
        'Check whether the `0` is only what a variable holds before somebody fills it.',
      ),
    ],
    links: [links.departments, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 40003,
    msg: 'internal error',
    means: say(
      '飞书通讯录服务内部出错，与请求的内容无关。',
      'Feishu’s directory had an internal error; the request was not at fault.',
    ),
    steps: [steps.waitLonger, withLogId],
    note: onlyNames,
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofContact({
    code: 40003,
    msg: 'no department authority',
    when: ['authority'],
    means: say(
      '应用没有这个部门的通讯录授权（旧版接口）。',
      'An older directory API finds that the app has not been given this department.',
    ),
    steps: [openRange, say('把这个部门加进去。', 'Add this department.'), publishRange, adminRange],
    links: [links.contactsRange, links.developerConsole, links.generic],
    source: links.generic.href,
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 40004,
    msg: 'no dept authority error',
    means: say(
      '要查看或修改的部门不在应用的通讯录权限范围内。',
      'The department lies outside the part of the directory this app may see.',
    ),
    steps: [
      openRange,
      say(
        '把这个部门，或它的某个上级部门，加入范围；要读根部门 `0`，范围须为“全部成员”。',
        'Add the department, or one above it; for the root, `0`, the range must be all members.',
      ),
      publishRange,
      adminRange,
    ],
    note: say(
      '查询成员的接口也列有这个错误码；如果在那里遇到，先看他所在的部门是否在范围内。',
      'The API for a person lists this code too: see then whether the departments that person is in are within the range.',
    ),
    links: [links.contactsRange, links.availability, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 40006,
    msg: 'internal error',
    means: say(
      '旧版通讯录接口遇到飞书内部的错误，官方页面没有写明原因。',
      'An older directory API met a fault inside Feishu; the official page says no more about its cause.',
    ),
    steps: [steps.waitLonger, withLogId],
    links: [links.generic, links.support],
    source: links.generic.href,
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofContact({
    code: 40007,
    msg: 'user_id %v is not exist',
    means: say(
      '企业里没有 `msg` 所写的这个 `user_id`。',
      'Nobody in the company has the `user_id` that the `msg` names.',
    ),
    steps: [
      say(
        '确认传入的确实是 `user_id`，而不是 `open_id`（`ou_…`）或工号；`user_id` 区分大小写。',
        'Make sure it is a `user_id` at all, not an `open_id` (`ou_…`) or a staff number; capitals matter.',
      ),
      steps.ownTenant,
      say(
        '在管理后台的“组织架构 > 成员与部门”里打开这个人，复制页面上的用户 ID。',
        'Open the person under Organization > Members and Departments in the Admin Console and copy the user id shown there.',
      ),
    ],
    links: [links.userIds, links.adminConsole, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 40008,
    msg: 'deptInfo is null error',
    means: say(
      '通讯录里取不到这个部门的信息，或请求里没有写部门的信息。',
      'The directory has nothing on this department, or the request gave no details of one.',
    ),
    steps: [
      say(
        '创建或修改部门时，确认请求体不是空的，必填的字段都在。',
        'When creating or changing a department, see that the body is not empty and holds every required field.',
      ),
      departmentIdAndType,
      say(
        '如果参数都对、部门在管理后台里也看得到，把 `log_id` 交给飞书技术支持：部门数据可能损坏了。',
        'If all is right and the Admin Console shows the department, give Feishu support the `log_id`: its data may be damaged.',
      ),
    ],
    links: [links.departments, links.support, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 40008,
    msg: 'open_id %v is not exist',
    when: ['open_id'],
    means: say(
      '旧版通讯录接口查不到 `msg` 所写的 `open_id`。',
      'An older directory API does not know the `open_id` that the `msg` names.',
    ),
    steps: [
      say(
        '同一个人在每个应用里的 `open_id` 都不一样：确认它是用这个应用取得的。',
        'A person has another `open_id` in every app: make sure this one was obtained with this app.',
      ),
      say(
        '确认开头的 `ou_` 和后面的字符都复制完整了。',
        'Check that it was copied whole, from `ou_` to the last letter.',
      ),
    ],
    links: [links.userIds, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 40009,
    msg: 'page size is more more than 50',
    means: say(
      '通讯录接口每页最多返回 50 条，请求要得更多。',
      'This directory API returns at most 50 entries a page, and the request asks for more.',
    ),
    steps: [
      say(
        '把 `page_size` 改为 50 或更小，用返回的 `page_token` 继续读下一页。',
        'Set `page_size` to 50 or less and go on with the `page_token` of the answer.',
      ),
    ],
    links: [links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 40011,
    msg: 'page size is invalid error',
    means: say('通讯录接口不接受这个 `page_size`。', 'The directory API does not take this `page_size`.'),
    steps: [
      say(
        '每个接口的上限不同：查询所属用户组最多 1000，部门列表最多 50；最小都是 1。',
        'The limit differs by API: up to 1,000 for the user groups of a person, up to 50 for lists of departments; never below 1.',
      ),
      say('不确定时去掉 `page_size`，使用默认值。', 'When in doubt, leave `page_size` out and take the default.'),
    ],
    links: [links.groupsOfPerson, links.departmentParents, links.generic],
    source: links.groupsOfPerson.href,
  }),
  ofContact({
    code: 40012,
    msg: 'page token is invalid error',
    means: say('通讯录接口不认识这个 `page_token`。', 'The directory API does not know this `page_token`.'),
    steps: [
      steps.pageAgain,
      say(
        '翻页途中不要改动其他参数，也不要跨接口使用 `page_token`。',
        'Keep all other parameters as they were from page to page, and use no `page_token` of another request.',
      ),
    ],
    links: [links.groupsOfPerson, links.departmentParents, links.generic],
    source: links.groupsOfPerson.href,
  }),
  ofContact({
    code: 40012,
    msg: 'no parent dept authority error',
    when: ['authority'],
    means: say(
      '应用没有上级部门的权限（旧版接口）。',
      'An older directory API finds that the app may not touch the department above.',
    ),
    steps: [openRange, say('把上级部门加进去。', 'Add the department above.'), publishRange],
    links: [links.contactsRange, links.developerConsole, links.generic],
    source: links.generic.href,
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 40013,
    msg: 'param error',
    means: say(
      '成员或部门的资料里有一处不被接受，`msg` 写明是哪一处。',
      'Something among the details of a person or department is refused; the `msg` says what.',
    ),
    steps: [
      steps.correctFields,
      say(
        '看这个人是否已离职、这个部门是否已删除。',
        'See whether the person has left, or the department has been deleted.',
      ),
      say(
        '看手机号、邮箱是否已有人用，或分属两个不同的飞书账号。',
        'See whether phone or mail address is taken, or the two belong to different Feishu accounts.',
      ),
      say(
        '看目标部门下是否已有同名部门，新的上级是否正是它自己的下级。',
        'See whether a department of that name is there already, and whether the new parent is one of its own children.',
      ),
      say('看自定义文本字段是否超过 100 个字。', 'See whether a custom text field is longer than 100 characters.'),
    ],
    links: [links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 40014,
    msg: 'no parent dept authority error',
    means: say(
      '上级部门不在应用的通讯录权限范围内，所以不能读取它下面的部门或在它下面创建部门。',
      'The parent department is outside the app’s range, so what is below it can be neither read nor added to.',
    ),
    steps: [
      openRange,
      say(
        '加入请求里写的上级部门；如果上级是根部门（`0`），范围须为“全部成员”。',
        'Add the parent the request names; where that is the root (`0`), the range must be all members.',
      ),
      publishRange,
      say(
        '如果是以用户身份调用，看的是这个用户的“组织架构可见范围”，请企业管理员在管理后台的“安全 > 成员权限”里调整。',
        'In a request made as a person, it is what that person may see of the organization that counts: an administrator sets it under Security > Member Permissions in the Admin Console.',
      ),
    ],
    links: [links.contactsRange, links.departments, links.developerConsole],
    source: links.departmentParents.href,
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 40014,
    msg: 'dept name can not be nul error',
    when: ['name can not'],
    means: say(
      '旧版部门接口要求部门有名称，请求里的名称是空的。',
      'An older department API wants a name, and the request has none.',
    ),
    steps: [say('填上部门名称再调用。', 'Give the department a name and send the request again.')],
    links: [links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 41012,
    msg: 'user id is invalid error',
    means: say(
      '这个用户 ID 不能用：写法不对，或与所填的类型不符。',
      'The id of the person cannot be used: it is misspelt, or not of the type the request names.',
    ),
    steps: [
      idAndType,
      say(
        '同一个人在每个应用里的 `open_id` 不同；如果换过应用，旧的 `open_id` 都不能再用。',
        'A person has another `open_id` in each app; after a change of app, the old ones are of no use.',
      ),
      steps.ownTenant,
      say('`user_id` 的长度是 1 到 64 个字节。', 'A `user_id` is 1 to 64 bytes long.'),
    ],
    note: onlyNames,
    links: [links.userIds, links.findUserId, links.getPerson],
  }),
  ofContact({
    code: 41017,
    msg: 'department not exist',
    means: say(
      '通讯录里没有这个部门：ID 写错了，或部门已被删除。',
      'The directory has no such department: the id is wrong, or the department was deleted.',
    ),
    steps: [departmentIdAndType, steps.ownTenant],
    links: [links.departments, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 41022,
    msg: 'user tenant not match error',
    means: say(
      '这个人属于另一个企业，而访问凭证是本企业的。',
      'The person belongs to another company than the token does.',
    ),
    steps: [
      say(
        '确认没有把一个企业的 ID 用在另一个企业的凭证上；商店应用要先按企业取各自的 `tenant_access_token`。',
        'Make sure no id of one company meets the token of another; a store app fetches a `tenant_access_token` per company.',
      ),
      say(
        '外部联系人不在本企业的通讯录里，应用查不到他们的资料。',
        'External contacts are not in this company’s directory; an app cannot look them up.',
      ),
    ],
    links: [links.userIds, links.tokens, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 41050,
    msg: 'no user authority error',
    means: say(
      '这个人不在应用（或调用者本人）可以查看的通讯录范围内。',
      'The person is outside the part of the directory that the app, or whoever makes the request, may see.',
    ),
    steps: [
      openRange,
      say('把这个人，或他所在的部门，加入范围。', 'Add the person, or a department the person is in.'),
      publishRange,
      adminRange,
      say(
        '如果是以用户身份（`u-…` 凭证）调用，看的是这个用户的“组织架构可见范围”：请企业管理员在管理后台的“安全 > 成员权限”里调整。',
        'In a request made as a person (a `u-…` token), what that person may see of the organization counts: an administrator sets it under Security > Member Permissions in the Admin Console.',
      ),
    ],
    note: onlyNames,
    links: [links.contactsRange, links.availability, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 41051,
    msg: 'user id info not provide error',
    means: say('请求里没有写要查的是谁。', 'The request does not say which person it is about.'),
    steps: [
      say(
        '检查拼接地址的变量：用户 ID 为空时，地址会变成 `/users/?…`。',
        'Check the variable the address is built from: with an empty id it reads `/users/?…`.',
      ),
      idAndType,
    ],
    links: [links.userIds, links.generic],
    source: links.generic.href,
  }),
  ofContact({
    code: 41056,
    msg: 'no field authority error',
    means: say(
      '请求涉及的某个字段，应用没有权限读写，例如手机号、邮箱或工号。',
      'The request touches a field the app may not use, such as phone number, mail address or staff number.',
    ),
    steps: [
      say(
        '在官方页面的字段表里找到这个字段需要的权限。',
        'In the table of fields on the official page, find the scope this field needs.',
      ),
      say(
        '在开发者后台的“权限管理”里开通它，或者从请求里去掉这个字段。',
        'Add it under Permissions & Scopes in the Developer Console, or leave the field out of the request.',
      ),
      steps.publish,
    ],
    links: [links.fix99991672, links.getPerson, links.developerConsole],
    source: links.generic.href,
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 41071,
    msg: 'invalid member_id_type',
    means: say(
      '查询用户组时，`member_id_type` 不是接口认识的类型。',
      'Asked for the user groups of a person, the API does not know this `member_id_type`.',
    ),
    steps: [
      say(
        '`member_id_type` 只能是 `open_id`、`union_id` 或 `user_id`。',
        'The `member_id_type` is one of `open_id`, `union_id` and `user_id`.',
      ),
    ],
    links: [links.groupsOfPerson, links.userIds],
    source: links.groupsOfPerson.href,
  }),
  ofContact({
    code: 41071,
    msg: 'en_name length exceed 64 character',
    when: ['en_name'],
    means: say('成员的英文名超过 64 个字符。', 'The person’s English name is longer than 64 characters.'),
    steps: [say('缩短 `en_name` 再调用。', 'Shorten `en_name` and send the request again.')],
    links: [links.people, links.groupMembers],
    source: links.groupMembers.href,
  }),
  ofContact({
    code: 41073,
    msg: 'invalid member_id',
    means: say(
      '查询用户组时，`member_id` 不是有效的用户 ID。',
      'Asked for the user groups of a person, the API finds no use for this `member_id`.',
    ),
    steps: [
      say(
        '核对 `member_id` 与 `member_id_type` 是否一致：`ou_…` 对应 `open_id`，`on_…` 对应 `union_id`。',
        'Check `member_id` against `member_id_type`: `ou_…` is an `open_id`, `on_…` a `union_id`.',
      ),
      steps.ownTenant,
    ],
    note: say(
      '按用户组分配角色时遇到它，应视为“没有这个角色”。',
      'Where roles are given by user group, take it as “does not have this role”.',
    ),
    links: [links.groupsOfPerson, links.userIds],
    source: links.groupsOfPerson.href,
  }),
  ofContact({
    code: 41074,
    msg: 'invalid member_type',
    means: say(
      '查询用户组时，`group_type` 不是有效的类型。',
      'Asked for the user groups of a person, the API does not know this `group_type`.',
    ),
    steps: [
      say(
        '`group_type` 写 `1`（普通用户组）或 `2`（动态用户组）。',
        'The `group_type` is `1` for ordinary and `2` for dynamic user groups.',
      ),
    ],
    note: say(
      '查询所属用户组的官方页面在这里写作 `member_type`，指的是 `group_type`；增删用户组成员的接口确有 `member_type`，只能写 `user`。',
      'The official page says `member_type` here and means `group_type`; APIs that add or remove members do have a `member_type`, which must be `user`.',
    ),
    links: [links.groupsOfPerson],
    source: links.groupsOfPerson.href,
  }),
  ofContact({
    code: 41202,
    msg: 'role id is not exist',
    means: say(
      '企业里没有这个角色，它可能已被删除。',
      'The company has no role with this id; it may have been deleted.',
    ),
    steps: [
      say(
        '换成现有角色的 ID：企业管理员能在管理后台的角色管理页面看到。',
        'Use the id of a role that is there; a company administrator sees them among the roles of the Admin Console.',
      ),
    ],
    links: [links.roleMembers, links.adminConsole],
    source: links.roleMembers.href,
  }),
  ofContact({
    code: 42002,
    msg: 'invalid group_id',
    means: say(
      '企业里没有这个用户组，它可能已被删除，或 ID 写错了。',
      'The company has no user group with this id: it was deleted, or the id is wrong.',
    ),
    steps: [
      say(
        '用“查询用户组列表”接口取得现有的 ID，或请企业管理员在管理后台的用户组页面核对。',
        'List the user groups to get the ids there are, or ask a company administrator to look at them in the Admin Console.',
      ),
      say(
        '确认这个用户组在应用的通讯录权限范围内。',
        'Make sure the user group is within the app’s range of contacts.',
      ),
    ],
    links: [links.userGroup, links.contactsRange, links.adminConsole],
    source: links.userGroup.href,
  }),
  ofContact({
    code: 42006,
    msg: 'user has resigned error',
    means: say('通讯录操作涉及的这个人已经离职。', 'The person this directory request is about has left the company.'),
    steps: [
      say(
        '换一位在职的成员；离职成员不能再作为负责人、上级或用户组成员。',
        'Name somebody who still works there; a person who left cannot lead a department, manage others or join a user group.',
      ),
      say(
        '如果离职是误操作，请企业管理员在管理后台恢复这个成员。',
        'If it was a mistake, a company administrator can restore the person in the Admin Console.',
      ),
    ],
    links: [links.adminConsole, links.generic],
    source: links.generic.href,
    owner: 'app_developer',
  }),
  ofContact({
    code: 42008,
    msg: 'tenant id is invalid error',
    means: say(
      '飞书不接受发起请求的企业：它可能已停用，或凭证不属于它。',
      'Feishu does not accept the company behind the request: it may be closed, or the token is not of it.',
    ),
    steps: [
      say(
        '确认访问凭证是这个企业的；商店应用要用对应企业的 `tenant_access_token`。',
        'Make sure the token is this company’s; a store app uses the `tenant_access_token` of the company in question.',
      ),
      steps.askAdmin,
      steps.giveLogId,
    ],
    links: [links.departmentParents, links.tokens, links.support],
    source: links.departmentParents.href,
    owner: 'app_developer',
    sendAgain: 'after_fix',
  }),
  ofContact({
    code: 43010,
    msg: 'big dept forbid recursion error',
    means: say(
      '这个部门下面的部门太多，通讯录接口不支持一次全部列出。',
      'There are too many departments below this one for the directory to list them all in one go.',
    ),
    steps: [
      say(
        '把 `fetch_child` 设为 `false`，只读直属的下级部门，再逐个往下读。',
        'Set `fetch_child` to `false`, read only the departments directly below, and go down from each.',
      ),
    ],
    note: say(
      '`fetch_child` 为 `true` 时，下级部门不能超过 1000 个。',
      'With `fetch_child` set to `true` there may be 1,000 departments below at most.',
    ),
    links: [links.departments, links.generic],
    source: links.generic.href,
  }),
]
