import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Logs and statistics for administrators; the console asks for none. */
const ofAdmin = family({
  endpoints: ['admin'],
  links: [links.auditLog, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

/** What the calls of the Admin Console answer. */
export const admin: Entry[] = [
  ofAdmin({
    code: 1050001,
    msg: 'TIME_CHECK_NOT_VALID',
    means: say(
      '查询日志的时间范围不对：太长、太早，或先后颠倒。',
      'The period asked for is too long, too far back, or ends before it starts.',
    ),
    steps: [
      say(
        '开始时间不早于半年前，一次最多查一个月；更长的按月拆开。',
        'Start no earlier than half a year ago and ask for a month at most; split what is longer by month.',
      ),
    ],
  }),
  ofAdmin({
    code: 1050002,
    msg: 'ErrCode_DATABASE_ERR',
    means: say('飞书查询管理日志的数据库出错。', 'Feishu’s database of administration logs failed.'),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofAdmin({
    code: 1050004,
    msg: 'Error_Param_Error',
    means: say(
      '查询管理日志的参数写错或缺少。',
      'A parameter of the query for administration logs is wrong or missing.',
    ),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofAdmin({
    code: 1050005,
    msg: 'Error_Page_Size_Invalid',
    means: say('管理日志接口不接受这个每页数量。', 'The API for administration logs does not take this page size.'),
    steps: [
      say('把 `page_size` 改到接口页面写明的范围内。', 'Bring `page_size` within the range on its official page.'),
    ],
  }),
  ofAdmin({
    code: 1050006,
    msg: 'Error_Page_Token_Invalid',
    means: say(
      '管理日志接口不认识这个 `page_token`。',
      'The API for administration logs does not know this `page_token`.',
    ),
    steps: [steps.pageAgain],
  }),
  ofAdmin({
    code: 1050007,
    msg: 'Error_Event_Name_Not_Found',
    means: say('没有这种名称的管理日志事件。', 'There is no administration event of this name.'),
    steps: [
      say(
        '从接口页面的事件列表里原样复制 `event_name`。',
        'Copy the `event_name` as it stands in the list of events on its official page.',
      ),
    ],
  }),
  ofAdmin({
    code: 1050008,
    msg: 'Error_Open_Platform_RPC',
    means: say('飞书内部没有连上管理日志服务。', 'Inside Feishu the service of administration logs was not reached.'),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofAdmin({
    code: 1050009,
    msg: 'Error_Lark_ID_Not_Found',
    means: say(
      '管理日志查询里的用户不在这个企业。',
      'The person named in the query for administration logs is not in this company.',
    ),
    steps: [
      say('核对用户 ID 与 `user_id_type` 是否一致。', 'Check the id of the person against `user_id_type`.'),
      steps.ownTenant,
    ],
    links: [links.userIds, links.generic],
  }),
  ofAdmin({
    code: 1050011,
    msg: 'Error_Event_Module_Invalid',
    means: say('没有这个管理日志的事件模块。', 'There is no administration event module of this number.'),
    steps: [
      say('按接口页面填写 `event_module` 的编号。', 'Fill in `event_module` with a number from its official page.'),
    ],
  }),
  ofAdmin({
    code: 1050012,
    msg: 'Error_Event_Module_Not_Match_Event_Name',
    means: say('事件名称不属于所写的事件模块。', 'The event does not belong to the module named beside it.'),
    steps: [
      say(
        '让 `event_name` 和 `event_module` 对应，或只写其中一个。',
        'Make `event_name` and `event_module` agree, or give only one of them.',
      ),
    ],
  }),
  ofAdmin({
    code: 1050019,
    msg: 'Error_Not_Support_Query',
    means: say('管理日志不能按这个字段查询。', 'Administration logs cannot be searched by this field.'),
    steps: [say('去掉接口页面没有列出的查询字段。', 'Leave out search fields that its official page does not list.')],
  }),
  ofAdmin({
    code: 1051002,
    msg: 'param validate error',
    means: say(
      '管理后台的统计接口没有通过参数检查：时间、格式或分页有误。',
      'A parameter of the API for statistics was refused: the period, its format, or the paging.',
    ),
    steps: [
      steps.correctFields,
      say(
        '日期写作 `2026-01-31` 这样的格式，时间跨度不要超过接口页面的上限。',
        'Write dates as `2026-01-31`, and keep the period within the limit on its official page.',
      ),
      say(
        '`page_token` 要用上一页返回的值，第一页不传。',
        'Use the `page_token` of the page before, and none for the first.',
      ),
    ],
    links: [links.generic],
  }),
]
