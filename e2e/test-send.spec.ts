import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'
const forTests = 'om_eec82b508371eb579792f701ae89e0d2'
const card = (words: string) =>
  JSON.stringify({ schema: '2.0', body: { elements: [{ tag: 'markdown', content: words }] } })

test('a card is tried out at a message kept for tests, is a test on record, and is sent as it was afterwards', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await operator.writesCard(card('Stock of tonight'))
  const uuid = await operator.uuidOf('Stock of tonight')
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  const asks = page.getByRole('dialog', { name: 'Send as a test' })
  const send = asks.getByRole('button', { name: 'Send as a test' })
  await expect(send).toHaveAttribute('aria-disabled', 'true')
  await asks.getByRole('textbox', { name: 'The message tests answer' }).fill('not an id')
  await expect(asks).toContainText('No message ID is in it.')
  await asks.getByRole('textbox', { name: 'The message tests answer' }).fill(forTests)
  await send.click()
  await expect(operator.sent).toContainText('Sent as a test; the draft is as it was')
  expect(await sandbox.arrived('Stock of tonight')).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(operator.uuid).toHaveAttribute('title', uuid)

  await operator.sends()
  await expect(operator.sent).toContainText('Sent to')
  expect(await sandbox.arrived('Stock of tonight')).toBe(2)
  await page.goto('/history')
  const listed = page.getByRole('row').filter({ hasText: 'Stock of tonight' })
  await expect(listed).toHaveCount(2)
  await expect(listed.filter({ has: page.getByText('Test', { exact: true }) })).toHaveCount(1)
  await listed
    .filter({ has: page.getByText('Test', { exact: true }) })
    .getByRole('link')
    .click()
  await expect(page.getByText('Test', { exact: true })).toBeVisible()

  // Kept in this browser for the next card.
  await page.goto('/')
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(asks.getByRole('textbox', { name: 'The message tests answer' })).toHaveValue(forTests)
})
