import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'
import { startingCards } from './support/shipped-cards.ts'

test.describe.configure({ timeout: 180_000 })

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.beforeEach(({ context, server }) => context.addCookies([{ name: 'theme', value: theme, url: server.url }]))

    test('axe finds nothing while a post is written', async ({ page, operator }) => {
      await operator.opens()
      await operator.choosesType('Post')
      const written = page.getByRole('textbox', { name: 'Post body' })
      await written.click()
      await page.keyboard.type('Full :thumb')
      await expect(page.getByRole('listbox', { name: 'Emoji' })).toBeVisible()
      await axeFindsNothing(page, 'emoji')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Code block' }).click()
      await page.getByRole('button', { name: 'Rule' }).click()
      await page.getByRole('button', { name: 'Link', exact: true }).click()
      await axeFindsNothing(page, 'as it will read, with a link in hand')
      await page.keyboard.press('Escape')
      await written.fill('')
      await operator.writesPost({ title: 'Disk', body: '**Full** since 10:42\n- db-3' })
      await operator.writesPost({ body: '磁盘已满', language: 'zh_cn' })
      await expect(page.locator('[data-reply] .fs-bubble')).toBeVisible()
      await axeFindsNothing(page, 'as Markdown')
      await page.getByRole('tab', { name: 'JSON' }).click()
      await expect(page.locator('.cm-content')).toContainText('zh_cn')
      await axeFindsNothing(page, 'as JSON')
    })

    test('axe finds nothing while a card is written', async ({ page, operator }) => {
      await operator.opens('/?message_id=om_dc13264520392913993dd051dba21dcf')
      await operator.choosesType('Card')
      await expect(page.getByRole('button', { name: /^Report/ })).toBeVisible()
      await axeFindsNothing(page, 'starter cards to choose from')

      await page.getByRole('button', { name: /^Report/ }).click()
      await page.getByRole('treeitem', { name: /^table/ }).click()
      await expect(page.locator('[data-reply] [data-drawn]').first()).toBeVisible()
      await expect(page.getByRole('table', { name: 'Rows of the table' })).toBeVisible()
      await axeFindsNothing(page, 'the properties of a table')

      await page.getByRole('button', { name: 'Properties', exact: true }).click()
      await axeFindsNothing(page, 'outline with an element in hand')

      await page.getByRole('button', { name: 'About the size' }).click()
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
      await axeFindsNothing(page, 'heaviest elements')
      await page.keyboard.press('Escape')

      await page.getByRole('treeitem', { name: /^table/ }).click({ button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
      await axeFindsNothing(page, 'what can be done with a row')
      await page.keyboard.press('Escape')

      await page.keyboard.press('ControlOrMeta+k')
      await expect(
        page.getByRole('combobox', { name: 'Search pages, acts, recent messages, error codes' }),
      ).toBeFocused()
      await axeFindsNothing(page, 'palette')
      await page.keyboard.press('Escape')

      await operator.writesCard('{"schema": "2.0", "body": {"elements": [{"tag": "but')
      await page.keyboard.type('t')
      await expect(page.getByRole('option', { name: 'button' })).toBeVisible()
      await axeFindsNothing(page, 'completion')
      await page.keyboard.press('Escape')

      await operator.writesCard('{"schema": "2.0", "body": {"elements": [{"tag": "buton"}]}}')
      await expect(page.locator('.cm-lintRange').first()).toBeVisible()
      await page.locator('.cm-lintRange').first().hover()
      await expect(page.locator('.cm-tooltip-lint')).toBeVisible()
      await axeFindsNothing(page, 'a problem at its place')

      const card = startingCards[0]?.content ?? ''
      await operator.writesCard(JSON.stringify({ msg_type: 'interactive', content: card }))
      await expect(page.getByRole('button', { name: 'Take the card out' })).toBeVisible()
      await axeFindsNothing(page, 'a card in what was pasted')
    })

    test('axe finds nothing where nobody answered', async ({ page, operator }) => {
      await operator.opens('/?message_id=om_sandbox_lost_once')
      await operator.writes(`Lost, ${theme}`)
      await operator.sends()
      await expect(operator.alert).toContainText('Nobody knows whether it was sent')
      await axeFindsNothing(page)
    })
  })
}
