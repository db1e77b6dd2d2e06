import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

/** The card as JSON, however much of it is scrolled away; it follows the source a moment later. */
const request = (page: Page) => page.locator('[data-request]')

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
  // Others may have sent the same table before.
  const before = await sandbox.arrived('Apples')
  await operator.opens()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toBeFocused()
  await page.keyboard.type(target)
  await operator.choosesType('Card')
  const editor = page.getByRole('textbox', { name: 'Card JSON' })
  await editor.focus()
  for (const component of ['rich text', 'table', 'chart']) {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Search pages, acts, recent messages, error codes' })).toBeFocused()
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
  expect(await sandbox.arrived('Apples')).toBe(before + 1)
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

test('in a card of hundreds, what stands far down is found from both sides', async ({ page, operator }) => {
  // As high as it comes: nobody knows how high what is not in sight will be.
  const elements = Array.from({ length: 200 }, (_, i) => ({
    tag: 'markdown',
    content: `Line ${i} of two hundred${' and some more words'.repeat((i * 7) % 12)}`,
  }))
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(JSON.stringify({ schema: '2.0', body: { elements } }, null, 2))
  const drawn = page.locator('[data-reply] [data-tag=markdown]')
  await expect(drawn).toHaveCount(200)
  await rows(page).first().click()
  await page.getByRole('tree').press('End')
  await expect(drawn.last()).toBeInViewport()
  await expect(page.getByRole('textbox', { name: 'Card JSON' }).getByText('Line 199 of two hundred')).toBeInViewport()
  await page.getByRole('tree').press('Home')
  await expect(drawn.first()).toBeInViewport()
  // Whoever turns the wheel has taken over. What comes in sight gets its height then: a press waits until it is there.
  await drawn.first().hover()
  await page.mouse.wheel(0, 200)
  await drawn.nth(120).scrollIntoViewIfNeeded()
  await expect(drawn.nth(120)).toBeInViewport()
  await drawn.nth(120).click()
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/Line 120/)
  await expect(page.getByRole('textbox', { name: 'Card JSON' }).getByText('Line 120 of two hundred')).toBeInViewport()
})

test('Escape closes what a drawn field has opened, and the field has the focus again', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(
    '{"schema":"2.0","body":{"elements":[{"tag":"select_static","options":[{"text":{"tag":"plain_text","content":"One"},"value":"1"}]}]}}',
  )
  const field = page.locator('[data-reply] [data-tag=select_static]').getByRole('combobox')
  await field.press('Enter')
  await expect(page.getByRole('option', { name: 'One' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: 'One' })).toHaveCount(0)
  await expect(field).toBeFocused()
})

test('an accent chosen from a menu takes the place of its letter', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  const editor = page.getByRole('textbox', { name: 'Card JSON' })
  await editor.click()
  await page.keyboard.type('hello')
  // As a Mac does it: the letter is named as what is replaced, and nothing was selected before.
  await editor.evaluate((field) => {
    const selection = getSelection()
    selection?.modify('extend', 'backward', 'character')
    const range = selection?.getRangeAt(0)
    if (!range) return
    const targetRanges = [new StaticRange(range)]
    const event = { inputType: 'insertText', data: 'ö', targetRanges, bubbles: true, cancelable: true }
    if (field.dispatchEvent(new InputEvent('beforeinput', event))) document.execCommand('insertText', false, 'ö')
  })
  await expect(editor).toHaveText('hellö')
})

test('a pasted curl command is taken apart on consent, and undo brings it back', async ({ page, operator }) => {
  const card = '{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"It is 12345678901234567890"}]}}'
  const body = JSON.stringify({ msg_type: 'interactive', content: card })
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await operator.writesCard(`curl -X POST 'https://open.feishu.cn/open-apis/im/v1/messages/x/reply' -d '${body}'`)
  await expect(page.getByText('This is a curl command.')).toBeVisible()
  await expect(page.getByText('1 line goes, 11 come, 0 stay')).toBeVisible()
  await page.getByRole('button', { name: 'Take the card out' }).click()
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('12345678901234567890')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('textbox', { name: 'Card JSON' })).toContainText('curl -X POST')
  await page.getByRole('button', { name: 'Leave as it is' }).click()
  await expect(page.getByText('This is a curl command.')).toHaveCount(0)
})

test('what wraps a card is seen to go, and what stays is folded', async ({ page, operator }) => {
  const card = {
    schema: '2.0',
    body: { elements: Array.from({ length: 9 }, (_, n) => ({ tag: 'markdown', content: `${n}` })) },
  }
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(JSON.stringify({ msg_type: 'interactive', card }))
  await expect(page.getByText('This is the body of a webhook request.')).toBeVisible()
  const diff = page.getByRole('region', { name: 'What changes, line by line' })
  const goes = diff.getByRole('deletion')
  await expect(goes.nth(0)).toHaveText('"msg_type": "interactive",')
  await expect(goes.nth(1)).toHaveText('"card": {')
  await expect(goes.last()).toHaveText('}')
  await expect(page.getByText('3 lines go, 0 come')).toBeVisible()
  await expect(diff.getByRole('insertion')).toHaveCount(0)
  await expect(diff).toContainText('lines stay as they are')
  await page.getByRole('button', { name: 'Take the card out' }).click()
  await expect(rows(page)).toHaveCount(9)
})

