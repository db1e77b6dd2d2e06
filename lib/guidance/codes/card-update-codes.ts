import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Feishu’s page names no texts for these. */
const ofUpdates = family({
  endpoints: ['card-delay-update'],
  msg: '',
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.updateAfterClick, links.cardJson2],
  source: links.updateAfterClick.href,
})

const freshClick = say(
  '请对方再点一次卡片，用新回传里的 `token`（以 `c-` 开头）。',
  'Have the person click in the card again, and use the `token` (`c-…`) of that new callback.',
)
const orPatch = say(
  '如果没有新的点击，改用“更新已发送的消息卡片”（`PATCH im/v1/messages/:message_id`）：只要消息 ID，发送后 14 天内都可以。',
  'Without a new click there is the API that updates a sent card (`PATCH im/v1/messages/:message_id`): it takes the message id alone, for 14 days after sending.',
)
const cardAsObject = say(
  '请求体写作 `{"token":"c-…","card":{…}}`，`card` 是对象，不是字符串。',
  'The body reads `{"token":"c-…","card":{…}}`; the `card` is an object, not a string.',
)

/** A card is changed after somebody clicked in it, with the token of that click. */
export const cardUpdates: Entry[] = [
  ofUpdates({
    code: 10002,
    means: say(
      '点击后更新卡片时，卡片参数没有通过校验。',
      'The card handed in after a click did not pass the check of its parameters.',
    ),
    steps: [
      steps.correctFields,
      cardAsObject,
      say('原来是卡片 2.0 的，更新后也必须是 2.0。', 'A card of schema 2.0 must stay 2.0 when it is changed.'),
    ],
  }),
  ofUpdates({
    code: 11311,
    means: say('点击后提交的卡片不符合卡片的格式。', 'What was handed in after a click is not of the form of a card.'),
    steps: [
      say(
        '把 `card` 里的内容放进飞书卡片搭建工具预览，改掉它指出的错误。',
        'Open what stands under `card` in the Feishu card builder, and correct what it objects to.',
      ),
      cardAsObject,
      say(
        '卡片 2.0 的组件放在 `body.elements`，1.0 的放在 `elements`，不能混用。',
        'Elements of card 2.0 stand in `body.elements`, those of 1.0 in `elements`; the two do not mix.',
      ),
    ],
    owner: 'card_author',
    links: [links.updateAfterClick, links.cardBuilder, links.cardJson2],
  }),
  ofUpdates({
    code: 100000,
    means: say(
      '更新后的卡片太大：经飞书转换后超过了 100 KB。',
      'The changed card is too large: more than 100 KB after Feishu has converted it.',
    ),
    steps: [
      say('缩短文字，减少组件；长表格改成链接。', 'Shorten texts and take elements out; make a link of a long table.'),
      say(
        '提交前先保证卡片 JSON 不超过 30 KB，转换会让它变大。',
        'Keep the card’s JSON within 30 KB to begin with: converting makes it grow.',
      ),
    ],
    owner: 'card_author',
  }),
  ofUpdates({
    code: 100030,
    means: say('点击后更新卡片的请求体不是合法的 JSON。', 'The body of the update after a click is not valid JSON.'),
    steps: [
      say(
        '用程序库生成 JSON，不要手工拼接；引号、换行和反斜杠都要转义。',
        'Let a library write the JSON instead of putting strings together; quotes, line breaks and backslashes need escapes.',
      ),
      cardAsObject,
    ],
  }),
  ofUpdates({
    code: 200000,
    means: say(
      '被点击的卡片消息已经撤回，不能再更新。',
      'The message with the clicked card was recalled, so the card cannot be changed.',
    ),
    steps: [
      say(
        '不必重试；如果需要让对方知道结果，另发一条消息。',
        'Do not try again; to let the person know, send another message.',
      ),
    ],
    sendAgain: 'never',
    links: [links.updateAfterClick, links.send],
  }),
  ofUpdates({
    code: 200310,
    means: say(
      '被点击的卡片是另一个应用发的，当前应用不能更新它。',
      'The clicked card was sent by another app, and this one cannot change it.',
    ),
    steps: [
      say(
        '用发送卡片的应用的凭证来更新；回传的 `app_id` 说明是哪个应用。',
        'Use the token of the app that sent it: the callback’s `app_id` says which.',
      ),
      say(
        '商店应用还要用点击者所在企业的 `tenant_access_token`。',
        'A store app also has to use the `tenant_access_token` of the company of whoever clicked.',
      ),
    ],
    links: [links.updateAfterClick, links.tokens],
  }),
  ofUpdates({
    code: 200320,
    means: say(
      '独享卡片的 `open_ids` 不对，飞书不知道该更新谁看到的那一份。',
      'The `open_ids` of a card that each sees differently are wrong, so Feishu does not know whose copy to change.',
    ),
    steps: [
      say(
        '`card.open_ids` 填本应用的 `open_id`（以 `ou_` 开头），必须是收到这张卡片的人。',
        'Put `open_id`s of this app (`ou_…`) into `card.open_ids`, of people who received the card.',
      ),
      say(
        '只有 `update_multi` 为 `false` 的 1.0 卡片需要它；共享卡片不要写。',
        'Only 1.0 cards with `update_multi: false` take it; leave it out for shared cards.',
      ),
    ],
    links: [links.updateAfterClick, links.userIds],
  }),
  ofUpdates({
    code: 300020,
    means: say(
      '更新用的 `token` 格式不对：它应当以 `c-` 开头。',
      'The `token` for the update is not of its form: it starts with `c-`.',
    ),
    steps: [
      say(
        '从卡片回传的 `event.token` 里取，不要用应用的访问凭证或校验用的 Verification Token。',
        'Take it from `event.token` of the card’s callback; it is neither the app’s token nor the Verification Token.',
      ),
      freshClick,
      orPatch,
    ],
    links: [links.updateAfterClick, links.patch],
  }),
  ofUpdates({
    code: 300030,
    means: say(
      '更新用的 `token` 已过期：点击后只有 30 分钟可以用。',
      'The `token` for the update is too old: it can be used for 30 minutes after the click.',
    ),
    steps: [
      orPatch,
      freshClick,
      say(
        '耗时超过 30 分钟的任务，一开始就保存消息 ID（回传里的 `context.open_message_id`）。',
        'For work that takes longer, keep the message id from the start (`context.open_message_id` of the callback).',
      ),
    ],
    links: [links.updateAfterClick, links.patch],
  }),
  ofUpdates({
    code: 300040,
    means: say(
      '更新用的 `token` 已经用过两次，不能再用。',
      'The `token` for the update was used twice, which is all it allows.',
    ),
    steps: [
      orPatch,
      freshClick,
      say(
        '如果一次点击要更新多次，把中间的状态合并，或者改用卡片实体。',
        'To change a card more often after one click, join the steps in between, or use card entities.',
      ),
    ],
    links: [links.updateAfterClick, links.patch, links.cardEntity],
  }),
  ofUpdates({
    code: 300090,
    means: say('独享卡片的更新缺少 `open_ids`。', 'The update of a card that each sees differently lacks `open_ids`.'),
    steps: [
      say(
        '在 `card.open_ids` 里写上要更新谁看到的卡片，例如回传里的 `operator.open_id`。',
        'Say in `card.open_ids` whose copy is to change, such as the callback’s `operator.open_id`.',
      ),
      say(
        '如果希望所有人看到同样的内容，把卡片的 `update_multi` 设为 `true` 后重新发送。',
        'If all are to see the same, send the card anew with `update_multi: true`.',
      ),
    ],
  }),
]
