/** Whom an @ may mean. */
export const mention = {
  label: 'Mention somebody',
  author: 'wrote the message',
  everyone: 'Everyone',
  everyoneHint: 'notifies everybody in the chat',
  /** Of somebody found in the company and not in the chat. */
  beyond: 'not in the chat: not told of it',
  search: {
    name: (query: string) => `Look for “${query}” in the whole company`,
    mail: (query: string) => `Look for the address ${query}`,
    phone: (query: string) => `Look for the number ${query}`,
  },
  company: {
    looking: 'Looking in the company…',
    found: 'Nobody is found by that in the company.',
    walking: 'The directory is still being read: look again in a moment.',
    not_allowed:
      'This app may not look in the company: by mail or phone it needs contact:user.id:readonly, by name contact:department.organize:readonly.',
    too_many: 'You have looked for 50 people by mail or phone within an hour; wait a little.',
    unanswered: 'Feishu did not answer. Look again.',
  },
  loading: 'Looking who is in the chat…',
  no_message: 'Say which message you answer, and the people of its chat are listed here.',
  unknown:
    'Who else is in the chat is not known: this app may not read its members (scope im:chat.members:read). An open_id can be written by hand.',
  nobody: 'Nobody of that name in the chat. Whoever is elsewhere can be given by their open_id.',
  none: 'Nobody of that name in the chat. Only people of the chat are told of a mention.',
  some: 'The first 500 people of the chat are listed. Of others write the open_id.',
  keys: 'Up and Down to choose, Enter to mention, Escape to go on writing.',
}
