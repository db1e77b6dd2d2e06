import { expect, test } from './support/journey.ts'

test('a reply is written and sent by keyboard alone', async ({ page, operator, sandbox }) => {
  await operator.opens()
  const field = page.getByRole('textbox', { name: 'Message ID' })
  await expect(field).toBeFocused()
  await page.keyboard.type('om_dc13264520392913993dd051dba21dcf')
  await tabTo(page.getByRole('radio', { name: 'Text' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Post' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await tabTo(page.getByRole('textbox', { name: 'Text', exact: true }))
  await page.keyboard.type('No mouse needed')
  await tabTo(page.getByRole('switch', { name: 'Reply in thread' }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('switch', { name: 'Reply in thread' })).toBeChecked()
  await tabTo(operator.sendButton)
  await page.keyboard.press('Enter')
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('No mouse needed')).toBe(1)

  // Two stops from what came of it to the next reply, none from a message to its words.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'New reply' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(operator.sent).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused()
  await field.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('Bold')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('<b>Bold</b>')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.locator('[cmdk-input]')).toBeFocused()
  await page.keyboard.type('history')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/history$/)

  async function tabTo(goal: typeof field) {
    for (let i = 0; i < 40; i++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    await expect(goal).toBeFocused()
  }
})

test('Ctrl+Enter sends from any field, the JSON editor too', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_dc13264520392913993dd051dba21dcf')
  await operator.choosesType('Card')
  await operator.writesCard('{"elements": []}')
  await page.keyboard.press('Control+Enter')
  await expect(operator.sent).toContainText('Sent as om_')
})
