import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { onePixel } from './support/recording-feishu.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

const properties = (page: Page) => page.getByRole('region', { name: 'Properties' })
const source = (page: Page) => page.getByRole('textbox', { name: 'Card JSON' })
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name })
const request = (page: Page) => page.locator('[data-request]')

test('somebody who writes no JSON changes a card by its fields, undoes a change, and sends it', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await page.getByRole('button', { name: /^Alert/ }).click()

  await row(page, /^header/).click()
  await properties(page).getByRole('textbox', { name: 'The title' }).fill('Disk of db-9 is full')
  await properties(page).getByRole('textbox', { name: 'The subtitle' }).fill('db-9 in the north')
  await properties(page).getByRole('textbox', { name: 'Text of the tag' }).fill('P0')
  const colours = properties(page).getByRole('group', { name: 'Colour of the band behind the title' })
  await colours.getByRole('button', { name: 'violet' }).click()
  await expect(page.locator('[data-reply] [data-tag=header]')).toContainText('Disk of db-9 is full')
  // What a field has changed is undone from the field, one thing at a time.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(colours.getByRole('button', { name: 'red' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ControlOrMeta+Shift+z')

  // From the preview, too, one comes to the fields of an element.
  await page.locator('[data-reply] [data-tag=header] ~ div [data-tag=markdown]').last().click()
  await expect(properties(page).getByRole('heading')).toHaveText('markdown')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('Disk of db-9 is full')).toBe(1)
  for (const part of ['db-9 in the north', 'P0', '\\"template\\":\\"violet\\"'])
    await expect(request(page)).toContainText(part)
})

test('a field changes no more of the source than its value, and undo leads back to the first byte', async ({
  page,
  operator,
}) => {
  const card = `{
  "schema": "2.0",
  "body": {
    "elements": [
      // the question
      { "tag": "markdown", "content": "Restart?" }, /* asked twice */
      {
        "tag": "select_static",
        "options": [
          { "text": { "tag": "plain_text", "content": "Now" }, "value": "now" }
        ]
      }
    ]
  }
}`
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(card)
  await page.getByRole('button', { name: 'Properties', exact: true }).click()
  await row(page, /^markdown/).click()
  const words = properties(page).getByRole('textbox', { name: 'The Markdown' })
  await words.press('End')
  await words.pressSequentially(' Tonight.')
  await expect(source(page)).toContainText('// the question')
  await expect(source(page)).toContainText('{ "tag": "markdown", "content": "Restart? Tonight." }, /* asked twice */')
  await properties(page).getByRole('combobox', { name: 'How the text is aligned' }).selectOption('center')
  await expect(source(page)).toContainText(
    '"content": "Restart? Tonight.", "text_align": "center" }, /* asked twice */',
  )
  // Each language is a field beside the others, and begins with what all others read.
  const english = properties(page).getByRole('textbox', { name: 'English (en_us)' })
  await properties(page).getByRole('combobox', { name: 'Add a language' }).selectOption('zh_cn')
  await expect(source(page)).toContainText('"i18n_content": {"zh_cn":"Restart? Tonight."} }, /* asked twice */')
  await properties(page).getByRole('combobox', { name: 'Add a language' }).selectOption('en_us')
  await properties(page).getByRole('textbox', { name: '简体中文 (zh_cn)' }).fill('今晚重启？')
  await properties(page)
    .getByRole('combobox', { name: 'Copy into English (en_us) from' })
    .selectOption('简体中文 (zh_cn)')
  await expect(english).toHaveValue('今晚重启？')
  await english.fill('Tonight?')
  // And the preview has two of them beside each other.
  await page.getByRole('combobox', { name: 'Language seen beside it' }).selectOption('简体中文')
  await expect(page.getByRole('region', { name: 'English', exact: true })).toContainText('Tonight?')
  await expect(page.getByRole('region', { name: '简体中文' })).toContainText('今晚重启？')
  await page.getByRole('combobox', { name: 'Language seen beside it' }).selectOption('One language')
  await properties(page).getByRole('button', { name: 'Remove 简体中文 (zh_cn)' }).click()
  await expect(source(page)).toContainText(/"i18n_content": \{ ?"en_us": ?"Tonight\?" ?\} \}, \/\* asked twice/)

  await row(page, /^select_static/).click()
  const options = properties(page).getByRole('group', { name: 'No. 2' })
  await properties(page)
    .getByRole('group', { name: 'The options', exact: true })
    .getByRole('button', { name: 'Add', exact: true })
    .click()
  await options.getByRole('textbox', { name: 'Its words' }).fill('Later')
  await options.getByRole('textbox', { name: 'Its value' }).fill('later')
  await expect(source(page)).toContainText('{ "text": { "tag": "plain_text", "content": "Later" }, "value": "later" }')
  await properties(page).getByRole('button', { name: 'Move no. 2 up' }).click()
  await expect(page.locator('[data-reply] [data-tag=select_static]')).toBeVisible()
  await properties(page).getByRole('button', { name: 'Delete no. 2' }).click()
  await expect(source(page)).not.toContainText('"Now"')

  // What a property means is told where the focus is.
  await properties(page).getByRole('textbox', { name: 'Its words' }).focus()
  await expect(page.locator('[data-documents]')).toContainText('plain_text')

  // How many letters are one thing to undo is a matter of how fast they came.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z')
    expect(await source(page).locator('.cm-line').allTextContents()).toEqual(card.split('\n'))
  }).toPass({ intervals: [0] })
})

