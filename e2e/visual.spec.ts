import type { Page } from '@playwright/test'
import { Alone } from './support/alone.ts'
import { expect, test } from './support/journey.ts'
import { fullest, startingCards } from './support/shipped-cards.ts'

// All of them drawn anew, after a change that was meant:
// rm -r e2e/visual.spec.ts-snapshots; npx playwright test -c e2e visual --update-snapshots=all
test.use({ viewport: { width: 680, height: 1600 }, timezoneId: 'Asia/Shanghai' })
test.describe.configure({ timeout: 180_000 })
// What a card says of today is the same every day.
test.beforeEach(({ page }) => page.clock.setFixedTime('2026-03-02T10:00:00+08:00'))

/** Colours depend on the theme alone, and lines on the device alone. */
const looks = [
  ['light', 'pc'],
  ['dark', 'phone'],
] as const

/**
 * The same packages draw the same letters, but for a shade at their edges from processor to processor. A pale ground
 * that moves by four pixels is less than it looks, so of what differs visibly only a few pixels are let pass.
 */
const alike = { maxDiffPixelRatio: 0.002, threshold: 0.1, animations: 'disabled', caret: 'hide', scale: 'css' } as const

/** The window is taller than any card: else the console's own header stands over it. */
async function matches(
  alone: Alone,
  page: Page,
  group: '1.0' | '2.0' | 'starters' | 'widths',
  name: string,
  content: string,
  [scheme, device]: (typeof looks)[number],
) {
  await page.setViewportSize({ width: device === 'pc' ? 680 : 400, height: 1600 })
  const shown = await alone.draws({ msg_type: 'interactive', content, scheme, device, language: 'en_us' })
  await page.evaluate(() => document.fonts.ready)
  await expect.soft(shown).toHaveScreenshot([group, `${scheme}-${device}`, `${name}.png`], alike)
}

/** Of each component the fullest card, by a name of its own. */
function componentsOf(version: 1 | 2) {
  const named = new Map<string, object>()
  const tags = new Set<string>()
  for (const { card, from, tag } of fullest.filter((one) => one.version === version)) {
    if (tags.has(`${from} ${tag}`)) continue
    tags.add(`${from} ${tag}`)
    named.set(named.has(from) ? `${from}-${tag.replace('@', '').replaceAll(/[_.]/g, '-')}` : from, card)
  }
  return named
}

for (const version of [1, 2] as const)
  for (const look of looks)
    test(`components of ${version}.0 look as they did, ${look.join(', ')}`, async ({ page }) => {
      const alone = new Alone(page)
      await alone.opens()
      for (const [name, card] of componentsOf(version))
        await matches(alone, page, `${version}.0`, name, JSON.stringify(card), look)
    })

for (const look of looks)
  test(`starter cards look as they did, ${look.join(', ')}`, async ({ page }) => {
    const alone = new Alone(page)
    await alone.opens()
    for (const { id, content } of startingCards) await matches(alone, page, 'starters', id, content, look)
  })

test('width modes look as they did', async ({ page }) => {
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
      await matches(alone, page, 'widths', width_mode, JSON.stringify(card), look)
    }
})
