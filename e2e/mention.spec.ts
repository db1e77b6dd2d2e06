import type { Page } from '@playwright/test'
import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'

const message_id = 'om_dc13264520392913993dd051dba21dcf'
const sarah = '<at user_id="ou_b2e918cba1b74474a500f452833da53d">Sarah Miller</at>'

const field = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
const list = (page: Page) => page.getByRole('listbox', { name: 'Mention somebody' })
/** The text as it would go out. */
const text = (page: Page) =>
  page
    .locator('[data-request]')
    .textContent()
    .then((request) => JSON.parse(JSON.parse(request ?? '{}').content ?? '{}').text)

test('an @ finds whoever wrote the message and the people of its chat, by keys, and undo takes it back', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await field(page).click()
  await page.keyboard.type('Thanks @')
  await expect(list(page).getByRole('option').first()).toContainText('wrote the message')
  await expect(list(page).getByRole('option', { name: 'Sarah Miller' })).toBeVisible()
  // Beside the @ it belongs to.
  const [at, box] = [await field(page).boundingBox(), await list(page).boundingBox()]
  expect((box?.y ?? 0) - (at?.y ?? 0)).toBeLessThan(60)
  await axeFindsNothing(page, 'whom an @ may mean')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('Thanks @林晓 ')
  await expect(list(page)).toBeHidden()

  // The blank behind it is there by now.
  await page.keyboard.type(' and @sar')
  await expect(list(page).getByRole('option')).toHaveText(['Sarah Miller', 'Look for “sar” in the whole company'])
  await list(page).getByRole('option', { name: 'Sarah Miller' }).click()
  await expect(field(page)).toHaveValue('Thanks @林晓 and @Sarah Miller ')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page)).toHaveValue('Thanks @林晓 and @sar')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(field(page)).toHaveValue('Thanks @林晓 and @Sarah Miller ')
  await expect(page.locator('[data-request]')).toContainText('Sarah')
  expect(await text(page)).toBe(`Thanks <at user_id="ou_2ee00f80b38b635d07da6d82703450e1">林晓</at> and ${sarah} `)
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  // Everyone is not told by the Enter that ends a line, and a list that was closed stays so.
  await field(page).fill('')
  await field(page).pressSequentially('@Every')
  await expect(list(page).getByRole('option', { name: 'Everyone' })).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('@Every\n')
  await field(page).fill('')
  await field(page).pressSequentially('@s')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await field(page).pressSequentially('ar')
  await expect(list(page)).toBeHidden()

  // In a post the same; nobody of that name is said.
  await page.getByRole('radio', { name: 'Post', exact: true }).check()
  await page.getByRole('textbox', { name: 'Post body' }).click()
  await page.keyboard.type('@nobodyofthatname')
  await expect(page.getByText('Nobody of that name in the chat.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto('/audit')
  await expect(page.getByRole('main')).toContainText('Listed who is in a chat')
})

