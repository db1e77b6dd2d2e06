import { describe, expect, test } from 'vitest'
import { guidanceFor } from './codes.ts'
import { withOwnPages } from './own-pages.ts'

const hrefs = (code: number, cloud: 'feishu' | 'lark' | 'sandbox', scopes: string[] = []) => {
  const guidance = guidanceFor({ code, endpoint: 'reply' })
  return guidance && withOwnPages(guidance, { app_id: 'cli_a1', cloud }, scopes).links.map(({ href }) => href)
}

describe('the consoles of a refusal are those of its app', () => {
  test('on Feishu', () => {
    expect(hrefs(230013, 'feishu')).toContain('https://open.feishu.cn/app/cli_a1')
    expect(hrefs(230013, 'feishu')).toContain('https://feishu.cn/admin')
  })
  test('on Lark', () => {
    expect(hrefs(230013, 'lark')).toContain('https://open.larksuite.com/app/cli_a1')
    expect(hrefs(230013, 'lark')).toContain('https://www.larksuite.com/admin')
  })
  test('with the missing scopes asked for', () =>
    expect(hrefs(99991672, 'feishu', ['im:message', 'im:message:send_as_bot'])).toContain(
      'https://open.feishu.cn/app/cli_a1/auth?q=im%3Amessage,im%3Amessage%3Asend_as_bot&op_from=openapi&token_type=tenant',
    ))
  test('the sandbox’s app has no page of its own', () =>
    expect(hrefs(230013, 'sandbox')).toContain('https://open.feishu.cn/app'))
})
