import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofApproval = family({
  endpoints: ['approval'],
  links: [links.approvals, links.approvalDefinition, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

const definitionCode = say(
  '在审批管理后台打开这个审批的编辑页，网址里的 `definitionCode` 就是它的 `approval_code`。',
  'Open the approval for editing in the approval admin: `definitionCode` in the address is its `approval_code`.',
)
const instanceCode = say(
  '使用创建实例时返回的 `instance_code`，它不是审批单上显示的编号。',
  'Use the `instance_code` that creating it returned; it is not the number printed on the form.',
)
const rightPerson = say(
  '核对用户 ID 的类型，并确认该成员没有离职。',
  'Check the kind of id, and that the person has not left.',
)

/** What the calls on approvals answer. */
export const approval: Entry[] = [
  ofApproval({
    code: 4002,
    msg: 'definition not found',
    means: say('旧版审批接口找不到这个审批定义。', 'An older API knows no approval with this code.'),
    steps: [definitionCode, steps.ownTenant],
  }),
  ofApproval({
    code: 4003,
    msg: 'instance not found',
    means: say('旧版审批接口找不到这个审批实例。', 'An older API knows no request for approval with this id.'),
    steps: [instanceCode, steps.ownTenant],
  }),
  ofApproval({
    code: 4004,
    msg: 'user not found',
    means: say('旧版审批接口找不到请求里的人。', 'An older API on approvals does not know the person named.'),
    steps: [rightPerson, steps.ownTenant],
    links: [links.userIds, links.generic],
  }),
  ofApproval({
    code: 60001,
    msg: 'OpenApiErrorCodeParameterError',
    means: say('审批接口收到的参数有误。', 'A request on approvals has a wrong parameter.'),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofApproval({
    code: 60002,
    msg: 'OpenApiErrorCodeDefinitionNotFound',
    means: say('没有与 `approval_code` 对应的审批定义。', 'No approval has this `approval_code`.'),
    steps: [
      definitionCode,
      say(
        '审批也可能已被停用或删除，请审批管理员核对。',
        'It may also have been switched off or deleted: ask whoever manages approvals.',
      ),
    ],
  }),
  ofApproval({
    code: 60003,
    msg: 'OpenApiErrorCodeInstanceNotFound',
    means: say('没有与 `instance_code` 对应的审批实例。', 'No request for approval has this `instance_code`.'),
    steps: [instanceCode],
  }),
  ofApproval({
    code: 60004,
    msg: 'OpenApiErrorCodeUserNotFound',
    means: say('审批接口找不到请求里的用户 ID。', 'A request on approvals finds nobody with this id.'),
    steps: [rightPerson, steps.ownTenant],
    links: [links.userIds, links.generic],
  }),
  ofApproval({
    code: 60005,
    msg: 'OpenApiErrorCodeDepartmentNotFound',
    means: say('发起审批的人不属于所写的部门。', 'Whoever starts the approval is not in the department named.'),
    steps: [
      say(
        '去掉部门 ID，让飞书使用他的主部门；或写一个他所在的部门。',
        'Leave the department out, so that Feishu takes the person’s main one, or name one the person is in.',
      ),
    ],
    links: [links.departments, links.generic],
  }),
  ofApproval({
    code: 60006,
    msg: 'OpenApiErrorCodeValidateFormError',
    means: say(
      '审批表单没有通过检查：漏填、类型或取值不对，或没有填写某个控件的权限。',
      'The form was refused: something is missing, of the wrong type or value, or in a field that may not be filled in.',
    ),
    steps: [
      say(
        '如果 `msg` 里有控件 ID，在审批定义的 `form` 里找到它，对照它的类型和选项。',
        'Where the `msg` names a field, find its id under `form` in the definition of the approval and compare its type and options.',
      ),
      say(
        '选项要传选项的 ID，日期要带时区，明细要传数组。',
        'A choice is given by the id of the option, a date with its time zone, a table of details as an array.',
      ),
      say(
        '审批表单改过之后，程序里的控件 ID 要一起更新。',
        'Once somebody has changed the form, the ids in the program must follow.',
      ),
    ],
  }),
  ofApproval({
    code: 60007,
    msg: 'OpenApiErrorCodeSubscriptionExist',
    means: say('这个审批已经订阅过。', 'This approval is subscribed to already.'),
    steps: [
      say('不用再订阅；让程序把它当作成功处理。', 'Nothing is left to do: let the program take it as subscribed.'),
    ],
    sendAgain: 'never',
  }),
  ofApproval({
    code: 60008,
    msg: 'OpenApiErrorCodeSubscriptionNotExist',
    means: say('没有订阅过这个审批，无法取消订阅。', 'There is no subscription to this approval to be cancelled.'),
    steps: [
      say('不用取消；要收到事件，就先订阅。', 'Nothing needs to be cancelled; to get its events, subscribe first.'),
    ],
    sendAgain: 'never',
  }),
  ofApproval({
    code: 60009,
    msg: 'OpenApiErrorCodeNoPermission',
    means: say('没有权限操作这个审批。', 'Whoever asks may not do this with the approval.'),
    steps: [
      say(
        '看应用是否开通了审批的权限，看这个人能否在客户端里做同样的操作。',
        'See whether the app has the scopes for approvals, and whether the person can do the same in the client.',
      ),
      steps.publish,
    ],
    links: [links.approvalDefinition, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofApproval({
    code: 60010,
    msg: 'OpenApiErrorCodeTaskNotFound',
    means: say('没有与 `task_id` 对应的审批任务。', 'No task of an approval has this `task_id`.'),
    steps: [
      say(
        '先读取审批实例，从它的任务列表里取 `task_id`；已处理或已转交的任务会换成新的。',
        'Read the request for approval and take a `task_id` from its tasks: one that was dealt with or handed on is replaced by another.',
      ),
    ],
  }),
  ofApproval({
    code: 60011,
    msg: 'OpenApiErrorCodeStartPremiumVersion',
    means: say(
      '这是付费的审批，免费版企业不能发起。',
      'This approval is part of a paid plan; a company on the free one cannot start it.',
    ),
    steps: [
      say(
        '请企业管理员查看套餐，或换一个审批。',
        'Ask a company administrator about the plan, or use another approval.',
      ),
    ],
    links: [links.adminConsole, links.generic],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofApproval({
    code: 60012,
    msg: 'OpenApiErrorCodeUuidConflict',
    means: say(
      '创建审批实例用的 `uuid` 已经用过。',
      'The `uuid` given for the new request for approval was used before.',
    ),
    steps: [
      say(
        '先查这个 `uuid` 对应的实例是否已经创建；确实要新建，再换一个。',
        'See first whether that request was made after all; for another one, take another value.',
      ),
    ],
  }),
  ofApproval({
    code: 60013,
    msg: 'OpenApiErrorCodeUnsupportApporval',
    means: say('免费版企业不支持这种类型的审批。', 'A company on the free plan cannot use approvals of this kind.'),
    steps: [
      say('请企业管理员查看套餐，或换一种审批。', 'Ask a company administrator about the plan, or use another kind.'),
    ],
    links: [links.adminConsole, links.generic],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofApproval({
    code: 60014,
    msg: '获取更新锁失败',
    means: say(
      '同一个审批实例被同时更新，这一次没有成功。',
      'One request for approval was updated twice at once, and this update failed.',
    ),
    steps: [
      say('稍等再试，同一个实例的更新要排队。', 'Wait a moment and try again; let updates of one request queue.'),
    ],
    sendAgain: 'after_waiting',
  }),
  ofApproval({
    code: 65001,
    msg: 'OpenApiErrorCodeInternalError',
    means: say(
      '审批服务内部出错，也可能是参数引起的。',
      'The service of approvals had an internal error; a parameter may have caused it.',
    ),
    steps: [say('先核对参数再试。', 'Check the parameters and try again.'), steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'app_developer',
    sendAgain: 'after_waiting',
  }),
]
