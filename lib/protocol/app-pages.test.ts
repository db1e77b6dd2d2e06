import { expect, test } from 'vitest'
import { appPages } from './app-pages.ts'

test.each([
  ['feishu', 'https://open.feishu.cn/app/cli_1'],
  ['lark', 'https://open.larksuite.com/app/cli_1'],
] as const)('an app at %s has its pages there', (cloud, app) => {
  const pages = appPages(cloud, 'cli_1')
  expect(pages?.app).toBe(app)
  expect(pages?.scopes(['im:message', 'im:chat'])).toBe(
    `${app}/auth?q=im%3Amessage,im%3Achat&op_from=openapi&token_type=tenant`,
  )
})

test('the sandbox has none', () => {
  expect(appPages('sandbox', 'cli_1')).toBeNull()
})
