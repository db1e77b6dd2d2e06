import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** What card entities share with cards in messages stands among those, as sub codes of 230099. */
const ofEntities = family({
  endpoints: ['cardkit'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.cardEntity, links.cardJson2],
  source: links.cardEntity.href,
})

const openStreaming = say(
  '用更新卡片配置的接口（`PATCH …/settings`）把 `streaming_mode` 重新设为 `true`，再接着更新。',
  'Set `streaming_mode` to `true` again by the API for the card’s settings (`PATCH …/settings`), and go on.',
)
const closeWhenDone = say(
  '内容写完后主动把 `streaming_mode` 设为 `false`：开着的时候，卡片不能转发，也不能由按钮回传更新。',
  'Set it to `false` once all is written: while it is on, the card can neither be forwarded nor be changed by its buttons.',
)
const nextSequence = say(
  '下一次调用时 `sequence` 要比之前的都大，失败的那次用过的值也不要再用。',
  'Give the next request a `sequence` larger than any before, also larger than that of the one that failed.',
)
const rightElement = say(
  '核对 `element_id`：它是卡片 JSON 里那个组件的 `element_id`，区分大小写；组件可能已被删除或替换。',
  'Check the `element_id`: it is the one that stands in the card’s JSON, upper and lower case count, and the element may have been removed or replaced since.',
)
const wholeElement = say(
  '提交的组件要是完整、合法的卡片 2.0 组件，以 JSON 字符串放进请求；先在飞书卡片搭建工具里试一遍。',
  'Hand in a whole, valid element of card 2.0, as a string of JSON; try it in the Feishu card builder first.',
)
const entityOfThisApp = say(
  '`card_id` 来自创建卡片实体时的返回，确认没有与消息 ID 或模板 ID 混淆。',
  'The `card_id` is what creating the entity returned; it is neither a message id nor a template’s.',
)

