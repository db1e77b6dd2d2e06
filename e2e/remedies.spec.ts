import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

const alert = (page: Page) => page.getByRole('alert').and(page.locator(':not(#__next-route-announcer__)'))

test('what stands beside the draft is mended at a press, and nothing is sent by it', async ({ page, operator }) => {
  await operator.opens('/?message_id=om_sandbox_no_scope')
  await operator.writes('On it.')
  await operator.sends()
  await expect(alert(page)).toContainText('99991672')
  // The sandbox's app has no page where scopes are asked for; whoever has one is told which.
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await alert(page).getByRole('button', { name: 'Copy for the developer' }).click()
  await expect.poll(clipboard).toContain('im:message:send_as_bot')
  // Where the browser forbids it, the text is there to be copied by hand, until the next try.
  const report = alert(page).getByRole('button', { name: 'Copy an incident report' })
  const byHand = alert(page).getByRole('textbox', { name: 'Text to copy by hand' })
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
    document.execCommand = () => false
  })
  await report.click()
  await expect(alert(page).getByText('Could not copy. The text is selected here')).toBeVisible()
  await expect(byHand).toBeFocused()
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(clipboard).toMatch(/99991672[\s\S]*[0-9A-F]{34}/i)
  await page.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'))
  await report.click()
  await expect(report.locator('..').getByText('Copied', { exact: true })).toBeVisible()
  await expect(byHand).toBeHidden()

  // Whoever writes the next one learns before sending that the app lacks it, until a reply goes out.
  await page.reload()
  const listed = page.getByRole('button', { name: '1 problem' })
  await listed.click()
  await expect(page.getByRole('dialog', { name: 'Before sending' })).toContainText(
    /The app lacks the scope to send: the last reply as this app, .* was refused for it/,
  )
  await expect(page.getByRole('link', { name: /99991672/ })).toHaveAttribute('href', '/errors/99991672')
  await page.keyboard.press('Escape')
  await operator.pastes('om_dc13264520392913993dd051dba21dcf')
  await operator.sends()
  await expect(operator.sent).toBeVisible()
  await expect(listed).toBeHidden()

  await operator.pastes('om_sandbox_230049')
  await operator.writes('Still on it.')
  await operator.sends()
  await expect(alert(page)).toContainText('230049')
  await alert(page).getByRole('button', { name: 'Wait, then ask again' }).click()
  await expect(page.getByText(/Send is free in \d+ s/)).toBeVisible()
  await page.getByRole('button', { name: 'Do not wait' }).click()
})

test('what is found before sending is mended from the list of problems: a mention, a link', async ({
  page,
  operator,
}) => {
  await operator.opens('/?message_id=om_dc13264520392913993dd051dba21dcf')
  await operator.choosesType('Card')
  await operator.writesCard(
    JSON.stringify({
      schema: '2.0',
      body: {
        elements: [{ tag: 'markdown', content: 'Ask <at user_id="ou_1">Lin</at>, see [the page](ftp://a.b/c)' }],
      },
    }),
  )
  await page.getByRole('button', { name: /^\d problems?$/ }).click()
  await page.getByRole('button', { name: 'Write <at id=ou_1></at>' }).click()
  await expect(page.locator('[data-request]')).toContainText('<at id=ou_1></at>')
  // One stays in the list as long as there is one, and goes on to Send from the last.
  await expect(page.getByRole('dialog', { name: 'Before sending' })).toBeFocused()
  await page.keyboard.press('Escape')
  await operator.writesCard(
    JSON.stringify({ schema: '2.0', body: { elements: [{ tag: 'markdown', content: '<at user_id="ou_1"></at>' }] } }),
  )
  await page.getByRole('button', { name: '1 problem' }).click()
  await page.getByRole('button', { name: 'Write <at id=ou_1></at>' }).click()
  await expect(operator.sendButton).toBeFocused()
})