test('a table and a chart are filled from a spreadsheet', async ({ page, operator }) => {
  const element = (tag: string) => `{ "tag": "${tag}" }`
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(
    `{"schema":"2.0","body":{"elements":[${element('hr')},{"tag":"table","columns":[{"name":"a","display_name":"A"}],"rows":[{"a":"x"}]},{"tag":"chart","chart_spec":{"type":"bar","data":{"values":[{"k":"x","v":1}]},"xField":"k","yField":"v"}}]}}`,
  )
  await page.getByRole('button', { name: 'Properties', exact: true }).click()
  await row(page, /^table/).click()
  const copies = (html: string | null, text: string) =>
    page.evaluate(
      ([html, text]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': new Blob([text ?? ''], { type: 'text/plain' }),
            ...(html && { 'text/html': new Blob([html], { type: 'text/html' }) }),
          }),
        ]),
      [html, text],
    )
  await copies(
    '<table><tr><td>City</td><td>Orders</td></tr><tr><td>Bei&nbsp;jing</td><td>1,200</td></tr><tr><td>上海</td><td>30</td></tr></table>',
    'City\tOrders\nBei jing\t1,200\n上海\t30',
  )
  await properties(page).getByRole('textbox', { name: 'Name of column 1' }).press('ControlOrMeta+v')
  const drawn = page.locator('[data-reply] [data-tag=table]')
  await expect(drawn).toContainText('Bei jing')
  await expect(drawn).toContainText('上海')
  await expect(request(page)).toContainText('\\"column_2\\":1200')
  // A number is typed letter by letter, and is none on the way.
  const orders = properties(page).getByRole('textbox', { name: 'Orders, row 1' })
  await orders.press('ControlOrMeta+a')
  await orders.pressSequentially('1.05')
  await expect(orders).toHaveValue('1.05')
  await expect(request(page)).toContainText('\\"column_2\\":1.05')
  // A cell that is pressed in the preview is written in at once; two presses open the properties for it.
  await drawn.getByText('上海').click()
  await expect(properties(page).getByRole('textbox', { name: 'City, row 2' })).toBeFocused()
  await page.keyboard.type('成都')
  await expect(drawn).toContainText('成都')
  await page.getByRole('button', { name: 'Properties', exact: true }).click()
  await drawn.getByText('30').click()
  await expect(source(page)).toBeFocused()
  await drawn.getByText('30').dblclick()
  await expect(properties(page).getByRole('textbox', { name: 'Orders, row 2' })).toBeFocused()

  await row(page, /^chart/).click()
  // What has no table is text, separated by tabs; a cell may have lines.
  await copies(null, 'week\torders\n"1\nfirst"\t10\n2\t20')
  await properties(page).getByRole('textbox', { name: 'Name of column 1' }).press('ControlOrMeta+v')
  await expect(request(page)).toContainText('\\"xField\\":\\"week\\"')
  await expect(request(page)).toContainText('{\\"week\\":\\"1\\\\nfirst\\",\\"orders\\":10}')
  await properties(page).getByRole('combobox', { name: 'Kind of chart' }).selectOption('Pie')
  await expect(request(page)).toContainText('\\"categoryField\\":\\"week\\"')
  await source(page).press('ControlOrMeta+z')
  await expect(request(page)).not.toContainText('categoryField')
})

