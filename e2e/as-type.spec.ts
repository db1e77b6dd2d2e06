import { expect, test } from './support/journey.ts'

const card = JSON.stringify({
  schema: '2.0',
  header: { title: { tag: 'plain_text', content: 'Night shift' } },
  body: {
    elements: [
      { tag: 'markdown', content: 'The **queue** is empty' },
      { tag: 'button', text: { tag: 'plain_text', content: 'Press' } },
    ],
  },
})

test('a card is brought down to a text with its losses named, and taken back', async ({ page, operator, sandbox }) => {
  await operator.opens()
  await operator.pastes('om_dc13264520392913993dd051dba21dcf')
  await operator.choosesType('Card')
  await operator.writesCard(card)
  await page.getByRole('button', { name: 'As another type' }).click()
  const types = page.getByRole('dialog', { name: 'The same as another type' })
  await expect(types.getByRole('listitem').filter({ hasText: 'Text' })).toContainText('a button or field')
  await types.getByRole('button', { name: 'Use as text' }).click()
  await expect(types).toBeHidden()
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await expect(text).toHaveValue('Night shift\nThe <b>queue</b> is empty')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent to')
  expect(await sandbox.arrived('The <b>queue</b> is empty')).toBe(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Bring/ }).click()
  await expect(page.locator('[data-reply] [data-tag=button]')).toBeVisible()
})
