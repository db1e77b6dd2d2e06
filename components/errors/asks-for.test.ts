import { expect, test } from 'vitest'
import { asksFor } from './asks-for.ts'

test.each<[string, string | null, boolean]>([
  ['', '', false],
  ['  \n ', '', false],
  ['23', '23', false],
  ['230002', '230002', true],
  [' 230099/200550 ', '230099/200550', true],
  ['chart', 'chart', false],
  ['机器人', '机器人', false],
  ['bot group', 'bot group', false],
  ['The bot can not be outside the group', 'The bot can not be outside the group', true],
  ['机器人不在群里，无法回复', '机器人不在群里，无法回复', true],
  ['code=230002', null, true],
  ['code: 230002', null, true],
  ['错误码：230002', '错误码：230002', true],
  ['{"code":230002}', null, true],
  ['[230002] Bot is out', null, true],
  ['230002\nBot is out', null, true],
  ['x'.repeat(201), null, true],
])('%j looks for %j, and is read as an answer: %s', (text, list, answer) => {
  expect(asksFor(text)).toEqual({ list, answer })
})
