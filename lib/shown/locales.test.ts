import { expect, test } from 'vitest'
import { inLanguage, localesIn } from './locales.ts'

test.each([
  ['post', '{"en_us":{},"zh_cn":{},"title":1}', ['zh_cn', 'en_us']],
  ['post', '{"zh_cn":', null],
  ['interactive', '{"header":{"title":{"i18n":{"ja_jp":"x', null],
  ['interactive', '{"header":{"title":{"i18n":{"ja_jp":"x"}}},"i18n_elements":{"zh_cn":[]}}', ['zh_cn', 'ja_jp']],
  ['interactive', '{"elements":[{"tag":"markdown","content":"x"}]}', []],
  ['text', '{"zh_cn":{}}', []],
])('%s %s speaks %j', (msg_type, content, locales) => {
  expect(localesIn(msg_type, content)).toEqual(locales)
})

test.each([
  [{ plain: 'p', languages: { zh_cn: '中', en_us: 'e' } }, 'zh_cn', '中'],
  [{ plain: 'p', languages: { zh_cn: '中', en_us: 'e' } }, 'ja_jp', 'p'],
  [{ plain: null, languages: { zh_cn: '中', en_us: 'e' } }, 'ja_jp', 'e'],
  [{ plain: null, languages: { zh_cn: '中', ko_kr: 'k' } }, 'ja_jp', '中'],
  [{ plain: null, languages: { ko_kr: 'k' } }, 'ja_jp', 'k'],
  [{ plain: null, languages: {} }, 'ja_jp', null],
])('%j for a reader of %s', (texts, wanted, shown) => {
  expect(inLanguage<string>(texts, wanted)).toBe(shown)
})
