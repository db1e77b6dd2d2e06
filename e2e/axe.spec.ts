import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'
const pages = [
  '/',
  '/history',
  '/errors',
  '/errors/230099',
  '/errors/230099/200550',
  '/errors/1',
  '/errors/webhook',
  '/errors/reply/19024',
  '/sandbox',
  '/status',
  '/jobs',
  '/nowhere',
]
/**
 * Each page and each state is seen in both themes, at both widths and in both languages; which go together changes from
 * one to the next.
 */
const looks = [
  ['light', 1440, 'zh-CN'],
  ['light', 390, 'zh-CN'],
  ['dark', 390, 'en'],
  ['dark', 1440, 'en'],
] as const

// The page for addresses that lead nowhere is one of them.
test.use({ expectedErrors: [/404.*\/nowhere/] })

for (const [n, [theme, width, locale]] of looks.entries())
  test(`axe finds nothing: ${theme}, ${width} px, ${locale}`, async ({ page, context, operator, server }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    await context.addCookies(
      Object.entries({ theme, locale }).map(([name, value]) => ({ name, value, url: server.url })),
    )
    let states = 0
    const check = async (where: string) => {
      if (states++ % 2 === n % 2) await axeFindsNothing(page, where)
    }
    for (const path of pages.filter((_, i) => i % 2 === n % 2)) {
      await page.goto(path)
      await page.getByRole('main').waitFor()
      await axeFindsNothing(page, path)
    }
    await operator.opens('/?message_id=om_sandbox_230013')
    await page.locator('textarea').first().fill('<b>On it</b> [ticket](https://example.com/t/1)')
    await page.keyboard.press('Control+Enter')
    await expect(operator.alert).toContainText('230013')
    await check('refused')
    await page.locator('main form input').first().fill(target)
    await page.locator('textarea').first().fill(`${theme} ${width} ${locale}`)
    await page.keyboard.press('Control+Enter')
    await expect(operator.sent).toContainText('om_')
    await check('sent')
    const record = await operator.sent.locator('a[href^="/history/"]').getAttribute('href')
    await page.locator('main form [aria-haspopup=menu]').click()
    await page.getByRole('menuitem').first().waitFor()
    await check('recent messages')
    await page.keyboard.press('Escape')
    await page.locator('textarea').first().fill('More')
    await check('the row of an earlier reply')
    await page.goto(record ?? '')
    await page.getByRole('main').waitFor()
    await check('one attempt')
    await page.goto('/audit')
    await page.getByRole('main').waitFor()
    await check('/audit')
    await page.goto('/approvals')
    await page.getByRole('main').waitFor()
    await check('/approvals')
  })
