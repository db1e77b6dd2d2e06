import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { say } from './say.ts'
import { steps } from './steps.ts'

/** What every sub code of 230099 shares. */
const inCard = {
  parent: 230099,
  endpoints: ['reply', 'create', 'patch'],
  remedy: null,
  source: links.reply.href,
  sure: 'official',
} as const

/** The card could not be built; the ErrCode inside 230099 says why. */
export const card: Entry[] = [
  {
    code: 230099,
    endpoints: ['reply', 'create', 'patch'],
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
    remedy: null,
    links: [links.subCodes, links.cardJson],
    source: links.reply.href,
    sure: 'official',
  },
  {
    ...inCard,
    code: 100290,
    remedy: ['fix_mention', 'other_person'],
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
        needs: 'value',
        ...say(
          '点击“开始调试”，用“响应体”里的用户 ID 替换卡片中无效的那个（`{value}`）。',
          'Start it, and put the user id from the response body in place of the one that is not valid (`{value}`).',
        ),
      },
      {
        lacks: 'value',
        ...say(
          '点击“开始调试”，逐个核对卡片里 `at` 和 `person` 用到的 ID，换成“响应体”里的。',
          'Start it, and compare every id in the card’s `at` and `person` with those of the response body.',
        ),
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
    remedy: ['other_template'],
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
      en: 'Publishing takes effect at once for every live message that uses the card, so make sure nothing breaks. Pinning `template_version_name` to a fixed version keeps live messages unaffected by later releases.',
    },
    owner: 'card_author',
    sendAgain: 'after_fix',
    links: [links.cardBuilder, links.publishCard, links.sendBuiltCard],
  },
  {
    ...inCard,
    code: 200381,
    remedy: ['other_template'],
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
    remedy: ['other_image'],
    msg: 'Failed to create card content, ext=ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key %v',
    means: {
      'zh-CN': '卡片里有无效的图片。',
      en: 'The card uses an image key that is not valid.',
    },
    steps: [
      {
        needs: 'value',
        ...say(
          '在卡片里找到返回指出的图片（`{value}`）。',
          'Find in the card the image that the answer names (`{value}`).',
        ),
      },
      {
        lacks: 'value',
        ...say(
          '返回没有说明是哪一张：逐个检查卡片里的 `img_key`，网址不是图片 key。',
          'The answer does not say which: look at every `img_key` of the card. A web address is none.',
        ),
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
    remedy: ['drop_property'],
    msg: 'Failed to create card content, ext=ErrCode: 200621; ErrMsg: parse card json err, please check whether the card json is correct; ErrorValue: %v',
    means: {
      'zh-CN': '飞书读不懂这张卡片的 JSON。',
      en: 'Feishu cannot read the JSON of this card.',
    },
    steps: [
      steps.goToPath,
      {
        needs: 'value',
        ...say(
          '看返回说了什么（`{value}`）：`unknown property` 表示那里不认识这个字段，`type` 表示取值类型不对。',
          'Read what the answer objects to (`{value}`): `unknown property` is a field not known there, `type` a value of the wrong kind.',
        ),
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
    remedy: ['fit_variable', 'other_variable'],
    msg: 'Failed to create card content, ext=ErrCode: 200732; ErrMsg: the actual type of the variable is inconsistent with the specified type in the template. Please check the type of the variable; ErrorValue: %v, specifiedType: %v, actualType: %v',
    means: {
      'zh-CN': '传给模板的变量类型与模板里定义的不一致。',
      en: 'A variable handed to the template has another type than the template declares.',
    },
    steps: [
      {
        needs: 'value',
        ...say(
          '返回写明了变量名、模板要求的类型和实际传入的类型（`{value}`）。',
          'The answer names the variable, the type the template wants and the type it got (`{value}`).',
        ),
      },
      {
        'zh-CN': '在 `template_variable` 里把它改成要求的类型，例如数字 `4711` 改成字符串 `"4711"`。',
        en: 'Change it in `template_variable` to the type wanted, for example the number `4711` to the string `"4711"`.',
      },
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.sendBuiltCard, links.cardBuilder],
  },
  {
    ...inCard,
    code: 200861,
    remedy: ['to_2'],
    msg: 'Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> %v; ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag %v',
    means: {
      'zh-CN': '卡片 2.0 里用了只有 1.0 才支持的组件。',
      en: 'This 2.0 card uses a component that only 1.0 cards support.',
    },
    steps: [
      steps.goToPath,
      {
        needs: 'value',
        ...say('返回指出了不支持的标签（`{value}`）。', 'The answer names the tag that is not supported (`{value}`).'),
      },
      say(
        '移除这个标签，或换成 2.0 的组件，例如把 `action` 里的按钮直接放进 `elements`，用小号灰字的 `markdown` 代替 `note`。',
        'Remove that tag or use its 2.0 counterpart: buttons of an `action` go straight into `elements`, and small grey `markdown` stands in for `note`.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.removedIn2, links.cardJson],
  },
  {
    ...inCard,
    code: 200914,
    remedy: ['fit_cell'],
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
    remedy: ['drop_property'],
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
    code: 200220,
    alone: ['cardkit'],
    msg: 'Failed to generate card content',
    means: say(
      '飞书没能根据这份 JSON 生成卡片，也没有说明卡在哪里。',
      'Feishu could not make a card of this JSON, and does not say what stopped it.',
    ),
    steps: [
      steps.goToPath,
      say(
        '先看编辑器标出的问题；如果没有标出，把卡片放进飞书卡片搭建工具，看它在哪里报错。',
        'Mend what the editor marks. Marks nothing? Open the card in the Feishu card builder and see where it complains.',
      ),
      say(
        '如果使用卡片实体，确认 `data` 是序列化后的字符串，并且 `type` 与它相符。',
        'With a card entity, check that `data` is a string holding the JSON, and that `type` fits it.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardJson2, links.cardBuilder, links.cardEntity],
    source: links.cardEntity.href,
  },
  {
    ...inCard,
    code: 200410,
    msg: 'Failed to create card content, ext=ErrCode: 200410; ErrMsg: %v',
    means: say(
      '分栏的一列里放了那里不能放的组件，通常是 1.0 的 `action`。',
      'A column holds an element that may not stand there, most often the `action` of a 1.0 card.',
    ),
    steps: [
      steps.goToPath,
      say(
        '把 `action` 移到分栏外面，或去掉 `action` 这一层，让按钮直接放进列的 `elements`。',
        'Move the `action` out of the columns, or take that layer away and put its buttons into the column’s `elements`.',
      ),
      say(
        '表格、表单和折叠按钮组（`overflow`）也不能放进列里。',
        'Tables, forms and `overflow` menus may not stand in a column either.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardJson, links.cardBuilder],
    sure: 'practitioners',
  },
  {
    ...inCard,
    code: 200737,
    remedy: ['fit_variable', 'other_variable'],
    endpoints: ['reply', 'create'],
    msg: 'Failed to create card content, ext=ErrCode: 200737; ErrMsg: the format of the variable is incorrect. Please check the format of the variable; ErrorValue: %v, specifiedFormat: %v, actualFormat: %v',
    means: say(
      '传给模板的变量类型没错，但写法不是模板规定的格式，常见的是日期。',
      'A variable handed to the template has the right type but is not written as the template asks; mostly a date.',
    ),
    steps: [
      {
        needs: 'value',
        ...say(
          '返回写明了变量名、要求的格式和实际的格式（`{value}`）。',
          'The answer names the variable, the format wanted and the one it met (`{value}`).',
        ),
      },
      say(
        '在 `template_variable` 里按 `specifiedFormat` 改写，例如 `yyyy-MM-dd` 要写成 `2026-03-01`，不能只写年份。',
        'Write it in `template_variable` as `specifiedFormat` says: `yyyy-MM-dd` is `2026-03-01`, not the year alone.',
      ),
      say(
        '如果不确定模板要什么格式，在搭建工具里打开模板，查看这个变量绑定的组件。',
        'Unsure what the template wants? Open it in the card builder and look at the component the variable belongs to.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.sendBuiltCard, links.cardBuilder],
    source: links.send.href,
  },
  {
    ...inCard,
    code: 300220,
    remedy: ['forbid_forward'],
    endpoints: ['reply', 'create'],
    msg: "Failed to create card content, ext=ErrCode: 300220; ErrMsg: audio elem don't support forward;",
    means: say(
      '卡片里有音频，而这张卡片还允许转发，两者不能并存。',
      'The card holds audio and may still be forwarded; Feishu does not allow both.',
    ),
    steps: [
      say(
        '在卡片的 `config` 里写上 `"enable_forward": false`。',
        'Write `"enable_forward": false` into the card’s `config`.',
      ),
      say(
        '`markdown` 里的 `<audio>` 标签同样算音频；如果不想禁止转发，改成放一个链接。',
        'An `<audio>` tag in `markdown` is audio too. To keep forwarding, put a link in its place.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.send, links.cardJson2],
    source: links.send.href,
  },
  {
    ...inCard,
    code: 300230,
    remedy: ['fresh_name'],
    endpoints: ['reply', 'create'],
    msg: 'Failed to create card content, ext=ErrCode: 300230; ErrMsg: duplicate audio id;',
    means: say('卡片里有两个音频用了同一个 `audio_id`。', 'Two audio elements of the card share one `audio_id`.'),
    steps: [
      steps.goToPath,
      say(
        '给每个音频换一个不同的 `audio_id`，`markdown` 里的 `<audio>` 也算在内。',
        'Give each audio an `audio_id` of its own, those of `<audio>` in `markdown` included.',
      ),
      say(
        '用不到它时直接删掉 `audio_id`，飞书会自己区分。',
        'Or leave `audio_id` out where nothing needs it; Feishu tells the players apart by itself.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.send, links.cardJson2],
    source: links.send.href,
  },
  {
    ...inCard,
    code: 300240,
    remedy: ['other_file'],
    endpoints: ['reply', 'create'],
    msg: 'Failed to create card content, ext=ErrCode: 300240; ErrMsg: This application cannot retrieve audio information. Please check if the application used for uploading audio is the same as the one used for sending messages;',
    means: say(
      '发送的应用取不到卡片里的音频：它是别的应用上传的，或 key 有误。',
      'The sending app cannot get at an audio file of the card: another app uploaded it, or the key is wrong.',
    ),
    steps: [
      say(
        '用发送这张卡片的应用调用“上传文件”，`file_type` 选 `opus`，文件也要先转成 OPUS 格式。',
        'Upload the file with the app that sends the card, with `opus` as `file_type`; convert the sound to OPUS first.',
      ),
      say(
        '上传时填上 `duration`（毫秒），否则播放进度不准。',
        'Give its `duration` in milliseconds, or the player shows a wrong progress.',
      ),
      say(
        '把返回的 `file_key` 填进音频组件，再次发送。',
        'Put the returned `file_key` into the audio element and send again.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.uploadFile, links.send],
    source: links.send.href,
  },
  {
    ...inCard,
    code: 300301,
    remedy: ['fresh_name'],
    alone: ['cardkit'],
    msg: 'Duplicate element_id in card component.',
    means: say(
      '卡片里某个组件的 `element_id` 重复，或写法不合规定。',
      'The `element_id` of a component is used twice, or is not written as it must be.',
    ),
    steps: [
      steps.goToPath,
      say(
        '`element_id` 以字母开头，只含字母、数字和下划线，最多 20 个字符；连字符不行。',
        'An `element_id` starts with a letter, holds letters, digits and underscores only, and has at most 20 characters; hyphens are refused.',
      ),
      say(
        '同一张卡片里每个 `element_id` 只能用一次；复制组件之后要改掉它。',
        'Each is used once in a card; change it after copying a component.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardEntity, links.cardJson2],
    source: links.cardEntity.href,
  },
  {
    ...inCard,
    code: 300303,
    alone: ['cardkit'],
    msg: 'Only schema 2.0 is supported',
    means: say('这里只接受 2.0 结构的卡片。', 'Only cards of schema 2.0 are taken here.'),
    steps: [
      say(
        '在卡片最外层写上 `"schema": "2.0"`，把组件放进 `body.elements`。',
        'Write `"schema": "2.0"` at the top of the card and put its elements into `body.elements`.',
      ),
      say(
        '去掉 2.0 不再支持的 `action` 和 `note`，按钮直接放进 `elements`。',
        'Take out `action` and `note`, which 2.0 does not know; buttons stand in `elements` by themselves.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardJson2, links.removedIn2, links.cardEntity],
    source: links.cardEntity.href,
  },
  {
    ...inCard,
    code: 300307,
    alone: ['cardkit'],
    msg: 'The card DSL is empty',
    means: say('卡片的 JSON 是空的。', 'The JSON of the card is empty.'),
    steps: [
      say(
        '检查发送前卡片内容是否已经填入：`{}` 和空字符串都会这样被拒绝。',
        'Check that the card was filled in before it was sent: `{}` and an empty string are refused like this.',
      ),
      say(
        '卡片要么有 `body.elements`（2.0）或 `elements`（1.0），要么写明 `template_id`。',
        'A card has `body.elements` (2.0) or `elements` (1.0), or it names a `template_id`.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardEntity, links.cardJson2],
    source: links.cardEntity.href,
  },
]
