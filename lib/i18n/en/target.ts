/** What is said of the message to be answered, once something was pasted. */
export const target = {
  shortened: (characters: string) =>
    `${characters} characters are too many for this field: only what stands around ids was kept, or the beginning if there are none.`,
  several: (n: number) => `${n} different message IDs in this. Which one is meant?`,
  choices: 'Message IDs found',
  onlyFirst: (n: number) => `Only the first ${n} are offered. Paste less to choose another.`,
  found: (id: string) => `Found ${id}`,
  cut: (what: string) =>
    `${what} looks cut: a message ID has 32 characters after om_. Copy the whole of it from the event, the log or the answer to the send request.`,
  looking: 'Looking up the message…',
  none: 'No message ID in this. It starts with om_, in lower case; copy it from the event, the log or the answer to the send request.',
  instead: {
    thread: (what: string) =>
      `${what} is a thread. Replies go to a message: paste the om_ id of any message in that thread.`,
    chat: (what: string) => `${what} is a chat. Replies go to a message: paste the om_ id of a message in it.`,
    user: (what: string) => `${what} is a person. Replies go to a message: paste the om_ id of one of their messages.`,
    app: (what: string) => `${what} is an app. Replies go to a message: paste the om_ id of the message to answer.`,
    batch: (what: string) =>
      `${what} is a batch of messages, which cannot be answered. Paste the om_ id of one message.`,
    file: (what: string) => `${what} is the key of a file or image. Paste the om_ id of the message to answer.`,
    link: (_what: string) =>
      'A message link does not contain the message ID, and Feishu offers no way to resolve it. Paste the om_ id from the event or the log.',
  },
  /** Opens the chat or thread that was pasted, or that the message stands in. */
  openChat: 'Choose a message in it',
  before: 'What was said around it',
  seen: {
    from: (sender: string, chat: string) => `${sender} in “${chat}”`,
    someone: 'Someone',
    someChat: 'a chat whose name this app may not read',
    p2p: 'one-to-one chat',
    recalled: 'recalled',
    noWords: (msg_type: string) => `[${msg_type}]`,
  },
  unseen: {
    no_permission: 'The app may not read this message, so it cannot be shown here. Replying may still work.',
    not_found: 'Feishu knows no message with this id, or not for this app.',
    refused: 'Feishu would not show this message.',
    unanswered: 'Feishu did not answer when asked for this message. Replying may still work.',
  },
}