test('a text is written in where it is seen', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await page.getByRole('button', { name: /^Alert/ }).click()
  const header = page.locator('[data-reply] [data-tag=header]')
  const field = page.getByRole('textbox', { name: 'The text, written where it stands' })
  const subtitle = header.getByText('db-3 · cn-north')
  // The first click selects, as ever; the next one writes.
  await subtitle.click()
  await expect(source(page)).toBeFocused()
  await subtitle.click()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('db-3 · cn-north')
  await field.fill('db-7')
  await expect(request(page)).toContainText('\\"content\\":\\"db-7\\"')
  await expect(header).toContainText('Disk is almost full')
  // One line ends with Enter.
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expect(header).toContainText('db-7')
  await expect(request(page)).toContainText('\\"content\\":\\"db-7\\"')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(header).toContainText('db-3 · cn-north')

  // A button is pressed by one click, and written in by two.
  await page.locator('[data-reply] [data-tag=button]').first().dblclick()
  await expect(field).toHaveValue('I take it')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
})

test('a card of 1.0 is seen as 2.0, with what is lost, and becomes it in one act', async ({ page, operator }) => {
  const card = `{
  "config": { "update_multi": false },
  "elements": [
    // the question
    { "tag": "div", "text": { "tag": "plain_text", "content": "Restart?" } },
    { "tag": "action", "actions": [{ "tag": "button", "text": { "tag": "plain_text", "content": "Yes" }, "value": { "yes": 1 } }] },
    { "tag": "note", "elements": [{ "tag": "plain_text", "content": "From monitoring" }] }
  ]
}`
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard(card)
  await page.getByRole('button', { name: 'To 2.0…' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'config.update_multi: false' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What changes, line by line' })).toBeVisible()
  await page.getByRole('button', { name: 'Write it as 2.0' }).click()
  await expect(source(page)).toContainText('"schema": "2.0"')
  await expect(source(page)).toContainText('// the question')
  await expect(page.getByRole('treeitem')).toHaveText([/^div/, /^button/, /^markdown/])
  await expect(page.getByRole('button', { name: 'To 2.0…' })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(source(page).locator('.cm-line')).toHaveText(card.split('\n'))
})

test('the variables of a template are filled in by their types', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard('{"type":"template","data":{"template_id":"AAq1","template_variable":{"count":3}}}')
  await page.getByRole('button', { name: 'Properties', exact: true }).click()
  const fields = properties(page)
  await expect(fields.getByText('A version is recommended')).toBeVisible()
  await fields.getByRole('textbox', { name: 'The version of the template' }).fill('1.0.3')
  await expect(fields.getByText('A version is recommended')).toHaveCount(0)
  await fields.getByRole('textbox', { name: 'count', exact: true }).fill('12')
  await fields.getByRole('textbox', { name: 'Name of a variable' }).fill('rows')
  await page.keyboard.press('Enter')
  await fields.getByRole('combobox', { name: 'Type of rows' }).selectOption('list')
  await fields.getByRole('textbox', { name: 'rows', exact: true }).fill('[{"a": 12345678901234567890}]')
  await expect(source(page)).toContainText(
    '"template_variable":{"count":12,"rows":[{"a": 12345678901234567890}]},"template_version_name":"1.0.3"',
  )
})

test('by keyboard alone, from the outline to a field and back to the last state', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Card')
  await operator.writesCard('{"schema":"2.0","body":{"elements":[{"tag":"hr"},{"tag":"button","type":"primary"}]}}')
  await page.getByRole('button', { name: 'Properties', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('tree').focus()
  await page.keyboard.press('End')
  await expect(properties(page).getByRole('heading')).toHaveText('button')
  const look = properties(page).getByRole('combobox', { name: 'Its look' })
  await look.focus()
  await page.keyboard.type('danger')
  await expect(source(page)).toContainText('"type":"danger"')
  await page.keyboard.press('Tab')
  await expect(look).not.toBeFocused()
  await properties(page).getByRole('switch', { name: 'Whether it is disabled' }).focus()
  await page.keyboard.press('Space')
  await expect(source(page)).toContainText('"disabled":true')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(source(page)).not.toContainText('disabled')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the properties stand in the place of the source, below the outline', async ({ page, operator }) => {
    await operator.opens()
    await operator.choosesType('Card')
    await page.getByRole('button', { name: /^Alert/ }).click()
    await row(page, /^header/).click()
    await properties(page).getByRole('textbox', { name: 'The title' }).fill('By thumb')
    await expect(source(page)).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('tab', { name: 'Preview' }).click()
    await expect(page.locator('[data-reply] [data-tag=header]')).toContainText('By thumb')
    await page.getByRole('tab', { name: 'Compose' }).click()
    await page.getByRole('button', { name: 'Properties', exact: true }).click()
    await expect(source(page)).toContainText('By thumb')
  })

  test('what is tapped in the preview is named, and leads to where it is written', async ({ page, operator }) => {
    const elements = [
      { tag: 'markdown', content: 'Two disks are full' },
      { tag: 'table', columns: [{ name: 'host' }, { name: 'used' }], rows: [{ host: 'db-3', used: '91 %' }] },
    ]
    await operator.opens()
    await operator.choosesType('Card')
    await operator.writesCard(JSON.stringify({ schema: '2.0', body: { elements } }))
    const [compose, preview] = [page.getByRole('tab', { name: 'Compose' }), page.getByRole('tab', { name: 'Preview' })]
    const tapped = page.getByRole('region', { name: 'Chosen in the preview' })
    const edit = tapped.getByRole('button', { name: 'Edit it' })
    await preview.click()
    await page.locator('[data-reply]').getByText('Two disks').click()
    await expect(tapped).toContainText('markdown Two disks are full')
    // Nobody is carried off by a tap.
    await expect(preview).toHaveAttribute('aria-selected', 'true')
    await edit.click()
    await expect(compose).toHaveAttribute('aria-selected', 'true')
    await expect(source(page)).toBeFocused()
    await expect(tapped).toHaveCount(0)

    await preview.click()
    await expect(edit).toHaveCount(0)
    await page.locator('[data-reply]').getByText('91 %').click()
    await expect(tapped).toContainText('table 91 %')
    await edit.click()
    await expect(properties(page).getByRole('textbox', { name: 'used, row 1' })).toBeFocused()
    // Its fields stand in the place of the source now, which cannot take the keys.
    await preview.click()
    await page.locator('[data-reply]').getByText('Two disks').click()
    await edit.click()
    await expect(properties(page).getByRole('heading')).toHaveText('markdown')
    await expect(properties(page).getByRole('textbox').first()).toBeFocused()
    await preview.click()
    await page.locator('[data-reply]').getByText('Two disks').click()
    await tapped.getByRole('button', { name: 'Close' }).click()
    await expect(edit).toHaveCount(0)
  })
})

test('of several pictures the first is that of the element, the others stand behind it', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await operator.writesCard('{"schema":"2.0","body":{"elements":[{"tag":"img","img_key":""},{"tag":"hr"}]}}')
  await page.getByRole('button', { name: 'Properties', exact: true }).click()
  await row(page, /^img/).click()
  await properties(page).getByRole('button', { name: 'Upload' }).click()
  const names = ['one.png', 'two.png', 'three.png']
  await page
    .locator('input[type=file]')
    .setInputFiles(names.map((name) => ({ name, mimeType: 'image/png', buffer: onePixel })))
  await expect(row(page, /^img/)).toHaveCount(3)
  await expect(page.locator('[data-reply] [data-picture=seen]')).toHaveCount(3)
})