/** Cards made first and sent later, changed piece by piece, or written while people watch. */
export const cardEntities: Entry[] = [
  ofEntities({
    code: 10002,
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '创建或更新卡片实体的请求里有参数不对。',
      'A parameter of the request that makes or changes a card entity is wrong.',
    ),
    steps: [
      steps.correctFields,
      say(
        '创建时 `type` 为 `card_json` 或 `template`，`data` 是写着卡片 JSON 的字符串，不是对象。',
        'To make one, `type` is `card_json` or `template`, and `data` is a string that holds the card’s JSON, not an object.',
      ),
      say(
        '更新时 `sequence` 是 1 到 2147483647 之间的整数；`uuid` 可以不写，写了要有 1 到 64 个字符。',
        'To change one, `sequence` is a whole number from 1 to 2147483647; a `uuid` may be left out, or has 1 to 64 characters.',
      ),
      entityOfThisApp,
    ],
  }),
  ofEntities({
    code: 200510,
    msg: 'Card streaming timeout',
    means: say(
      '流式更新的时间用完了：打开十分钟后，飞书会自动关闭卡片的流式模式。',
      'The time for streaming is over: ten minutes after it was switched on, Feishu closes a card’s streaming mode by itself.',
    ),
    steps: [openStreaming, nextSequence, closeWhenDone],
    note: say(
      '官方页面为这段文字列了两个编号，没有说明区别，处理办法相同。',
      'Feishu lists these words under two numbers without saying how they differ; what to do is the same.',
    ),
  }),
  ofEntities({
    code: 200740,
    msg: 'The card entity does not exist',
    means: say('没有这个卡片实体。', 'There is no such card entity.'),
    steps: [
      entityOfThisApp,
      say(
        '确认创建卡片的那次调用成功了（`code` 为 0），再使用它返回的 `card_id`。',
        'Check that the request that made it succeeded (`code` 0), and use the `card_id` it returned.',
      ),
      say('如果找不回来，重新创建一个。', 'If it cannot be found, make another one.'),
    ],
  }),
  ofEntities({
    code: 200750,
    msg: 'The card entity has expired',
    means: say(
      '卡片实体已过期：创建后只有 14 天可以发送和更新。',
      'The card entity has expired: it can be sent and changed for 14 days after it was made.',
    ),
    steps: [
      say('重新创建卡片实体，再发一条新消息。', 'Make another entity and send it as a new message.'),
      say(
        '需要长期更新的内容，每隔几天换一张新卡片；已经发出的旧卡片不能再改。',
        'For what is kept up to date for long, send a new card every few days; the old one cannot be changed any more.',
      ),
    ],
  }),
  ofEntities({
    code: 200770,
    msg: 'UUID conflict',
    means: say(
      '这个 `uuid` 已经用在另一次卡片操作上，或格式不对。',
      'This `uuid` was used for another act on the card already, or is malformed.',
    ),
    steps: [
      say(
        '内容不同就换一个新的 `uuid`；只有重试同一个请求时才沿用原来的。',
        'Take a new `uuid` for anything new; keep the old one only when the very same request is repeated.',
      ),
      say('先看卡片：上一次操作可能其实已经生效。', 'Look at the card first: the earlier act may have worked.'),
    ],
    note: say(
      '这里的 `uuid` 有 1 到 64 个字符，与发消息的 `uuid`（最多 50 个）是两回事。',
      'This `uuid` has 1 to 64 characters, and is another thing than that of messages (50 at most).',
    ),
  }),
  ofEntities({
    code: 200810,
    msg: 'The card is in an ongoing interaction and cannot be updated',
    means: say(
      '有人正在操作这张卡片，此刻不能更新。',
      'Somebody is using the card right now, so it cannot be changed at this moment.',
    ),
    steps: [
      say('等一两秒再更新；`sequence` 取一个更大的值。', 'Change it a second or two later, with a larger `sequence`.'),
      say(
        '程序要在 3 秒内应答按钮的回传，应答之前不要更新同一张卡片。',
        'Answer the button’s callback within three seconds, and do not change the same card before that.',
      ),
    ],
    sendAgain: 'after_waiting',
  }),
  ofEntities({
    code: 200850,
    msg: 'Card streaming timeout',
    means: say(
      '卡片的流式模式已超时关闭，这次更新没有写进去。',
      'The card’s streaming mode timed out and was closed, so this update was not written.',
    ),
    steps: [
      openStreaming,
      nextSequence,
      say(
        '如果生成很慢，每隔几分钟重新打开一次，或先写入已有的部分。',
        'Where the text comes slowly, switch streaming on again every few minutes, or write what there is.',
      ),
      closeWhenDone,
    ],
    note: say(
      '同样的文字还有另一个编号，官方没有说明区别。',
      'The same words have another number too; Feishu does not say how they differ.',
    ),
  }),
  ofEntities({
    code: 300120,
    msg: 'Server Internal Error',
    means: say(
      '卡片服务内部出错；`sequence` 没有递增时也会这样。',
      'The card service had an internal error; a `sequence` that does not rise causes one too.',
    ),
    steps: [nextSequence, steps.waitLonger, steps.giveLogId],
    owner: 'app_developer',
    sendAgain: 'after_waiting',
    links: [links.cardEntity, links.support],
  }),
  ofEntities({
    code: 300121,
    msg: 'Failed to replace element',
    means: say('没能替换卡片里的组件。', 'The element of the card was not replaced.'),
    steps: [rightElement, wholeElement, nextSequence],
  }),
  ofEntities({
    code: 300122,
    msg: 'Failed to update card configuration',
    means: say('没能更新卡片的配置（`config`）。', 'The settings of the card (`config`) were not changed.'),
    steps: [
      say(
        '`settings` 是 JSON 字符串，形如 `{"config":{"streaming_mode":true}}`，只写要改的项。',
        '`settings` is a string of JSON such as `{"config":{"streaming_mode":true}}`; name only what is to change.',
      ),
      say(
        '核对每一项的名称和取值；卡片 2.0 不接受 `update_multi: false`。',
        'Check the name and value of each; card 2.0 does not take `update_multi: false`.',
      ),
      nextSequence,
    ],
  }),
  ofEntities({
    code: 300302,
    msg: 'update_multi property is false',
    means: say(
      '卡片的 `update_multi` 是 `false`，卡片实体和流式更新都要求它为 `true`。',
      'The card says `update_multi: false`; entities and streaming need `true`.',
    ),
    steps: [
      say(
        '把 `config.update_multi` 改成 `true`，或删掉这一项：卡片 2.0 本来就是 `true`。',
        'Make `config.update_multi` `true`, or take it out: it is `true` in card 2.0 anyway.',
      ),
      say(
        '如果需要每个人看到不同内容，给每个人各发一张卡片。',
        'If each person is to see something else, send each a card of their own.',
      ),
    ],
    owner: 'card_author',
  }),
  ofEntities({
    code: 300309,
    msg: 'Card streaming closed',
    means: say(
      '卡片的流式模式是关着的，不能逐字写入文本。',
      'The card’s streaming mode is off, so text cannot be written into it bit by bit.',
    ),
    steps: [
      openStreaming,
      say(
        '首次使用时，在卡片 JSON 的 `config` 里写 `"streaming_mode": true`。',
        'To begin with it, put `"streaming_mode": true` into the `config` of the card’s JSON.',
      ),
      say(
        '流式模式会在十分钟后自动关闭，也会被一次完整更新改掉。',
        'It closes by itself after ten minutes, and a whole new card may switch it off.',
      ),
    ],
  }),
  ofEntities({
    code: 300310,
    msg: 'Only update text',
    means: say(
      '只有文本类组件可以流式写入，这个组件不是。',
      'Only elements of text can be streamed into, and this is none.',
    ),
    steps: [
      say(
        '把内容写进 `markdown` 组件或 `plain_text` 文本，`element_id` 指向它。',
        'Write into a `markdown` element or a `plain_text`, and let `element_id` point to it.',
      ),
      say(
        '其他组件（表格、图片、按钮等）用更新组件的接口整体替换。',
        'Other elements, such as tables, pictures and buttons, are replaced as a whole by the API for elements.',
      ),
    ],
  }),
  ofEntities({
    code: 300311,
    msg: 'The current application does not have permission to update/use this card',
    means: say(
      '这个卡片实体是另一个应用创建的，当前应用不能发送或更新它。',
      'This card entity was made by another app, and this one can neither send nor change it.',
    ),
    steps: [
      say(
        '用创建它的应用来发送和更新，核对凭证属于哪个应用。',
        'Send and change it with the app that made it: check whose token is used.',
      ),
      say('或者用当前应用重新创建一个同样的卡片实体。', 'Or make the same entity once more with this app.'),
    ],
  }),
  ofEntities({
    code: 300312,
    msg: 'Unable to update element tag',
    means: say('更新组件时不能改变它的类型（`tag`）。', 'An element’s kind (`tag`) cannot be changed by updating it.'),
    steps: [
      say(
        '去掉更新内容里的 `tag`，只写要改的属性。',
        'Leave `tag` out of the update and name only the properties to change.',
      ),
      say(
        '如果要换成另一种组件，用替换组件的接口，或先删除再添加。',
        'To have another kind, use the API that replaces an element, or remove it and add the new one.',
      ),
    ],
  }),
  ofEntities({
    code: 300313,
    msg: 'Failed to update element properties',
    means: say('没能更新组件的属性。', 'The properties of the element were not changed.'),
    steps: [
      rightElement,
      say(
        '核对属性的名称和类型：卡片 2.0 遇到不认识的属性会整个拒绝。',
        'Check names and types of the properties: card 2.0 refuses everything for one it does not know.',
      ),
      nextSequence,
    ],
  }),
  ofEntities({
    code: 300314,
    msg: 'Failed to delete element',
    means: say('没能删除卡片里的组件。', 'The element was not removed from the card.'),
    steps: [
      rightElement,
      say(
        '已经删掉的组件不必再删；容器被删除时，里面的组件也一起没有了。',
        'What is gone needs no removing; when a container is removed, what it held goes with it.',
      ),
      nextSequence,
    ],
  }),
  ofEntities({
    code: 300315,
    msg: 'Failed to add element',
    means: say('没能往卡片里添加组件。', 'The element was not added to the card.'),
    steps: [
      wholeElement,
      say(
        '核对插入的位置：`target_element_id` 要存在，插在容器里时它必须是容器。',
        'Check the place: `target_element_id` must be there, and be a container where something is put inside.',
      ),
      say(
        '新组件的 `element_id` 不能与已有的重复；整张卡片最多 200 个组件。',
        'A new `element_id` must not be there yet; a card holds 200 elements at most.',
      ),
      nextSequence,
    ],
  }),
  ofEntities({
    code: 300317,
    msg: 'The sequence number for operating on the card did not increment consecutively',
    means: say(
      '`sequence` 没有比上一次操作的大，飞书因此拒绝了这次更新。',
      'The `sequence` is not larger than that of the last act on the card, so the update was refused.',
    ),
    steps: [
      say(
        '为每张卡片记一个计数，所有接口共用，每次调用加一。',
        'Keep one counter for each card, for all requests together, and add one with each.',
      ),
      say(
        '如果几个程序同时更新一张卡片，由一个程序排队提交；用秒级时间戳会在同一秒内重复。',
        'Where several programs change one card, let one of them queue the requests; a time in seconds repeats within a second.',
      ),
      say(
        '如果不知道用到了多少，取一个明显更大的值，最大 2147483647。',
        'If you do not know how far it got, take one that is clearly larger, up to 2147483647.',
      ),
    ],
  }),
]
