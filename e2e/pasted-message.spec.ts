import { expect, test } from './support/journey.ts'

const card = { schema: '2.0', body: { elements: [{ tag: 'markdown', content: 'Disk is full' }] } }

test('a card pasted among the words is taken over as a card, and what was written can be brought back', async ({
  page,
  operator,
}) => {
  await operator.opens()
  const request = JSON.stringify({ receive_id: 'oc_1', msg_type: 'interactive', content: JSON.stringify(card) })
  await operator.pastes(request, page.getByRole('textbox', { name: 'Text', exact: true }))
  await expect(page.getByText('This is a whole request. The message in it is of type Card.')).toBeVisible()
  // By keyboard: the button stands before the editor.
  await page.getByRole('button', { name: 'Take it over as Card' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Card', exact: true })).toBeChecked()
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('Disk is full')
  await page.getByRole('button', { name: 'Bring back what I had written' }).click()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(request)
  await page.getByRole('button', { name: 'Leave as it is' }).click()
  await expect(page.getByText('This is a whole request.')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(request)
})

test('a Python dict pasted into a post is read, and becomes the post', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Post')
  const dict = `{'msg_type': 'post', 'content': {'post': {'zh_cn': {'title': 'Done', 'content': [[{'tag': 'text', 'text': "it's out", 'un_escape': True}]]}}}}`
  await operator.pastes(dict, page.getByRole('textbox', { name: 'Post body' }))
  await expect(page.getByText('This is a Python dict. The message in it is of type Post.')).toBeVisible()
  await page.getByRole('button', { name: 'Take it over as Post' }).click()
  await expect(page.locator('[data-reply]')).toContainText("it's out")
  await operator.pastes('om_dc13264520392913993dd051dba21dcf')
  await expect(page.getByText('No problems')).toBeVisible()
})

test('a card as it is read back is said to be one, with the way to the real one', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(
    '{"title":null,"elements":[[{"tag":"img","image_key":"img_v3_1"},{"tag":"text","text":"hi"}]]}',
  )
  await expect(page.getByText('card_msg_content_type=user_card_content')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Take it over/ })).toHaveCount(0)
  await operator.choosesType('Text')
  await operator.pastes(
    '{"msg_type":"image","content":"{\\"image_key\\":\\"img_v3_1\\"}"}',
    page.getByRole('textbox', { name: 'Text', exact: true }),
  )
  await expect(page.getByText('The message in it is of type Image.')).toBeVisible()
})
