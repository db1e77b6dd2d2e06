import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'

const message_id = 'om_dc13264520392913993dd051dba21dcf'

test('an @ finds whoever wrote the message and the people of its chat, by keys, and undo takes it back', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await text.click()
  await page.keyboard.type('Thanks @')
  const list = page.getByRole('listbox', { name: 'Mention somebody' })
  await expect(list.getByRole('option').first()).toContainText('wrote the message')
  await expect(list.getByRole('option', { name: 'Sarah Miller' })).toBeVisible()
  await axeFindsNothing(page, 'whom an @ may mean')
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue(/^Thanks <at user_id="ou_2ee00f80b38b635d07da6d82703450e1">[^<]+<\/at> $/)
  await expect(list).toBeHidden()

  await page.keyboard.type('and @sar')
  await expect(list.getByRole('option')).toHaveCount(1)
  await list.getByRole('option', { name: 'Sarah Miller' }).click()
  await expect(text).toHaveValue(/and <at user_id="ou_b2e918cba1b74474a500f452833da53d">Sarah Miller<\/at> $/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(text).toHaveValue(/and @sar$/)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(text).toHaveValue(/Sarah Miller<\/at> $/)
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  // Everyone is not told by the Enter that ends a line, and a list that was closed stays so.
  await text.fill('')
  await text.pressSequentially('@Every')
  await expect(list.getByRole('option', { name: 'Everyone' })).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue('@Every\n')
  await text.fill('')
  await text.pressSequentially('@s')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await text.pressSequentially('ar')
  await expect(list).toBeHidden()

  // In a post the same; nobody of that name is said.
  await page.getByRole('radio', { name: 'Post', exact: true }).check()
  await page.getByRole('textbox', { name: 'Post body' }).click()
  await page.keyboard.type('@nobodyofthatname')
  await expect(page.getByText('Nobody of that name in the chat.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto('/audit')
  await expect(page.getByRole('main')).toContainText('Listed who is in a chat')
})
