import { expect, test } from './support/journey.ts'

test('staff who have only a colleague’s words find the code, where its parts stand, and what holds for their request', async ({
  page,
  operator,
}) => {
  await operator.opens('/errors')
  await page
    .getByRole('textbox', { name: 'Code, words or anything Feishu answered' })
    .fill('回复时报错230002了，怎么办？')
  const said = page.getByRole('region', { name: 'What it says' })
  await expect(said).toContainText('The bot is not in the group')
  await expect(said).toContainText('Send again?')

  const where = page.getByText('Where do code, msg and log_id stand?')
  await where.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/A log_id starts with the date/)).toBeVisible()

  await operator.opens('/errors/pin/230006')
  const meaning = page.getByRole('region', { name: 'when pinning a message' })
  await expect(meaning).toContainText('Try again?')
  await expect(meaning).not.toContainText('uuid')
  await operator.opens('/errors/docs/91403')
  await expect(page.getByRole('main')).toContainText('The owner of the document')
})