test('a mention in a text is one thing with a name: it is walked over, deleted, copied and brought back whole', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await operator.pastes(`Hi ${sarah}, look`, field(page))
  await expect(field(page)).toHaveValue('Hi @Sarah Miller, look')
  await expect(page.locator('mark', { hasText: '@Sarah Miller' })).toHaveCount(1)
  await axeFindsNothing(page, 'a mention in a text')
  await expect(page.locator('[data-request]')).toContainText('look')
  expect(await text(page)).toBe(`Hi ${sarah}, look`)
  // Walked over by one key, and deleted by one.
  await page.keyboard.press('Home')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await expect
    .poll(() => field(page).evaluate((area) => (area as HTMLTextAreaElement).selectionStart))
    .toBe('Hi @Sarah Miller'.length)
  await page.keyboard.press('Backspace')
  await expect(field(page)).toHaveValue('Hi , look')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field(page)).toHaveValue('Hi @Sarah Miller, look')
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect(page.locator('[data-request]')).toContainText('look!')
  expect(await text(page)).toBe(`Hi ${sarah}, look!`)
  // Cut and pasted it is the same person; so is one a card mentions.
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+x')
  await expect(field(page)).toHaveValue('')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Hi ${sarah}, look!`)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(field(page)).toHaveValue('Hi @Sarah Miller, look!')
  await operator.pastes('<at id=all></at> wait', field(page))
  await expect(field(page)).toHaveValue('@Everyone wait')
  await expect(page.locator('[data-request]')).toContainText('wait')
  expect(await text(page)).toBe('<at user_id="all"></at> wait')
  // What was left is there again, by name.
  await page.reload()
  await expect(field(page)).toHaveValue('@Everyone wait')
})

test('somebody is found by how their name sounds, and beyond the chat by mail, by phone and by name, on record', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await field(page).click()
  await page.keyboard.type('@zhouq')
  await expect(list(page).getByRole('option').first()).toHaveText(/周倩\W*Zhou Qian/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('@周倩 ')

  await page.keyboard.type('@wang.fang@example.com')
  await expect(list(page).getByRole('option')).toHaveText(['Look for the address wang.fang@example.com'])
  await page.keyboard.press('Enter')
  await expect(list(page).getByRole('option')).toHaveText(/王芳\W*Wang Fang\W*not in the chat/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('@周倩 @王芳 ')
  await page.keyboard.type('@ouym')
  await expect(list(page).getByRole('option')).toHaveText(['Look for “ouym” in the whole company'])
  await page.keyboard.press('Enter')
  await expect(list(page).getByRole('option').first()).toHaveText(/欧阳明/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('@周倩 @王芳 @欧阳明 ')
  await page.keyboard.type('@+86-13800138009')
  await expect(list(page).getByRole('option')).toHaveText(['Look for the number +86-13800138009'])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nobody is found by that in the company.')).toBeVisible()
  await page.goto('/audit')
  for (const by of ['by mail', 'by phone', 'by name'])
    await expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: 'Looked for somebody in the company' })
        .filter({ hasText: by }),
    ).toHaveCount(1)
})

test('in a field of a card an @ writes the tag that a card knows, and a pasted one of a text becomes it', async ({
  page,
  operator,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await operator.choosesType('Card')
  await page.getByRole('button', { name: /^Alert/ }).click()
  await page.locator('[data-reply] [data-tag=header] ~ div [data-tag=markdown]').last().click()
  const words = page.getByRole('region', { name: 'Properties' }).locator('textarea').first()
  await words.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Ask @sar')
  await expect(list(page).getByRole('option').first()).toHaveText('Sarah Miller')
  await page.keyboard.press('Enter')
  await expect(words).toHaveValue('Ask <at id=ou_b2e918cba1b74474a500f452833da53d></at> ')
  await operator.pastes(`Hi ${sarah}`, words)
  await expect(words).toHaveValue('Hi <at id=ou_b2e918cba1b74474a500f452833da53d></at>')
  // In the source it is the same, and emoji are found by their names in both languages.
  const source = page.getByRole('textbox', { name: 'Card JSON' })
  await operator.writesCard('{"elements": [{"tag": "markdown", "content": "Ask "}]}')
  await source.press('ControlOrMeta+End')
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('@sar')
  await expect(list(page).getByRole('option').first()).toHaveText('Sarah Miller')
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeHidden()
  await page.keyboard.type(':赞')
  await expect(page.getByRole('option', { name: /THUMBSUP/ })).toBeVisible()
  await page.keyboard.press('Enter')
  const written = 'Ask <at id=ou_b2e918cba1b74474a500f452833da53d></at> :THUMBSUP:'
  await expect(page.locator('[data-request]')).toContainText(written)
  // And where the text is seen.
  await page.locator('[data-reply] [data-tag=markdown]').click()
  const inPlace = page.getByRole('textbox', { name: 'The text, written where it stands' })
  await expect(inPlace).toHaveValue(written)
  // Its tags stand back behind the words, and nothing else does.
  await expect(page.locator('[data-veil]')).toHaveText(['<at id=ou_b2e918cba1b74474a500f452833da53d>', '</at>'])
  await inPlace.press('End')
  await page.keyboard.type(' @sar')
  await expect(list(page).getByRole('option').first()).toHaveText('Sarah Miller')
  await page.keyboard.press('Escape')
  await expect(inPlace).toBeFocused()
  await page.keyboard.type(' :thumbs')
  const emoji = page.getByRole('listbox', { name: 'Emoji' })
  await expect(emoji.getByRole('option', { name: 'Thumbs up' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(inPlace).toHaveValue(`${written} @sar :THUMBSUP:`)
})
