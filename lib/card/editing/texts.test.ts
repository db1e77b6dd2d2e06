import { parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { stepsOf } from '#lib/json/pointer.ts'
import { drawnLetters, textShown, textsAt } from './texts.ts'

const textsOf = (element: string) => {
  const source = `{"schema":"2.0","body":{"elements":[${element}]}}`
  const tree = parseTree(source)
  return tree ? textsAt(source, tree, stepsOf('/body/elements/0')) : []
}

test.each<[string, string]>([
  ['**Bold** and ~~gone~~', 'Boldandgone'],
  ["<font color='red'>red</font> [words](https://example.com/a_b)", 'redwords'],
  ['- 清单 1', '清单1'],
])('of %j is seen %j', (text, letters) => expect(drawnLetters(text)).toBe(letters))

describe('the text that was pointed at', () => {
  const header = {
    title: '{"tag":"plain_text","content":"Alert"}',
    both: '{"tag":"button","text":{"tag":"plain_text","content":"Go"},"hover_tips":{"tag":"plain_text","content":"Goes on"}}',
  }
  test('by what stands there', () => {
    const texts = textsOf(header.both)
    expect(textShown(texts, ['Goes on'])?.path).toBe('/body/elements/0/hover_tips/content')
    expect(textShown(texts, ['Go'])).toEqual({ path: '/body/elements/0/text/content', words: 'Go', markdown: false })
    expect(textShown(texts, ['Other'])).toBeNull()
  })

  test('the only one is meant, however it is drawn', () => {
    const texts = textsOf('{"tag":"markdown","content":"**a** :OK:"}')
    expect(textShown(texts, ['a 👌'])).toMatchObject({ path: '/body/elements/0/content', markdown: true })
  })

  test('of the languages the one that is seen', () => {
    const texts = textsOf('{"tag":"markdown","content":"Hi","i18n_content":{"zh_cn":"你好","en_us":"Hi"}}')
    expect(textShown(texts, ['你好'])?.path).toBe('/body/elements/0/i18n_content/zh_cn')
    expect(textShown(texts, ['Hi'])?.path).toBe('/body/elements/0/i18n_content/en_us')
  })
})
