import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

// Not journeys: pictures of every page and state, for people to look at. scripts/screenshots.mjs runs them.
const folder = process.env.SCREENSHOTS ?? 'screenshots'

const sizes = {
  wide: { width: 1920, height: 1080 },
  desktop: { width: 1440, height: 900 },
  laptop: { width: 1024, height: 768 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
}
const languages = { zh: 'zh-CN', en: 'en' }

test.describe.configure({ timeout: 360_000 })
test.use({ expectedErrors: [/404/] })

/** The page as it stands, in both themes, sizes and languages. English is last: the test goes on in it. */
async function picture(page: Page, name: string) {
  await page.mouse.move(0, 0)
  for (const [language, lang] of Object.entries(languages)) {
    await page.locator(`header button[lang="${lang}"]`).click()
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await take(page, `${name}-${size}-${colorScheme}-${language}`)
        if (size === 'phone' && (await showsPane(page, 1))) {
          await take(page, `${name}-${size}-preview-${colorScheme}-${language}`)
          await showsPane(page, 0)
        }
      }
    }
    await page.setViewportSize(sizes.desktop)
  }
}

const take = (page: Page, name: string) =>
  page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })

/** On a phone, Compose and Preview are two tabs. */
async function showsPane(page: Page, n: number) {
  const tab = page.getByRole('tablist').first().getByRole('tab').nth(n)
  if (!(await tab.isVisible())) return false
  await tab.click()
  return true
}

const target = 'om_c77da61ea2904e5cfa5bfdedad2495f5'
const words =
  '<b>On it.</b> Moving the old logs off db-3 now, <at user_id="all">everyone</at>: expect slow queries for 10 minutes.'
const card = JSON.stringify(
  {
    schema: '2.0',
    header: { title: { tag: 'plain_text', content: 'Disk on db-3 is full' }, template: 'orange' },
    body: {
      elements: [
        { tag: 'markdown', content: '**Cause**: logs were not rotated.\n**Now**: moving them, about 10 minutes.' },
        { tag: 'hr' },
        { tag: 'button', text: { tag: 'plain_text', content: 'Follow along' }, type: 'primary' },
      ],
    },
  },
  null,
  2,
)

test.beforeAll(() => mkdir(folder, { recursive: true }))

test('compose', async ({ page, operator }) => {
  await operator.opens()
  await expect(operator.sendButton).toBeVisible()
  await picture(page, 'compose-empty')
  await operator.pastes(target)
  await operator.writes(words)
  await picture(page, 'compose-text')
  await operator.writes('x'.repeat(151 * 1024))
  await picture(page, 'compose-too-large')
  await operator.choosesType('Post')
  await operator.writesPost({
    title: 'Disk on db-3',
    body: '**Cause**: logs were not rotated.\n\n- moving them\n- 10 minutes',
  })
  await picture(page, 'compose-post')
  await operator.choosesType('Card')
  await picture(page, 'compose-card-empty')
  await operator.writesCard(card)
  await picture(page, 'compose-card')
  await operator.writesCard(card.replace('"hr"', '"hr'))
  await picture(page, 'compose-card-broken')
  await operator.pastes('oc_820faa21d7ed275b53d1727a0feaa917')
  await picture(page, 'compose-other-id')
  await operator.pastes(`${target} om_b3555fa07b3d33d7895a831bb76d8b29`)
  await picture(page, 'compose-several-ids')
})

const outcomes = {
  sent: target,
  refused: 'om_sandbox_230002',
  'refused-thread': 'om_sandbox_230071',
  'refused-unknown': 'om_0000000000000000000000000000dead',
  unanswered: 'om_sandbox_lost',
}

for (const [name, message_id] of Object.entries(outcomes))
  test(name, async ({ page, operator }) => {
    await operator.opens()
    await operator.pastes(message_id)
    await operator.writes(words)
    await operator.sends()
    await expect(operator.sent.or(operator.alert).first()).toBeVisible({ timeout: 40_000 })
    await picture(page, `outcome-${name}`)
  })

test('the row of an earlier reply, and the palette', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(outcomes.refused)
  await operator.writes(words)
  await operator.sends()
  await expect(operator.alert).toBeVisible()
  await operator.writes('Then another')
  await picture(page, 'outcome-earlier')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await take(page, 'palette')
})

test('refused card', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_sandbox_230099_200550')
  await operator.choosesType('Card')
  await operator.writesCard(card)
  await operator.sends()
  await expect(operator.alert).toBeVisible()
  await picture(page, 'outcome-refused-card')
})

test('history', async ({ page, operator }) => {
  await operator.opens('/history?text=nothing-like-this')
  await picture(page, 'history-empty')
  for (const message_id of [target, 'om_sandbox_230002', 'om_sandbox_lost']) {
    await operator.opens()
    await operator.pastes(message_id)
    await operator.writes(words)
    await operator.sends()
    await expect(operator.sent.or(operator.alert).first()).toBeVisible({ timeout: 40_000 })
  }
  await operator.opens('/history')
  await picture(page, 'history')
  await page.locator('main a[href^="/history/"]').first().click()
  await page.waitForURL(/\/history\/./)
  await picture(page, 'attempt')
})

for (const [name, path] of Object.entries({
  errors: '/errors',
  'errors-searched': '/errors?q=thread',
  'error-230013': '/errors/230013',
  'error-230099-200550': '/errors/230099/200550',
  sandbox: '/sandbox',
  'not-found': '/no-such-page',
}))
  test(name, async ({ page, operator }) => {
    await operator.opens(path)
    await picture(page, name)
  })

test('readme', async ({ page, operator }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
  await operator.opens()
  await operator.pastes('om_sandbox_230013')
  await operator.writes(words)
  await operator.sends()
  await expect(operator.alert).toBeVisible()
  await page.mouse.move(0, 0)
  await take(page, 'refused')
})
