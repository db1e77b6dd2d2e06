import type { Page } from '@playwright/test'
import { Alone, type Shown } from './support/alone.ts'
import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'
import { fullest, startingCards } from './support/shipped-cards.ts'

test.describe.configure({ timeout: 180_000 })

/** Draws one after the other, leaves a copy of each on the page, and asks axe about all of them at once. */
async function axeFindsNothingIn(page: Page, messages: (Shown & { name: string })[]) {
  const alone = new Alone(page)
  await alone.opens()
  for (const { name, ...message } of messages) {
    const shown = await alone.draws(message)
    await shown.evaluate((element, name) => {
      const copy = document.createElement('section')
      copy.setAttribute('aria-label', name)
      copy.append(element.cloneNode(true))
      document.querySelector('main')?.append(copy)
    }, name)
  }
  await axeFindsNothing(page)
}

const schemes = ['light', 'dark'] as const

for (const scheme of schemes)
  for (const version of [1, 2] as const)
    test(`axe finds nothing in components of ${version}.0, ${scheme}`, async ({ page }) => {
      const cards = fullest.filter((one) => one.version === version)
      await axeFindsNothingIn(
        page,
        cards.map(({ card, name, from }) => ({
          name: `${from}: ${name}`,
          msg_type: 'interactive',
          content: JSON.stringify(card),
          scheme,
        })),
      )
    })

for (const scheme of schemes)
  test(`axe finds nothing in starter cards, ${scheme}`, async ({ page }) => {
    await axeFindsNothingIn(
      page,
      startingCards.map(({ id, content }) => ({ name: id, msg_type: 'interactive', content, scheme })),
    )
  })

const asking = {
  elements: [
    {
      tag: 'button',
      text: { tag: 'plain_text', content: 'Restart' },
      confirm: {
        title: { tag: 'plain_text', content: 'Sure?' },
        text: { tag: 'plain_text', content: 'It takes a minute.' },
      },
      behaviors: [{ type: 'callback', value: { act: 'restart' } }],
    },
  ],
}

const words = [
  ['text', { text: '<b>On it</b> <at user_id="ou_x">Lin</at> [ticket](https://example.com/t/1)\n中文 :OK:' }],
  [
    'post',
    {
      en_us: {
        title: 'Disk on db-3',
        content: [
          [
            { tag: 'text', text: 'Full since 10:42 ', style: ['bold', 'underline'] },
            { tag: 'a', text: 'graph', href: 'https://example.com' },
            { tag: 'at', user_id: 'all' },
            { tag: 'emotion', emoji_type: 'SMILE' },
          ],
          [{ tag: 'img', image_key: 'img_v3_a' }],
          [{ tag: 'media', file_key: 'file_v3_a', image_key: 'img_v3_a' }],
          [{ tag: 'hr' }],
          [{ tag: 'code_block', language: 'SQL', text: 'VACUUM;' }],
          [{ tag: 'md', text: '**a** <at user_id="all"></at>\n- c\n- d\n\n> e' }],
        ],
      },
    },
  ],
] as const

test('axe finds nothing in texts and posts', async ({ page }) => {
  const messages = schemes.flatMap((scheme) =>
    words.map(([msg_type, content]) => ({
      name: `${msg_type}, ${scheme}`,
      msg_type,
      content: JSON.stringify(content),
      scheme,
    })),
  )
  await axeFindsNothingIn(page, messages)
})

for (const scheme of schemes)
  test(`axe finds nothing in what a card opens, ${scheme}`, async ({ page, context, server }) => {
    await context.addCookies([{ name: 'theme', value: scheme, url: server.url }])
    const alone = new Alone(page)
    await alone.opens()
    const opened = new Set<string>()
    for (const { tag, card } of fullest.filter(({ version }) => version === 2)) {
      if (opened.has(tag)) continue
      const shown = await alone.draws({ msg_type: 'interactive', content: JSON.stringify(card), scheme })
      const opener = shown.locator(
        '[aria-haspopup]:not([aria-disabled]), [aria-expanded=false]:not([aria-disabled]), .fs-open-picture, .fs-enlarge',
      )
      if ((await opener.count()) === 0) continue
      opened.add(tag)
      await opener.first().click()
      await axeFindsNothing(page, `${tag}, opened`)
    }
    const openers = ['date_picker', 'img', 'img_combination', 'multi_select_person']
    openers.push('multi_select_static', 'overflow', 'picker_datetime', 'picker_time', 'select_person', 'select_static')
    expect([...opened]).toEqual(expect.arrayContaining(openers))

    await alone.draws({ msg_type: 'interactive', content: JSON.stringify({ schema: '2.0', body: asking }), scheme })
    await page.getByRole('button', { name: 'Restart' }).click()
    await expect(page.getByRole('dialog')).toContainText('Sure?')
    await axeFindsNothing(page, 'what a card asks')
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(page.getByText(/would call back with/)).toBeVisible()
    await axeFindsNothing(page, 'what would be called')
  })
