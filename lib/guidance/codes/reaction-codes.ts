import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofReactions = family({
  endpoints: ['reaction'],
  owner: 'app_developer',
  sendAgain: 'after_fix',
  links: [links.react, links.emojis],
  source: links.react.href,
})

const pickAnother = say(
  '对会话里的另一条消息添加表情，或者改发一条文字。',
  'React to another message of the chat, or write a few words instead.',
)

/** A reaction is put on a message, taken off it, or read. */
export const reactions: Entry[] = [
  ofReactions({
    code: 230001,
    msg: 'Your request contains an invalid request parameter.',
    means: say(
      '添加、删除或读取表情回复的请求里有参数不对。',
      'A parameter of the request that adds, removes or lists reactions is wrong.',
    ),
    steps: [
      steps.correctFields,
      say(
        '请求体写作 `{"reaction_type":{"emoji_type":"OK"}}`，`emoji_type` 区分大小写。',
        'The body reads `{"reaction_type":{"emoji_type":"OK"}}`; upper and lower case of `emoji_type` count.',
      ),
      say(
        '核对地址里的消息 ID（`om_`）；读取列表时 `page_size` 最大 50。',
        'Check the message id in the address (`om_`); for lists `page_size` is 50 at most.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofReactions({
    code: 230006,
    msg: 'Bot ability is not activated.',
    means: say(
      '应用没有启用机器人能力，不能对消息添加表情回复。',
      'The app has no active bot ability, so it cannot react to messages.',
    ),
    steps: [
      steps.enableBot,
      steps.publish,
      say('把机器人加进消息所在的群，再试一次。', 'Add the bot to the chat of the message, and try again.'),
    ],
    links: [links.enableBot, links.developerConsole, links.react],
  }),
  ofReactions({
    code: 230110,
    msg: 'Action unavailable as the message has been deleted.',
    means: say(
      '要添加或查看表情回复的消息已被删除。',
      'The message to react to, or whose reactions were asked for, was deleted.',
    ),
    steps: [
      pickAnother,
      say(
        '如果程序里遇到它，把这条消息标为已删除，不要重试。',
        'In a program, mark the message as deleted and do not try again.',
      ),
    ],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofReactions({
    code: 231001,
    msg: 'reaction type is invalid.',
    means: say(
      '没有这种表情，或这个表情属于别的企业，不能用在这里。',
      'There is no such emoji, or it is one of another company and cannot be used here.',
    ),
    steps: [
      say(
        '在下方的表情列表里复制 `emoji_type`，大小写要一致，例如 `OK`、`THUMBSUP`、`OnIt`、`DONE`。',
        'Copy the `emoji_type` from the list of emojis below, with its upper and lower case, such as `OK`, `THUMBSUP`, `OnIt` or `DONE`.',
      ),
      say(
        '填的是名称，不是表情符号本身；企业自定义表情只在自己的企业里能用。',
        'It is the name, not the character itself; emojis a company made work in that company only.',
      ),
    ],
    sendAgain: 'after_change',
    links: [links.emojis, links.react],
    source: links.emojis.href,
  }),
  ofReactions({
    code: 231002,
    msg: 'The operator has no permission to react on the specific message.',
    means: say(
      '机器人或授权的用户不能在这个会话里添加表情回复，多半是不在会话里。',
      'The bot, or the person acting, may not react in this chat; most likely it is not in it.',
    ),
    steps: [
      steps.addBotToGroup,
      say(
        '如果已经在群里，请群主查看群设置：是否只允许部分成员发言。',
        'If it is in the chat, ask the owner whether the group lets only chosen members speak.',
      ),
      say(
        '如果是以用户身份操作，换成在会话里的用户授权。',
        'If the request is made as a person, have it authorized by somebody who is in the chat.',
      ),
    ],
    owner: 'group_owner',
    links: [links.addBot, links.react],
  }),
  ofReactions({
    code: 231003,
    msg: 'The message is not found, maybe not exist or deleted.',
    means: say(
      '找不到要添加表情的消息：消息 ID 有误，或消息已被撤回、删除。',
      'There is no message to react to by this id: it is wrong, or the message was recalled or deleted.',
    ),
    steps: [
      say(
        '重新复制消息 ID（`om_`）；话题 ID（`omt_`）和群 ID（`oc_`）都不行。',
        'Copy the message id again (`om_`); the id of a thread (`omt_`) or chat (`oc_`) does not do.',
      ),
      steps.ownTenant,
      pickAnother,
    ],
    sendAgain: 'after_change',
    links: [links.messages, links.react],
  }),
  ofReactions({
    code: 231004,
    msg: 'The chat in which the message exists is not found, maybe not exist, deleted or archived.',
    means: say(
      '消息所在的会话不存在、已解散或已归档，不能再添加表情回复。',
      'The chat of the message is not there, was dissolved or archived; nothing can be reacted to in it.',
    ),
    steps: [
      say('已归档的群：请群主取消归档后再试。', 'An archived group: ask the owner to bring it back, then try again.'),
      say('已解散的群不会恢复，不必重试。', 'A dissolved one does not come back; do not try again.'),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofReactions({
    code: 231005,
    msg: 'The thread has been no-trace removed, cannot put reaction.',
    means: say(
      '消息所在的话题已被无痕删除，不能添加表情回复。',
      'The thread of the message was removed without a trace, so nothing in it takes reactions.',
    ),
    steps: [pickAnother],
    sendAgain: 'never',
    links: [links.threads, links.react],
    owner: 'operator',
  }),
  ofReactions({
    code: 231006,
    msg: 'The operator_id is invalid.',
    means: say(
      '飞书没有认出添加表情的是谁，通常是它自己的问题。',
      'Feishu could not tell who is reacting; as a rule that is a fault of its own.',
    ),
    steps: [steps.freshToken, steps.waitLonger, steps.giveLogId],
    owner: 'app_developer',
    sendAgain: 'after_waiting',
    links: [links.react, links.support],
  }),
  ofReactions({
    code: 231007,
    msg: 'The operator has no permission to delete this reaction.',
    means: say(
      '这个表情是别人添加的，只有添加的人自己能删除。',
      'Somebody else put this reaction there, and only they can remove it.',
    ),
    steps: [
      say(
        '读取这条消息的表情列表，只删除 `operator` 是本应用的那些。',
        'List the reactions of the message, and remove only those whose `operator` is this app.',
      ),
      say(
        '以用户身份添加的，要用同一个用户的凭证删除。',
        'What was added as a person has to be removed with that person’s token.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofReactions({
    code: 231008,
    msg: 'The operator has no access to the message.',
    means: say(
      '机器人或授权的用户无权访问这条消息，因此不能操作它的表情回复。',
      'The bot, or the person acting, has no access to this message, and so none to its reactions.',
    ),
    steps: [
      steps.addBotToGroup,
      say(
        '机器人入群之前的消息，要由群主允许新成员查看历史消息后才能访问。',
        'Messages older than the bot’s joining are open to it only if the owner lets new members see the history.',
      ),
      pickAnother,
    ],
    owner: 'group_owner',
    links: [links.addBot, links.react],
  }),
  ofReactions({
    code: 231010,
    msg: 'The reaction does not belong to the message.',
    means: say(
      '这个 `reaction_id` 不是这条消息的表情回复。',
      'This `reaction_id` is not one of this message’s reactions.',
    ),
    steps: [
      say(
        '重新读取这条消息的表情列表，成对使用其中的 `reaction_id` 和消息 ID。',
        'List the message’s reactions again, and use `reaction_id` and message id as a pair.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofReactions({
    code: 231011,
    msg: 'The request has an invalid reaction_id.',
    means: say(
      '`reaction_id` 无效：写错了，或表情已被删除。',
      'The `reaction_id` is not valid: misspelled, or already removed.',
    ),
    steps: [
      say(
        '用添加表情时返回的 `reaction_id`，或从表情列表里重新取得。',
        'Use the `reaction_id` returned when the reaction was added, or take it from the list again.',
      ),
      say('已经删除的不必再删。', 'One that is gone needs no removing.'),
    ],
    sendAgain: 'after_change',
  }),
  ofReactions({
    code: 231012,
    msg: 'The request has an invalid pageToken.',
    means: say(
      '翻页读取表情列表时，`page_token` 无效。',
      'The `page_token` used to read on in a list of reactions is not valid.',
    ),
    steps: [
      steps.pageAgain,
      say(
        '翻页时不要改变其他参数，`page_size` 最大 50。',
        'Change nothing else from page to page; `page_size` is 50 at most.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofReactions({
    code: 231013,
    msg: 'The request has an invalid AuthType.',
    means: say(
      '表情回复的接口只接受应用的凭证或用户的凭证，这次给的是别的。',
      'Reactions take the app’s token or a person’s, and this was neither.',
    ),
    steps: [
      steps.rightToken,
      say(
        '`app_access_token` 不能用在这里，换成 `tenant_access_token`。',
        'An `app_access_token` is of no use here: take the `tenant_access_token`.',
      ),
    ],
    sendAgain: 'after_change',
    links: [links.tokens, links.react],
  }),
  ofReactions({
    code: 231014,
    msg: 'user_id_type is invalid.',
    means: say(
      '读取表情回复时，`user_id_type` 的取值不对。',
      'The `user_id_type` given for a list of reactions is none of those allowed.',
    ),
    steps: [
      say(
        '改成 `open_id`、`union_id` 或 `user_id`；不写时按 `open_id` 返回。',
        'Make it `open_id`, `union_id` or `user_id`; without it you get `open_id`.',
      ),
    ],
    sendAgain: 'after_change',
    links: [links.userIds, links.react],
  }),
  ofReactions({
    code: 231015,
    msg: 'Act on reaction failed, repeated request is processing.',
    means: say(
      '同一个表情的上一次请求还在处理，这一次没有执行。',
      'An earlier request for the same reaction is still running, so this one was not carried out.',
    ),
    steps: [
      say(
        '等一两秒，读取表情列表看看是否已经加上（或删掉）；已经完成就不必再试。',
        'Wait a second or two and list the reactions: if it is there, or gone, nothing is left to do.',
      ),
      say(
        '程序里不要同时对同一条消息重复提交同一个表情。',
        'A program should not send the same reaction for a message twice at once.',
      ),
    ],
    sendAgain: 'after_waiting',
  }),
  ofReactions({
    code: 231017,
    msg: 'This operation is not supported for this message type.',
    means: say('这一类消息不能添加表情回复。', 'Messages of this type take no reactions.'),
    steps: [
      say(
        '对文本、富文本、图片或卡片这样的普通消息添加表情；系统消息等不行。',
        'React to an ordinary message such as text, a post, a picture or a card; system messages and the like take none.',
      ),
    ],
    sendAgain: 'never',
    links: [links.unsupportedTypes, links.react],
    owner: 'operator',
  }),
  ofReactions({
    code: 231018,
    msg: 'The message is invisible to the operator.',
    means: say(
      '机器人或授权的用户看不到这条消息，不能对它添加表情回复。',
      'The message cannot be seen by the bot, or by the person acting, so they cannot react to it.',
    ),
    steps: [
      say(
        '请群主允许新成员查看历史消息：否则机器人看不到入群之前的消息。',
        'Ask the group owner to let new members see the history: without that, what is older than the bot’s joining is hidden from it.',
      ),
      say('或者改选一条入群之后的消息。', 'Or take a message sent since.'),
    ],
    owner: 'group_owner',
  }),
  ofReactions({
    code: 231019,
    msg: 'Due to the settings of this user, you are temporarily unable to perform this operation.',
    means: say(
      '消息发送者的个人设置不让你这样做，例如屏蔽了机器人。',
      'The sender’s own settings do not let you react, for example because they blocked the bot.',
    ),
    steps: [
      say('请对方在飞书里解除屏蔽，再试一次。', 'Ask the person to lift the block in Feishu, and try again.'),
      say(
        '如果等不及，请同事在客户端里联系对方。',
        'If that takes too long, have a colleague reach them in the client.',
      ),
    ],
    owner: 'operator',
  }),
  ofReactions({
    code: 231020,
    msg: 'Due to the configuration of the tenant administrator, you cannot perform this operation on the target user temporarily.',
    means: say(
      '企业的沟通管控不允许对这位用户的消息添加表情回复。',
      'The company’s communication rules do not allow reactions to this person’s messages.',
    ),
    steps: [
      say(
        '请企业管理员在管理后台查看沟通权限的设置，放开机器人与这位用户之间的限制。',
        'Ask an administrator to look at the communication rules in the Admin Console and to lift what stands between the bot and this person.',
      ),
    ],
    owner: 'tenant_admin',
    links: [links.adminConsole, links.react],
  }),
  ofReactions({
    code: 231021,
    msg: 'No permission to operate external chats.',
    means: say(
      '这是外部会话里的消息，应用没有在外部会话里操作的权限。',
      'The message stands in an external chat, and the app may not act in such chats.',
    ),
    steps: [
      say(
        '由开发者按下方关于外部群的官方页面开启机器人的对外共享能力，创建版本并发布（需要已认证企业的自建应用）。',
        'The developer switches on the bot’s external sharing, as the official page on external groups below shows, and publishes a version; that takes an internal app of a verified company.',
      ),
      say(
        '商店应用和关联组织应用在外部会话里不能添加表情回复。',
        'Store apps and apps of linked companies cannot react in external chats.',
      ),
    ],
    links: [links.externalGroups, links.react],
  }),
  ofReactions({
    code: 231022,
    msg: 'Bot has NO availability to this user.',
    means: say(
      '消息的发送者不在应用的可用范围内，不能对其消息添加表情回复。',
      'Whoever wrote the message is outside the app’s availability, so it cannot react to their messages.',
    ),
    steps: [
      say(
        '在开发者后台的“版本管理与发布”里创建版本，把对方加入“可用范围”并发布。',
        'Create a version under Version Management & Release in the Developer Console, add the person to Availability and publish it.',
      ),
      say(
        '如果仍被拒绝，请企业管理员在管理后台的“工作台 > 应用管理”中查看对方是否是“禁用成员”。',
        'If refused again, ask an administrator to check under Workplace > App Management in the Admin Console whether the person is a blocked member.',
      ),
    ],
    note: say(
      '对方已经离职时也可能这样，改可用范围没有用。',
      'It may be so too when the person has left the company; no setting helps then.',
    ),
    links: [links.availability, links.adminConsole, links.react],
  }),
  ofReactions({
    code: 232009,
    msg: 'Your request specifies a chat which has already been dissolved.',
    means: say('要添加表情的消息在一个已解散的群里。', 'The message to react to stands in a group that was dissolved.'),
    steps: [
      say('不必重试：解散的群里不能再做任何操作。', 'Do not try again: nothing can be done in a dissolved group.'),
      say('换一个还在的会话。', 'Use a chat that is still there.'),
    ],
    sendAgain: 'never',
  }),
]
