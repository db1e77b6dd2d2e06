/** Sending a draft to a message kept for tests. */
export const testSend = {
  button: 'Test',
  title: 'Send as a test',
  body: 'The draft answers the message you keep for tests, with a uuid of its own. It is marked as a test on record, and the draft stays as it is.',
  to: 'The message tests answer',
  placeholder: 'A message ID, or a link with one',
  none: 'Paste one, or take the one above.',
  notOne: 'No message ID is in it.',
  takeAbove: 'Take the message this reply answers',
  recent: 'Messages you answered',
  send: 'Send as a test',
  sending: 'A reply is being sent.',
}
