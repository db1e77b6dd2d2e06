import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

/**
 * Inside a message the colours, and links without a line, are Feishu's: the preview shows them as they are.
 * Everything else holds there too.
 */
async function withoutFeishusColours(page: Page, found: { id: string; target: string }[]) {
  const theirs = ['color-contrast', 'link-in-text-block']
  const inMessages = await page.evaluate(
    (targets) => targets.map((target) => document.querySelector(target)?.closest('.feishu') != null),
    found.map(({ target }) => target),
  )
  return found.filter(({ id }, i) => !(theirs.includes(id) && inMessages[i]))
}

const target = 'om_dc13264520392913993dd051dba21dcf'
const pages = [
  '/',
  '/history',
  '/errors',
  '/errors/230099',
  '/errors/230099/200550',
  '/errors/1',
  '/sandbox',
  '/nowhere',
]
const looks = [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const

// The page for addresses that lead nowhere is one of them.
test.use({ expectedErrors: [/404.*\/nowhere/] })

for (const [theme, width] of looks)
  for (const locale of ['en', 'zh-CN'])
    test(`axe finds nothing: ${theme}, ${width} px, ${locale}`, async ({ page, context, operator, server }) => {
      test.setTimeout(120_000)
      await page.setViewportSize({ width, height: 900 })
      await context.addCookies(
        Object.entries({ theme, locale }).map(([name, value]) => ({ name, value, url: server.url })),
      )
      const check = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => ({ id, target: target.join(' ') })),
        )
        expect(await withoutFeishusColours(page, found), where).toEqual([])
      }
      for (const path of pages) {
        await page.goto(path)
        await page.getByRole('main').waitFor()
        await check(path)
      }
      await operator.opens('/?message_id=om_sandbox_230013')
      await page.locator('textarea').first().fill('<b>On it</b> [ticket](https://example.com/t/1)')
      await page.keyboard.press('Control+Enter')
      await expect(operator.alert).toContainText('230013')
      await check('refused')
      await operator.opens(`/?message_id=${target}`)
      await page.locator('textarea').first().fill(`${theme} ${width} ${locale}`)
      await page.keyboard.press('Control+Enter')
      await expect(operator.sent).toContainText('om_')
      await check('sent')
      await operator.sent.locator('a[href^="/history/"]').click()
      await page.waitForURL(/\/history\/./)
      await page.getByRole('main').waitFor()
      await check('one attempt')
    })
