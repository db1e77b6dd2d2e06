import { findChromium, launchOptions } from '#scripts/chromium.mjs'
import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'

// The browser of the other journeys has no microphone.
test.use({ launchOptions: launchOptions(await findChromium()) })

const message_id = 'om_dc13264520392913993dd051dba21dcf'

test('a voice message is spoken: on consent, paused, heard, and used', async ({ page, context, operator }) => {
  await operator.opens(`/?message_id=${message_id}`)
  await page.getByRole('radio', { name: 'Audio', exact: true }).check()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  const recorder = page.getByRole('region', { name: 'Record a voice message' })
  await expect(recorder).toContainText('The microphone is on only while you record')
  await recorder.getByRole('button', { name: 'Turn the microphone on' }).click()
  await expect(recorder).toContainText('The browser does not let this page use the microphone')
  await axeFindsNothing(page, 'a microphone that may not be used')
  await context.grantPermissions(['microphone'])
  await recorder.getByRole('button', { name: 'Turn the microphone on' }).click()
  // The device of tests beeps once a second: whoever looks once a second may never hear it.
  await recorder.getByRole('meter').evaluate(
    (meter) =>
      new Promise<void>((heard) => {
        const look = () => ((meter as HTMLMeterElement).value > 0.1 ? heard() : requestAnimationFrame(look))
        look()
      }),
  )
  await recorder.getByRole('button', { name: 'Pause' }).click()
  await expect(recorder).toContainText('Paused.')
  await recorder.getByRole('button', { name: 'Go on' }).click()
  await recorder.getByRole('button', { name: 'Stop recording' }).click()
  await expect(recorder.locator('audio')).toHaveJSProperty('error', null)
  await axeFindsNothing(page, 'a recording')
  await recorder.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByText(/^Recording \d{4}-\d\d-\d\d \d\d\.\d\d\.opus, .*, uploaded$/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Audio key' })).toHaveValue(/^file_v3_sandbox_opus_/)
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()
})
