/** Whom an @ may mean. */
export const mention = {
  label: 'Mention somebody',
  author: 'wrote the message',
  everyone: 'Everyone',
  everyoneHint: 'notifies everybody in the chat',
  loading: 'Looking who is in the chat…',
  no_message: 'Say which message you answer, and the people of its chat are listed here.',
  unknown:
    'Who else is in the chat is not known: this app may not read its members (scope im:chat.members:read). An open_id can be written by hand.',
  nobody: 'Nobody of that name in the chat. Whoever is elsewhere can be given by their open_id.',
  none: 'Nobody of that name in the chat. Only people of the chat are told of a mention.',
  some: 'The first 500 people of the chat are listed. Of others write the open_id.',
  keys: 'Up and Down to choose, Enter to mention, Escape to go on writing.',
}
