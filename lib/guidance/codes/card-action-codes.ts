import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** No call is answered with these: whoever clicks in a card sees the number in the client. */
const ofClick = family({
  endpoints: ['card-action'],
  msg: '',
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.cardCallback],
  source: links.cardCallback.href,
  note: say(
    '这个数字显示在点击卡片的人的客户端里；卡片本身已经送达，不必重发。',
    'The number is shown in the client of whoever clicked; the card itself has arrived and need not be sent again.',
  ),
})

/** The address for clicks is missing or wrong, each number for another way in. */
const noAddress = [
  say(
    '在开发者后台进入“事件与回调 > 回调配置”，填写请求地址或选择长连接，并订阅“卡片回传交互”。',
    'Open Events & Callbacks > Callback Configuration in the Developer Console, enter an address or choose the long connection, and subscribe to card actions.',
  ),
  steps.publish,
] as const

/** What goes wrong between a click in a card and the program that answers it. */
export const cardActions: Entry[] = [
  ofClick({
    code: 200080,
    means: say('点击没有送到应用，飞书内部出了错。', 'The click did not reach the app: Feishu had an internal error.'),
    steps: [say('过几秒再点一次。', 'Click again after a few seconds.'), steps.giveLog],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofClick({
    code: 200340,
    means: say(
      '应用没有配置卡片回调地址，点击无处可送。',
      'The app has no address for clicks in its cards, so this one had nowhere to go.',
    ),
    steps: [
      ...noAddress,
      say(
        '如果不需要回调，把按钮改成打开链接。',
        'If nothing has to happen in the app, let the button open a link instead.',
      ),
    ],
  }),
  ofClick({
    code: 200341,
    means: say('应用没有在 3 秒内答复这次点击。', 'The app did not answer the click within three seconds.'),
    steps: [
      say(
        '先立即返回 `{}` 或一条提示，再慢慢处理，完成后用“延时更新卡片”改卡片。',
        'Answer at once with `{}` or a toast, do the work afterwards, and change the card with the delayed update.',
      ),
      say(
        '检查服务是否休眠、冷启动，或在等数据库。',
        'See whether the service sleeps, starts cold, or waits for its database.',
      ),
    ],
  }),
  ofClick({
    code: 200342,
    means: say('飞书连不上应用的回调地址。', 'Feishu could not connect to the app’s address for clicks.'),
    steps: [
      say(
        '确认服务在运行，地址和端口能从公网访问，防火墙放行。',
        'Check that the service runs, that address and port can be reached from the internet, and that no firewall is in the way.',
      ),
      say(
        '如果公网访问不了，改用长连接接收回调。',
        'Where it cannot be reached, receive clicks over the long connection.',
      ),
    ],
  }),
  ofClick({
    code: 200343,
    means: say('回调地址的域名解析不到。', 'The host name in the app’s address for clicks cannot be found.'),
    steps: [
      say(
        '核对开发者后台里填的域名有没有写错，DNS 记录是否还在、是否对公网生效。',
        'Check the name entered in the Developer Console for a slip, and that its DNS record is there and public.',
      ),
    ],
  }),
  ofClick({
    code: 200345,
    means: say(
      '卡片回调的配置无效，或还没有随版本发布。',
      'The configuration of card callbacks is not valid, or was never released with a version.',
    ),
    steps: noAddress,
    sure: 'practitioners',
  }),
  ofClick({
    code: 200346,
    means: say('这个应用没有可用的卡片回调配置。', 'There is no usable configuration of card callbacks for this app.'),
    steps: noAddress,
    sure: 'practitioners',
  }),
  ofClick({
    code: 200347,
    means: say(
      '应用没有订阅卡片回调，或订阅没有生效。',
      'The app is not subscribed to card callbacks, or the subscription is not in force.',
    ),
    steps: noAddress,
    sure: 'practitioners',
  }),
  ofClick({
    code: 200530,
    means: say(
      '表单提交失败：里面有输入组件没有 `name`，或两个同名。',
      'The form could not be submitted: an input in it has no `name`, or two have the same.',
    ),
    steps: [
      say(
        '给表单里每个输入、选择、日期组件和提交按钮各写一个不同的 `name`。',
        'Give each input, select, date picker and submit button of the form a `name` of its own.',
      ),
      say(
        '改好后重新发一张卡片，已发出的那张要更新才会好。',
        'Send the card anew; the one that is out there works only after an update.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
  }),
  ofClick({
    code: 200671,
    means: say(
      '应用答复点击时，HTTP 状态码不是 200。',
      'The app answered the click with another HTTP status than 200.',
    ),
    steps: [
      say(
        '查看服务日志里这次请求的错误；处理失败时也返回 200，用 `toast` 告诉点击的人。',
        'See in the log of the service what failed. Answer 200 even then, and tell the person with a `toast`.',
      ),
    ],
  }),
  ofClick({
    code: 200672,
    means: say('应用对点击的答复格式不对。', 'What the app answered to the click does not have the right form.'),
    steps: [
      say(
        '答复是 `{}`，或带 `toast`、`card` 的对象；卡片放在 `card.data`，`card.type` 写 `raw` 或 `template`。',
        'Answer `{}`, or an object with `toast` and `card`; the card stands in `card.data`, and `card.type` is `raw` or `template`.',
      ),
      say(
        '新版回调不能用旧版的答复：旧版直接返回卡片。',
        'The new callback does not take the old answer, which was the bare card.',
      ),
    ],
  }),
  ofClick({
    code: 200673,
    means: say('应用答复里的新卡片有错。', 'The card in the app’s answer has a fault.'),
    steps: [
      say(
        '把这张卡片粘贴到回复台的卡片编辑器里，按标出的问题改。',
        'Paste that card into the card editor of this console and mend what it marks.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardCallback, links.cardJson2],
  }),
  ofClick({
    code: 200830,
    endpoints: ['card-action', 'card-delay-update', 'patch'],
    means: say('2.0 的卡片不能换成 1.0 的卡片。', 'A 2.0 card cannot be replaced by a 1.0 card.'),
    steps: [
      say(
        '更新用的卡片也写 `"schema": "2.0"`，组件放进 `body.elements`。',
        'The new card says `"schema": "2.0"` too and has its elements in `body.elements`.',
      ),
    ],
    owner: 'card_author',
    sendAgain: 'after_change',
    links: [links.cardCallback, links.cardJson2],
  }),
  ofClick({
    code: 300000,
    means: say(
      '点击时飞书的卡片服务出错，没有说明原因。',
      'Feishu’s card service failed at the click and does not say why.',
    ),
    steps: [
      say(
        '稍后再点；如果别的卡片也这样，等飞书恢复。',
        'Click again later. If other cards fail too, wait until Feishu is well again.',
      ),
      steps.giveLog,
    ],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
]
