/** What a uuid is good for. */
export const uuid = {
  body: 'Feishu delivers at most one reply for a uuid within one hour. Sending again with the same uuid is therefore safe: it cannot reply twice. The uuid changes by itself when the message answered, the type, the content or the thread switch changes. After 55 minutes the console asks before sending with it again.',
  renew: 'New uuid',
  invalid: 'A uuid has 1 to 50 characters: letters, digits, _ and -.',
  tooLong: (n: number) => `${n} characters; Feishu takes at most 50.`,
}
