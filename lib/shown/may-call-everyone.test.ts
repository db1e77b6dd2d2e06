import { expect, test } from 'vitest'
import type { MsgType } from '#lib/protocol/messages.ts'
import { type EveryoneCalled, mayCallEveryone } from './may-call-everyone.ts'

const at = (words: string) => JSON.stringify({ text: words })
const md = (content: string) => JSON.stringify({ elements: [{ tag: 'markdown', content }] })

test.each<[MsgType, string, EveryoneCalled]>([
  ['text', at('On it.'), 'no'],
  ['text', at('@all of you, all ids = all good'), 'no'],
  ['text', at('<at user_id="ou_1">all</at> tell them all'), 'no'],
  ['text', at('<at user_id="all"></at> look'), 'maybe'],
  ['text', at('<at user_id="ou_1"></at> <AT USER_ID = \'ALL\'>x</AT>'), 'maybe'],
  ['text', at('<at id=all></at>'), 'maybe'],
  ['text', at('<at x=">" user_id="all"></at>'), 'maybe'],
  ['text', at('<at\nuser_id="all"></at>'), 'maybe'],
  ['text', at('<at user_id="&#97;ll"></at>'), 'maybe'],
  ['text', at(`<at user_id${' '.repeat(50)}=${' '.repeat(50)}"all"></at>`), 'maybe'],
  ['text', '{"text":"\\u003cat user_id=\\"\\u0061ll\\"\\u003e\\u003c/at\\u003e"}', 'maybe'],
  ['text', '{"text":"<at user_id=\\"all\\"></at>","text":"x"}', 'maybe'],
  ['text', '{"text":', 'unread'],
  ['post', '{"zh_cn":{"content":[[{"tag":"at","user_id":"all"}]]}}', 'maybe'],
  ['post', '{"zh_cn":{"content":[[{"tag":"at","user_id" : "\\u0061ll"}]]}}', 'maybe'],
  ['post', `{"zh_cn":{"content":[[{"tag":"at","user_id"${' '.repeat(50)}:\n"all"}]]}}`, 'maybe'],
  ['post', '{"zh_cn":{"content":[[{"tag":"at","user_id":"ou_1","user_name":"all"}]]}}', 'no'],
  ['post', '{"zh_cn":{"content":[[{"tag":"md","text":"<at user_id=\\"all\\"></at>"}]]}}', 'maybe'],
  ['interactive', md('<at id=all></at>'), 'maybe'],
  ['interactive', md('<at ids=ou_1,all></at>'), 'maybe'],
  ['interactive', md(`<at ids="${'ou_1,'.repeat(2000)}all"></at>`), 'maybe'],
  ['interactive', md('<at id=ou_1>all</at>'), 'no'],
  ['interactive', '{"type":"template","data":{"template_id":"ctp_1"}}', 'unread'],
  ['interactive', '{"type":"card","data":{"card_id":"7371713483664506900"}}', 'unread'],
])('%s %s: %s', (msg_type, content, expected) => {
  expect(mayCallEveryone(msg_type, content)).toBe(expected)
})
