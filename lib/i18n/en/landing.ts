/** Where a reply will stand, once it is known which message it answers. */
export const landing = {
  main: (name: string | null, chat: string | null) =>
    `Lands in ${chat ? `the main chat of ${chat}` : 'the main chat'}, quoting ${name ?? 'the original message'}.`,
  p2p: (name: string | null) => `Lands in the one-to-one chat, quoting ${name ?? 'the original message'}.`,
  newThread: (name: string | null, chat: string | null) =>
    `Opens a thread on ${name ? `${name}’s message` : 'the original message'}${chat ? ` in ${chat}` : ''}.`,
  thread: (chat: string | null) => `Lands in the thread the message is in${chat ? `, in ${chat}` : ''}.`,
  threadAnyway: 'The message is already in a thread, so the reply goes there with or without the switch.',
  topic: (chat: string | null) =>
    `Lands in the message’s thread: ${chat ?? 'this chat'} is a topic group, where every message is one.`,
  recalled: 'Feishu will refuse this reply (230011): the message has been recalled.',
  system: 'Feishu may refuse this reply (230054): it is a system message, and some of them take none.',
  unknown: {
    no_permission: 'The app may not read this message, so its chat and sender are not known here.',
    not_found: 'Feishu knows no such message, or this app may not see it.',
    refused: 'Feishu did not show the message, so its chat and sender are not known.',
    unanswered: 'Feishu did not answer when asked for the message, so its chat and sender are not known.',
  },
  unknownThread: 'A thread is asked for; whether the chat takes one shows on sending.',
  unknownMain: 'It quotes the message in the main chat, or stays in its thread if it is in one.',
  doubt: {
    chat_mode: 'Whether the chat is a topic group could not be seen; if it is, the reply stays in a thread.',
    thread_support: 'Some chats take no threads (230071, 230072); that shows only on sending.',
    thread_in_p2p: 'Threads in one-to-one chats work in practice, though no page promises it.',
  },
}
