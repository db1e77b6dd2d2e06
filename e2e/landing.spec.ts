import { expect, test } from './support/journey.ts'

// No other journey answers it, so it stays outside of any thread.
const ordinary = 'om_b3555fa07b3d33d7895a831bb76d8b29'
const inThread = 'om_c77da61ea2904e5cfa5bfdedad2495f5'
const card = JSON.stringify({
  schema: '2.0',
  config: { summary: { content: 'db-3 is full', i18n_content: { zh_cn: 'db-3 已满' } } },
  header: { title: { tag: 'plain_text', content: 'Disk' } },
  body: { elements: [{ tag: 'markdown', content: 'Cleaned.' }] },
})

test('the preview shows the reply where it will stand, and in one line', async ({ page, operator }) => {
  await operator.opens(`/?message_id=${ordinary}`)
  await operator.choosesType('Card')
  await operator.writesCard(card)
  const place = page.locator('[data-place]')
  const lines = page.getByRole('region', { name: 'In one line' })
  await expect(place).toHaveAttribute('data-place', 'main')
  await expect(place.locator('.fs-replied')).toContainText('Reply to')
  await expect(lines.locator('[data-in=list]')).toHaveText('Your app: db-3 is full')
  await expect(lines.locator('[data-in=notification]')).toHaveText('Your app: db-3 is full')

  // They say what the card does not, which stands beside Send, too; and they are one click away.
  await page.getByRole('button', { name: '2 problems' }).click()
  await expect(page.getByRole('dialog')).toContainText('which says 3; nothing in the card does')
  await page.keyboard.press('Escape')
  await lines.getByRole('button', { name: 'Change them' }).click()
  await expect(page.getByRole('textbox', { name: 'Card JSON' })).toBeFocused()

  await page.getByRole('combobox', { name: 'Reader’s language' }).selectOption('zh_cn')
  await expect(lines.locator('[data-in=list]')).toHaveText('Your app: db-3 已满')

  await operator.repliesInThread(true)
  await expect(place).toHaveAttribute('data-place', 'thread')
  await expect(place).toContainText('Thread')
  await expect(place.locator('[data-original] + .fs-replies + [data-reply]')).toContainText('Cleaned.')

  await operator.repliesInThread(false)
  await expect(place).toHaveAttribute('data-place', 'main')
  await operator.pastes(inThread)
  await expect(place).toHaveAttribute('data-place', 'thread')
})
