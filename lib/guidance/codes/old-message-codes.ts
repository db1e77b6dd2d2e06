import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Programs of some years ago still call `message/v4/send`, `chat/v4` and their like, and staff paste what those answer. */
const ofOldMessages = family({
  endpoints: ['legacy-im'],
  links: [links.messages, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})
const ofOldGroups = family({
  endpoints: ['legacy-im'],
  links: [links.chatId, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
})

const copyChatId = say(
  '在群设置的最下方复制“会话 ID”（以 `oc_` 开头），原样填入。',
  'Copy the chat id at the bottom of the group settings, it starts with `oc_`, and fill it in as it is.',
)
const botSeesChat = say(
  '确认机器人在这个群里；机器人不在的群，对应用来说等于不存在。',
  'Make sure the bot is in that group: to an app, a group its bot is not in is as good as none.',
)
const chatOfChats = say(
  '不确定时，用“获取用户或机器人所在的群列表”接口列出机器人所在的群。',
  'When in doubt, list the groups the bot is in with the API for that.',
)
const copyMessageId = say(
  '使用发送时返回的消息 ID，以 `om_` 开头，要复制完整。',
  'Use the message id that sending returned; it starts with `om_` and must be whole.',
)
const sameApp = say(
  '确认这条消息与应用在同一个企业，并且没有被撤回或删除。',
  'Make sure the message is in the app’s own company and was neither recalled nor deleted.',
)
const newCalls = say(
  '建议改用现行的 `im/v1` 接口，它的错误信息更具体。',
  'When there is time, move to today’s `im/v1` APIs: their answers say more.',
)
const ownerOrTransfer = say(
  '请群主来做，或把群主转让给机器人后再由程序调用。',
  'Let the owner do it, or hand the group over to the bot and have the program try again.',
)
const openIdOfApp = say(
  '同一个人在每个应用里的 `open_id` 不同，要用这个应用取得的那个。',
  'A person has another `open_id` in every app: use the one got with this app.',
)
const otherWords = say(
  '找出可能违规的字词、链接或图片，改掉后再发；原样重发还会被拒。',
  'Find the words, links or pictures that may have been objected to and change them; the same again is refused again.',
)
const wronglyJudged = say(
  '如果确属误判，把 `log_id` 和内容交给企业管理员或飞书技术支持。',
  'If it was wrongly judged, give the `log_id` and the content to a company administrator or Feishu support.',
)
const sharedTenant = say(
  '凭证、会话和用户必须属于同一个企业；商店应用要用对方企业的 `tenant_access_token`。',
  'Token, chat and people must be of one company; a store app uses the `tenant_access_token` of theirs.',
)

/** What the calls before `im/v1` answer. */
export const oldMessages: Entry[] = [
  ofOldMessages({
    code: 10001,
    msg: 'Your request contains an invalid request parameter',
    means: say('旧版消息接口收到的参数不对。', 'An older API for messages was given a parameter it cannot use.'),
    steps: [
      steps.correctFields,
      say(
        '核对接收者：`chat_id`、`open_id`、`user_id`、`email` 只填一个，不能为空。',
        'Check the receiver: one of `chat_id`, `open_id`, `user_id` and `email`, and not an empty one.',
      ),
      say(
        '核对 `msg_type` 与 `content` 是否配套；旧接口的 `content` 是对象，不是字符串。',
        'Check that `content` goes with `msg_type`; in the older APIs it is an object, not a string.',
      ),
      newCalls,
    ],
  }),
  ofOldMessages({
    code: 10002,
    msg: 'Bot can NOT be out of the chat',
    means: say('机器人不在要操作的会话里（旧版接口）。', 'The bot is not in the chat that an older API is about.'),
    steps: [steps.addBotToGroup, say('机器人进群后再调用。', 'Try again once the bot is in.')],
    links: [links.addBot, links.generic],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 10004,
    msg: 'user not found',
    means: say('旧版消息接口找不到指定的人。', 'An older API for messages cannot find the person named.'),
    steps: [openIdOfApp, steps.ownTenant, say('确认这个人没有离职。', 'Make sure the person has not left.')],
    links: [links.userIds, links.generic],
  }),
  ofOldGroups({
    code: 10009,
    msg: 'get open_chat_id fail',
    means: say('旧版接口没能取得群的 `open_chat_id`。', 'An older API could not get the `open_chat_id` of a group.'),
    steps: [copyChatId, botSeesChat],
    note: say('官方页面没有写明失败的原因。', 'The official page does not say why that fails.'),
  }),
  ofOldMessages({
    code: 10010,
    msg: 'send message forbidden',
    means: say('旧版接口不能跨企业发消息。', 'The older APIs send nothing to another company.'),
    steps: [
      sharedTenant,
      say(
        '要发到外部群，改用现行接口，并先为应用开启对外共享能力。',
        'For external groups use today’s APIs, and first switch on the app’s external sharing.',
      ),
    ],
    links: [links.externalGroups, links.generic],
  }),
  ofOldMessages({
    code: 10017,
    msg: 'Bot is NOT the owner of the resource',
    means: say(
      '图片或文件不是这个机器人上传的，旧版接口不让它取用。',
      'The picture or file was not uploaded by this bot, and an older API does not hand it out.',
    ),
    steps: [
      say('用这个应用重新上传，使用新的 key。', 'Upload it again with this app and use the new key.'),
      say(
        '想取别人发的图片或文件，用“获取消息中的资源文件”接口，带上消息 ID。',
        'To fetch what somebody else sent, use the API for resources of a message, with the id of the message.',
      ),
    ],
    links: [links.uploadImage, links.generic],
  }),
  ofOldMessages({
    code: 10020,
    msg: 'message id not exist',
    means: say('旧版接口不接受这个消息 ID。', 'An older API does not take this message id.'),
    steps: [copyMessageId, sameApp],
  }),
  ofOldGroups({
    code: 10029,
    msg: 'chat_id not exist',
    means: say('旧版接口里没有这个 `chat_id`。', 'An older API knows no such `chat_id`.'),
    steps: [copyChatId, botSeesChat, chatOfChats],
  }),
  ofOldMessages({
    code: 10030,
    msg: 'bot not in chat',
    means: say('机器人还没有加入这个会话（旧版接口）。', 'The bot has not joined this chat yet (older API).'),
    steps: [
      steps.addBotToGroup,
      say('加入之后，同样的请求就可以再调用。', 'After that the same request can be made again.'),
    ],
    links: [links.addBot, links.generic],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 10032,
    msg: 'valid user is null',
    means: say(
      '请求里的用户列表是空的，或里面没有一个有效的人。',
      'The list of people in the request is empty, or nobody in it is valid.',
    ),
    steps: [
      say(
        '至少写一个人，并检查填列表的变量。',
        'Name one person at least, and check the variable the list comes from.',
      ),
      openIdOfApp,
    ],
    links: [links.userIds, links.generic],
  }),
  ofOldGroups({
    code: 10034,
    msg: 'chat tenant id mismatch tenant access token',
    means: say(
      '会话属于另一个企业，与访问凭证的企业不符（旧版接口）。',
      'The chat is of another company than the token (older API).',
    ),
    steps: [sharedTenant],
    links: [links.externalGroups, links.tokens, links.generic],
  }),
  ofOldMessages({
    code: 10037,
    msg: 'open_message_id not exist',
    means: say('没有与 `open_message_id` 对应的消息。', 'There is no message with this `open_message_id`.'),
    steps: [
      copyMessageId,
      sameApp,
      say(
        '批量发送返回的 `bm…` 不是单条消息的 ID，不能用在这里。',
        'A `bm…` from sending in batches is not the id of one message and cannot stand here.',
      ),
    ],
  }),
  ofOldGroups({
    code: 11100,
    msg: 'check chat by open chat id fail',
    means: say(
      '旧版接口按 `open_chat_id` 检查会话时没有通过。',
      'An older API looked the chat up by its `open_chat_id`, and failed.',
    ),
    steps: [copyChatId, botSeesChat],
  }),
  ofOldMessages({
    code: 11101,
    msg: 'open_id not exist',
    means: say('旧版消息接口不认识这个 `open_id`。', 'An older API for messages does not know this `open_id`.'),
    steps: [openIdOfApp, steps.ownTenant],
    links: [links.userIds, links.generic],
  }),
  ofOldMessages({
    code: 11102,
    msg: 'get open_id fail',
    means: say(
      '旧版消息接口没能查出这个人的 `open_id`。',
      'An older API for messages could not work out the person’s `open_id`.',
    ),
    steps: [
      say(
        '检查请求里用的是哪一种用户 ID，写法是否完整。',
        'Check which kind of id the request uses, and that it is whole.',
      ),
      openIdOfApp,
    ],
    links: [links.userIds, links.generic],
  }),
  ofOldGroups({
    code: 11200,
    msg: 'only admin can modify chat name',
    means: say(
      '机器人不是群主，不能用旧版接口改这个群的名称和资料。',
      'The bot does not own the group, so an older API cannot change its name or details.',
    ),
    steps: [ownerOrTransfer],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11201,
    msg: 'bot is not chat owner',
    means: say(
      '机器人不在群里，或不是群主，旧版接口不能操作这个群。',
      'The bot is not in the group, or does not own it, so an older API can do nothing there.',
    ),
    steps: [steps.addBotToGroup, ownerOrTransfer],
    note: say(
      '`msg` 说的是“不是群主”，官方页面说的是“不在会话中”：两样都要查。',
      'The `msg` says the bot is not the owner, the official page that it is not in the chat: look at both.',
    ),
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11202,
    msg: 'only admin can add chatter',
    means: say(
      '机器人不是群主，不能用旧版接口往群里加人。',
      'The bot does not own the group, so an older API cannot add people.',
    ),
    steps: [ownerOrTransfer],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 11205,
    msg: 'app do not have bot',
    means: say('应用没有机器人，旧版接口无法替它收发消息。', 'The app has no bot for an older API to speak through.'),
    steps: [steps.enableBot, steps.publish],
    links: [links.enableBot, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11206,
    msg: 'user not in chat',
    means: say('请求里的这个人不在群里（旧版接口）。', 'The person named is not in the group (older API).'),
    steps: [
      say(
        '请群主或群成员先把他加进群，再重试。',
        'Have the group owner or a member add the person to the group, then try again.',
      ),
      openIdOfApp,
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 11207,
    msg: 'app is not usage',
    means: say(
      '应用在这个企业里目前不可用：未安装、停用，或没有发布过。',
      'The app cannot be used in this company now: not installed, switched off, or never published.',
    ),
    steps: [
      steps.askAdmin,
      say(
        '在开发者后台确认最近的版本已发布，并且 App ID 没有用错。',
        'In the Developer Console check that the latest version is published and the App ID is the right one.',
      ),
    ],
    links: [links.developerConsole, links.adminConsole, links.generic],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11208,
    msg: 'only group admin can remove chatter',
    means: say(
      '机器人不是群主，不能用旧版接口把人移出群。',
      'The bot does not own the group, so an older API cannot remove people.',
    ),
    steps: [ownerOrTransfer],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11211,
    msg: 'add chatters is empty',
    means: say('要加进群的成员列表是空的。', 'The list of people to add to the group is empty.'),
    steps: [say('至少写一个人的 ID；列表为空时不要调用。', 'Name one person at least, and send no empty list.')],
  }),
  ofOldGroups({
    code: 11212,
    msg: 'invalid chat_id or user_id',
    means: say(
      '把人移出群的请求里，群 ID 或用户 ID 有误。',
      'In the request to remove people, the id of the group or of a person is wrong.',
    ),
    steps: [copyChatId, openIdOfApp],
  }),
  ofOldGroups({
    code: 11213,
    msg: 'chat not found',
    means: say('旧版接口找不到指定的会话。', 'An older API cannot find the chat it was given.'),
    steps: [copyChatId, botSeesChat],
  }),
  ofOldGroups({
    code: 11215,
    msg: 'chat_id is nil',
    means: say('旧版接口没有收到会话 ID。', 'An older API was given no chat id.'),
    steps: [
      say('检查填 `chat_id` 的变量是否为空。', 'Check whether the variable `chat_id` comes from is empty.'),
      copyChatId,
    ],
  }),
  ofOldGroups({
    code: 11216,
    msg: 'get chat id fail',
    means: say(
      '旧版接口没能由给出的内容查到会话 ID。',
      'An older API could not work out the chat id from what it was given.',
    ),
    steps: [copyChatId, botSeesChat],
  }),
  ofOldGroups({
    code: 11217,
    msg: 'this group is set to only admin can add new member',
    means: say(
      '群设置为仅群主和管理员可以加人，旧版接口因此被拒。',
      'In this group only owner and administrators may add people, so the request was refused.',
    ),
    steps: [steps.askGroupOwner],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11218,
    msg: 'the number of robots exceeds the limit',
    means: say('群里的机器人已到上限，不能再加。', 'The group holds as many bots as it may.'),
    steps: [
      say(
        '请群主在群设置的“群机器人”中移除不用的机器人，再加入这一个。',
        'Have the owner remove unused bots under Bots in the group settings, then add this one.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11219,
    msg: 'cross tenant chat forbidden add bot',
    means: say(
      '旧版接口不能把机器人加进跨企业的群。',
      'An older API cannot add a bot to a group with people of other companies.',
    ),
    steps: [
      say(
        '应用开启对外共享能力后，请群成员在群设置里手动添加机器人。',
        'Switch on the app’s external sharing, then have a member add the bot in the group settings by hand.',
      ),
    ],
    links: [links.externalGroups, links.generic],
    sendAgain: 'never',
  }),
  ofOldGroups({
    code: 11220,
    msg: 'only admin can disband group',
    means: say(
      '只有群主能解散群，旧版接口的调用者不是群主。',
      'Only its owner can disband the group, and whoever asked is not.',
    ),
    steps: [ownerOrTransfer],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11222,
    msg: 'bot owner not in chat',
    means: say(
      '应用的所有者不在群里，所以机器人不能加入。',
      'The owner of the app is not in the group, so its bot cannot join.',
    ),
    steps: [
      say(
        '请群主或群成员先把应用的所有者加进群，再加机器人。',
        'Have the group owner or a member add the app’s owner to the group first, then the bot.',
      ),
      say(
        '应用的所有者是谁，在开发者后台的应用成员管理里可以看到。',
        'Whose app it is stands under the members of the app in the Developer Console.',
      ),
    ],
    links: [links.addBot, links.developerConsole],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 11223,
    msg: 'do not have im write permission',
    means: say('应用没有发消息的权限（旧版接口）。', 'The app has no scope for sending messages (older API).'),
    steps: [
      say(
        '在开发者后台的“权限管理”里开通 `im:message:send_as_bot`（以应用的身份发消息）。',
        'Under Permissions & Scopes in the Developer Console add `im:message:send_as_bot`, to send as the app.',
      ),
      steps.publish,
    ],
    links: [links.fix99991672, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 11224,
    msg: 'message_id invalid',
    means: say('旧版接口收到的 `message_id` 无效。', 'The `message_id` given to an older API is not valid.'),
    steps: [copyMessageId, sameApp],
  }),
  ofOldMessages({
    code: 11225,
    msg: 'the bot is invisible to the user',
    means: say(
      '对方看不到这个机器人：不在应用的可用范围内（旧版接口）。',
      'The person cannot see the bot: they are outside the app’s availability (older API).',
    ),
    steps: [
      say(
        '在开发者后台的“版本管理与发布”里新建版本，把对方加入“可用范围”，保存并发布。',
        'Under Version Management & Release in the Developer Console create a version, add the person to its availability, save and publish.',
      ),
      say(
        '如果仍然不行，请企业管理员在管理后台的“工作台 > 应用管理”里看对方是否被禁用。',
        'Still refused? Ask an administrator whether the person is blocked, under Workplace > App Management in the Admin Console.',
      ),
    ],
    links: [links.availability, links.developerConsole, links.adminConsole],
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11228,
    msg: 'chat is not group',
    means: say(
      '这个会话不是群，例如是单聊，旧版接口的这个操作只能用于群。',
      'The chat is no group, a one-to-one chat perhaps, and this older API works on groups only.',
    ),
    steps: [
      say(
        '换成群的 ID；单聊不能改名、加人或解散。',
        'Give the id of a group; a one-to-one chat cannot be renamed, joined or disbanded.',
      ),
    ],
  }),
  ofOldMessages({
    code: 11230,
    msg: 'internal error',
    means: say(
      '机器人不能发送这种类型的消息，尽管 `msg` 写作内部错误。',
      'The bot may not send messages of this type, though the `msg` speaks of an internal error.',
    ),
    steps: [say('换成文本、富文本、图片或卡片再发。', 'Send a text, a post, an image or a card instead.'), newCalls],
    links: [links.content, links.generic],
  }),
  ofOldGroups({
    code: 11231,
    msg: 'chat not found',
    means: say('旧版接口请求的会话不存在。', 'The chat asked for in an older API is not there.'),
    steps: [
      copyChatId,
      say('群可能已经解散，请群里的人确认。', 'The group may have been disbanded: ask one of its members.'),
    ],
  }),
  ofOldMessages({
    code: 11232,
    msg: 'create message service trigger rate limit',
    means: say(
      '飞书的消息系统正在整体限流，旧版接口的发送被挡下。',
      'Feishu’s message system is holding back traffic as a whole, and a request to send was turned away.',
    ),
    steps: [
      steps.waitLonger,
      say(
        '定时任务避开整点和半点，这两个时刻最拥挤。',
        'Move scheduled messages away from full and half hours, when it is fullest.',
      ),
    ],
    note: say(
      '这不是某个应用的问题，`msg` 里的编号也不是你的应用。',
      'It is not the doing of one app, and any number in the `msg` is not yours.',
    ),
    links: [links.rateLimits],
    sendAgain: 'after_waiting',
  }),
  ofOldMessages({
    code: 11233,
    msg: 'create message chat trigger rate limit',
    means: say(
      '往同一个会话发得太快（旧版接口）。',
      'Too many messages went into one chat in a short time (older API).',
    ),
    steps: [
      steps.waitLonger,
      say('把几条合成一条，同一个会话每秒最多 5 条。', 'Put several into one; five a second is the most for one chat.'),
    ],
    links: [links.rateLimits],
    sendAgain: 'after_waiting',
  }),
  ofOldMessages({
    code: 11234,
    msg: 'this message do not belong you',
    means: say(
      '这条消息不是这个机器人发的，旧版接口查不到已读情况。',
      'The bot did not send this message, so an older API does not tell it who read it.',
    ),
    steps: [
      say(
        '用发送它的那个应用去查；别人发的消息查不到已读情况。',
        'Ask with the app that sent it; who read other people’s messages cannot be known.',
      ),
    ],
  }),
  ofOldGroups({
    code: 11235,
    msg: 'this group is set to only admin can mention @All',
    means: say('群设置不允许机器人 @所有人。', 'The group does not let the bot mention everyone.'),
    steps: [
      steps.askGroupOwner,
      say('或者去掉消息里的 @所有人。', 'Or take the mention of everyone out of the message.'),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 11236,
    msg: 'user is resigned',
    means: say(
      '接收消息的人已经离职（旧版接口）。',
      'The person to receive the message has left the company (older API).',
    ),
    steps: [
      say(
        '换一位接收者，并从程序的名单里去掉这个人。',
        'Send to somebody else, and take this person off the program’s list.',
      ),
    ],
    sendAgain: 'never',
  }),
  ofOldGroups({
    code: 11237,
    msg: 'group chat dissolved',
    means: say(
      '群已经解散，旧版接口不能再往里加人或发消息。',
      'The group was disbanded; an older API can neither add people nor send to it.',
    ),
    steps: [
      say(
        '改用还在的群，并从程序里去掉这个 ID。',
        'Use a group that is still there, and take this id out of the program.',
      ),
    ],
    sendAgain: 'never',
  }),
  ofOldMessages({
    code: 11238,
    msg: 'can not recall too old message',
    means: say(
      '消息发出太久，旧版接口已经不能撤回。',
      'The message was sent too long ago for an older API to recall it.',
    ),
    steps: [
      say('另发一条更正。', 'Send a correction instead.'),
      say(
        '撤回时限由企业管理员在管理后台设置，可以请他查看。',
        'An administrator sets how long messages can be recalled, in the Admin Console, and can look.',
      ),
    ],
    links: [links.messages, links.adminConsole],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofOldMessages({
    code: 11240,
    msg: 'Robot not turned on',
    means: say('应用的机器人能力没有启用（旧版接口）。', 'The bot of the app is not switched on (older API).'),
    steps: [steps.enableBot, steps.publish],
    links: [links.enableBot, links.developerConsole],
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11242,
    msg: 'this chat has been banned',
    means: say('这个会话已被封禁，不能再往里发消息。', 'This chat was banned; nothing can be sent to it.'),
    steps: [
      say('请企业管理员或群主查明封禁的原因。', 'Ask a company administrator or the group owner why it was banned.'),
      say('查明之前停止向它发送。', 'Stop sending to it until that is known.'),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 11246,
    msg: 'create message content fail',
    means: say(
      '旧版接口没能生成消息内容，多半是卡片有误，原因写在 `msg` 后半段。',
      'An older API could not build the content, most often a card; the rest of the `msg` says why.',
    ),
    steps: [
      steps.goToPath,
      say(
        '如果 `msg` 里有 `ErrCode`，在这里查那个子错误码。',
        'Where the `msg` holds an `ErrCode`, look that sub code up here.',
      ),
      say(
        '如果 `msg` 里是 `Service Internal Error`，稍等再试。',
        'Where it says `Service Internal Error`, wait a moment and try again.',
      ),
    ],
    links: [links.cardJson, links.cardBuilder, links.generic],
    owner: 'card_author',
  }),
  ofOldMessages({
    code: 11248,
    msg: 'message is sensitive',
    means: say(
      '旧版接口认为消息里有敏感信息，没有发送。',
      'An older API found the message sensitive and did not send it.',
    ),
    steps: [otherWords, wronglyJudged],
    owner: 'operator',
  }),
  ofOldMessages({
    code: 11249,
    msg: 'bot not found',
    means: say('旧版接口找不到指定的机器人。', 'An older API cannot find the bot it was given.'),
    steps: [
      say('核对机器人所属应用的 App ID（`cli_…`）。', 'Check the App ID (`cli_…`) of the app the bot belongs to.'),
      steps.enableBot,
    ],
    links: [links.developerConsole, links.enableBot],
    sendAgain: 'after_fix',
  }),
  ofOldGroups({
    code: 11251,
    msg: 'chat name too short',
    means: say('群名称不到两个字。', 'The name of the group has fewer than two characters.'),
    steps: [say('写一个至少两个字的群名称。', 'Give the group a name of two characters or more.')],
    owner: 'operator',
  }),
  ofOldGroups({
    code: 11252,
    msg: 'chat information review fail',
    means: say('群的名称、描述或头像没有通过审核。', 'Name, description or picture of the group did not pass review.'),
    steps: [otherWords, wronglyJudged],
    owner: 'operator',
  }),
  ofOldMessages({
    code: 11310,
    msg: 'get card message fail',
    means: say(
      '旧版接口没能生成卡片，错在哪里写在 `msg` 里。',
      'An older API could not build the card; the `msg` says where it is at fault.',
    ),
    steps: [
      steps.goToPath,
      say(
        '把卡片 JSON 放进飞书卡片搭建工具预览，看哪里报错。',
        'Open the JSON of the card in the Feishu card builder and see what it objects to.',
      ),
      say(
        '如果 `msg` 里只有 `internal error`，稍等再试。',
        'Where the `msg` only says `internal error`, wait a moment and try again.',
      ),
    ],
    links: [links.cardJson, links.cardBuilder, links.generic],
    owner: 'card_author',
  }),
  ofOldMessages({
    code: 11312,
    msg: 'messages do not pass the audit',
    means: say('消息没有通过内容审核（旧版接口）。', 'The message did not pass the review of its content (older API).'),
    steps: [otherWords, wronglyJudged],
    owner: 'operator',
  }),
  ofOldGroups({
    code: 18034,
    msg: 'get chat id fail',
    means: say(
      '旧版接口没能取得会话的 ID，请求的参数可能有误。',
      'An older API could not get the id of the chat; a parameter is probably wrong.',
    ),
    steps: [copyChatId, openIdOfApp],
  }),
  ofOldMessages({
    code: 18053,
    msg: 'create message fail',
    means: say('旧版接口没能用这些参数创建消息。', 'An older API could not make a message of these parameters.'),
    steps: [
      say(
        '核对 `msg_type`、`content` 和接收者的写法。',
        'Check how `msg_type`, `content` and the receiver are written.',
      ),
      newCalls,
    ],
    links: [links.content, links.generic],
  }),
  ofOldMessages({
    code: 18054,
    msg: 'create message content fail',
    means: say(
      '旧版接口没能生成消息内容，可能含有敏感信息。',
      'An older API could not build the content; it may hold something sensitive.',
    ),
    steps: [
      otherWords,
      say(
        '再看 `content` 的结构是否符合它的消息类型。',
        'Then see whether `content` has the form its message type wants.',
      ),
    ],
    links: [links.content, links.generic],
    owner: 'operator',
  }),
  ofOldMessages({
    code: 18113,
    msg: 'thread not found',
    means: say('话题不存在，或已经被删除（旧版接口）。', 'The thread is not there, or was deleted (older API).'),
    steps: [say('换一条还在的消息，或不要写话题。', 'Use a message that is still there, or do without the thread.')],
    links: [links.threads, links.generic],
  }),
  ofOldMessages({
    code: 18120,
    msg: 'Collaboration permission authentication failed.',
    means: say(
      '企业的沟通规则不允许这个机器人与对方单聊。',
      'The company’s rules do not let this bot and the person talk to each other.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台查看沟通权限的规则，放行这个机器人。',
        'Ask a company administrator to look at the rules on who may talk to whom, in the Admin Console, and let the bot through.',
      ),
    ],
    links: [links.adminConsole, links.generic],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
  }),
  ofOldMessages({
    code: 18121,
    msg: 'create request is being processed',
    means: say('相同的发送请求还在处理中。', 'The same request to send is still being worked on.'),
    steps: [
      say(
        '先等几秒，到会话里看消息是否已经出现。',
        'Wait a few seconds and look in the chat whether the message is there.',
      ),
      say('如果没有出现，再调用一次。', 'If it is not, send the request again.'),
    ],
    sendAgain: 'after_waiting',
  }),
]
