import { describe, expect, test } from 'vitest'
import { guidanceFor } from '#lib/guidance/codes.ts'
import { textForDeveloper } from './for-developer.ts'

const secret = 'the words of the message'
const refused = (code: number, more: object = {}) => ({ code, msg: secret, log_id: 'log-1', ...more })

describe('what the developer is handed', () => {
  for (const locale of ['en', 'zh-CN'] as const)
    test(`code, meaning, every step and log_id, in order, and nothing of the message: ${locale}`, () => {
      const guidance = guidanceFor({ code: 230002, endpoint: 'reply' })
      const text = textForDeveloper(refused(230002), guidance, locale)
      const lines = text.split('\n')
      expect(lines[0]).toBe('code: 230002')
      expect(lines).toHaveLength(3 + (guidance?.steps.length ?? 0))
      expect(lines[2]).toMatch(/^1\. /)
      expect(lines.at(-1)).toBe('log_id: log-1')
      expect(text).not.toContain(secret)
      expect(text).not.toContain('`')
    })

  test('a code inside a code is named with both', () => {
    expect(textForDeveloper(refused(230099, { card: { sub_code: 11310 } }), null, 'en')).toBe(
      'code: 230099/11310\nlog_id: log-1',
    )
  })

  test('the scopes Feishu named are told, for the msg that named them is left out', () => {
    const scopes = ['im:message', 'im:message:send_as_bot']
    expect(textForDeveloper({ code: 99991672, scopes }, null, 'en')).toBe(
      'code: 99991672\nscopes: im:message, im:message:send_as_bot',
    )
  })

  test('without a log id there is no line of it', () => {
    expect(textForDeveloper({ code: 1 }, null, 'en')).toBe('code: 1')
  })
})
