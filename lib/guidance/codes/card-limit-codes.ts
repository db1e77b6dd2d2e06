import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** The page for sending lists it with a bare `ErrMsg: %v`; what stands there is known from people who met it. */
const of11310 = family({
  parent: 230099,
  code: 11310,
  endpoints: ['reply', 'create'],
  owner: 'card_author',
  sendAgain: 'after_change',
  remedy: null,
  links: [links.send, links.cardJson],
  source: links.send.href,
  sure: 'practitioners',
})

/** Limits a card runs into: 11310 says which in its words, the others have a number of their own. */
export const cardLimits: Entry[] = [
  of11310({
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: %v',
    means: say(
      '卡片碰到了一项限制，`ErrMsg` 会说明是哪一项。',
      'The card runs into one of several limits; `ErrMsg` says which.',
    ),
    steps: [
      say(
        '看 `ErrMsg` 的文字；下面的官方页面没有逐一列出，但文字本身通常说得清楚。',
        'Read the words of `ErrMsg`; the official page does not list them, but they mostly speak for themselves.',
      ),
      steps.goToPath,
      say(
        '如果看不出原因，把卡片放进飞书卡片搭建工具，一半一半地删减，找到一删就能发送的那一块。',
        'Not clear from that? Open the card in the Feishu card builder and take it apart by halves until you find the part without which it goes out.',
      ),
    ],
    note: say(
      '组件总数、表格数量、表单名称、模板授权都会以这个数字返回，只有文字不同。',
      'The number of elements or tables, the name of a form, the use of a template: all come with this number, and only the words differ.',
    ),
    links: [links.send, links.cardJson, links.cardBuilder],
    sure: 'official',
  }),
  of11310({
    when: ['element exceeds', 'elements exceed'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: element exceeds the limit',
    means: say(
      '卡片里的组件太多：一张卡片最多 200 个，文字和图标这类内层对象也算在内。',
      'The card holds too many elements: 200 at most, and texts and icons inside them count too.',
    ),
    steps: [
      say(
        '看编辑器上方的组件计数；凡是带 `tag` 的对象都算一个，`plain_text` 也算。',
        'See how many the editor counts; everything with a `tag` is one, a `plain_text` too.',
      ),
      say(
        '把多段相邻的文字合并成一个 `markdown` 组件，把一排排的键值换成一张表格，通常就够了。',
        'Put neighbouring texts into one `markdown` element and rows of pairs into one table; that is mostly enough.',
      ),
      say(
        '如果仍然超出，把卡片拆成两条回复，或只留要点，其余放进云文档。',
        'Still too many? Make it two replies, or keep the essentials and put the rest into a document.',
      ),
    ],
  }),
  of11310({
    when: ['table number'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table',
    means: say(
      '卡片里的表格太多：一张卡片最多 5 个，`markdown` 里用竖线画的表格也算。',
      'The card holds too many tables: five at most, and those drawn with bars in `markdown` count.',
    ),
    steps: [
      say(
        '数一数 `table` 组件和 `markdown` 里的表格，把相同列的表格合并成一张。',
        'Count the `table` elements and the tables inside `markdown`, and join those that have the same columns.',
      ),
      say('还多的话，分成几条回复发送。', 'If there are still too many, spread them over several replies.'),
    ],
    note: say(
      '有人在 3 个 Markdown 表格时就被拒绝。卡片有多种语言时，按每种语言分别计算。',
      'People have been refused at three Markdown tables already. A card in several languages is counted for each of them.',
    ),
    links: [links.table2, links.table, links.cardJson],
  }),
  of11310({
    when: ['form’s name', "form's name"],
    remedy: ['fresh_name'],
    msg: "Failed to create card content, ext=ErrCode: 11310; ErrMsg: form's name is required and can not be empty string",
    means: say('卡片里的表单容器没有名称。', 'A form in the card has no name.'),
    steps: [
      say(
        '给每个 `form` 写上 `name`，同一张卡片里不要重复。',
        'Give each `form` a `name`, and no two of a card the same.',
      ),
      say(
        '顺便检查表单里的每个输入组件：它们也各要一个 `name`，否则有人点提交时才会报错。',
        'Look at the inputs inside it as well: each needs a `name`, or it fails only when somebody submits.',
      ),
    ],
    links: [links.cardJson, links.send],
  }),
  of11310({
    when: ['is lock'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock',
    means: say(
      '有人正在操作这张卡片，飞书暂时锁住了它。',
      'Somebody is busy with this card just now, and Feishu keeps it locked meanwhile.',
    ),
    steps: [
      say(
        '等 3 到 5 秒再发；点击的回调处理完，锁就会放开。',
        'Wait three to five seconds and send again; the lock is lifted once the click has been dealt with.',
      ),
      say(
        '如果反复出现，请开发者检查卡片回调是否没有及时应答：超过 3 秒就算超时。',
        'If it keeps happening, have the developer see whether the card’s callback answers in time: three seconds are the limit.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
    remedy: ['wait'],
  }),
  of11310({
    when: ['cardid is invalid', 'card_id is invalid', 'cardid invalid'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid',
    means: say(
      '所给的 `card_id` 无效：这个卡片实体不存在、已过期，或不属于发送的应用。',
      'The `card_id` is not valid: there is no such card entity, it has ended, or another app made it.',
    ),
    steps: [
      say(
        '用发送回复的同一个应用创建卡片实体，并使用返回的 `card_id`。',
        'Create the card entity with the app that sends the reply, and use the `card_id` it returns.',
      ),
      say(
        '卡片实体 14 天内有效，且只能发送一次；再次发送前重新创建。',
        'An entity holds for 14 days and can be sent once; create another one to send again.',
      ),
    ],
  }),
  of11310({
    when: ['template'],
    msg: 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: template is not visible to app',
    means: say(
      '发送回复的应用无权使用这个卡片模板，或模板、版本不存在。',
      'The sending app may not use this card template, or there is no such template or version.',
    ),
    steps: [
      say(
        '在卡片搭建工具里把模板授权给发送回复的应用，并发布模板。',
        'In the card builder, share the template with the sending app and publish it.',
      ),
      say('核对 `template_id` 与 `template_version_name`。', 'Check `template_id` and `template_version_name`.'),
    ],
    links: [links.shareTemplate, links.cardJson],
  }),
  {
    parent: 230099,
    code: 200860,
    endpoints: ['reply', 'create', 'patch'],
    alone: ['cardkit'],
    msg: 'Card content exceeds limit.',
    means: say('卡片超过了 30 KB。', 'The card is larger than 30 KB.'),
    steps: [
      say(
        '去掉 JSON 里的注释、缩进和等于默认值的字段，这些不影响显示。',
        'Take comments, indentation and fields that hold their default out of the JSON; nobody sees a difference.',
      ),
      say(
        '最占地方的通常是图表数据、表格行和多语言副本：减少行数，或只保留需要的语言。',
        'Chart data, table rows and copies in other languages weigh most: fewer rows, or only the languages you need.',
      ),
      say('把长文放进云文档，卡片里放链接。', 'Put long text into a document and link to it from the card.'),
    ],
    note: say(
      '用模板时，变量填入之后的大小才算数，所以看上去很小的请求也可能超出。',
      'With a template the size counts after the variables are filled in, so a request that looks small may be too large.',
    ),
    owner: 'card_author',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.cardEntity, links.content],
    source: links.cardEntity.href,
    sure: 'official',
  },
  {
    parent: 230099,
    code: 300305,
    endpoints: ['reply', 'create', 'patch'],
    alone: ['cardkit'],
    msg: 'The number of card components exceeds 200',
    means: say(
      '卡片的组件和元素加起来超过了 200 个。',
      'Components and elements of the card come to more than 200 in all.',
    ),
    steps: [
      say(
        '合并相邻的 `markdown` 和 `div`，每合并一次就少一个组件和它里面的文字。',
        'Join neighbouring `markdown` and `div` elements: each that goes takes its inner text with it.',
      ),
      say(
        '重复的行改用 `table`：一张表格不管多少行都只算一个。',
        'Use a `table` for what repeats: however many rows it has, it counts as one.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    remedy: null,
    links: [links.cardEntity, links.cardJson2],
    source: links.cardEntity.href,
    sure: 'official',
  },
]
