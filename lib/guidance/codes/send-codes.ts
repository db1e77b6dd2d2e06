import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Sending to a chat or a person by its id, of which forwarding is one way. */
const ofSend = family({
  endpoints: ['create'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.send],
  source: links.send.href,
})

const anySend = ['create', 'forward', 'merge-forward', 'thread-forward'] as const

/** What the call that sends a message answers, and forwarding with it where it says the same. */
export const send: Entry[] = [
  ofSend({
    code: 230001,
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '发送消息的请求里有一个参数不对，`msg` 里 `ext=` 之后写明了是哪一个。',
      'One parameter of the request that sends is wrong; what follows `ext=` in `msg` says which.',
    ),
    steps: [
      say(
        '先读 `ext=` 之后的文字，它最具体；有两段时看最后一段。',
        'Read what follows `ext=` first: nothing is more exact. Where there are two, the last one counts.',
      ),
      say(
        '核对 `content`：它是字符串，里面是序列化一次的 JSON，例如 `"{\\"text\\":\\"你好\\"}"`，并与 `msg_type` 对应。',
        'Check `content`: it is a string that holds JSON, serialized once, such as `"{\\"text\\":\\"Hello\\"}"`, and it fits `msg_type`.',
      ),
      say(
        '核对 `receive_id_type` 与 `receive_id` 是否配套：`oc_` 配 `chat_id`，`ou_` 配 `open_id`，`on_` 配 `union_id`。',
        'Check that `receive_id_type` and `receive_id` belong together: `oc_` goes with `chat_id`, `ou_` with `open_id`, `on_` with `union_id`.',
      ),
      say(
        '链接要以 `https://` 或 `http://` 开头；`uuid` 最多 50 个字符。',
        'Links start with `https://` or `http://`; a `uuid` has at most 50 characters.',
      ),
    ],
    links: [links.fix230001, links.content, links.send],
  }),
  ofSend({
    code: 230002,
    msg: 'The bot can not be outside the group.',
    means: say('机器人不在要发送的这个群里。', 'The bot is not in the group you want to send to.'),
    steps: [
      steps.addBotToGroup,
      say(
        '核对 `chat_id`：机器人所在的群可以用“获取用户或机器人所在的群列表”查到。',
        'Check the `chat_id`: the groups the bot is in can be listed with “List chats”.',
      ),
      say(
        '如果有几个应用，确认加进群的正是发送消息的那一个，它们的名字往往很像。',
        'With several apps, make sure the one added is the one that sends; their names are often alike.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
    links: [links.addBot, links.send],
  }),
  ofSend({
    code: 230015,
    msg: 'P2P chat can NOT be shared.',
    means: say(
      '想发送的群名片指向一个单聊，单聊不能分享。',
      'The group card you want to send is that of a one-to-one chat, which cannot be shared.',
    ),
    steps: [
      say(
        '`share_chat` 的 `chat_id` 换成群的 ID；单聊的 ID 同样以 `oc_` 开头，从外表看不出来。',
        'Give `share_chat` the `chat_id` of a group; that of a one-to-one chat starts with `oc_` too, so it does not show.',
      ),
      say(
        '介绍某个人时改用 `share_user`，填他的 `open_id`。',
        'To introduce a person, use `share_user` with their `open_id`.',
      ),
    ],
    links: [links.content, links.send],
  }),
  ofSend({
    code: 230017,
    msg: 'Bot is NOT the owner of the resource.',
    means: say(
      '要发送的图片或文件是别的应用上传的。',
      'The image or file you want to send was uploaded by another app.',
    ),
    steps: [
      say(
        '图片和文件的 key 只对上传它的应用有效，从别处复制的不能用；从收到的消息里取到的也不行。',
        'The key of an image or file is good only for the app that uploaded it; one copied from elsewhere, or taken from a message received, is not.',
      ),
      say(
        '先下载原文件，再用发送消息的应用上传，换上新的 `image_key` 或 `file_key`。',
        'Download the original, upload it with the app that sends, and use the new `image_key` or `file_key`.',
      ),
    ],
    links: [links.uploadImage, links.uploadFile, links.send],
  }),
  ofSend({
    code: 230018,
    endpoints: ['create', 'update', 'forward', 'merge-forward'],
    msg: 'These operations are NOT allowed at current group settings.',
    means: say(
      '按这个群现在的设置，机器人不能发送或修改消息。',
      'As the group is set now, the bot may neither send nor change messages in it.',
    ),
    steps: [
      say(
        '请群主把机器人加入可发言的成员，或者放开发言限制。',
        'Ask the group owner to put the bot among those who may speak, or to lift the restriction.',
      ),
      say(
        '“群管理”里规定了谁可以发言：只有群主、管理员或指定成员时，机器人也受限制。',
        'The group’s management settings say who may: owner, administrators or chosen members only holds for bots too.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofSend({
    code: 230019,
    msg: 'The topic does NOT exist.',
    means: say('要发到的话题不存在。', 'There is no such thread to send to.'),
    steps: [
      say(
        '这个接口不能直接发进话题。想发进去，就用回复接口回复话题里的任意一条消息。',
        'This API cannot write into a thread. To do that, reply to any message in it with the API that replies.',
      ),
      say(
        '话题可能已随首条消息被撤回或删除而消失，请在客户端里确认它还在。',
        'A thread goes when its first message is recalled or deleted: see in the client whether it is still there.',
      ),
    ],
    links: [links.threads, links.reply],
  }),
  ofSend({
    code: 230020,
    endpoints: ['create', 'update', 'patch', 'forward', 'merge-forward', 'thread-forward'],
    msg: 'This operation triggers the frequency limit.',
    means: say(
      '对同一个人、同一个群或同一条消息操作得太快。',
      'One person, one group or one message is being written to too fast.',
    ),
    steps: [
      steps.waitLonger,
      say(
        '按会话排队：每个人每秒最多 5 条，每个群每秒最多 5 条，群里所有机器人合计；同一条消息每秒最多更新 5 次。',
        'Queue by chat: five messages a second to one person, five to one group from all its bots together, and five updates a second of one message.',
      ),
      say(
        '内容频繁变化的卡片，攒一攒再更新，只发最后的样子。',
        'A card that changes all the time is updated less often, with its latest state only.',
      ),
    ],
    sendAgain: 'after_waiting',
    links: [links.rateLimits, links.send],
  }),
  ofSend({
    code: 230022,
    endpoints: ['create', 'update'],
    msg: 'The content of the message contains sensitive information.',
    means: say(
      '消息内容被判定含有敏感信息，没有发出。',
      'Feishu found something sensitive in the message and did not take it.',
    ),
    steps: [
      say(
        '飞书不会指出是哪一处：逐段删减后再试，找到那一段，再改写它。',
        'Feishu does not say where. Leave parts out until it goes through, then reword the one that stopped it.',
      ),
      say(
        '留意链接和图片里的文字，它们也会被检查。',
        'Mind links and the words inside images: they are looked at as well.',
      ),
    ],
    owner: 'operator',
  }),
  ofSend({
    code: 230025,
    endpoints: ['create', 'update', 'patch'],
    msg: 'The length of the message content reaches its limit.',
    means: say(
      '消息超过了长度上限：文本 150 KB，卡片和富文本 30 KB。',
      'The message is over its limit of length: 150 KB for text, 30 KB for cards and posts.',
    ),
    steps: [
      say(
        '按 UTF-8 字节数计算：一个汉字 3 字节，一个表情 4 字节；计入的是整个请求体。',
        'Count bytes of UTF-8, three for a Chinese character and four for an emoji, and count the whole request body.',
      ),
      say(
        '飞书会先展开样式标签和模板变量再计算，所以离上限留出一成余量。',
        'Feishu counts after it has filled in style tags and template variables, so stay a tenth below the limit.',
      ),
      say(
        '拆成几条发送，或把长内容放进云文档、作为文件发送。',
        'Send several messages, or put what is long into a document or a file.',
      ),
    ],
    owner: 'operator',
    links: [links.content, links.send],
  }),
  ofSend({
    code: 230028,
    endpoints: ['create', 'update', 'patch'],
    msg: 'The messages do NOT pass the audit.',
    means: say(
      '企业的数据防泄漏规则拦下了这条消息。',
      'The company’s rules against leaking data stopped this message.',
    ),
    steps: [
      say(
        '去掉或遮盖手机号、邮箱、身份证号、银行卡号，例如 `138****0000`。',
        'Remove or mask phone numbers, e-mail addresses, identity and card numbers: `138****0000`.',
      ),
      say(
        '规则由企业管理员制定，请他们在管理后台的安全设置里查看命中了哪一条。',
        'The rules are the company administrator’s: ask there which one it was, in the security settings of the Admin Console.',
      ),
      say(
        '不要用变形的写法绕过检查，这类尝试会留下记录。',
        'Do not spell it another way to get past the check: such attempts are on record.',
      ),
    ],
    owner: 'operator',
  }),
  ofSend({
    code: 230029,
    endpoints: ['create', 'forward', 'merge-forward'],
    msg: 'User has resigned.',
    means: say('收件人已经离职。', 'The recipient has left the company.'),
    steps: [
      say(
        '停止向这个人发送，并把他从程序的收件人名单里去掉。',
        'Stop sending to this person, and take them off the program’s list of recipients.',
      ),
      say('改发给接手他工作的同事，或发到相关的群里。', 'Write to whoever has taken over, or to a group concerned.'),
    ],
    sendAgain: 'never',
  }),
  ofSend({
    code: 230034,
    endpoints: anySend,
    msg: 'The receive_id is invalid.',
    means: say(
      '收件人的 `receive_id` 有误，或与 `receive_id_type` 不配套。',
      'The `receive_id` is wrong, or of another kind than `receive_id_type` says.',
    ),
    steps: [
      say(
        '看开头：`oc_` 是 `chat_id`，`ou_` 是 `open_id`，`on_` 是 `union_id`，带 `@` 的是 `email`，其余是 `user_id`。',
        'Look at how it begins: `oc_` is a `chat_id`, `ou_` an `open_id`, `on_` a `union_id`; with an `@` it is an `email`, anything else a `user_id`.',
      ),
      say(
        '`open_id` 因应用而异：从另一个应用或测试环境复制的，在这里就是无效的。',
        'An `open_id` differs from app to app: one copied from another app, or from a test app, is not valid here.',
      ),
      say(
        '如果用 `user_id`，应用还需要“获取用户 user ID”的权限。',
        'To use a `user_id` the app also needs the scope `contact:user.employee_id:readonly`.',
      ),
    ],
    links: [links.userIds, links.send],
  }),
  ofSend({
    code: 230035,
    endpoints: ['create', 'update', 'forward', 'merge-forward', 'thread-forward'],
    msg: 'Send Message Permission deny.',
    means: say(
      '这里不允许机器人发消息：群被禁言，对方屏蔽了机器人，或企业规定了谁能与谁沟通。',
      'The bot may not write here: the group is muted, the person has blocked the bot, or the company rules who may talk to whom.',
    ),
    steps: [
      say(
        '群聊：请群主看群设置里是否禁言，并放开。',
        'In a group, ask the owner whether its settings mute it, and to lift that.',
      ),
      say(
        '单聊：请对方打开与机器人的会话，在右上角的设置里取消屏蔽。',
        'One to one, ask the person to open the chat with the bot and to unblock it in the settings at the top right.',
      ),
      say(
        '如果都不是，请企业管理员在管理后台查看沟通权限的规则。',
        'Neither? Ask an administrator about the rules on communication in the Admin Console.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofSend({
    code: 230036,
    endpoints: anySend,
    msg: 'Tenant crypt key has been deleted.',
    means: say(
      '企业用来加密消息的密钥已被删除，消息发不出去。',
      'The key with which the company encrypts its messages was deleted, so none can be sent.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台的安全设置里查看密钥管理，检查企业自管密钥的状态，恢复密钥或换用新的密钥。',
        'Ask an administrator of the company to check the state of its own encryption key under key management in the security settings of the Admin Console, and to restore the key or set another one.',
      ),
      say(
        '恢复之前，这家企业的消息都会被拒绝；先停掉自动发送的任务，避免积压大量失败。',
        'Until it is back every message of the company is refused: stop what sends by itself, so that failures do not pile up.',
      ),
    ],
    note: say(
      '如果旧密钥找不回来，用它加密过的内容就读不出来了。',
      'If the old key cannot be recovered, what was encrypted with it stays unreadable.',
    ),
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.adminConsole, links.send],
  }),
  ofSend({
    code: 230038,
    endpoints: ['create', 'update', 'forward', 'merge-forward', 'thread-forward'],
    msg: 'Cross tenant p2p chat operate forbid.',
    means: say(
      '对方属于另一家企业，机器人不能在跨企业的单聊里发消息。',
      'The other person belongs to another company, and a bot cannot write in a one-to-one chat across companies.',
    ),
    steps: [
      say(
        '确认收件人的 ID 取自本企业；`union_id` 或 `open_id` 混用时容易拿错。',
        'Check that the recipient’s id comes from your own company; where ids of several companies are kept, the wrong one is easily taken.',
      ),
      say(
        '要联系外部的人，用一个双方都在、并允许外部机器人的群。',
        'To reach people outside, use a group both are in that admits bots of other companies.',
      ),
    ],
    sendAgain: 'never',
    links: [links.externalGroups, links.send],
  }),
  ofSend({
    code: 230049,
    endpoints: anySend,
    msg: 'The message is being sent.',
    means: say(
      '同一个 `uuid` 的消息还在发送途中，结果未定。',
      'A message with the same `uuid` is still on its way; how it ends is not known yet.',
    ),
    steps: [
      say(
        '等 2 到 5 秒，用同一个 `uuid` 和相同的内容再请求一次，得到的就是那条消息的结果。',
        'Wait two to five seconds and ask again with the same `uuid` and content: the answer is then that message’s.',
      ),
      say(
        '不要换 `uuid`，那会真的再发一条；也检查程序里是不是有两处同时在发。',
        'Do not change the `uuid`, which would send it twice; and see whether two places of the program send at once.',
      ),
    ],
    sendAgain: 'after_waiting',
  }),
  ofSend({
    code: 230053,
    endpoints: anySend,
    msg: 'The user has stopped the bot from sending messages.',
    means: say('收件人关闭了这个机器人的消息。', 'The recipient has switched off messages from this bot.'),
    steps: [
      say(
        '只有本人能恢复：请他打开与机器人的会话，在设置里重新允许接收消息。',
        'Only the person can undo that: ask them to open the chat with the bot and to allow its messages again in the settings.',
      ),
      say('在此之前用别的方式联系，不要反复尝试。', 'Reach them some other way until then, and do not keep trying.'),
    ],
    owner: 'operator',
    sendAgain: 'after_fix',
  }),
  ofSend({
    code: 230054,
    msg: 'This type of message is unavailable in the connection group.',
    means: say(
      '这个互通群不接受这种类型的消息，例如卡片。',
      'This group of linked companies does not take messages of this type; cards, for one.',
    ),
    steps: [
      say('改用文本或富文本发送同样的内容。', 'Send the same as text or as a post.'),
      say('如果需要卡片，发到本企业自己的群里。', 'Where it has to be a card, send it to a group of your own company.'),
    ],
    owner: 'operator',
    links: [links.unsupportedTypes, links.send],
  }),
  ofSend({
    code: 230055,
    endpoints: ['create', 'update'],
    msg: 'The type of file upload does not match the type of message being sent.',
    means: say(
      '上传文件时填的 `file_type` 与发送时的 `msg_type` 对不上。',
      'The `file_type` given at the upload does not go with the `msg_type` of the message.',
    ),
    steps: [
      say(
        '`mp4` 配 `media`，`opus` 配 `audio`，其余（`pdf`、`doc`、`xls`、`ppt`、`stream`）都配 `file`。',
        '`mp4` goes with `media`, `opus` with `audio`, all others (`pdf`, `doc`, `xls`, `ppt`, `stream`) with `file`.',
      ),
      say(
        '如果只是想发个附件，上传用 `stream`，发送用 `file`，什么格式都行。',
        'For a plain attachment, upload as `stream` and send as `file`: that takes any format.',
      ),
    ],
    links: [links.uploadFile, links.content],
  }),
  ofSend({
    code: 230075,
    msg: 'Sending encrypted messages is not supported.',
    means: say(
      '目标会话是加密的，接口不能往里面发消息。',
      'The chat you send to is encrypted, and no bot can write there.',
    ),
    steps: [
      say('换成普通会话，或由本人在客户端里发送。', 'Choose an ordinary chat, or have a person write in the client.'),
    ],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofSend({
    code: 230063,
    endpoints: ['forward', 'merge-forward', 'thread-forward'],
    msg: 'The chat_id of group to forward is invalid.',
    means: say(
      '转发的目标群不存在，或 `chat_id` 有误。',
      'There is no such group to forward to, or its `chat_id` is wrong.',
    ),
    steps: [
      say(
        '重新复制目标群的 ID，它以 `oc_` 开头；确认 `receive_id_type` 是 `chat_id`。',
        'Copy the id of the group again, which starts with `oc_`, and check that `receive_id_type` is `chat_id`.',
      ),
      say('确认机器人就在那个群里。', 'Check that the bot is in that group.'),
    ],
    links: [links.forward],
    source: links.forward.href,
  }),
]
