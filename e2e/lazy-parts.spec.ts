import { expect, test } from './support/journey.ts'

test.use({ expectedErrors: [/ERR_FAILED|A part of the page did not come/] })

/** From here on, nothing more of the console's own code comes. */
const withoutCode = '**/_next/static/chunks/**'

test('an outcome is told even where the page that explains it cannot be had', async ({ page, operator }) => {
  await operator.opens()
  await page.waitForLoadState('networkidle')
  await page.route(withoutCode, (route) => route.abort())
  await operator.pastes('om_sandbox_230002')
  await operator.writes('On it.')
  await operator.sends()
  await expect(operator.alert).toContainText('Feishu refused: 230002')
  await expect(operator.alert.getByRole('link', { name: 'Open the record' })).toBeVisible()
  await page.unroute(withoutCode)
  await page.keyboard.press('Escape')
  await operator.writes('On it now.')
  await operator.sends()
  await expect(operator.alert).toContainText('The bot is not in the group')
})

test('what could not be loaded comes with the next press', async ({ page, operator }) => {
  await operator.opens()
  await page.waitForLoadState('networkidle')
  const about = operator.uuid
  await page.route(withoutCode, (route) => route.abort())
  const refused = page.waitForEvent('requestfailed')
  await about.click()
  await refused
  await page.unroute(withoutCode)
  await expect(async () => {
    await about.click()
    await expect(page.getByRole('dialog')).toContainText('at most one reply for a uuid', { timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(about).toBeFocused()
})

test('where a part never comes, the page says so there and goes on', async ({ page, operator }) => {
  await page.clock.install()
  await operator.opens()
  await page.waitForLoadState('networkidle')
  await page.route(withoutCode, (route) => route.abort())
  await page.getByRole('button', { name: 'Keys (?)' }).click()
  const said = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Reload' }) })
  await expect(async () => {
    await page.clock.runFor(3000)
    await expect(said).toBeVisible({ timeout: 200 })
  }).toPass()
  await operator.writes('Still here')
})

test('what is typed into the palette before its code has come is looked for when it has', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await page.waitForLoadState('networkidle')
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(withoutCode, async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hist')
  const box = page.getByRole('dialog', { name: 'Go anywhere, do anything' })
  await expect(box.getByRole('textbox')).toHaveValue('hist')
  letThrough()
  await expect(box.getByRole('option', { name: 'History', exact: true })).toBeVisible()
  await page.keyboard.type('o')
  await expect(box.getByRole('combobox')).toHaveValue('histo')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/history$/)
})
