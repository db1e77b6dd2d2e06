import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

/** Reading a group and working with it fail in the same ways, by the same numbers. */
const ofChats = family({
  endpoints: ['chat-get', 'chats', 'chat'],
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.getChat, links.chatIds, links.generic],
  source: links.getChat.href,
})

/** Group management by the numbers of the generic table. */
const ofGroups = family({
  endpoints: ['chat'],
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.generic],
  source: links.generic.href,
})

/** The link that invites to a group. */
const ofSharing = family({
  endpoints: ['chat'],
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.shareChat, links.generic],
  source: links.shareChat.href,
})

const copyChatId = say(
  '重新复制群 ID：它以 `oc_` 开头。在飞书客户端 7.60 及以上版本打开会话设置，最下方就能看到。',
  'Copy the chat id again: it starts with `oc_`. Feishu clients from 7.60 on show it in the settings of the chat.',
)
const onlyTheName = say(
  '回复台读群信息只是为了显示群名和群的类型；读不到时回复照样可以发送。',
  'This console reads a chat only to show its name and kind; where it cannot, replies can still be sent.',
)

/** A group, or a one-to-one chat, is read or worked with. */
export const chats: Entry[] = [
  ofChats({
    code: 232001,
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '读取或操作群时，请求里有参数不对。',
      'A parameter of the request that reads or changes a chat is wrong.',
    ),
    steps: [
      steps.correctFields,
      say(
        '先核对群 ID（`oc_` 开头），再核对 `user_id_type`、`member_id_type` 与所填 ID 是否配套：`open_id` 以 `ou_` 开头，`union_id` 以 `on_` 开头。',
        'Check the chat id first (`oc_…`), then that `user_id_type` or `member_id_type` fits the ids given: an `open_id` starts with `ou_`, a `union_id` with `on_`.',
      ),
      say(
        '读成员或群列表时，`page_size` 最大 100，`page_token` 原样使用上一页返回的值。',
        'For lists of members or chats `page_size` is 100 at most, and `page_token` is the value of the previous page, unchanged.',
      ),
    ],
    note: onlyTheName,
    sendAgain: 'after_change',
  }),
  ofChats({
    code: 232004,
    msg: 'Such an app does NOT exist.',
    means: say('飞书找不到以其身份访问这个群的应用。', 'Feishu finds no such app as the one that asks for this chat.'),
    steps: [
      say(
        '在开发者后台确认应用还在、没有被删除，并且与所调用的平台（飞书或 Lark）一致。',
        'Check in the Developer Console that the app is still there, and on the cloud that is asked, Feishu or Lark.',
      ),
      steps.checkCredentials,
      steps.giveLogId,
    ],
    note: say(
      '凭证有效而应用不存在，通常是应用刚被删除，或平台自己的数据有误。',
      'A good token of an app that does not exist: the app was deleted a moment ago, or the fault is Feishu’s own.',
    ),
    links: [links.developerConsole, links.getChat, links.generic],
  }),
  ofChats({
    code: 232006,
    msg: 'Your request specifies a chat_id which is invalid.',
    means: say('飞书不认识这个群 ID（`chat_id`）。', 'Feishu does not know this chat id (`chat_id`).'),
    steps: [
      steps.unknownIds,
      copyChatId,
      say(
        '不要把消息 ID（`om_`）、话题 ID（`omt_`）或群的分享链接当作群 ID。',
        'A message id (`om_`), a thread id (`omt_`) or the link that invites to a group is no chat id.',
      ),
      steps.ownTenant,
    ],
    sendAgain: 'after_change',
    links: [links.chatIds, links.getChat],
  }),
  ofChats({
    code: 232009,
    msg: 'Your request specifies a chat which has already been dissolved.',
    means: say('要读取或操作的群已经解散。', 'The group to be read or changed was dissolved.'),
    steps: [
      say(
        '换一个还在的群：解散后群不能恢复，也不再接收消息。',
        'Take a group that is still there: a dissolved one does not come back and takes no messages.',
      ),
      say(
        '如果程序里保存着群 ID，订阅群解散事件（`im.chat.disbanded_v1`），把失效的 ID 删掉。',
        'A program that keeps chat ids can listen for `im.chat.disbanded_v1` and drop those that have ended.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'never',
    links: [links.getChat, links.chatIds],
  }),
  ofChats({
    code: 232010,
    msg: 'Operator and chat can NOT be in different tenants.',
    means: say(
      '这个群属于另一个企业，应用或用户不能访问它。',
      'The chat belongs to another company than the app or the person asking for it.',
    ),
    steps: [
      say(
        '确认群 ID 没有拿错，改用本企业的群。',
        'Check that the chat id is not of another company’s chat, and use one of your own.',
      ),
      say(
        '商店应用：换用安装在那家企业的凭证，也就是用那家企业的 `tenant_key` 取得的 `tenant_access_token`。',
        'A store app: use the token of that company, the `tenant_access_token` got for its `tenant_key`.',
      ),
      say(
        '如果需要在外部群里工作，由开发者按下方关于外部群的官方页面开启机器人的对外共享能力，再把机器人加进群。',
        'To work in an external group, the developer switches on the bot’s external sharing, as the official page on external groups below shows; then the bot is added to the group.',
      ),
    ],
    note: onlyTheName,
    sendAgain: 'after_change',
    links: [links.externalGroups, links.getChat],
  }),
  ofChats({
    code: 232011,
    msg: 'Operator can NOT be out of the chat.',
    means: say(
      '机器人（或以其身份调用的用户）不在这个群里，看不到群的信息。',
      'The bot, or the person the request is made for, is not in this chat and may not see it.',
    ),
    steps: [
      steps.addBotToGroup,
      say(
        '如果是以用户身份调用，确认授权的用户本人在群里。',
        'Where the request is made as a person, check that this person is in the chat.',
      ),
      say(
        '如果机器人被移出过群，要重新加入；移出的事件是 `im.chat.member.bot.deleted_v1`。',
        'If the bot was removed it has to be added again; the event of that is `im.chat.member.bot.deleted_v1`.',
      ),
    ],
    note: onlyTheName,
    owner: 'group_owner',
    links: [links.addBot, links.getChat],
  }),
  ofChats({
    code: 232025,
    msg: 'Bot ability is not activated.',
    means: say(
      '应用没有启用机器人能力，因此不能访问群。',
      'The app has no active bot ability, and without it groups are closed to it.',
    ),
    steps: [
      steps.enableBot,
      steps.publish,
      say('发布后，把机器人重新加进群，再试一次。', 'Then add the bot to the group once more, and try again.'),
    ],
    links: [links.enableBot, links.developerConsole, links.getChat],
  }),
  ofChats({
    code: 232033,
    msg: 'The operator or invited bots does NOT have the authority to manage external chats without the scope.',
    means: say(
      '这是外部群，应用没有访问或管理外部群的权限。',
      'This is an external group, and the app has no right to read or manage such groups.',
    ),
    steps: [
      say(
        '由开发者确认应用是已认证企业的自建应用，并按下方关于外部群的官方页面开启机器人的对外共享能力，再发布版本。',
        'The developer checks that it is an internal app of a verified company, switches on the bot’s external sharing as the official page on external groups below shows, and publishes a version.',
      ),
      say(
        '商店应用和关联组织应用自 2025 年年中起不能再用许多群接口访问外部群，只能改用本企业的群。',
        'Store apps and apps of linked companies are refused external groups by many of these APIs since mid-2025; use a group of your own company.',
      ),
      say(
        '如果只是要回复消息，不需要读取群信息，直接发送即可。',
        'To reply to a message the chat need not be read: just send.',
      ),
    ],
    links: [links.externalGroups, links.getChat],
  }),
  ofChats({
    code: 232034,
    msg: 'The app is unavailable or inactivated by the tenant.',
    means: say(
      '应用没有安装在这家企业，或被企业停用，群接口因此拒绝了它。',
      'The app is not installed in this company or was switched off there, so the APIs for chats refuse it.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台的“工作台 > 应用管理”里找到这个应用，安装或重新启用。',
        'Ask an administrator of the company to find the app under Workplace > App Management in the Admin Console and install it or switch it on.',
      ),
      say(
        '如果找不到这个应用，由开发者确认有已发布的版本，并且管理员已经审核通过。',
        'If it is not there, the developer checks that a version was published and approved.',
      ),
    ],
    owner: 'tenant_admin',
    links: [links.adminConsole, links.developerConsole, links.getChat],
  }),

  // Only where something is done with a group.
  ofGroups({
    code: 12001,
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '旧版群接口的请求里有参数无效。',
      'A parameter of a request on a group, by its old numbering, is not valid.',
    ),
    steps: [steps.correctFields, steps.compareWithPage, copyChatId],
    sendAgain: 'after_change',
    links: [links.chatIds, links.generic],
  }),
  ofGroups({
    code: 12002,
    msg: 'Non-chat-owner can NOT edit chat information in the current situation.',
    means: say('这个群只允许群主修改群信息。', 'In this group only the owner may change its name and settings.'),
    steps: [
      say(
        '请群主来改，或在群设置的“群管理”里把“谁可以编辑群信息”放开。',
        'Have the owner change it, or let others edit the group’s information under group management in its settings.',
      ),
      say(
        '如果机器人要长期管理群，请群主把它设为群管理员。',
        'If the bot is to manage the group for good, have the owner make it an administrator of the group.',
      ),
    ],
    owner: 'group_owner',
  }),
  ofGroups({
    code: 12008,
    msg: 'Your request specifies a chat whose type is NOT supported currently',
    means: say('这个接口不支持这一类会话。', 'The API does not work with this kind of chat.'),
    steps: [
      say(
        '用“获取群信息”查看 `chat_mode` 和 `chat_type`：单聊、密聊、部门群等常常不在支持之列。',
        'Look at `chat_mode` and `chat_type` by the API that reads a chat: one-to-one, secret and department chats are often left out.',
      ),
      say('换一个普通群。', 'Use an ordinary group instead.'),
    ],
    sendAgain: 'never',
    links: [links.getChat, links.generic],
  }),
  ofGroups({
    code: 12011,
    msg: 'Operator can NOT be out of the chat.',
    means: say(
      '操作群的机器人或用户不是群成员。',
      'Neither the bot nor the person who authorized it is a member of the group they want to change.',
    ),
    steps: [
      steps.addBotToGroup,
      say('如果是以用户身份操作，请该用户先入群。', 'If the request is made as a person, have that person join first.'),
    ],
    owner: 'group_owner',
    links: [links.addBot, links.generic],
  }),
  ofGroups({
    code: 12015,
    msg: 'Your request specifies a member_id_type which is NOT supported.',
    means: say('`member_id_type` 的取值不在允许之列。', 'The value of `member_id_type` is none of those allowed.'),
    steps: [
      say(
        '成员用 `open_id`、`user_id` 或 `union_id`；加入或移出机器人时用 `app_id`。',
        'Use `open_id`, `user_id` or `union_id` for people; `app_id` to add or remove a bot.',
      ),
      say('同时核对 `id_list` 里的每个 ID 都是这种类型。', 'Check too that every id in `id_list` is of that type.'),
    ],
    sendAgain: 'after_change',
    links: [links.userIds, links.generic],
  }),
  ofGroups({
    code: 12016,
    msg: 'Non-chat-owner can only edit certain parts',
    means: say(
      '不是群主，只能修改一部分群信息，这次改的不在其中。',
      'Members other than the owner may change part of the group’s information only, and not this part.',
    ),
    steps: [
      steps.askGroupOwner,
      say(
        '或者把请求里只有群主能改的字段（例如转让群主、各项权限设置）去掉再试。',
        'Or leave out of the request what only the owner may change, such as the owner itself or who may do what, and try again.',
      ),
    ],
    owner: 'group_owner',
  }),
  ofGroups({
    code: 12018,
    msg: 'Updating announcement failed',
    means: say('群公告没有更新成功。', 'The announcement of the group was not updated.'),
    steps: [
      say(
        '重新读取群公告，用最新的 `revision` 再提交：别人刚改过时，旧版本会失败。',
        'Read the announcement again and hand in your change with its newest `revision`: an older one fails when somebody else has just edited it.',
      ),
      steps.waitLonger,
      steps.giveLogId,
    ],
    owner: 'app_developer',
    sendAgain: 'after_waiting',
    links: [links.generic, links.support],
  }),
  ofGroups({
    code: 18117,
    msg: 'reach limit of chat size',
    means: say(
      '群成员已达人数上限，不能再加人。',
      'The group has as many members as it can hold; nobody more can be added.',
    ),
    steps: [
      steps.keepToLimit,
      say(
        '请群主移出不再需要的成员，或建一个新群。',
        'Ask the owner to remove members who are no longer needed, or make another group.',
      ),
      say(
        '请企业管理员确认企业的群人数上限，它随企业的版本而不同。',
        'Ask an administrator how many members the company’s groups may have; it depends on its plan.',
      ),
    ],
    owner: 'group_owner',
  }),
  ofGroups({
    code: 102021,
    msg: '',
    means: say(
      '列出群里的成员和机器人时被拒绝，多半是调用者不在这个群里。',
      'Listing the people and bots of a chat was refused, most likely because whoever asks is not in it.',
    ),
    steps: [
      steps.addBotToGroup,
      say(
        '如果是以用户身份调用，确认该用户在群里。',
        'If the request is made as a person, check that the person is in the chat.',
      ),
      say(
        '也可以改用“获取群成员列表”（`im/v1/chats/:chat_id/members`），它会明确说出原因。',
        'Or use the documented API for members (`im/v1/chats/:chat_id/members`), which says plainly what is wrong.',
      ),
    ],
    note: say(
      '这个接口没有公开的文档，含义来自使用者的报告。',
      'No public page documents this API; the meaning comes from people who met it.',
    ),
    owner: 'group_owner',
    links: [links.chatIds, links.getChat],
    source: links.getChat.href,
    sure: 'practitioners',
  }),
  ofSharing({
    code: 232019,
    msg: 'The request has been rate limited.',
    means: say('对这个群的操作太频繁，被限流了。', 'Too many requests on this one group; Feishu is holding them back.'),
    steps: [
      steps.waitSeconds,
      steps.waitLonger,
      say(
        '分享链接有效期内不必重复获取，保存下来直接用。',
        'A link to share a group stays good for its time: keep it instead of asking again.',
      ),
    ],
    sendAgain: 'after_waiting',
    links: [links.shareChat, links.rateLimits],
  }),
  ofSharing({
    code: 232024,
    msg: '',
    means: say(
      '机器人或操作者对目标用户不可见，不能把对方拉进群或分享给对方。',
      'The bot or the person acting is not visible to those it wants to reach, so it cannot bring them into the group.',
    ),
    steps: [
      say(
        '在开发者后台的“版本管理与发布”里，把对方加入应用的可用范围，再发布版本。',
        'Under Version Management & Release in the Developer Console, add these people to the app’s availability and publish a version.',
      ),
      say(
        '如果是以用户身份操作，请企业管理员查看双方之间的可见范围和沟通限制。',
        'Where a person acts, ask an administrator whether the two can see and write to each other.',
      ),
    ],
    links: [links.availability, links.shareChat],
  }),
  ofSharing({
    code: 232061,
    msg: 'Secret chat cannot be share link.',
    means: say('密聊没有分享链接。', 'A secret chat has no link to share.'),
    steps: [
      say(
        '换一个普通群，或请群成员在客户端里直接邀请对方。',
        'Take an ordinary group, or have a member invite people in the client.',
      ),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofSharing({
    code: 232062,
    msg: 'P2P chat cannot be share link.',
    means: say('单聊没有分享链接。', 'A one-to-one chat has no link to share.'),
    steps: [
      say('换成群的 ID；要让更多人加入，先建群。', 'Use the id of a group; to have others join, make a group first.'),
      say(
        '如果只想打开单聊，用 `https://applink.feishu.cn/client/chat/open?openId=ou_…`。',
        'To open a one-to-one chat there is `https://applink.feishu.cn/client/chat/open?openId=ou_…`.',
      ),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofSharing({
    code: 232063,
    msg: 'Team cannot be share link.',
    means: say('团队群没有分享链接。', 'A team’s group has no link to share.'),
    steps: [
      say(
        '换一个普通群，或请团队管理员在客户端里邀请成员。',
        'Take an ordinary group, or have an administrator of the team invite people in the client.',
      ),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofSharing({
    code: 232064,
    msg: 'The operator is not a group owner or administrator, no permission to share chat link.',
    means: say(
      '这个群只允许群主和群管理员分享群，机器人不是其中之一。',
      'Only the owner and administrators may share this group, and the bot is neither.',
    ),
    steps: [
      say(
        '请群主在群设置里允许所有成员分享群，或把机器人设为群管理员。',
        'Ask the owner to let all members share the group, or to make the bot an administrator of it.',
      ),
      say('也可以请群主或管理员自己复制链接。', 'Or have the owner or an administrator copy the link themselves.'),
    ],
    owner: 'group_owner',
  }),
  ofSharing({
    code: 232065,
    msg: 'The User/Bot can NOT be found.',
    means: say(
      '分享群时，飞书找不到操作的用户或机器人。',
      'Feishu finds neither user nor bot for the one who wants to share the group.',
    ),
    steps: [
      steps.freshToken,
      say(
        '如果是以用户身份操作，确认该用户没有离职；如果是以应用身份操作，确认机器人能力已启用。',
        'As a person: check that they have not left. As the app: check that its bot ability is enabled.',
      ),
    ],
    links: [links.shareChat, links.enableBot],
  }),
  ofSharing({
    code: 232102,
    msg: '',
    means: say('外部群不接受这类应用的这项操作。', 'External groups do not take this act from this kind of app.'),
    steps: [
      say(
        '确认应用的类型：自 2025 年年中起，商店应用和关联组织应用不能在外部群里使用许多群接口。',
        'Look what kind of app it is: since mid-2025 store apps and apps of linked companies are shut out of external groups by many APIs.',
      ),
      say(
        '改由本企业的自建应用来做（需开启对外共享），或请群主在客户端里操作。',
        'Let an internal app of the company do it, with external sharing switched on, or have the owner do it in the client.',
      ),
    ],
    sendAgain: 'never',
    links: [links.externalGroups, links.getChat],
  }),
]
