import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { steps } from './steps.ts'

/** What every sub code of 230099 shares. */
const inCard = {
  parent: 230099,
  endpoints: ['reply'],
  remedy: 'show_element',
  source: links.reply.href,
  sure: 'official',
} as const

/** The card could not be built; the ErrCode inside 230099 says why. */
export const card: Entry[] = [
  {
    code: 230099,
    endpoints: ['reply'],
    msg: 'Failed to create card content.',
    means: {
      'zh-CN': '飞书无法生成这张卡片，`msg` 里的 `ErrCode` 是具体原因。',
      en: 'Feishu could not build this card; the `ErrCode` in `msg` is the actual reason.',
    },
    steps: [
      {
        'zh-CN': '看 `msg` 里的 `ErrCode`，按对应的子错误码处理。',
        en: 'Read the `ErrCode` in `msg` and follow the guidance of that sub code.',
      },
      steps.goToPath,
      {
        'zh-CN': '按 `ErrMsg` 和 `ErrorValue` 改正，再次发送。',
        en: 'Correct what `ErrMsg` and `ErrorValue` name and send again.',
      },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    remedy: 'show_element',
    links: [links.subCodes, links.cardJson],
    source: links.reply.href,
    sure: 'official',
  },
  {
    ...inCard,
    code: 100290,
    msg: 'Failed to create card content, ext=ErrCode: 100290; ErrMsg: There is an invalid user resource(at/person) in your card; ErrorValue: %v',
    means: {
      'zh-CN': '卡片里 @ 的人或人员组件用了无效的用户 ID。',
      en: 'A mention or person component in the card uses a user id that is not valid.',
    },
    steps: [
      {
        'zh-CN': '打开 API 调试台，在左侧目录的“通讯录”下选择“通过手机号或邮箱获取用户 ID”。',
        en: 'Open the API Explorer and choose, under Contacts on the left, the API that gets user ids by mobile number or e-mail.',
      },
      {
        'zh-CN': '在左侧“查看鉴权凭证”的 `tenant_access_token` 处点击“点击获取”。',
        en: 'In the credentials on the left, get a `tenant_access_token` by the link beside it.',
      },
      {
        'zh-CN': '在右侧“查询参数”里，把 `user_id_type` 设为卡片使用的 ID 类型。',
        en: 'In the query parameters on the right, set `user_id_type` to the kind of id the card uses.',
      },
      {
        'zh-CN': '切换到“请求体”，删掉示例，填入要查询的手机号或邮箱。',
        en: 'In the request body, delete the samples and enter the mobile number or e-mail to look up.',
      },
      {
        'zh-CN': '点击“开始调试”，用“响应体”里的用户 ID 替换卡片中 `ErrorValue` 指出的那个。',
        en: 'Start the call, and put the user id from the response body in place of the one `ErrorValue` names.',
      },
    ],
    note: {
      'zh-CN': '同一个人的 `open_id` 在每个应用里都不同，请用发送回复的应用来查。',
      en: 'A person has another `open_id` in every app, so look it up with the app that sends the reply.',
    },
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.findUserId, links.userIds, links.reply],
  },
  {
    ...inCard,
    code: 200380,
    msg: 'Failed to create card content, ext=ErrCode: 200380; ErrMsg: template does not exist, please confirm whether this template has been released; ErrorValue: templateID: %v',
    means: {
      'zh-CN': '找不到这个卡片模板，它可能还没有保存并发布。',
      en: 'There is no such card template; it may not have been saved and published yet.',
    },
    steps: [
      {
        'zh-CN': '在飞书卡片搭建工具里打开目标卡片，点击右上角的“保存”，再点击“发布”。',
        en: 'Open the card in the Feishu card builder and choose Save, then Publish, at the top right.',
      },
      {
        'zh-CN': '在“发布卡片”对话框里填写卡片版本号，首次发布一般为 `1.0.0`，点击“发布”。',
        en: 'In the publish dialog enter a card version, usually `1.0.0` the first time, and choose Publish.',
      },
      {
        'zh-CN': '核对回复里的 `template_id` 与 `template_version_name`，再次发送。',
        en: 'Check `template_id` and `template_version_name` in the reply and send again.',
      },
    ],
    note: {
      'zh-CN':
        '发布会立即影响线上正在使用这张卡片的所有调用，请先确认没有不兼容的改动。把 `template_version_name` 固定为某个版本号，可以避免发布后立刻影响线上业务。',
      en: 'Publishing takes effect at once for every live call that uses the card, so make sure nothing breaks. Pinning `template_version_name` to a fixed version keeps live messages unaffected by later releases.',
    },
    owner: 'card_author',
    sendAgain: 'after_fix',
    links: [links.cardBuilder, links.publishCard, links.sendBuiltCard],
  },
  {
    ...inCard,
    code: 200381,
    msg: 'Failed to create card content, ext=ErrCode: 200381; ErrMsg: template is not visible to app, please confirm whether the app is allowed to use this template; ErrorValue: %v, templateID: %v',
    means: {
      'zh-CN': '这个应用没有使用该卡片模板的权限。',
      en: 'This app is not allowed to use the card template.',
    },
    steps: [
      {
        'zh-CN': '在搭建工具里打开模板的编辑页面，点击应用图标。',
        en: 'Open the template in the card builder and choose the app icon.',
      },
      {
        'zh-CN': '在“添加自定义机器人/应用”弹窗里加入发送回复的应用，让它有权调用这个模板。',
        en: 'In the dialog for adding custom bots and apps, add the app that sends the reply, so that it may use the template.',
      },
      { 'zh-CN': '再次发送，回复不用改。', en: 'Send again; the reply needs no change.' },
    ],
    owner: 'card_author',
    sendAgain: 'after_fix',
    links: [links.cardBuilder, links.shareTemplate],
  },
  {
    ...inCard,
    code: 200550,
    msg: 'Failed to create card content, ext=ErrCode: 200550; ErrPath: ROOT -> elements -> %v; ErrMsg: chart spec is invalid; ErrorValue: %v',
    means: {
      'zh-CN': '卡片里有一个图表的 `chart_spec` 配置不正确。',
      en: 'A chart in the card has an invalid `chart_spec`.',
    },
    steps: [
      steps.goToPath,
      {
        'zh-CN':
          '按 `ErrorValue` 逐条检查 `chart_spec`，例如 `axes: Invalid type. Expected: array` 表示 `axes` 应为数组。',
        en: 'Go through `ErrorValue` line by line: `axes: Invalid type. Expected: array`, say, means that `axes` in `chart_spec` must be an array.',
      },
      {
        'zh-CN': '对照图表组件的文档改正，再次发送。',
        en: 'Correct it by the chart page and send again.',
      },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.chart, links.reply],
  },
  {
    ...inCard,
    code: 200570,
    msg: 'Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key %v',
    means: {
      'zh-CN': '卡片里有无效的图片。',
      en: 'The card uses an image key that is not valid.',
    },
    steps: [
      {
        'zh-CN': '在卡片里找到 `ErrorValue` 指出的 `img_key`。',
        en: 'Find the `img_key` that `ErrorValue` names in the card.',
      },
      {
        'zh-CN': '用发送回复的应用调用“上传图片”，或在搭建工具里上传，得到新的 key。',
        en: 'Upload the image with the app that sends the reply, or in the card builder, to get a key.',
      },
      { 'zh-CN': '替换后再次发送。', en: 'Put the new key in and send again.' },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.uploadImage, links.cardBuilder],
  },
  {
    ...inCard,
    code: 200621,
    msg: 'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ErrorValue: %v',
    means: {
      'zh-CN': '飞书读不懂这张卡片的 JSON。',
      en: 'Feishu cannot read the JSON of this card.',
    },
    steps: [
      {
        'zh-CN': '看编辑器标出的错误，以及 `ErrorValue` 给出的位置。',
        en: 'See what the editor marks, and the place `ErrorValue` names.',
      },
      {
        'zh-CN': '对照卡片 JSON 结构检查字段名、层级和取值类型。',
        en: 'Compare field names, nesting and value types with the card JSON structure.',
      },
      { 'zh-CN': '改正后再次发送。', en: 'Correct it and send again.' },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardJson, links.reply],
  },
  {
    ...inCard,
    code: 200732,
    msg: 'Failed to create card content, ext=ErrCode: 200732; ErrMsg: the actual type of the variable is inconsistent with the specified type in the template. Please check the type of the variable; ErrorValue: %v, specifiedType: %v, actualType: %v',
    means: {
      'zh-CN': '传给模板的变量类型与模板里定义的不一致。',
      en: 'A variable handed to the template has another type than the template declares.',
    },
    steps: [
      {
        'zh-CN': '从 `ErrorValue` 读出变量名、`specifiedType`（模板要求的类型）和 `actualType`（实际传入的类型）。',
        en: 'Read from `ErrorValue` the variable, its `specifiedType` (what the template wants) and `actualType` (what it got).',
      },
      {
        'zh-CN': '在 `template_variable` 里把它改成要求的类型，例如数字 `4711` 改成字符串 `"4711"`。',
        en: 'Change it in `template_variable` to the type wanted, for example the number `4711` to the string `"4711"`.',
      },
      { 'zh-CN': '再次发送。', en: 'Send again.' },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.sendBuiltCard, links.cardBuilder],
  },
  {
    ...inCard,
    code: 200861,
    msg: 'Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> %v; ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag %v',
    means: {
      'zh-CN': '卡片 2.0 里用了只有 1.0 才支持的组件。',
      en: 'This 2.0 card uses a component that only 1.0 cards support.',
    },
    steps: [
      steps.goToPath,
      {
        'zh-CN': '移除 `ErrorValue` 指出的标签，或换成 2.0 的组件，例如把 `action` 里的按钮直接放进 `elements`。',
        en: 'Remove the tag `ErrorValue` names or use its 2.0 counterpart; buttons of an `action`, say, go straight into `elements`.',
      },
      { 'zh-CN': '再次发送。', en: 'Send again.' },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.removedIn2, links.cardJson],
  },
  {
    ...inCard,
    code: 200914,
    msg: 'table rows is invalid',
    means: {
      'zh-CN': '卡片里表格的行数据无效。',
      en: 'The rows of a table in the card are not valid.',
    },
    steps: [
      {
        'zh-CN': '确认表格的 `rows` 是合法的 JSON，可对照官方示例。',
        en: 'Check that `rows` of the table is valid JSON, as in the official example.',
      },
      {
        'zh-CN': '如果 `msg` 给出了行列序号（从 0 开始），据此找到出错的单元格。',
        en: 'If `msg` gives a row and a column index, counted from 0, find that cell.',
      },
      {
        'zh-CN': '核对该列的 `data_type` 与单元格的数据是否匹配，例如按富文本声明的列，数据要能按富文本解析。',
        en: 'Check that the cell fits the `data_type` of its column: in a column declared as rich text, say, the value must parse as rich text.',
      },
      { 'zh-CN': '改正后再次发送。', en: 'Correct it and send again.' },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.tableJson, links.table],
  },
  {
    ...inCard,
    code: 200915,
    msg: 'table rows name is invalid',
    means: {
      'zh-CN': '表格的行里用到了没有在列中声明的名称。',
      en: 'A table row uses a name that no column declares.',
    },
    steps: [
      {
        'zh-CN': '看表格的 `columns`：每一列都要有 `name`，它就是这一列的 key。',
        en: 'Look at the table’s `columns`: each needs a `name`, which is the key of that column.',
      },
      {
        'zh-CN': '看 `rows`：每一行的键都必须是某一列的 `name`，大小写也要一致。',
        en: 'Look at `rows`: every key of a row must be the `name` of a column, in the same upper and lower case.',
      },
      {
        'zh-CN': '补上缺少的列或改正键名，再次发送。',
        en: 'Add the missing column or correct the key, then send again.',
      },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.table2, links.table],
  },
  {
    ...inCard,
    code: 11310,
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: %v',
    means: {
      'zh-CN': '卡片碰到了一项限制，`ErrMsg` 会说明是哪一项。',
      en: 'The card runs into one of several limits; `ErrMsg` says which.',
    },
    steps: [
      {
        'zh-CN': '看 `ErrMsg`：常见的有组件过多、表格过多、模板对应用不可见。',
        en: 'Read `ErrMsg`: too many elements, too many tables, or a template the app may not use are the usual ones.',
      },
      {
        'zh-CN': '组件过多时，把卡片的组件减到 200 个以内；表格过多时，拆成几张卡片。',
        en: 'Too many elements: bring the card down to 200 or fewer. Too many tables: spread them over several cards.',
      },
      {
        'zh-CN': '模板不可见时，在搭建工具里把模板授权给发送回复的应用。',
        en: 'Template not visible: share the template with the sending app in the card builder.',
      },
    ],
    note: {
      'zh-CN': '这个子错误码列在“发送消息”的页面上，回复时也会遇到。用户反馈一张卡片最多 5 个表格，官方页面没有写明。',
      en: 'This sub code is listed on the page for sending messages and occurs on replies too. Users report a limit of five tables per card; no official page states it.',
    },
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.send, links.cardJson, links.shareTemplate],
    source: links.send.href,
  },
  {
    ...inCard,
    code: 11310,
    when: ['cardid is invalid', 'card_id is invalid', 'cardid invalid'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid',
    means: {
      'zh-CN': '所给的 `card_id` 无效：这个卡片实体不存在、已过期，或不属于发送的应用。',
      en: 'The `card_id` is not valid: there is no such card entity, it has ended, or another app made it.',
    },
    steps: [
      {
        'zh-CN': '用发送回复的同一个应用创建卡片实体，并使用返回的 `card_id`。',
        en: 'Create the card entity with the app that sends the reply, and use the `card_id` it returns.',
      },
      {
        'zh-CN': '卡片实体 14 天内有效，且只能发送一次；再次发送前重新创建。',
        en: 'An entity holds for 14 days and can be sent once; create another one to send again.',
      },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardJson, links.send],
    source: links.send.href,
    sure: 'practitioners',
  },
  {
    ...inCard,
    code: 11310,
    when: ['template'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: template is not visible to app',
    means: {
      'zh-CN': '发送回复的应用无权使用这个卡片模板，或模板、版本不存在。',
      en: 'The sending app may not use this card template, or there is no such template or version.',
    },
    steps: [
      {
        'zh-CN': '在卡片搭建工具里把模板授权给发送回复的应用，并发布模板。',
        en: 'In the card builder, share the template with the sending app and publish it.',
      },
      {
        'zh-CN': '核对 `template_id` 与 `template_version_name`。',
        en: 'Check `template_id` and `template_version_name`.',
      },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.shareTemplate, links.cardJson],
    source: links.send.href,
    sure: 'practitioners',
  },
]
