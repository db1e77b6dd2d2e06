import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const ofUrgent = family({
  endpoints: ['urgent'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.urgent],
  source: links.urgent.href,
})
const ofPin = family({
  endpoints: ['pin'],
  owner: 'app_developer',
  sendAgain: 'after_waiting',
  links: [links.pin],
  source: links.pin.href,
})
const ofFollowUp = family({
  endpoints: ['follow-up'],
  owner: 'app_developer',
  sendAgain: 'never',
  links: [links.followUp],
  source: links.followUp.href,
})
const ofBatch = family({
  endpoints: ['batch'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.batch],
  source: links.batch.href,
})

/** What draws attention to a message, and what goes to many at once. */
export const notices: Entry[] = [
  ofUrgent({
    code: 10019,
    msg: 'urgent type not support',
    means: say(
      '加急的方式不对：只有应用内、短信和电话三种。',
      'There is no such kind of urgent notice: only in the app, by SMS and by phone.',
    ),
    steps: [
      say(
        '按加急方式调用对应的接口：`urgent_app`、`urgent_sms`、`urgent_phone`。',
        'Use the address of the kind you want: `urgent_app`, `urgent_sms`, `urgent_phone`.',
      ),
    ],
  }),
  ofUrgent({
    code: 10023,
    msg: 'urgent scope unauthorized',
    means: say('应用没有这种加急方式的权限。', 'The app has no scope for this kind of urgent notice.'),
    steps: [
      say(
        '在开发者后台的“权限管理”里开通对应的权限：应用内、短信、电话各是一项。',
        'Add it under Permissions & Scopes in the Developer Console: app, SMS and phone have a scope each.',
      ),
      steps.publish,
    ],
    sendAgain: 'after_fix',
    links: [links.urgent, links.developerConsole],
  }),
  ofUrgent({
    code: 11311,
    msg: 'urgent message fail',
    means: say(
      '飞书没能发出加急通知，消息本身还在。',
      'Feishu could not deliver the urgent notice; the message itself stands.',
    ),
    steps: [steps.waitLonger, steps.giveLogId],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofUrgent({
    code: 18017,
    msg: 'create urgent message fail',
    means: say(
      '加急请求的参数不对，没有建立加急。',
      'The request for an urgent notice is not as it should be, and none was made.',
    ),
    steps: [
      say(
        '核对 `user_id_list` 不为空，里面的人都在这个会话里，并与 `user_id_type` 配套。',
        'Check that `user_id_list` is not empty, that all of them are in the chat, and that they fit `user_id_type`.',
      ),
    ],
  }),
  ofUrgent({
    code: 230023,
    msg: 'The user has too many unread urgent messages.',
    means: say(
      '对方未读的加急消息超过 200 条，不能再加急。',
      'The person has more than 200 unread urgent messages, and takes no more.',
    ),
    steps: [
      say('请对方先在飞书里查看加急消息。', 'Ask the person to read those in Feishu first.'),
      say('检查程序是否把普通通知也设成了加急。', 'See whether the program makes ordinary notices urgent, too.'),
    ],
    owner: 'operator',
    sendAgain: 'after_fix',
  }),
  ofUrgent({
    code: 230024,
    msg: 'Reach the upper limit of urgent message.',
    means: say('企业的加急额度已经用完。', 'The company has used up its urgent notices.'),
    steps: [
      say(
        '请企业管理员在管理后台查看短信和电话加急的额度，需要时购买。',
        'Ask an administrator to look at the quota for SMS and phone in the Admin Console, and to buy more if needed.',
      ),
      say('应用内加急另计，可以先改用它。', 'Notices in the app are counted apart: use these meanwhile.'),
    ],
    owner: 'tenant_admin',
    sendAgain: 'after_fix',
    links: [links.urgent, links.adminConsole],
  }),
  ofUrgent({
    code: 230052,
    msg: 'Can not urgent this message.',
    means: say(
      '这条消息在这里不允许加急，例如群设置限制了谁可以加急。',
      'This message may not be made urgent here; the group may limit who does that.',
    ),
    steps: [
      say(
        '请群主在群设置里放开加急，或由群主来加急。',
        'Ask the group owner to allow it in the group’s settings, or to do it.',
      ),
      say(
        '对方不在会话里、或已经离开时，也不能对他加急。',
        'Nobody can be reached who is not in the chat, or no longer is.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofUrgent({
    code: 230098,
    msg: 'The message is fold, not support urgent.',
    means: say('这条消息已被折叠，不能加急。', 'This message is folded away among others and cannot be made urgent.'),
    steps: [say('另发一条消息，对新的那条加急。', 'Send another message and make that one urgent.')],
    owner: 'operator',
    sendAgain: 'never',
  }),

  ofPin({
    code: 230045,
    msg: 'The chat not exist.',
    means: say('要 Pin 的消息所在的会话已不存在。', 'The chat of the message you want to pin is gone.'),
    steps: [
      say(
        '确认会话没有解散；解散后 Pin 不再有意义。',
        'See whether the chat was dissolved; there is nothing left to pin then.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofPin({
    code: 230046,
    msg: 'No Permission to Pin/Unpin messages in the chat.',
    means: say('这个群只有群主和管理员可以 Pin 消息。', 'In this group only the owner and administrators may pin.'),
    steps: [
      say(
        '请群主把机器人设为管理员，或在群设置里允许所有人 Pin。',
        'Ask the owner to make the bot an administrator, or to let everybody pin in the group’s settings.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofPin({
    code: 230047,
    msg: 'Pin/Unpin message trigger message_id limit.',
    means: say(
      '同一条消息反复 Pin 和取消，太频繁了。',
      'One message was pinned and unpinned too often in a short time.',
    ),
    steps: [
      steps.waitSeconds,
      steps.waitLonger,
      say(
        '让程序先查看消息是否已经 Pin，再决定要不要调用。',
        'Have the program see whether a message is pinned before it pins it.',
      ),
    ],
  }),
  ofPin({
    code: 230048,
    msg: 'Get chat pins trigger app_id limit.',
    means: say('这个应用读取 Pin 列表太频繁。', 'The app asks for lists of pinned messages too often.'),
    steps: [
      steps.slowDown,
      say('把列表缓存起来，靠 Pin 事件更新它。', 'Keep the list, and let the events about pins bring it up to date.'),
    ],
  }),

  ofFollowUp({
    code: 230002,
    msg: 'expired message.',
    means: say(
      '消息发出超过 10 分钟，不能再加跟随气泡。',
      'The message is older than ten minutes, too old for follow-up bubbles.',
    ),
    steps: [say('发一条新消息，并在发出后立即添加气泡。', 'Send a new message, and add the bubbles right after it.')],
  }),
  ofFollowUp({
    code: 230003,
    msg: 'only support p2p chat.',
    means: say('跟随气泡只能加在机器人与人的单聊里。', 'Follow-up bubbles are only for one-to-one chats with the bot.'),
    steps: [say('群里改用带按钮的卡片。', 'In a group, use a card with buttons instead.')],
  }),
  ofFollowUp({
    code: 230004,
    msg: 'invisible message.',
    means: say('机器人看不到要加气泡的消息。', 'The bot cannot see the message that should get bubbles.'),
    steps: [
      say(
        '气泡只能加在机器人自己发出、且没有撤回或删除的消息下面。',
        'Bubbles go under messages the bot sent itself and that were neither recalled nor deleted.',
      ),
    ],
  }),
  ofFollowUp({
    code: 230005,
    msg: 'user is not visible to bot.',
    means: say(
      '单聊的对方不在应用的可用范围内，加不了气泡。',
      'The person in the chat is outside the app’s availability, so no bubbles can be added.',
    ),
    steps: [
      say(
        '在开发者后台新建版本，把对方加入“可用范围”，再发布。',
        'Create a version in the Developer Console with the person under Availability, and publish it.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.followUp, links.availability],
  }),
  ofFollowUp({
    code: 230006,
    msg: 'only support latest message.',
    means: say('气泡只能加在会话里最新的一条消息下面。', 'Bubbles go only under the newest message of the chat.'),
    steps: [
      say(
        '把气泡加到最新的那条，或不再添加：会话里已有新消息。',
        'Add them to the newest one, or leave it: the conversation has moved on.',
      ),
    ],
  }),
  ofFollowUp({
    code: 230007,
    msg: 'invalid follow up.',
    means: say('气泡的内容不合规定。', 'The bubbles do not have the form they must have.'),
    steps: [
      say(
        '一次 1 到 3 个，每个 `content` 有 1 到 200 个字符。',
        'Give one to three of them, each with a `content` of 1 to 200 characters.',
      ),
    ],
    sendAgain: 'after_change',
  }),
  ofFollowUp({
    code: 230008,
    msg: 'follow up already exist.',
    means: say('这条消息已经有气泡了，不能再加。', 'The message has bubbles already, and gets no second lot.'),
    steps: [
      say('如果需要换气泡，发一条新消息，把新的气泡加在它下面。', 'For others, send a new message and add them there.'),
    ],
  }),

  ofBatch({
    code: 11247,
    endpoints: ['batch', 'legacy-im'],
    msg: 'internal send message trigger rate limit',
    means: say(
      '这个应用今天的批量消息已满 50 万条。',
      'The app has sent the 500,000 batch messages it may send in a day.',
    ),
    steps: [
      say('停止今天的发送，余下的明天再发。', 'Stop for today and send the rest tomorrow.'),
      say(
        '检查收件范围：按部门发送时，下级部门的人也都计算在内。',
        'Look at whom it goes to: a department brings everybody below it along.',
      ),
    ],
    sendAgain: 'after_fix',
  }),
  ofBatch({
    code: 230009,
    msg: 'Message can only be recalled within one days.',
    means: say(
      '批量消息只能在一天之内撤回，这一批已经超过了。',
      'A batch can be recalled within a day, and this one is older.',
    ),
    steps: [say('撤不回来了，再发一批更正的消息。', 'It cannot be taken back; send a correction to the same people.')],
    sendAgain: 'never',
    owner: 'operator',
  }),
  ofBatch({
    code: 230030,
    msg: 'The message id is invalid, record not found.',
    means: say('找不到这个批量消息 ID 的记录。', 'Nothing is on record for this batch id.'),
    steps: [
      say(
        '批量消息的 ID 以 `bm-` 开头，取自发送时返回的 `message_id`；普通消息的 `om_` ID 不行。',
        'The id of a batch starts with `bm-` and comes from `message_id` of the answer to sending; that of a message, `om_`, is none.',
      ),
      say('用发送这批消息的应用来查询。', 'Ask as the app that sent the batch.'),
    ],
  }),
  ofBatch({
    code: 230100,
    msg: '',
    means: say(
      '飞书没有接受这一批消息，官方页面没有说明原因。',
      'Feishu did not take the batch, and its page does not say why.',
    ),
    steps: [
      say(
        '逐项核对内容：批量消息的 `content` 是对象而不是字符串，`post` 里不能用 `md`。',
        'Go through the content: in a batch `content` is an object, not a string, and a `post` may not hold `md`.',
      ),
      steps.giveLogId,
    ],
    sure: 'inferred',
  }),
  {
    ...ofBatch({
      code: 18051,
      endpoints: ['ephemeral'],
      msg: '',
      means: say(
        '这张仅特定人可见的卡片已经被删除过了。',
        'This card, which only one person could see, was deleted before.',
      ),
      steps: [say('不必再删，目的已经达到。', 'There is nothing left to do: it is gone.')],
      sendAgain: 'never',
      links: [links.generic],
      source: links.generic.href,
      owner: 'operator',
    }),
  },
]
