import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

test('a reply nobody answered for is sent again with the same uuid, and delivered once', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes('om_sandbox_lost_once')
  await operator.writes('Did this arrive?')
  const uuid = await operator.uuidOf('Did this arrive?')
  await operator.sends()
  await expect(operator.alert).toContainText('Nobody knows whether it was sent')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Did this arrive?')
  // Whoever would rather decide themselves has the console leave it alone.
  await page.getByRole('button', { name: 'Do not send it again by itself' }).click()
  await expect(operator.alert).toContainText('It is not sent again by itself.')
  await page.getByRole('button', { name: 'Send again, same uuid' }).click()
  await expect(operator.sent).toContainText('Sent as om_')
  await expect(operator.uuid).toHaveAttribute('title', uuid)
  expect(await sandbox.arrived('Did this arrive?')).toBe(1)
})

test('whoever waits sees the console settle it by itself, and has nothing to do', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes('om_sandbox_lost_once')
  await operator.writes('I wait for it')
  await operator.sends()
  await expect(operator.alert).toContainText('You need not do anything')
  await expect(operator.alert).toContainText('It was delivered: it stands there as om_', { timeout: 40_000 })
  await expect(page.getByRole('button', { name: 'Send again, same uuid' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'New reply' })).toBeVisible()
  expect(await sandbox.arrived('I wait for it')).toBe(1)
})

test('its record sends it again the same way, and shows the message it answers as it reads now', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes('om_sandbox_lost_once')
  await operator.writes('And this one?')
  await operator.sends()
  // What was stopped is sent again by nobody but them.
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await operator.alert.getByRole('link', { name: 'Open the record' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^Perhaps sent to /)
  await page.getByRole('button', { name: 'Read it from Feishu' }).click()
  await expect(page.getByRole('region', { name: 'The message answered' }).locator('.feishu')).toBeVisible()
  await page.getByRole('button', { name: 'Send again, same uuid' }).click()
  await expect(heading).toHaveText(/^Sent to /)
  await expect(page.getByRole('list', { name: '1 other attempt with this uuid' })).toContainText('Unanswered')
  expect(await sandbox.arrived('And this one?')).toBe(1)
  await page.getByRole('list', { name: '1 other attempt with this uuid' }).getByRole('link').click()
  await expect(heading).toHaveText(/^Perhaps sent to /)
  await expect(page.getByRole('button', { name: 'Send again, same uuid' })).toHaveCount(0)
})

test('its record has the console look for it in Feishu, which finds it, and sends nothing', async ({
  page,
  operator,
  sandbox,
}) => {
  await sandbox.meetsNext('lost')
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('Look where it is')
  await operator.sends()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await operator.alert.getByRole('link', { name: 'Open the record' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^Perhaps sent to /)
  await page.getByRole('button', { name: 'Look for it in Feishu' }).click()
  const came = page.getByRole('region', { name: 'What it came to' })
  await expect(came).toContainText(/It was delivered: it stands there as om_\w+\./)
  await expect(came).toContainText('It was looked for where it would stand.')
  await expect(came).toContainText(/Found by Local operator/)
  await expect(heading).toHaveText(/^Sent to /)
  await expect(page.getByRole('button', { name: 'Send again, same uuid' })).toHaveCount(0)
  expect(await sandbox.arrived('Look where it is')).toBe(1)
})

test('an expired token is nobody’s business: the reply goes out', async ({ operator, sandbox }) => {
  await sandbox.meetsNext('expired_token')
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('Token or no token')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Token or no token')).toBe(1)
})

test('a proxy’s error page is passed over by itself', async ({ operator, sandbox }) => {
  await sandbox.meetsNext('html_502')
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('Through the proxy')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Through the proxy')).toBe(1)
})

test('an answer lost after delivery is repeated by itself, and the reply stands there once', async ({
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes('om_sandbox_accepted_500_once')
  await operator.writes('Once, please')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Once, please')).toBe(1)
})

test('a double click sends once', async ({ page, operator, sandbox }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('Twice clicked')
  await operator.sendButton.dblclick()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Twice clicked')).toBe(1)
  await page.goto('/history?text=Twice+clicked')
  await expect(page.getByRole('main').getByText('Twice clicked')).toHaveCount(1)
})

test('the same draft sent from two tabs is delivered once, and the second tab is told', async ({
  page,
  context,
  operator,
  sandbox,
}) => {
  await sandbox.meetsNext('delay', 1, 1)
  await operator.opens()
  await operator.pastes(target)
  await operator.writes('From two tabs')
  const uuid = await operator.uuidOf('From two tabs')
  // Kept by the browser a moment after the last key.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('From two tabs')
  const second = await context.newPage()
  await second.goto('/')
  await expect(second.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('From two tabs')
  await expect(second.getByRole('button', { name: /^uuid/ })).toHaveAttribute('title', uuid)
  // Both at once, while Feishu takes its time with the first.
  await Promise.all([operator.sends(), second.getByRole('button', { name: 'Send reply' }).click()])
  await expect(operator.sent).toBeVisible({ timeout: 20_000 })
  await expect(second.getByRole('status')).toBeVisible({ timeout: 20_000 })
  const already = [operator.sent, second.getByRole('status')].map((sent) => sent.getByText('Already delivered').count())
  expect((await Promise.all(already)).reduce((sum, n) => sum + n)).toBe(1)
  expect(await sandbox.arrived('From two tabs')).toBe(1)
})
