import { expect, test } from 'vitest'
import { reasonFor230001 } from './reasons-230001.ts'

const base = 'Your request contains an invalid request parameter, ext='

test.each([
  ['invalid message_id', 'not that of a real message'],
  ['invalid message content', 'not what this message type takes'],
  ['content is not a string in json format.', 'not a string holding JSON'],
  ['invalid message content. content is not a string in json format', 'not a string holding JSON'],
  ['invalid message content, ext=scheme not in scheme whitelist', 'scheme Feishu refuses'],
  ['content format of the post type is incorrect.', 'the type `post`'],
  ['validate content fail', 'do not fit the message type'],
  ["message_content_a_tag's href field can't be nil", 'A tag `a` in the post has no `href`'],
  ["message_content_at_user_group_tag's user_group_id field can't be nil", '`at_user_group`'],
  ["message_content_md_tag's text field contains invalid user id", 'mentions a user id'],
  ["message_content_emotion_tag's emoji_type is invalid", 'not on the list'],
  ['message_content has wrong tag', 'a tag Feishu does not know'],
  ['invalid msg_type', 'cannot have this message type'],
  ['invalid file_key', '`file_key` does not exist'],
  ['invalid receive_id_type', '`receive_id_type` is not right'],
  ['this operation to bots is currently not supported', 'bots cannot write to bots'],
  ['bot or user is not the message`s sender', 'not sent by this bot'],
  ['Internal Error', 'Feishu had an internal error'],
])('ext=%s is explained', (reason, words) => {
  expect(reasonFor230001(base + reason)?.means.en).toContain(words)
})

test.each(['', 'Your request contains an invalid request parameter.', `${base}something new`, 'invalid message_id'])(
  'no reason is made up for %j',
  (msg) => expect(reasonFor230001(msg)).toBeNull(),
)
