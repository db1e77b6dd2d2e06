import { expect, test } from './support/journey.ts'

const ordinary = 'om_dc13264520392913993dd051dba21dcf'

test('what would go wrong is said before sending: words, the message answered, and whom it calls', async ({
  page,
  operator,
}) => {
  const problems = page.getByRole('button', { name: /\d problems?/ })
  await operator.opens(`/?message_id=${ordinary}`)
  await operator.writes('<at user_id="all"></at> On it')
  await expect(page.locator('[data-everyone]')).toHaveText(/Mentions everyone in \W?Ops on call\W?: 23 people/)
  await expect(page.getByText('No problems')).toBeVisible()

  await operator.writes('**On it** [log](nowhere)')
  await expect(page.locator('[data-everyone]')).toHaveCount(0)
  await expect(problems).toHaveText('2 problems')
  await problems.click()
  await expect(page.getByRole('dialog')).toContainText('nowhere is not a valid link')
  await page.keyboard.press('Escape')

  await operator.writes('On it')
  await expect(page.getByText('No problems')).toBeVisible()
  await operator.pastes('om_00000000000000000000000000000000')
  await problems.click()
  await expect(page.getByRole('dialog')).toContainText('Feishu knows no message om_0000')
})

test('a message recalled while one wrote is noticed when Send is pressed, and nothing goes out unless one says so', async ({
  page,
  operator,
  sandbox,
}) => {
  await page.clock.install()
  const looking = page.waitForResponse(`**/targets/${ordinary}*`)
  await operator.opens(`/?message_id=${ordinary}`)
  await operator.writes('A minute later')
  const looked = await (await looking).json()
  await page.route(`**/targets/${ordinary}*`, (route) => route.fulfill({ json: { ...looked, deleted: true } }))
  await expect(page.getByText('No problems')).toBeVisible()
  // Held from here on: it waits for the answer for a moment only.
  await page.clock.pauseAt(Date.now() + 10 * 60_000)
  await operator.sends()
  await expect(operator.alert).toContainText('was recalled; the reply would be refused')
  await page.clock.resume()
  expect(await sandbox.arrived('A minute later')).toBe(0)
  await page.getByRole('button', { name: 'Send all the same' }).click()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('A minute later')).toBe(1)
})

test('on a phone the options of a select rise from below, and many are looked through', async ({ page, operator }) => {
  const options = Array.from({ length: 9 }, (_, i) => ({
    text: { tag: 'plain_text', content: `Region ${i + 1}` },
    value: `r${i + 1}`,
  }))
  const select = { tag: 'select_static', placeholder: { tag: 'plain_text', content: 'Where' }, options }
  await operator.opens(`/?message_id=${ordinary}`)
  await operator.choosesType('Card')
  await operator.writesCard(JSON.stringify({ schema: '2.0', body: { elements: [select] } }))
  await page.getByRole('radiogroup', { name: 'Device' }).getByRole('radio', { name: 'Phone' }).click()
  await page.getByRole('combobox', { name: 'Where' }).click()
  const sheet = page.locator('.fs-popup[data-sheet]:popover-open')
  await expect(sheet).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Search' }).fill('region 7')
  await expect(sheet.getByRole('option')).toHaveText(['Region 7'])
  await sheet.getByRole('option', { name: 'Region 7' }).click()
  await expect(page.getByRole('combobox', { name: 'Where' })).toContainText('Region 7')
})
