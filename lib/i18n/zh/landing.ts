import type { landing as landingInEnglish } from '../en/landing.ts'

export const landing: typeof landingInEnglish = {
  main: (name, chat) => `将出现在${chat ? `“${chat}”的` : ''}主会话中，引用${name ? `“${name}”的消息` : '原消息'}。`,
  p2p: (name) => `将出现在单聊中，引用${name ? `“${name}”的消息` : '原消息'}。`,
  newThread: (name, chat) => `将在${chat ? `“${chat}”中` : ''}为${name ? `“${name}”的消息` : '原消息'}新建话题。`,
  thread: (chat) => `将出现在消息所在的话题中${chat ? `（${chat}）` : ''}。`,
  threadAnyway: '消息本就在话题里，无论开关如何，回复都会进入该话题。',
  topic: (chat) => `将出现在该消息的话题中：${chat ? `“${chat}”` : '此会话'}是话题群，每条消息都是一个话题。`,
  recalled: '飞书会拒绝这条回复（230011）：原消息已撤回。',
  system: '飞书可能拒绝这条回复（230054）：原消息是系统消息，其中一部分不能回复。',
  unknown: {
    no_permission: '应用无权读取这条消息，因此不知道它的会话和发送者。',
    not_found: '飞书查不到这条消息，或者应用看不到它。',
    refused: '飞书没有返回这条消息，因此不知道它的会话和发送者。',
    unanswered: '查询消息时飞书没有应答，因此不知道它的会话和发送者。',
  },
  unknownThread: '已选择在话题中回复，会话是否支持话题要发送后才知道。',
  unknownMain: '回复会在主会话中引用该消息；若消息已在话题中，则进入该话题。',
  doubt: {
    chat_mode: '未能得知会话是否为话题群；如果是，回复会进入话题。',
    thread_support: '有些会话不支持话题（230071、230072），发送后才知道。',
    thread_in_p2p: '单聊中的话题实际可用，但没有文档保证。',
  },
}
