import type { Localised } from '#lib/i18n/locale.ts'
import { say } from './codes/say.ts'
import type { Entry } from './guidance-entry.ts'

/** What tells, before Send is pressed, that a reply would be answered with a code. */
export type Foretold = {
  /**
   * content: what is written; target: the message and its chat, looked up; size: the request; app: what `/status` asks;
   * own_sends: what this console has sent; nothing: no API tells.
   */
  by: 'content' | 'target' | 'size' | 'app' | 'own_sends' | 'nothing'
  how: Localised
}

/** Whether the console can say beforehand that a reply meets this meaning of a code; null for what no reply meets. */
export const foretoldBy = ({
  code,
  parent,
  endpoints,
}: Pick<Entry, 'code' | 'parent' | 'endpoints'>): Foretold | null =>
  endpoints.includes('reply') && (parent === undefined || parent === 230099) ? (foretoldCodes[code] ?? null) : null

const foretold =
  (by: Foretold['by']) =>
  (zh: string, en: string): Foretold => ({ by, how: say(zh, en) })
const content = foretold('content')
const target = foretold('target')
const app = foretold('app')
const nothing = foretold('nothing')

/**
 * Each code of the page on replying, and each it names inside a 230099: whether the console can say so beforehand, and
 * by what. A code that page has and this table has not fails a test.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (error codes)
 */
