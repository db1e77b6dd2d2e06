import type { Locator } from '@playwright/test'
import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

test('enlarged fourfold, a reply is written and sent, and nothing lies across what it is about', async ({
  page,
  operator,
  sandbox,
}) => {
  // 1280 by 900, four times as large.
  await page.setViewportSize({ width: 320, height: 225 })
  await operator.opens()
  await operator.pastes(`${target} om_c77da61ea2904e5cfa5bfdedad2495f5`)
  await expect(page.getByRole('radiogroup', { name: 'Message IDs found' })).toContainText('Checkout latency')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('radio', { name: target }).check()
  await operator.writes('Seen from close by')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await expect(page.getByRole('heading', { name: /^Sent to/ })).toBeInViewport({ ratio: 1 })
  expect(await sandbox.arrived('Seen from close by')).toBe(1)
})

test('on a phone the page one is on stands among the links in sight', async ({ page, operator }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await operator.opens('/audit')
  await expect(page.getByRole('link', { name: 'Audit', exact: true })).toBeInViewport({ ratio: 0.9 })
  await page.getByRole('link', { name: 'Sandbox', exact: true }).click()
  await expect(page).toHaveTitle('Sandbox · Reply Console')
})

test('where the colours are the reader’s, what is on and what is chosen is seen', async ({ page, operator }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await operator.opens()
  const background = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor)
  const thread = page.getByRole('switch', { name: 'Reply in thread' })
  const off = await background(thread)
  await operator.repliesInThread(true)
  await expect.poll(() => background(thread)).not.toBe(off)
  const types = page.getByRole('radiogroup', { name: 'Message type' }).locator('label')
  expect(await background(types.nth(0))).not.toBe(await background(types.nth(1)))
})
