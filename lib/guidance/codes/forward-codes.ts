import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'

/** What is forwarded, or where to, does not allow it. */
const ofForward = family({
  endpoints: ['forward'],
  owner: 'app_developer',
  sendAgain: 'after_change',
  links: [links.forward],
  source: links.forward.href,
})

const anyForward = ['forward', 'merge-forward', 'thread-forward'] as const

/** What the three calls that forward answer. */
export const forwards: Entry[] = [
  ofForward({
    code: 230019,
    endpoints: anyForward,
    msg: 'The thread does NOT exist.',
    means: say('要转发到的话题不存在。', 'The thread to forward to does not exist.'),
    steps: [
      say(
        '核对话题 ID，它以 `omt_` 开头，与消息的 `om_` 不同。',
        'Check the id of the thread: it starts with `omt_`, other than that of a message, `om_`.',
      ),
      say(
        '话题随首条消息消失；如果已经不在，改为转发到群里。',
        'A thread goes with its first message. Where it is gone, forward to the group instead.',
      ),
    ],
    links: [links.forward, links.threads],
  }),
  ofForward({
    code: 230061,
    msg: 'The message type does not support forwarding.',
    means: say('这种类型的消息不能转发。', 'Messages of this type cannot be forwarded.'),
    steps: [
      say(
        '红包、投票、语音、日程转让、系统消息都不能转发。',
        'Red packets, votes, voice messages, handed-over events and system messages cannot.',
      ),
      say(
        '卡片要允许转发：`config.enable_forward` 不能是 `false`。',
        'A card must allow it: its `config.enable_forward` may not be `false`.',
      ),
      say('改为把内容重新发送一条。', 'Send what it says as a message of its own instead.'),
    ],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofForward({
    code: 230062,
    endpoints: anyForward,
    msg: 'No permission to forward to third-party encryption group.',
    means: say(
      '目标群用了第三方加密，不接受转发来的消息。',
      'The group to forward to is encrypted by a third party and takes nothing forwarded.',
    ),
    steps: [
      say('选一个没有加密的群作为目标。', 'Choose a group without that encryption.'),
      say(
        '如果必须送到这个群，请群里的人在客户端里自己发送。',
        'If it must get there, have a member of the group write it in the client.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofForward({
    code: 230064,
    msg: 'The message to be forwarded is invalid.',
    means: say(
      '要转发的消息不存在、已被撤回，或机器人看不到。',
      'The message to forward does not exist, was recalled, or is hidden from the bot.',
    ),
    steps: [
      say(
        '在客户端里确认消息还在，再重新复制它的 `om_` ID。',
        'See in the client that the message is there, and copy its `om_` id again.',
      ),
      say(
        '消息早于机器人入群时，群设置若不让新成员看历史，机器人也看不到。',
        'A message older than the bot’s membership is hidden from it where new members may not see the history.',
      ),
    ],
  }),
  ofForward({
    code: 230064,
    endpoints: ['merge-forward'],
    msg: 'All messages to be forwarded are invalid.',
    means: say('要合并转发的消息没有一条可用。', 'Not one of the messages to forward together can be used.'),
    steps: [
      say(
        '逐个核对 `message_id_list`：每个都以 `om_` 开头，并且都是机器人所在的同一个群里的消息。',
        'Check each of `message_id_list`: all start with `om_`, and all stand in one group that the bot is in.',
      ),
      say(
        '只要有一条可用就会转发，其余的会列在返回的 `invalid_message_id_list` 里。',
        'One good message is enough: the others are then listed in `invalid_message_id_list` of the answer.',
      ),
    ],
  }),
  ofForward({
    code: 230064,
    endpoints: ['thread-forward'],
    msg: 'The thread to be forwarded is invalid.',
    means: say('要转发的话题不存在。', 'The thread you want to forward does not exist.'),
    steps: [
      say(
        '话题 ID 以 `omt_` 开头，可以从话题里任意一条消息的 `thread_id` 读到。',
        'The id of a thread starts with `omt_`; read it from `thread_id` of any message in the thread.',
      ),
      say(
        '确认话题的首条消息没有被撤回或删除。',
        'Check that the first message of the thread was not recalled or deleted.',
      ),
    ],
  }),
  ofForward({
    code: 230065,
    msg: 'The message to be forwarded has been recalled.',
    means: say('要转发的消息已被撤回。', 'The message to forward was recalled.'),
    steps: [
      say(
        '不能再转发它；改选别的消息，或把内容另发一条。',
        'It cannot be forwarded any more: choose another message, or send the words anew.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofForward({
    code: 230065,
    endpoints: ['merge-forward'],
    msg: 'All messages to be forwarded have been recalled.',
    means: say('要合并转发的消息全都被撤回了。', 'Every message that was to be forwarded together was recalled.'),
    steps: [
      say(
        '重新选择还在的消息；撤回的消息在客户端里显示为“撤回了一条消息”。',
        'Choose messages that are still there; the client shows recalled ones as such.',
      ),
    ],
    owner: 'operator',
  }),
  ofForward({
    code: 230066,
    msg: 'The message to be forwarded is in a secret group, forwarding is not supported.',
    means: say(
      '要转发的消息在密聊里，密聊内容不能带出去。',
      'The message stands in a secret chat, and nothing may be carried out of one.',
    ),
    steps: [
      say(
        '这是密聊的保护，没有设置可以放开；请当事人自己转述。',
        'That is what secret chats are for, and no setting lifts it: the people concerned have to tell it themselves.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofForward({
    code: 230066,
    endpoints: ['merge-forward'],
    msg: 'The messages to be forwarded are in a secret group and do not support forwarding.',
    means: say('要合并转发的消息来自密聊，不能转发。', 'The messages to forward together come from a secret chat.'),
    steps: [
      say(
        '去掉来自密聊的消息，只转发普通会话里的。',
        'Leave those of the secret chat out and forward only messages of ordinary chats.',
      ),
    ],
    owner: 'operator',
  }),
  ofForward({
    code: 230066,
    endpoints: ['thread-forward'],
    msg: 'The thread to be forwarded is in a secret group, forwarding is not supported.',
    means: say('要转发的话题在密聊里，不能转发。', 'The thread belongs to a secret chat and stays there.'),
    steps: [say('改选普通群里的话题。', 'Choose a thread of an ordinary group.')],
    owner: 'operator',
    sendAgain: 'never',
  }),
  ofForward({
    code: 230067,
    endpoints: ['merge-forward'],
    msg: 'The source of the messages to be merged and forwarded are not in compliance.',
    means: say(
      '合并转发的消息不能混着来：要么都在同一个话题里，要么都不在话题里。',
      'Messages forwarded together may not be mixed: all from one thread, or none from a thread.',
    ),
    steps: [
      say(
        '看每条消息有没有 `thread_id`，按话题分开，各转发一次。',
        'Look at the `thread_id` of each, sort them by thread and forward each lot by itself.',
      ),
    ],
  }),
  ofForward({
    code: 230069,
    endpoints: ['merge-forward'],
    msg: 'Does not support forwarding messages from different groups.',
    means: say('合并转发的消息来自不同的群。', 'The messages to forward together come from several groups.'),
    steps: [
      say(
        '按 `chat_id` 分组，每个群的消息合并转发一次。',
        'Sort them by `chat_id` and forward those of each group together.',
      ),
    ],
  }),
  ofForward({
    code: 230070,
    endpoints: anyForward,
    msg: 'Forwarding of messages in restricted mode is not allowed.',
    means: say(
      '这个群开启了防泄密模式，消息不能转发出去。',
      'The group is in restricted mode: its messages may not be forwarded.',
    ),
    steps: [
      say(
        '请群主关闭防泄密模式或放开转发，设置在群设置里。',
        'Ask the group owner to turn off restricted mode in the group’s settings, or to allow forwarding.',
      ),
    ],
    owner: 'group_owner',
    sendAgain: 'after_fix',
  }),
  ofForward({
    code: 230073,
    endpoints: ['list', 'thread-forward'],
    msg: 'The thread is invisible to the operator.',
    means: say('机器人看不到这个话题。', 'The bot cannot see this thread.'),
    steps: [
      say('在话题里 @ 一下机器人，它就成了话题的参与者。', 'Mention the bot in the thread: that makes it take part.'),
      say(
        '或者请群主允许新成员查看历史消息。',
        'Or ask the group owner to let new members see the history of the group.',
      ),
    ],
    owner: 'operator',
    sendAgain: 'after_fix',
    links: [links.threads, links.history],
    source: links.threads.href,
  }),
  ofForward({
    code: 230074,
    endpoints: anyForward,
    msg: 'The target thread is invisible to the operator.',
    means: say('机器人看不到要转发到的那个话题。', 'The bot cannot see the thread it should forward to.'),
    steps: [
      say('请话题里的人 @ 一下机器人，再转发。', 'Have somebody mention the bot in that thread, then forward.'),
      say('或者直接转发到话题所在的群。', 'Or forward to the group the thread stands in.'),
    ],
    owner: 'operator',
    sendAgain: 'after_fix',
    links: [links.forward, links.threads],
  }),
]
