import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

test('a text is sent, and every field of the answer can be read', async ({ page, operator, sandbox }) => {
  const words = 'On it, <b>db-3</b> first: "quoted" \\ 中文 😀'
  await operator.opens()
  await operator.pastes(target)
  await operator.writes(words)
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await operator.sent.getByText('The answer').click()
  for (const fact of ['chat_id', 'oc_a0af569f9997d5f1883d56039a8d0a3c', 'msg_type', 'root_id', target, 'log_id'])
    await expect(operator.sent).toContainText(fact)
  expect(await sandbox.arrived(words)).toBe(1)
  await page.getByRole('link', { name: 'See it in the sandbox' }).click()
  await expect(page).toHaveURL(/\/sandbox#oc_a0af569f/)
})

test('a post in two languages is sent', async ({ operator, sandbox }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Post')
  await operator.writesPost({ language: 'zh_cn', title: '磁盘已满', body: '**原因**：日志没有轮转' })
  await operator.writesPost({ language: 'en_us', title: 'Disk full', body: '**Cause**: logs were not rotated' })
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('日志没有轮转')).toBe(1)
  expect(await sandbox.arrived('logs were not rotated')).toBe(1)
})

test('a card is sent token for token', async ({ operator, sandbox }) => {
  const card = `{
    // operators leave notes; Feishu gets none
    "schema": "2.0",
    "body": { "elements": [{ "tag": "markdown", "content": "Rotated by job 7371713483664506900123", "element_id": "m1" }] },
    "config": { "update_multi": true, "style": { "text_size": { "n": { "default": "normal" } } } },
  }`
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await operator.writesCard(card)
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(
    await sandbox.arrived(
      '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"Rotated by job 7371713483664506900123","element_id":"m1"}]}',
    ),
  ).toBe(1)
})

test('a reply stands beside its message, or in a thread, as the switch says', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_91af2d30816e320d4bdb11a5a2bc03a6')
  await operator.writes('Beside it')
  await operator.repliesInThread(false)
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await operator.sent.getByText('The answer').click()
  await expect(operator.sent).toContainText('chat_id')
  await expect(operator.sent).not.toContainText('thread_id')

  // What went out as it stands is told beside Send, until it is another reply.
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(operator.sendButton).toHaveAccessibleDescription('This reply has been sent.')
  await operator.writes('In a thread')
  await expect(operator.sendButton).toHaveAccessibleDescription('')
  await operator.repliesInThread(true)
  await operator.sends()
  await operator.sent.getByText('The answer').click()
  await expect(operator.sent).toContainText('thread_id')
  await expect(operator.sent).toContainText('omt_')

  // On a phone what came of it stands below either tab, and leads back to what one writes.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'New reply' }).click()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused()
})
