import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

/** The card as JSON, however much of it is scrolled away. */
const source = (page: Page) => page.locator('[data-request]').textContent()

const rows = (page: Page) => page.getByRole('tree').getByRole('treeitem')

test('somebody new to cards makes one with a table and a chart by mouse, reorders it, and sends it', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  for (const component of ['Table', 'Chart', 'Rich text']) {
    await page.getByRole('button', { name: 'Insert', exact: true }).click()
    await page.getByRole('option', { name: new RegExp(`^${component} `) }).click()
  }
  await expect(rows(page)).toHaveText([/^table/, /^chart/, /^markdown/])
  await rows(page).nth(2).click()
  await page.getByRole('button', { name: /^Move up/ }).click()
  await page.getByRole('button', { name: /^Move up/ }).click()
  await expect(rows(page)).toHaveText([/^markdown/, /^table/, /^chart/])
  await page.getByRole('textbox', { name: 'Card JSON' }).getByText(/Bold/).dblclick()
  await page.keyboard.type('Stock')
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('Stock')
  await expect(page.locator('[data-reply] [data-tag=chart]')).toBeVisible()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Stock')).toBe(1)
})

test('the same by keyboard alone', async ({ page, operator, sandbox }) => {
  await operator.opens()
  await page.keyboard.type(target)
  await operator.choosesType('Card')
  const editor = page.getByRole('textbox', { name: 'Card JSON' })
  await editor.focus()
  for (const component of ['rich text', 'table', 'chart']) {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Search components and cards' })).toBeFocused()
    await page.keyboard.type(component)
    await page.keyboard.press('Enter')
    await expect(editor).toBeFocused()
  }
  await expect(rows(page)).toHaveText([/^markdown/, /^table/, /^chart/])
  // The cursor stands in the chart.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows(page)).toHaveText([/^markdown/, /^chart/, /^table/])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows(page)).toHaveText([/^markdown/, /^table/, /^chart/])
  await page.getByRole('tree').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+Alt+ArrowDown')
  await expect(rows(page)).toHaveText([/^markdown/, /^markdown/, /^table/, /^chart/])
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveText([/^markdown/, /^table/, /^chart/])
  await page.keyboard.press('Home')
  await page.keyboard.press('Alt+c')
  await expect(rows(page)).toHaveText([/^column_set/, /^column/, /^markdown/, /^column/, /^table/, /^chart/])
  await page.keyboard.press('Enter')
  await expect(editor).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Apples')).toBe(1)
})

test('preview and source lead to each other', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await page.getByRole('button', { name: /^Report/ }).click()
  const editor = page.getByRole('textbox', { name: 'Card JSON' })
  const chosen = page.getByRole('treeitem', { selected: true })
  const outlined = (tag: string) =>
    page
      .locator(`[data-reply] [data-tag=${tag}]`)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)

  await page.locator('[data-reply] [data-tag=header]').click()
  await expect(editor).toBeFocused()
  await expect(chosen).toHaveText(/^header/)
  expect(await outlined('header')).toBe('solid')

  await page.getByRole('treeitem', { name: /^table/ }).click()
  await expect(chosen).toHaveText(/^table/)
  await expect.poll(() => outlined('table')).toBe('solid')
  expect(await outlined('header')).not.toBe('solid')

  await editor.getByText('"legends"').click()
  await expect(chosen).toHaveText(/^chart/)
  await expect.poll(() => outlined('chart')).toBe('solid')
})

test('a pasted curl command is taken apart on consent, and undo brings it back', async ({ page, operator }) => {
  const card = '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"It is 12345678901234567890"}]}}'
  const body = JSON.stringify({ msg_type: 'interactive', content: card })
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await operator.writesCard(`curl -X POST 'https://open.feishu.cn/open-apis/im/v1/messages/x/reply' -d '${body}'`)
  await expect(page.getByText('This is a curl command.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the card out' }).click()
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('12345678901234567890')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('textbox', { name: 'Card JSON' })).toContainText('curl -X POST')
  await page.getByRole('button', { name: 'Leave as it is' }).click()
  await expect(page.getByText('This is a curl command.')).toHaveCount(0)
})

test('the editor completes what a card may hold, and explains it', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await page.getByRole('textbox', { name: 'Card JSON' }).click()
  await page.keyboard.type('{"schema": "2.0", "body": {"elements": [{"tag": "but')
  await page.getByRole('option', { name: 'button' }).click()
  await page.keyboard.type(', "te')
  await page.getByRole('option', { name: 'text', exact: true }).click()
  await page.keyboard.type('Go')
  await expect(page.locator('[data-reply] [data-tag=button]')).toContainText('Go')
  await page.getByRole('textbox', { name: 'Card JSON' }).getByText('"button"').hover()
  await expect(page.locator('.cm-doc')).toContainText('Card JSON 2.0')
})

test('the heaviest element is two clicks away', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await page.getByRole('button', { name: /^Report/ }).click()
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'About the size' }).click()
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
  await expect(page.getByRole('textbox', { name: 'Card JSON' })).toBeFocused()
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/^chart/)
  expect(await source(page)).toContain('chart_spec')
})
