import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

test('whatever was tried is found in the history, with its exact request', async ({ page, operator }) => {
  const rows = page
    .getByRole('table', { name: 'History' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
  const filter = page.getByRole('search', { name: 'Filter the history' })
  const clears = async () => {
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await expect(page.getByRole('link', { name: 'Clear filters' })).toHaveCount(0)
  }

  await operator.opens()
  for (const [message_id, words, outcome] of [
    [target, 'Found: sent', operator.sent],
    ['om_sandbox_230002', 'Found: refused', operator.alert],
    ['om_sandbox_lost', 'Found: unanswered', operator.alert],
  ] as const) {
    await operator.pastes(message_id)
    await operator.writes(words)
    await operator.sends()
    // What was stopped is settled by nobody meanwhile.
    if (message_id === 'om_sandbox_lost') await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await expect(outcome).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
  }
  await operator.writes('Found: too')
  await page.getByRole('link', { name: 'History' }).click()

  await test.step('newest first', async () => {
    await expect(rows.nth(0)).toContainText('Found: unanswered')
    await expect(rows.nth(1)).toContainText('Found: refused')
    await expect(rows.nth(2)).toContainText('Found: sent')
  })
  await test.step('by its words', async () => {
    await filter.getByRole('searchbox', { name: 'Words in the reply' }).fill('found: s')
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('Found: sent')
    await clears()
  })
  await test.step('by its outcome', async () => {
    await filter.getByRole('combobox', { name: 'Outcome' }).selectOption('Unanswered')
    await filter.getByRole('button', { name: 'Filter' }).click()
    await expect(rows.first()).toContainText('Found: unanswered')
    await expect(page.getByText('Found: sent')).toHaveCount(0)
    await clears()
  })
  await test.step('by its code', async () => {
    await filter.getByText('More filters').click()
    await filter.getByRole('textbox', { name: 'Error code' }).fill('230002')
    await filter.getByRole('button', { name: 'Filter' }).click()
    await expect(rows.first()).toContainText('Found: refused')
    await expect(page.getByText('Found: unanswered')).toHaveCount(0)
    await clears()
  })
  await test.step('by its message, and then whole', async () => {
    await filter.getByText('More filters').click()
    await filter.getByRole('textbox', { name: 'Message ID' }).fill('om_sandbox_lost')
    await filter.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('link', { name: 'Found: unanswered' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^Perhaps sent to Test cases, quoting .+, \d\d:\d\d$/,
    )
    await expect(page.locator('pre').filter({ hasText: 'msg_type' }).last()).toHaveText(
      /^\{"content":"\{\\"text\\":\\"Found: unanswered\\"\}","msg_type":"text",.*"uuid":"[\w-]{1,50}"\}$/,
    )
  })
})