test('an element leaves its container and enters the one beside it, by keyboard and by mouse', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await operator.choosesType('Card')
  const source = `{
  "schema": "2.0",
  "body": {
    "elements": [
      // the words
      { "tag": "markdown", "content": "hello" },
      { "tag": "hr" }
    ]
  }
}`
  await operator.writesCard(source)
  await rows(page).first().click()
  await page.getByRole('button', { name: /^Wrap in columns/ }).click()
  await expect(rows(page)).toHaveText([/^column_set/, /^column/, /^markdown/, /^column/, /^hr/])
  await page.getByRole('button', { name: /^Move into the container beside it/ }).click()
  await expect(rows(page)).toHaveText([/^column_set/, /^column/, /^column/, /^markdown/, /^hr/])
  await expect(page.getByRole('treeitem', { selected: true })).toHaveText(/^markdown/)

  await page.getByRole('tree').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(rows(page)).toHaveText([/^column_set/, /^column/, /^column/, /^markdown/, /^hr/])
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '1')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('It is in no container it could leave.')).toBeVisible()

  // The same keys in the source, where the browser would go back a page.
  const editor = page.getByRole('textbox', { name: 'Card JSON' })
  await editor.getByText('"hello"').click()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '3')
  await expect(editor).toContainText('// the words')
  for (let undone = 0; undone < 4; undone++) await page.keyboard.press('ControlOrMeta+z')
  await expect(editor.locator('.cm-line')).toHaveText(source.split('\n'))
})

test('an element is dragged to its place in the outline, where it may stand', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(
    '{"schema":"2.0","body":{"elements":[{"tag":"table","columns":[],"rows":[]},{"tag":"form","name":"f","elements":[{"tag":"input","name":"n"}]},{"tag":"hr"}]}}',
  )
  const row = (tag: string) => page.getByRole('treeitem', { name: new RegExp(`^${tag}`) })
  await row('hr').dragTo(row('form'), { targetPosition: { x: 60, y: 14 } })
  await expect(rows(page)).toHaveText([/^table/, /^form/, /^input/, /^hr/])
  await expect(row('hr')).toHaveAttribute('aria-level', '2')
  await row('hr').dragTo(row('table'), { targetPosition: { x: 60, y: 3 } })
  await expect(rows(page)).toHaveText([/^hr/, /^table/, /^form/, /^input/])
  // A form is no place for a table.
  await row('table').dragTo(row('input'), { targetPosition: { x: 60, y: 3 } })
  await expect(rows(page)).toHaveText([/^hr/, /^table/, /^form/, /^input/])
})

test('while the JSON is broken the card stays, and says so', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard('{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"still here"}]}}')
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('still here')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('This is the card as it was last readable')).toBeVisible()
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('still here')
  await page.keyboard.type('}')
  await expect(page.getByText('This is the card as it was last readable')).toHaveCount(0)
})

test('"?" lists the keys, outside of fields', async ({ page, operator }) => {
  await operator.opens()
  const field = page.getByRole('textbox', { name: 'Message ID' })
  await expect(field).toBeFocused()
  await page.keyboard.type('?')
  await expect(field).toHaveValue('?')
  await field.clear()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Move it out of its container')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await page.getByRole('button', { name: 'Keys (?)' }).click()
  await keys.getByRole('button', { name: 'Close' }).click()
  await expect(keys).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Keys (?)' })).toBeFocused()
})

test('inside Markdown the editor completes Feishu’s tags', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await page.getByRole('textbox', { name: 'Card JSON' }).click()
  await page.keyboard.type('{"schema": "2.0", "body": {"elements": [{"tag": "markdown", "content": "It is <fo')
  await expect(page.getByRole('option', { name: 'font' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('re')
  await expect(page.getByRole('option', { name: 'red', exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('hot')
  await expect(page.locator('[data-reply] [data-tag=markdown]')).toContainText('It is hot')
  await expect(request(page)).toContainText("<font color='red'>hot</font>")
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
  await expect(request(page)).toContainText('chart_spec')
})

test('the mark of a fault goes with it, and a repair is shown before it is taken', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  const editor = page.getByRole('textbox', { name: 'Card JSON' })
  const mark = page.locator('.cm-lint-marker-error')
  await operator.writesCard('{"elements":[{"tag":"markdown","content":"full"}]}')
  await editor.press('ControlOrMeta+End')
  await page.keyboard.type('x')
  await expect(mark).toHaveCount(1)
  await page.keyboard.press('Backspace')
  await expect(mark).toHaveCount(0)

  await operator.writesCard(String.raw`{"elements":[{"tag":"markdown","content":"path=\D: full"}]}`)
  await expect(mark).toHaveCount(1)
  await page.getByRole('button', { name: 'Repair…' }).click()
  const change = page.getByRole('textbox', { name: 'What changes, line by line' })
  await expect(change).toContainText(String.raw`path=\\D: full`)
  await page.getByRole('button', { name: 'Take the repair' }).click()
  await expect(mark).toHaveCount(0)
  await expect(editor).toContainText(String.raw`path=\\D: full`)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(editor).toContainText(String.raw`path=\D: full`)
})
