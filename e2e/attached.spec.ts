import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

const message_id = 'om_dc13264520392913993dd051dba21dcf'
const group = 'oc_92e6b833a6ea29f885a4f5e2670a2162'

const choosesType = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check()
const request = (page: Page) => page.locator('[data-request]')

test('what is known by its key is answered with: a group, a person, a video with its cover', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await choosesType(page, 'Contact card')
  // Who wrote the message is one press away.
  await page.getByRole('button', { name: 'Take 林晓' }).click()
  await expect(page.locator('[data-msg-type=share_user]')).toContainText('Lin Xiao')
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  await choosesType(page, 'Group card')
  await page.getByRole('textbox', { name: 'Group ID' }).fill('https://a.example/chat')
  await page.getByRole('button', { name: '1 problem' }).click()
  await expect(page.getByText('is not the id of a group')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Group ID' }).fill(group)
  await expect(page.getByRole('button', { name: '1 problem' })).toBeHidden()
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  // A whole request that is pasted brings its type with it.
  await choosesType(page, 'Text')
  const body = { msg_type: 'media', content: JSON.stringify({ file_key: 'file_v3_a', image_key: 'img_v3_a' }) }
  await operator.pastes(JSON.stringify(body), page.getByRole('textbox', { name: 'Text', exact: true }))
  await page.getByRole('button', { name: 'Take it over as Video' }).click()
  await expect(page.getByRole('textbox', { name: 'Video key' })).toHaveValue('file_v3_a')
  await expect(page.getByRole('textbox', { name: 'Cover key' })).toHaveValue('img_v3_a')
  await expect(request(page)).toContainText('"msg_type":"media"')
})
