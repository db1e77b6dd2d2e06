import { expect, test } from './support/journey.ts'

test('where Feishu asks to slow down, the next reply waits for its turn, says so, and can be stopped unsent', async ({
  page,
  operator,
  startConsole,
  recordingFeishu,
}) => {
  const feishu = await recordingFeishu(() => ({
    status: 429,
    body: { code: 99991400, msg: 'request trigger frequency limit' },
    headers: { 'x-ogw-ratelimit-reset': '25' },
  }))
  const { url } = await startConsole({
    FEISHU_APP_ID: 'cli_turns',
    FEISHU_APP_SECRET: 'S3cretOfTheTurns012345678',
    FEISHU_BASE_URL: feishu.url,
  })
  await operator.opens(`${url}/?message_id=om_first`)
  await operator.writes('The first')
  await operator.sends()
  const sending = page.getByRole('region', { name: 'Sending…' })
  await expect(sending).toContainText('Try 1: 99991400')
  await sending.getByRole('button', { name: 'Stop' }).click()
  await expect(operator.alert).toContainText('Feishu refused: 99991400')

  await operator.opens(`${url}/?message_id=om_second`)
  await operator.writes('The second')
  await operator.sends()
  await expect(sending).toContainText(/Feishu has asked to slow down\. Its turn comes in \d+ s\./)
  await sending.getByRole('button', { name: 'Stop' }).click()
  await expect(operator.alert).toContainText('Stopped before it left: nothing was sent')
  await expect(operator.alert).toContainText('You stopped it while it waited: nothing has left this server.')
  expect(feishu.to('/reply')).toHaveLength(1)

  await operator.alert.getByRole('link', { name: 'Open the record' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Reply to om_/)
  await expect(page.getByText('You stopped it while it waited').first()).toBeVisible()
})
