import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { starters } from '#components/composer/starters.ts'
import type { Fixture } from '#components/preview/card/fixture.ts'
import { Alone } from './alone.ts'
import { expect, test } from './test.ts'

// Drawn anew by: npx playwright test -c e2e visual --update-snapshots
test.use({ viewport: { width: 680, height: 1600 }, timezoneId: 'Asia/Shanghai' })
test.describe.configure({ timeout: 180_000 })

const looks = [
  ['light', 'pc'],
  ['dark', 'pc'],
  ['light', 'phone'],
  ['dark', 'phone'],
] as const

/** The same fonts draw the same letters a hair apart from machine to machine; a moved or missing part is far more. */
const alike = { maxDiffPixelRatio: 0.015, threshold: 0.3, animations: 'disabled', caret: 'hide', scale: 'css' } as const

/** The window is taller than any card: else the console's own header stands over it. */
async function matches(
  alone: Alone,
  page: Page,
  name: string,
  content: string,
  [scheme, device]: (typeof looks)[number],
) {
  await page.setViewportSize({ width: device === 'pc' ? 680 : 400, height: 1600 })
  const shown = await alone.draws({ msg_type: 'interactive', content, scheme, device, language: 'en_us' })
  await page.evaluate(() => document.fonts.ready)
  await expect.soft(shown).toHaveScreenshot(`${name}-${scheme}-${device}.png`, alike)
}

const folder = new URL('../components/preview/card/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.fixtures.ts'))

/** The fullest fixture of each component. */
for (const version of [1, 2] as const)
  for (const look of looks)
    test(`components of ${version}.0, ${look.join(', ')}`, async ({ page }) => {
      const alone = new Alone(page)
      await alone.opens()
      for (const file of files) {
        const { fixtures } = (await import(new URL(file, folder).href)) as { fixtures: Fixture[] }
        const full = fixtures.find((one) => one.version === version && one.about === 'full')
        const name = `${file.replace('.fixtures.ts', '')}-${version}`
        if (full) await matches(alone, page, name, JSON.stringify(full.card), look)
      }
    })

for (const { id, load } of starters)
  test(`starter ${id}`, async ({ page }) => {
    const alone = new Alone(page)
    await alone.opens()
    for (const look of looks) await matches(alone, page, `starter-${id}`, await load('en'), look)
  })

test('width modes', async ({ page }) => {
  const alone = new Alone(page)
  await alone.opens()
  for (const width_mode of ['compact', 'default', 'fill'])
    for (const look of looks) {
      const card = {
        schema: '2.0',
        config: { width_mode },
        header: { title: { tag: 'plain_text', content: `Width mode ${width_mode}` }, template: 'blue' },
        body: {
          elements: [
            {
              tag: 'markdown',
              content: 'A paragraph of **some length**, to see where its lines end. 中文也一样换行。',
            },
            {
              tag: 'column_set',
              columns: [
                { tag: 'column', width: 'weighted', weight: 1, elements: [{ tag: 'markdown', content: 'One' }] },
                { tag: 'column', width: 'weighted', weight: 2, elements: [{ tag: 'markdown', content: 'Two' }] },
              ],
            },
          ],
        },
      }
      await matches(alone, page, `width-${width_mode}`, JSON.stringify(card), look)
    }
})
