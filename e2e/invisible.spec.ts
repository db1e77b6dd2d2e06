import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

test('characters that would deceive are seen where they stand: while writing, in a card, and on record', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('invoice\u202egpj.exe')
  await expect(page.getByText('Invisible characters: U+202E')).toBeVisible()

  await operator.choosesType('Card')
  await operator.writesCard('{"elements":[{"tag":"markdown","content":"ad\u200bmin 👩‍💻"}]}')
  const source = page.getByRole('textbox', { name: 'Card JSON' })
  await expect(source.locator('.cm-invisible')).toHaveText(['U+200B'])
  await expect(page.locator('[data-row] [data-invisible]')).toHaveText(['U+200B'])

  await operator.choosesType('Text')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent')
  await operator.opens('/history')
  await expect(page.getByRole('link', { name: 'invoiceU+202Egpj.exe' }).first()).toBeVisible()
})
