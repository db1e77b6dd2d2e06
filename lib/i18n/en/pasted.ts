/** What was pasted into an editor, where it is more than its words. */
export const pasted = {
  kinds: {
    curl: 'a curl command',
    request: 'a whole request',
    webhook: 'the body of a webhook request',
    callback: 'the answer to a callback',
    card_key: 'a card under an outer “card”',
    post_key: 'a post under an outer “post”',
    escaped: 'an escaped string',
    cardkit: 'a CardKit export or request',
    event: 'an event',
    message: 'a message as Feishu returns it',
    log: 'a line of a log',
    python: 'a Python dict',
    content: 'the content of a message',
    no_locale: 'a post without its language',
    bare_id: 'an id of a card or a template',
  },
  found: (what: string, msg_type: string) => `This is ${what}. The message in it is of type ${msg_type}.`,
  alone: (msg_type: string) => `This is a message of type ${msg_type}.`,
  use: (msg_type: string) => `Take it over as ${msg_type}`,
  keep: 'Leave as it is',
  readBack: {
    title: 'This is a card as Feishu gives it back when it is read; it cannot be sent.',
    body: 'Ask for the message again with card_msg_content_type=user_card_content to get the card as it was sent, and paste that.',
  },
  noReply: 'This is a message of the system, which cannot be a reply.',
  noReplyBody: 'Feishu takes it only where it is sent by itself into a one-to-one chat. Say in words what it says.',
  cut: 'It breaks off before its end: check what is there of it before you send it.',
  others: (count: number) =>
    count === 1
      ? 'One more message was pasted with it; the first is taken.'
      : `${count} more messages were pasted with it; the first is taken.`,
  recalled: {
    title: 'This message was recalled; Feishu gives back nothing of what it said.',
    body: 'Take the words from whoever sent it, or from the program that did.',
  },
  onlyRead: (msg_type: string) => `This is a message of type ${msg_type}, which only people can send.`,
  onlyReadBody: 'Apps cannot send this type at all. Say in words what is meant, or link to it.',
  asItStands: {
    text: 'As it stands it would be sent as plain words.',
    post: 'As it stands it is no post.',
    interactive: 'As it stands it is no card, and will not be sent.',
    keyed: 'As it stands it is no key.',
  },
  readTypes: {
    merge_forward: 'merged and forwarded',
    folder: 'folder',
    location: 'location',
    todo: 'task',
    vote: 'vote',
    hongbao: 'red packet',
    video_chat: 'call',
    calendar: 'calendar invitation',
    general_calendar: 'calendar',
    share_calendar_event: 'shared calendar event',
  },
  /** An address asks for another reply than the one begun. */
  asked: {
    about: (id: string) => `This link asks for a reply to ${id}.`,
    kept: 'You have begun another reply. It stays as it is until you choose, and can be brought back afterwards.',
    use: 'Answer that message',
    keep: 'Go on with mine',
  },
}
