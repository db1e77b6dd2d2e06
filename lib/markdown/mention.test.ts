import { expect, test } from 'vitest'
import { withMentionsAs } from './mention.ts'

test.each([
  ['Hi <at id=ou_1></at>', 'Hi <at user_id="ou_1"></at>'],
  ["<at id='ou_1'>Lin</at>!", '<at user_id="ou_1">Lin</at>!'],
  ['<at ids=ou_1,ou_2></at>', '<at user_id="ou_1"></at> <at user_id="ou_2"></at>'],
  ['<at id=all>x</at>', '<at user_id="all"></at>'],
  // There is no other spelling of these.
  ['<at email=a@b.c></at>', '<at email=a@b.c></at>'],
  ['<at id=张三></at>', '<at id=张三></at>'],
  ['<at user_id="ou_1">Lin</at>', '<at user_id="ou_1">Lin</at>'],
  ['a <at b', 'a <at b'],
])('in a text %s becomes %s', (card, text) => {
  expect(withMentionsAs(card, 'user_id')).toBe(text)
})

test.each([
  ['Hi <at user_id="ou_1">Lin</at>', 'Hi <at id=ou_1></at>'],
  ["<at user_id='all'></at>", '<at id=all></at>'],
  ['<at id=ou_1></at>', '<at id=ou_1></at>'],
  ['<at user_id="">x</at>', '<at user_id="">x</at>'],
  // As it stands in JSON.
  ['<at user_id=\\"ou_1\\">Lin</at>', '<at user_id=\\"ou_1\\">Lin</at>'],
])('in a card %s becomes %s', (text, card) => {
  expect(withMentionsAs(text, 'id')).toBe(card)
})