export const foretoldCodes: { readonly [code: number]: Foretold } = {
  230001: content(
    '撰写时逐项检查内容的结构，有问题的地方会列在发送按钮旁。',
    'The structure of what you write is checked as you write it; what is wrong stands in the list beside Send.',
  ),
  230002: target(
    '查询目标消息时，飞书会说明机器人不在群里；读得到群信息时，也会看群里有没有机器人。',
    'Looking the message up says that the bot is not in its chat; so does a chat that counts no bots.',
  ),
  230006: target(
    '查询目标消息时同样会被拒；“状态”页也会检查机器人能力是否启用。',
    'Looking the message up is refused for the same reason, and the page Status asks whether the bot is switched on.',
  ),
  230011: target('查询目标消息时，飞书会标明它已被撤回。', 'Looking the message up says that it was recalled.'),
  230013: nothing(
    '哪些人在应用的可用范围内、谁屏蔽了机器人，没有接口会告诉应用自己。',
    'No API tells an app who is in its range of availability, or who has blocked its bot.',
  ),
  230015: nothing(
    '群名片里的会话是不是单聊，要等发送时飞书检查才知道。',
    'Whether the chat on a group card is a one-to-one chat shows when Feishu checks it on sending.',
  ),
  230017: nothing(
    '图片、文件是不是本应用上传的，从 Key 看不出来；预览显示不出图片，只是一个征兆。',
    'A key does not show which app uploaded the picture or file. A picture the preview cannot show is a hint, no more.',
  ),
  230018: target(
    '读取群信息时会看到谁可以发言；只有部分成员可以发言时，会列在发送按钮旁。机器人是否在其中，没有接口可查。',
    'The chat says who may speak; where only some may, it stands beside Send. Whether the bot is one of them no API tells.',
  ),
  230019: nothing(
    '话题被删除后，其中的消息可能仍然读得到，没有字段说明话题还在不在。',
    'Messages of a deleted thread may still be readable, and no field says whether the thread is there.',
  ),
  230020: nothing(
    '同一个会话的频率由群里所有机器人共享，别的机器人发了多少，没有接口会说。',
    'All bots of a chat share its pace, and no API tells how much the others have sent.',
  ),
  230022: nothing(
    '飞书怎样判断敏感内容没有公开，也没有接口可以预先检查。',
    'How Feishu judges sensitive words is not published, and no API checks them beforehand.',
  ),
  230025: {
    by: 'size',
    how: say(
      '撰写时按整个请求的 UTF-8 字节数计算，接近上限就会提示。',
      'The UTF-8 bytes of the whole request are counted as you write, and shown against the limit.',
    ),
  },
  230027: app(
    '“状态”页会列出应用缺少的权限。机器人能否进外部群（对外共享），没有接口可查。',
    'The page Status lists the permissions the app lacks. Whether its bot may act in external groups (external sharing) no API tells.',
  ),
  230028: nothing(
    '企业的数据防泄漏规则只有管理员看得到，没有接口可查。手机号、邮箱、身份证号和密钥会在发送按钮旁提示。',
    'The rules against data loss are set by the company’s administrators, and no API shows them. Mobile numbers, email addresses, identity card numbers and keys are pointed out beside Send.',
  ),
  230035: nothing(
    '禁言、对方屏蔽机器人、企业策略，都没有接口会告诉应用。',
    'No API tells an app that the group is muted, that somebody blocked the bot, or what the company’s policy is.',
  ),
  230038: nothing(
    '读取消息时看不出单聊的对方属于哪家企业。',
    'Reading a message of a one-to-one chat does not show which company the other person is in.',
  ),
  230049: {
    by: 'own_sends',
    how: say(
      '重复点击发送只发一次。另一个标签页或程序同时用同一个 uuid 发送，无从预知；飞书这样回答时，回复台会等几秒自动再问。',
      'Pressing Send twice sends once. That another tab or program is sending the same uuid nobody tells; when Feishu answers so, the console waits and asks again by itself.',
    ),
  },
  230050: target('查询目标消息时同样会被拒。', 'Looking the message up is refused for the same reason.'),
  230054: target(
    '查询目标消息时会看到它是系统消息；其中少数仍可回复，没有接口说明是哪些。',
    'Looking the message up shows that Feishu itself made it; a few of these take replies, and no API tells which.',
  ),
  230055: nothing('上传时用的文件类型，从 Key 看不出来。', 'A key does not show as which type the file was uploaded.'),
  230071: nothing(
    '群是否支持以话题形式回复，群信息里没有这一项。',
    'What a chat says of itself does not include whether it takes replies in a thread.',
  ),
  230072: nothing(
    '哪些消息不支持以话题形式回复，没有字段说明。',
    'No field tells which messages take no reply in a thread.',
  ),
  230075: nothing('会话是否加密，没有字段说明。', 'No field tells whether a chat is encrypted.'),
  230099: content(
    '撰写时按卡片的文档逐项检查，每个问题都指到对应的元素，并注明可能的子错误码。',
    'The card is checked against its documents as you write it: each problem points to its element and names the code inside.',
  ),
  230111: nothing('消息是否设置了自毁，没有字段说明。', 'No field tells whether a message was set to destroy itself.'),
  232009: target('读取群信息时会看到群已解散。', 'The chat says of itself that it was dissolved.'),
  100290: content(
    '撰写时检查卡片里 @ 的人是不是用户 ID；ID 存不存在，要等发送时才知道。',
    'Whether mentions in a card hold the id of a person is checked as you write; whether that person exists shows on sending.',
  ),
  200380: nothing(
    '卡片模板是否存在、是否已发布，没有接口可查。',
    'No API tells whether a card template exists and was published.',
  ),
  200381: nothing('卡片模板对哪些应用可见，没有接口可查。', 'No API tells which apps a card template is shared with.'),
  200550: content(
    '撰写时检查图表的配置，预览画不出的图表会列为问题。',
    'The spec of a chart is checked as you write; a chart the preview cannot draw is in the list of problems.',
  ),
  200570: content(
    '撰写时检查图片的 Key 是不是网址、文件名或占位符；Key 存不存在，要等发送时才知道。',
    'A picture named by an address, a file name or a placeholder is found as you write; whether a key exists shows on sending.',
  ),
  200621: content(
    '撰写时检查 JSON 和每个属性的类型。',
    'The JSON and the type of each property are checked as you write.',
  ),
  200732: nothing(
    '模板变量的类型只有模板自己知道，没有接口可查。',
    'Only the template knows the types of its variables, and no API shows them.',
  ),
  200861: content(
    '撰写时检查卡片 2.0 里是否用了已经移除的组件。',
    'Components that 2.0 has removed are found as you write.',
  ),
  200914: content(
    '撰写时检查表格每一格是否符合所在列的类型。',
    'Each cell of a table is checked against the type of its column as you write.',
  ),
  200915: content(
    '撰写时检查表格每一行的键是否都有对应的列。',
    'Each key of a row is checked against the columns of its table as you write.',
  ),
}
