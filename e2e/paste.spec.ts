import { expect, test } from './support/journey.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'
const other = 'om_2768b67663aba8b39983408205b8f7c4'

const pastes = {
  'a bare id': id,
  'a quoted id': `"${id}",`,
  'an id with spaces and line breaks': `\n  ${id}\r\n`,
  'an id broken over two lines': `${id.slice(0, 20)}\n${id.slice(20)}`,
  'a log line': `2026-11-22 10:15:15 INFO message_id=${id} chat_id=oc_a0af569f9997d5f1883d56039a8d0a3c`,
  'a curl command': `curl -X POST 'https://open.feishu.cn/open-apis/im/v1/messages/${id}/reply' -H 'Authorization: Bearer t-x'`,
  'an event': JSON.stringify({ event: { message: { root_id: other, parent_id: other, message_id: id } } }, null, 2),
  'a URL': `https://open.feishu.cn/open-apis/im/v1/messages/${id}?user_id_type=open_id`,
}

for (const [what, pasted] of Object.entries(pastes))
  test(`staff paste ${what} and see which message it is`, async ({ page, operator }) => {
    await operator.opens()
    await operator.pastes(pasted)
    await expect(page.locator('form').getByText(/林晓.*Ops on call/)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('db-3')
  })

test('of several ids staff choose the one they mean', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(`${id} ${other}`)
  await operator.writes('Which one?')
  await expect(page.getByText('Choose which message is meant.')).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Message IDs found' }).getByRole('radio', { name: other }).check()
  await expect(page.locator('form').getByText(/Sarah.*Ops on call/)).toBeVisible()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
})

const wrong = {
  'a thread': ['omt_7a26f5da23be', /is a thread.*om_ id of any message in that thread/],
  'a chat': ['oc_a0af569f9997d5f1883d56039a8d0a3c', /is a chat/],
  'a person': ['ou_155184d1e73cbfb8973e5a9e698e74f2', /is a person/],
  'an app': ['cli_9f427eec54ae901b', /is an app/],
  'a batch': ['bm_dc13264520392913993dd051dba21dcf', /batch of messages/],
  'something else': ['hello', /No message ID in this/],
} as const

for (const [what, [pasted, said]] of Object.entries(wrong))
  test(`staff who paste ${what} learn what is needed instead`, async ({ page, operator }) => {
    await operator.opens()
    await operator.pastes(pasted)
    await expect(page.getByText(said)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveAttribute('aria-invalid', 'true')
  })

test('a newcomer tries a sample message with one click, and finds it among the recent messages later', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toBeFocused()
  await page.getByRole('button', { name: 'Try a sample message' }).click()
  await expect(page.getByText(/林晓.*Ops on call/)).toBeVisible()
  await operator.writes('First reply')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await page.getByRole('button', { name: 'Clear Message ID' }).click()
  await page.getByRole('button', { name: 'Recent messages' }).click()
  await page.getByRole('menuitem', { name: id }).click()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(id)
})

test('a message the app may not read can still be answered', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_0000000000000000000000000000dead')
  await expect(page.getByText('Feishu knows no message with this id')).toBeVisible()
  await operator.writes('Anybody there?')
  await operator.sends()
  await expect(operator.alert).toContainText('99992354')
})
