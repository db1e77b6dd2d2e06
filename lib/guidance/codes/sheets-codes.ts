import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** The console touches no spreadsheets. */
const ofSheets = family({
  endpoints: ['sheets'],
  links: [links.sheets, links.docTokens, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

const listSheets = say(
  '用“获取工作表”接口列出这个表格里的工作表，使用其中的 `sheetId`。',
  'List the sheets of the spreadsheet and take a `sheetId` from there.',
)
const smallerRange = say('缩小范围，分几次读写。', 'Take a smaller range and read or write in several goes.')

/** What the calls on spreadsheets answer. */
export const sheets: Entry[] = [
  ofSheets({
    code: 90201,
    msg: 'WrongRequestJson',
    means: say('发给电子表格的请求体不是合法的 JSON。', 'The body sent to the spreadsheet is not valid JSON.'),
    steps: [
      say(
        '用 JSON 工具检查请求体，再看 `Content-Type` 是否为 `application/json`。',
        'Check the body with a JSON tool, then whether `Content-Type` is `application/json`.',
      ),
    ],
  }),
  ofSheets({
    code: 90202,
    msg: 'validate RangeVal fail',
    means: say('单元格范围（`range`）的写法不对。', 'The range of cells (`range`) is not written as one.'),
    steps: [
      say(
        '写作 `sheetId!A1:C5`：先是工作表的 ID（不是名称），再是范围。',
        'It reads `sheetId!A1:C5`: the id of the sheet, not its title, then the cells.',
      ),
      say('写入的行列数不能超过范围的大小。', 'The rows and columns written must fit into the range.'),
    ],
  }),
  ofSheets({
    code: 90203,
    msg: 'Fail',
    means: say('飞书的电子表格服务内部出错。', 'Feishu’s service of spreadsheets had an internal error.'),
    steps: [steps.waitLonger, steps.giveLogId],
    links: [links.support, links.generic],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofSheets({
    code: 90204,
    msg: 'WrongRequestBody',
    means: say('电子表格请求体里的参数有误。', 'The body sent to the spreadsheet holds a wrong parameter.'),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofSheets({
    code: 90205,
    msg: 'InvalidUsers',
    means: say(
      '电子表格请求里写的人无效，例如保护范围的编辑者。',
      'Somebody named in the request on the spreadsheet is not valid, such as an editor of a protected range.',
    ),
    steps: [
      say('核对用户 ID 的类型，并确认该成员没有离职。', 'Check the kind of id, and that the person has not left.'),
      steps.ownTenant,
    ],
    links: [links.userIds, links.generic],
  }),
  ofSheets({
    code: 90206,
    msg: 'EmptySheetId',
    means: say('没有写是哪个工作表（`sheetId`）。', 'The request does not say which sheet (`sheetId`).'),
    steps: [listSheets],
  }),
  ofSheets({
    code: 90207,
    msg: 'EmptySheetTitle',
    means: say('工作表的名称是空的。', 'The title of the sheet is empty.'),
    steps: [say('给工作表写一个名称。', 'Give the sheet a title.')],
  }),
  ofSheets({
    code: 90208,
    msg: 'SameSheetIdOrTitle',
    means: say('一个请求里有两个工作表的 ID 或名称相同。', 'Two sheets in one request have the same id or title.'),
    steps: [say('去掉重复的，或改成不同的名称。', 'Remove one, or give them different titles.')],
  }),
  ofSheets({
    code: 90209,
    msg: 'ExistSheetId',
    means: say('想用的 `sheetId` 在这个表格里已经有了。', 'The spreadsheet has a sheet with this `sheetId` already.'),
    steps: [
      say('换一个 `sheetId`，或改为更新现有的工作表。', 'Choose another `sheetId`, or update the existing sheet.'),
    ],
  }),
  ofSheets({
    code: 90210,
    msg: 'ExistSheetTitle',
    means: say('这个表格里已有同名的工作表。', 'The spreadsheet has a sheet of this title already.'),
    steps: [say('换一个名称。', 'Choose another title.')],
  }),
  ofSheets({
    code: 90211,
    msg: 'WrongSheetId',
    means: say('工作表的 ID（`sheetId`）写错了。', 'The id of the sheet (`sheetId`) is wrong.'),
    steps: [listSheets],
  }),
  ofSheets({
    code: 90212,
    msg: 'WrongRowOrCol',
    means: say('请求里的行号或列号无效。', 'A row or column in the request is not valid.'),
    steps: [
      say(
        '确认行列没有超出工作表，起点不大于终点。',
        'Check that it lies within the sheet and that the start is not behind the end.',
      ),
      say('看接口从 0 还是从 1 开始计数。', 'See whether the API counts from 0 or from 1.'),
    ],
  }),
  ofSheets({
    code: 90213,
    msg: 'PermissionFail',
    means: say('没有这个电子表格的权限。', 'Whoever asks has no right to this spreadsheet.'),
    steps: [
      say(
        '请所有者打开表格，在右上角“… > 更多 > 添加文档应用”里加入应用；如果是以用户身份调用，就分享给这个人。',
        'Have the owner open the spreadsheet and add the app under … > More > Add document app at the top right; to let a person in, have it shared with them.',
      ),
    ],
    links: [links.docsQuestions, links.generic],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofSheets({
    code: 90214,
    msg: 'SpreadSheetNotFound',
    means: say('找不到这个电子表格。', 'There is no such spreadsheet.'),
    steps: [
      say('从表格网址里重新复制 token。', 'Copy the token again from the address of the spreadsheet.'),
      say(
        '如果网址里有 `/wiki/`，先把节点的 token 换成 `obj_token`。',
        'With `/wiki/` in the address, first trade the token of the node for the `obj_token`.',
      ),
    ],
    links: [links.wikiNode, links.docTokens, links.generic],
  }),
  ofSheets({
    code: 90215,
    msg: 'SheetIdNotFound',
    means: say(
      '这个表格里没有这样的 `sheetId`，工作表可能已被删除。',
      'The spreadsheet has no sheet with this `sheetId`; it may have been deleted.',
    ),
    steps: [listSheets],
  }),
  ofSheets({
    code: 90216,
    msg: 'EmptyValue',
    means: say(
      '写入的值是空的，或这次请求没有改变任何内容。',
      'The value to write is empty, or the request changed nothing.',
    ),
    steps: [
      say(
        '检查 `values`；如果内容与原来一样，不必再写。',
        'Check `values`; where they are what stands there already, nothing is left to do.',
      ),
    ],
  }),
  ofSheets({
    code: 90217,
    msg: 'TooManyRequest',
    means: say('对电子表格的请求太频繁。', 'There were too many requests on spreadsheets.'),
    steps: [steps.waitLonger, steps.slowDown],
    links: [links.rateLimits],
    sendAgain: 'after_waiting',
  }),
  ofSheets({
    code: 90218,
    msg: 'LockedCell',
    means: say('要改的单元格受保护。', 'A cell to be changed is protected.'),
    steps: [
      say(
        '请表格所有者解除保护，或把调用者加为保护范围的编辑者。',
        'Have the owner lift the protection, or let the app or person edit the protected range.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofSheets({
    code: 90219,
    msg: 'CellExcess',
    means: say('单元格的数量超过上限。', 'There are more cells than allowed.'),
    steps: [
      steps.keepToLimit,
      say(
        '删除空行空列，或把数据分到另一个表格。',
        'Delete empty rows and columns, or put some of it into another spreadsheet.',
      ),
    ],
    note: say(
      '较早的官方页面写明，上限是 100 万个单元格。',
      'An older official page puts the limit at one million cells.',
    ),
  }),
  ofSheets({
    code: 90221,
    msg: 'TooLargeResponse',
    means: say('要读取的表格数据太多，一次返回不了。', 'What was asked of the spreadsheet is too much for one answer.'),
    steps: [smallerRange],
  }),
  ofSheets({
    code: 90222,
    msg: 'TooLargeCell',
    means: say('某个单元格的内容太长。', 'One cell holds too much.'),
    steps: [steps.keepToLimit, say('缩短它，或分到几个单元格。', 'Shorten it, or spread it over several cells.')],
    note: say(
      '较早的官方页面写明，一个单元格最多 5 万个字符。',
      'An older official page allows 50,000 characters in a cell.',
    ),
  }),
  ofSheets({
    code: 90223,
    msg: 'ColIdNotFound',
    means: say('请求里没有 `ColId`，不知道是哪一列。', 'The request has no `ColId` to say which column.'),
    steps: [say('在请求体里写上 `ColId`。', 'Write a `ColId` into the body.')],
  }),
  ofSheets({
    code: 90224,
    msg: 'RowIdNotFound',
    means: say('请求里没有 `RowId`，不知道是哪一行。', 'The request has no `RowId` to say which row.'),
    steps: [say('在请求体里写上 `RowId`。', 'Write a `RowId` into the body.')],
  }),
  ofSheets({
    code: 90225,
    msg: 'NotLinkSpreadSheet',
    means: say('这个电子表格没有与商店应用关联。', 'The spreadsheet is not linked to the store app.'),
    steps: [say('在应用里重新关联这个表格。', 'Link the spreadsheet again inside the app.'), steps.giveLogId],
    note: say('官方页面只写“未关联 ISV”（应用服务商）。', 'The official page only says that no store app is linked.'),
    sendAgain: 'after_fix',
    owner: 'operator',
  }),
  ofSheets({
    code: 90226,
    msg: 'ExcessLimit',
    means: say(
      '超过了电子表格接口的某个上限，`msg` 写明是哪一个。',
      'A limit of the APIs on spreadsheets was passed; the `msg` says which.',
    ),
    steps: [
      steps.keepToLimit,
      say('按 `msg` 减少数量，或拆成几次。', 'Do less, as the `msg` says, or in several requests.'),
    ],
  }),
  ofSheets({
    code: 90227,
    msg: 'TooLargeRequest',
    means: say('一次写入电子表格的数据太多。', 'Too much was to be written into the spreadsheet in one go.'),
    steps: [smallerRange],
  }),
  ofSheets({
    code: 90228,
    msg: 'ImportProcessing',
    means: say('电子表格还在导入。', 'The spreadsheet is still being imported.'),
    steps: [say('等导入完成再调用。', 'Try again once the import has ended.')],
    sendAgain: 'after_waiting',
  }),
  ofSheets({
    code: 90229,
    msg: 'WrongURLParam',
    means: say(
      '电子表格接口地址里的参数有误。',
      'A parameter in the address of the request on a spreadsheet is wrong.',
    ),
    steps: [
      say(
        '检查地址里的 token 和查询参数，含 `!` 的范围要做 URL 编码。',
        'Check the token and the query in the address; a range with its `!` is URL-encoded.',
      ),
    ],
  }),
  ofSheets({
    code: 90235,
    msg: 'Retry later',
    means: say(
      '前面的操作还没做完，或这次要算的数据太多，表格服务超时。',
      'An earlier change is not finished, or there is so much to compute that the service of spreadsheets ran out of time.',
    ),
    steps: [
      steps.waitLonger,
      say(
        '对同一个数据表不要并发调用，一个结束再发下一个。',
        'Do not make requests on one table at the same time: start each when the one before has ended.',
      ),
      say(
        '一次少处理一些记录，读取时把 `page_size` 调小。',
        'Handle fewer records at a time; when reading, lower `page_size`.',
      ),
    ],
    sendAgain: 'after_waiting',
  }),
  ofSheets({
    code: 90242,
    msg: 'Spreadsheet in mix state',
    means: say('电子表格的数据还在加载。', 'The data of the spreadsheet is still loading.'),
    steps: [say('等几秒再调用。', 'Wait a few seconds and try again.')],
    sendAgain: 'after_waiting',
  }),
]
