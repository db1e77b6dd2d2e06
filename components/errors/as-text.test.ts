import { expect, test } from 'vitest'
import { catalogue, meaningsOf } from '#lib/guidance/codes.ts'
import { asJson, asMarkdown } from './as-text.ts'

test('a program is told the calls, the steps in both languages and how sure it is', () => {
  const [first] = meaningsOf(230002).map(asJson)
  expect(first).toMatchObject({ code: 230002, calls: ['reply', 'get'], owner: 'group_owner', sure: 'official' })
  expect(first?.steps[0]).toEqual({ 'zh-CN': expect.any(String), en: expect.any(String) })
})

test('at a terminal it reads as a page does', () => {
  const text = asMarkdown('230072', meaningsOf(230072), 'en')
  expect(text).toMatch(/^# 230072\n\n## when replying\n\nThis message was folded/)
  expect(text).toContain('\n1. Turn off “Reply in thread”.\n')
  expect(text).toContain('## when editing a message')
  expect(asMarkdown('230072', meaningsOf(230072), 'zh-CN')).toContain('## 编辑消息时')
})

test('on the page of one request only that one is named, and Chinese is punctuated as Chinese', () => {
  const text = asMarkdown('pin/230006', meaningsOf(230006, { call: 'pin' }), 'zh-CN')
  expect(text).toContain('\n## Pin 消息时\n')
  expect(text).toContain('- 由谁处理：应用的开发者')
  expect(text).not.toMatch(/^- [^[\n]*[\u4e00-\u9fff]: /m)
})

test('no text of ours ends a line in the middle of a step', () => {
  for (const locale of ['en', 'zh-CN'] as const)
    for (const entry of catalogue) expect(asMarkdown('x', [entry], locale)).not.toContain('undefined')
})
