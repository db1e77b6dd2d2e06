import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

test('a reload keeps every part of the draft', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('Half a sentence')
  await operator.choosesType('Post')
  await operator.writesPost({ title: '结果', body: '**已修复**' })
  await operator.writesPost({ language: 'en_us', title: 'Result', body: '**Fixed**' })
  await operator.repliesInThread(true)
  const uuid = await operator.uuidOf('"reply_in_thread":true')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(target)
  await expect(page.getByRole('radio', { name: 'Post' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Post title' })).toHaveValue('Result')
  await page.getByRole('combobox', { name: 'Post language' }).selectOption('zh_cn')
  await expect(page.getByRole('textbox', { name: 'Post body' })).toHaveValue('**已修复**')
  await expect(page.getByRole('switch', { name: 'Reply in thread' })).toBeChecked()
  await expect(operator.uuid).toHaveAttribute('title', uuid)
  await operator.choosesType('Text')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Half a sentence')
})

test('the uuid follows what is sent, comes back with it, and gives way to one typed by hand', async ({
  page,
  operator,
}) => {
  const { uuid } = operator
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('A')
  const first = await operator.uuidOf('\\"A\\"')
  await operator.writes('B')
  await expect(uuid).not.toHaveAttribute('title', first)
  await operator.writes('A')
  await expect(uuid).toHaveAttribute('title', first)
  await operator.repliesInThread(true)
  await expect(uuid).not.toHaveAttribute('title', first)
  await operator.repliesInThread(false)
  await uuid.click()
  const typed = page.getByRole('textbox', { name: 'uuid' })
  await typed.fill('by-hand')
  await page.keyboard.press('Escape')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await uuid.click()
  await typed.fill('x'.repeat(51))
  await expect(page.getByText('51 characters; Feishu takes at most 50.')).toBeVisible()
  await expect(operator.sendButton).toHaveAttribute('aria-disabled', 'true')
})

test('a record and a link fill the composer, and take nothing away that is begun', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('Said before')
  const uuid = await operator.uuidOf('Said before')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await expect(page).toHaveURL(/\/history\/./)
  const attempt = page.url()
  await operator.opens()
  await operator.writes('Something new')
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Something new')
  await page.goto(attempt)
  await page.getByRole('link', { name: 'Reply again' }).click()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Said before')
  await expect(operator.uuid).not.toHaveAttribute('title', uuid)
  await page.getByRole('button', { name: 'Bring back what I had written' }).click()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Something new')

  // A link of a runbook: what is begun stays until one chooses, and the message is looked up once, by the page.
  const linked = 'om_b3555fa07b3d33d7895a831bb76d8b29'
  const lookUps: string[] = []
  page.on('request', (request) => {
    if (request.url().includes(`/targets/${linked}`)) lookUps.push(request.url())
  })
  await operator.opens(`/?message_id=${linked}&msg_type=interactive`)
  await expect(page.getByText(/This link asks for a reply to/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Something new')
  await page.getByRole('button', { name: 'Answer that message' }).click()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(linked)
  await expect(page.getByRole('radio', { name: 'Card' })).toBeChecked()
  await expect(page.locator('[data-landing=main_chat]')).toBeVisible()
  expect(lookUps).toHaveLength(1)
  await page.getByRole('button', { name: 'Bring back what I had written' }).click()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Something new')
})
