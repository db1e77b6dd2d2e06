import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Inside a message the colours, links without a line and the room between them are Feishu's: the preview shows them as they are. */
const theirs = ['color-contrast', 'link-in-text-block', 'target-size']

/** Whether axe has nothing to say of the page, but what Feishu answers for. */
export async function axeFindsNothing(page: Page, where?: string) {
  // Half way from one colour to the next, what is written on it has the contrast of neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Nothing here stands in a frame of another origin, for which axe else opens a page of its own each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Asked for by WCAG 2.2, and not by axe unless it is told.
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => ({ id, target: target.join(' '), html })),
  )
  const inMessages = await page.evaluate(
    (targets) => targets.map((target) => document.querySelector(target)?.closest('.feishu') != null),
    found.map(({ target }) => target),
  )
  expect(
    found.filter(({ id }, i) => !(theirs.includes(id) && inMessages[i])),
    where,
  ).toEqual([])
}
