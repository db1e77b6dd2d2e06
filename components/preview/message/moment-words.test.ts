import { expect, test } from 'vitest'
import { momentWords } from './moment-words.ts'

const at = new Date(2019, 2, 15, 13, 42, 53).getTime()

test.each([
  ['date_num', 'en_us', '2019-03-15'],
  ['', 'en_us', '2019-03-15'],
  ['date_short', 'en_us', 'Mar 15'],
  ['date_short', 'zh_cn', '3月15日'],
  ['date', 'en_us', 'Mar 15, 2019'],
  ['date', 'zh_cn', '2019年3月15日'],
  ['week', 'en_us', 'Friday'],
  ['week_short', 'zh_cn', '周五'],
  ['time', 'en_us', '13:42'],
  ['time_sec', 'en_us', '13:42:53'],
])('%s for a reader of %s is %s', (format_type, language, words) => {
  expect(momentWords(at, format_type, language)).toBe(words)
})

test('no moment has no words', () => expect(momentWords(Number.NaN, 'date', 'en_us')).toBeNull())
