import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Calls that act on a message which is there already, beside the reply and the reading of its target. */
const acts = [
  'update',
  'patch',
  'delete',
  'list',
  'forward',
  'merge-forward',
  'thread-forward',
  'read-users',
  'pin',
  'urgent',
] as const

const ofMessage = family({
  endpoints: acts,
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.messages],
  source: links.messages.href,
})
const ofUpdate = family({
  endpoints: ['update'],
  owner: 'operator',
  sendAgain: 'never',
  links: [links.update],
  source: links.update.href,
})
const ofPatch = family({
  endpoints: ['patch'],
  owner: 'app_developer',
  sendAgain: 'never',
  links: [links.patch],
  source: links.patch.href,
})
const ofDelete = family({
  endpoints: ['delete'],
  owner: 'operator',
  sendAgain: 'never',
  links: [links.recall],
  source: links.recall.href,
})
const ofHistory = family({
  endpoints: ['list'],
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.history],
  source: links.history.href,
})

/** What editing, recalling, updating, listing and asking about messages answers. */
export const messages: Entry[] = [
  ofMessage({
    code: 230001,
    endpoints: [...acts, 'follow-up', 'batch'],
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '对消息做这个操作时有一个参数不对，`ext=` 之后写明了原因。',
      'Something asked of this message is not as it should be; the words after `ext=` say what.',
    ),
    steps: [
      say(
        '先看 `ext=` 之后的文字，再核对地址里的消息 ID：它以 `om_` 开头，批量消息的 ID 以 `bm-` 开头，两者不能混用。',
        'Read the words after `ext=`, then check the id in the address: a message’s starts with `om_`, one of a batch with `bm-`, and neither stands in for the other.',
      ),
      say(
        '如果写的是 `This message is NOT a card`，说明它不是卡片：文本和富文本用“编辑消息”（PUT），卡片才用“更新卡片”（PATCH）。',
        'Where it says `This message is NOT a card`: text and posts are changed by “edit” (PUT), only cards by “update” (PATCH).',
      ),
      steps.compareWithPage,
    ],
    links: [links.fix230001, links.messages],
  }),
  {
    ...ofMessage({
      code: 230001,
      endpoints: ['url-preview'],
      msg: 'param is invalid',
      means: say('更新链接预览的参数不对。', 'A parameter of the update of a link preview is wrong.'),
      steps: [
        say(
          '`preview_tokens` 要有 1 到 10 个，都取自链接预览的回调；`open_ids` 最多 100 个。',
          'Give one to ten `preview_tokens`, all taken from the callback of the link preview, and at most a hundred `open_ids`.',
        ),
        say('同一个 token 在 5 秒内只能更新一次。', 'One token can be updated once in five seconds.'),
      ],
      links: [links.generic],
      source: links.generic.href,
    }),
  },
  ofMessage({
    code: 230002,
    endpoints: [
      'update',
      'delete',
      'list',
      'forward',
      'merge-forward',
      'thread-forward',
      'read-users',
      'pin',
      'urgent',
    ],
    msg: 'The bot can not be outside the group.',
    means: say(
      '机器人不在这条消息或这段历史所属的群里，做不了这个操作。',
      'The bot is not in the group of these messages.',
    ),
    steps: [
      steps.addBotToGroup,
      say(
        '机器人被移出群之后，它自己以前发的消息也不能再改、再撤回；加入之后原样再试一次。',
        'Once out of the group a bot cannot even edit or recall its own messages; when it is back in, try the very same again.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
    links: [links.addBot, links.messages],
  }),
  ofMessage({
    code: 230006,
    endpoints: ['create', ...acts, 'batch'],
    msg: 'Bot ability is not activated.',
    means: say(
      '应用没有启用机器人能力，或启用后还没有发布版本，所以不能处理消息。',
      'The app has no bot, or has one in a version that was never released, and so can do nothing with messages.',
    ),
    steps: [
      steps.enableBot,
      steps.publish,
      say(
        '如果已经启用，请企业管理员在管理后台查看应用是否已被停用。',
        'Is it enabled already? Then have an administrator see in the Admin Console whether the app was switched off.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.enableBot, links.developerConsole],
    source: links.send.href,
  }),
  ofMessage({
    code: 230013,
    endpoints: ['create', ...acts],
    msg: 'Bot has NO availability to this user.',
    means: say(
      '这个用户不能使用该应用：不在可用范围内，被设为禁用成员，或已经离职。',
      'This person may not use the app: they are outside its availability, blocked from it, or have left the company.',
    ),
    steps: [
      say(
        '先确认对方仍在职；已离职时改不了，换一个收件人。',
        'Make sure the person still works there; if not, no setting helps, and it takes another recipient.',
      ),
      say(
        '在开发者后台打开应用，进入“应用发布 > 版本管理与发布”，创建版本，在“可用范围”里加入对方。',
        'Open the app in the Developer Console, go to App Release > Version Management & Release, create a version and add the person under Availability.',
      ),
      say('保存并发布，等管理员审核通过。', 'Save and publish it, and wait for the administrator’s approval.'),
      say(
        '如果仍然不行，请企业管理员在管理后台“工作台 > 应用管理”里查看对方是否被设为禁用成员。',
        'Still refused? Ask an administrator to look under Workplace > App Management in the Admin Console whether the person is a blocked member.',
      ),
    ],
    note: say(
      '自建应用在测试版本里的可用范围与正式版本分开设置。',
      'A test version of an app has an availability of its own, apart from the released one.',
    ),
    sendAgain: 'after_fix',
    links: [links.availability, links.developerConsole, links.adminConsole],
    source: links.send.href,
  }),
  ofMessage({
    code: 230027,
    endpoints: ['create', ...acts, 'batch'],
    msg: 'Lack of necessary permissions.',
    means: say('对消息做这个操作所需的权限不够。', 'The app lacks a permission this operation on messages needs.'),
    steps: [
      steps.requestScopes,
      say(
        '`ext=` 之后常写着缺的权限，例如 `im:message.group_msg`；如果用用户凭证调用，让该用户带上这些权限重新授权。',
        'What is missing often stands after `ext=`: `im:message.group_msg`, say. Where the request is made as a person, have them authorize the app again with it.',
      ),
      say(
        '如果会话里有外部成员，应用要先开通对外共享；编辑、加急和查询已读在外部群里始终不可用。',
        'With people of other companies in the chat, external sharing must be on; editing, urgent messages and read states never work there.',
      ),
      steps.publish,
    ],
    sendAgain: 'after_fix',
    links: [links.developerConsole, links.externalGroups, links.messages],
    source: links.send.href,
  }),
  ofMessage({
    code: 230011,
    endpoints: ['update', 'patch', 'pin'],
    msg: 'The message is recalled.',
    means: say(
      '这条消息已被撤回，不能再修改或 Pin。',
      'This message was recalled and can be neither changed nor pinned.',
    ),
    steps: [
      say(
        '不必再试；要更正的内容另发一条新消息。',
        'Do not try again; send what was to be corrected as a new message.',
      ),
      say('让程序在撤回后停止更新这条消息。', 'Have the program stop updating a message once it is recalled.'),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofMessage({
    code: 230050,
    endpoints: ['update', 'delete', 'forward', 'thread-forward', 'pin'],
    msg: 'The message is invisible to the operator.',
    means: say(
      '执行操作的机器人或用户看不到这条消息。',
      'Whoever makes the request, bot or person, cannot see this message.',
    ),
    steps: [
      say(
        '请群主允许新成员查看历史消息：否则入群之前的消息都看不到。',
        'Ask the group owner to open the history to new members: without that, messages from before joining are hidden.',
      ),
      say('或者对入群之后的消息操作。', 'Or act on a message sent since.'),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofMessage({
    code: 230110,
    endpoints: ['update', 'patch', 'delete', 'list', 'forward', 'thread-forward', 'read-users', 'urgent'],
    msg: 'Action unavailable as the message has been deleted.',
    means: say('要操作的消息已被删除。', 'The message you want to act on was deleted.'),
    steps: [
      say('从名单里去掉这个消息 ID；删除不能恢复。', 'Take this message id off the list; a deletion cannot be undone.'),
      say(
        '被撤回或到期自动删除的消息也会这样返回。',
        'Messages that delete themselves after a time are answered like this as well.',
      ),
    ],
    sendAgain: 'never',
  }),
  ofMessage({
    code: 230054,
    endpoints: ['update', 'delete', 'pin'],
    msg: 'This operation is not supported for this message type.',
    means: say('这种类型的消息不支持这个操作。', 'Messages of this type do not allow this operation.'),
    steps: [
      say(
        '只有文本和富文本能编辑，卡片用“更新卡片”；系统消息、红包不能撤回。',
        'Only text and posts can be edited, and cards updated; system messages and red packets cannot be recalled.',
      ),
      say('如果需要更正，另发一条消息说明。', 'To put something right, send another message that says so.'),
    ],
    owner: 'operator',
    sendAgain: 'never',
    links: [links.unsupportedTypes, links.messages],
  }),
  ofMessage({
    code: 230012,
    endpoints: ['read-users', 'urgent', 'batch'],
    msg: 'Bot is NOT the sender of the message.',
    means: say(
      '这条消息不是这个机器人发的，它无权操作。',
      'This bot did not send the message, so it may not ask for this.',
    ),
    steps: [
      say(
        '已读状态、加急和批量消息的操作只限自己发出的消息。',
        'Read states, urgent notices and batches are for messages one has sent oneself.',
      ),
      say('换成发送那条消息的应用来调用。', 'Send the request as the app that sent it.'),
    ],
    sendAgain: 'never',
  }),
  ofMessage({
    code: 230111,
    endpoints: ['pin'],
    msg: 'Action unavailable as the message will self-destruct soon.',
    means: say('这条消息设置了定时删除，不能 Pin。', 'This message is set to delete itself and cannot be pinned.'),
    steps: [
      say('把要留下的内容另发一条，再 Pin 那一条。', 'Send what should stay as a message of its own and pin that.'),
    ],
    owner: 'operator',
    sendAgain: 'never',
    links: [links.pin],
    source: links.pin.href,
  }),
  ofMessage({
    code: 232009,
    endpoints: ['create', 'update', 'patch', 'delete', 'forward', 'merge-forward', 'thread-forward', 'pin', 'urgent'],
    msg: 'Your request specifies a chat which has already been dissolved.',
    means: say(
      '这个群已经解散，什么操作都做不了。',
      'The group was dissolved, and nothing can be done in it any more.',
    ),
    steps: [
      say(
        '把这个 `chat_id` 从程序里去掉，否则每次都会失败。',
        'Take this `chat_id` out of the program, or every request fails.',
      ),
      say(
        '如果需要继续通知，改用成员所在的其他群，或逐个单聊。',
        'If people still have to know, use another group of theirs or write to each.',
      ),
    ],
    sendAgain: 'never',
    source: links.send.href,
  }),

  ofUpdate({
    code: 230071,
    msg: 'The operator is not the sender of the message.',
    means: say(
      '消息只能由发送者自己编辑，这条不是它发的。',
      'A message can be edited only by its sender, who is somebody else.',
    ),
    steps: [
      say('用发送那条消息的应用来编辑；回复台里换成那个应用。', 'Edit it as the app that sent it.'),
      say('如果做不到，回复那条消息加以更正。', 'Where that cannot be, reply to it with the correction.'),
    ],
  }),
  ofUpdate({
    code: 230072,
    msg: 'The message has reached the number of times it can be edited.',
    means: say('这条消息已经编辑满 20 次。', 'This message has been edited twenty times, which is the most.'),
    steps: [
      say(
        '另发一条新消息；以后需要频繁变化的内容用卡片，更新卡片没有这个次数限制。',
        'Send a new message. What changes often is better a card: updates of a card are not counted.',
      ),
    ],
  }),
  ofUpdate({
    code: 230073,
    msg: 'The message in the secret group is not allowed to be edited.',
    means: say('密聊里的消息不能通过接口编辑。', 'A message in a secret chat cannot be edited by an API.'),
    steps: [
      say(
        '请发送者在客户端里更正，或另发一条。',
        'Have the sender put it right in the client, or send another one there.',
      ),
    ],
  }),
  ofUpdate({
    code: 230074,
    msg: 'The message in the third-party encryption group is not allowed to be edited.',
    means: say(
      '用第三方加密的群里，消息不能编辑。',
      'In a group encrypted by a third party messages cannot be edited.',
    ),
    steps: [
      say(
        '撤回后重新发送；如果撤回也不行，另发一条更正。',
        'Recall it and send it anew, or, where that is refused too, send a correction.',
      ),
    ],
  }),
  ofUpdate({
    code: 230075,
    msg: 'The message has exceeded the time that can be edited.',
    means: say('已经过了企业规定的可编辑时间。', 'The time the company allows for editing is over.'),
    steps: [
      say('回复原消息，写明更正的内容。', 'Reply to the message and say what is to be corrected.'),
      say(
        '默认是发送后 24 小时；企业管理员可以在管理后台延长、缩短或关闭。',
        'It is 24 hours after sending unless an administrator has set another time, or none, in the Admin Console.',
      ),
    ],
  }),

  ofPatch({
    code: 230031,
    msg: 'Message can only be modified within 14 days after sending.',
    means: say(
      '卡片发出超过 14 天，不能再更新。',
      'The card was sent more than 14 days ago and can no longer be updated.',
    ),
    steps: [
      say(
        '发一张新卡片，让程序改记新的 `message_id`。',
        'Send a new card, and have the program keep its `message_id` from now on.',
      ),
      say('长期要用的卡片，在到期前换新。', 'A card needed for long is replaced before its time.'),
    ],
  }),

  ofDelete({
    code: 230009,
    msg: 'Message has expired when recall message.',
    means: say('已经过了企业规定的可撤回时间。', 'The time the company allows for recalling a message is over.'),
    steps: [
      say(
        '撤不回来了：回复原消息说明情况，或请群主、群管理员撤回。',
        'It cannot be taken back: reply to it with an explanation, or ask the group’s owner or an administrator to recall it.',
      ),
      say(
        '默认是发送后 24 小时，由企业管理员在管理后台设置。',
        'It is 24 hours after sending unless an administrator has set it otherwise in the Admin Console.',
      ),
    ],
  }),
  ofDelete({
    code: 230026,
    endpoints: ['delete', 'batch'],
    msg: 'No permission to recall this message.',
    means: say('机器人无权撤回这条消息。', 'The bot has no right to recall this message.'),
    steps: [
      say(
        '机器人只能撤回自己发的；它是群主、群管理员或建群者时，还能撤回别人一年内的消息。',
        'A bot recalls its own messages; as owner, administrator or creator of the group also those of others, up to a year back.',
      ),
      say(
        '用发送消息的那个应用来撤回，或请群主撤回。',
        'Recall it as the app that sent it, or ask the group owner to.',
      ),
      say(
        '批量消息不能用这个接口，要用批量消息自己的撤回接口。',
        'Messages of a batch have an API of their own for that.',
      ),
    ],
    owner: 'app_developer',
  }),

  ofHistory({
    code: 231203,
    msg: 'The chat type is not supported.',
    means: say(
      '这个群不允许读取消息历史，例如开启了防泄密模式。',
      'This group does not give out its history; it may be in restricted mode.',
    ),
    steps: [
      say(
        '请群主在群设置里关闭防泄密模式，再读取。',
        'Ask the group owner to switch restricted mode off in the group’s settings, then read again.',
      ),
      say('密聊和互通群没有办法读取。', 'Secret chats and groups of linked companies cannot be read at all.'),
    ],
    owner: 'group_owner',
  }),
  ofHistory({
    code: 231204,
    msg: 'The app type is not supported.',
    means: say(
      '开启了对外共享的应用不能以用户身份读取消息历史。',
      'An app with external sharing may not read a history as a person.',
    ),
    steps: [
      say('改用 `tenant_access_token`，以机器人身份读取。', 'Read it as the bot, with a `tenant_access_token`.'),
      say(
        '如果需要用户身份，另建一个不对外共享的应用。',
        'Where it has to be a person, use another app without external sharing.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofMessage({
    code: 230033,
    endpoints: ['read-users'],
    msg: 'Get the reading status must be done within 7 days after the message is sent.',
    means: say(
      '已读状态只保留 7 天，这条消息已经超过了。',
      'Who has read a message can be asked for seven days, and this one is older.',
    ),
    steps: [
      say(
        '以后在发送后 7 天内查询并自己保存结果；过期的查不到了。',
        'Ask within seven days of sending and keep the answer yourself; what is past is gone.',
      ),
    ],
    sendAgain: 'never',
    links: [links.readUsers],
    source: links.readUsers.href,
  }),
  ...(
    [
      [
        1278001,
        '搜索消息的参数不对。',
        'A parameter of the search for messages is wrong.',
        '核对 `query` 和筛选条件；时间用秒级时间戳，`chat_type` 只能是 `group_chat` 或 `p2p_chat`。',
        'Check `query` and the filters; times are in seconds, and `chat_type` is `group_chat` or `p2p_chat`.',
        'after_change',
      ],
      [
        1278002,
        '搜索消息没有成功，飞书没有说明原因。',
        'The search for messages did not succeed, and Feishu does not say why.',
        '确认用的是用户凭证，并且该用户授权了 `search:message`；这个接口不接受应用凭证。',
        'Check that the token is a user’s and that they have granted `search:message`; a token of an app is not taken.',
        'after_fix',
      ],
    ] as const
  ).map(([code, chinese, english, step, stepInEnglish, sendAgain]) =>
    ofMessage({
      code,
      endpoints: ['message-search'],
      msg: '',
      means: say(chinese, english),
      steps: [say(step, stepInEnglish), steps.giveLogId],
      sendAgain,
      links: [links.generic],
      source: links.generic.href,
      sure: 'inferred',
    }),
  ),
]
