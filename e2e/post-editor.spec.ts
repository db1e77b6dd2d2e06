import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

const message_id = 'om_dc13264520392913993dd051dba21dcf'

const body = (page: Page) => page.getByRole('textbox', { name: 'Post body' })
const view = (page: Page, name: 'Written' | 'Markdown' | 'JSON') => page.getByRole('tab', { name }).click()
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Parts and styles' }).getByRole('button', { name, exact: true })

/** The post as it would go out. */
const post = (page: Page) =>
  page
    .locator('[data-request]')
    .textContent()
    .then((request) => JSON.parse(JSON.parse(request ?? '{}').content ?? '{}'))

test('a post is written by keyboard as it will read, and sent with the very bytes', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens(`/?message_id=${message_id}`)
  await operator.choosesType('Post')
  await expect(page.getByRole('tab', { name: 'Written' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('textbox', { name: 'Post title' }).fill('Disk full')
  await body(page).focus()
  await expect(body(page)).toHaveAttribute('aria-multiline', 'true')
  await page.keyboard.type('Cause: ')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('logs')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type(' kept')
  await page.keyboard.press('Enter')
  await page.keyboard.type('See ')
  // The toolbar is one stop before; its arrows walk.
  await page.keyboard.press('Shift+Tab')
  await expect(tool(page, 'Bold')).toBeFocused()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await expect(tool(page, 'Link')).toBeFocused()
  await page.keyboard.press('Enter')
  const address = page.getByRole('textbox', { name: 'Address of the link' })
  await expect(address).toBeFocused()
  await address.fill('ftp://nowhere')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Feishu takes addresses that begin with https:// or http://.')).toBeVisible()
  await address.fill('https://example.com/4711')
  await page.getByRole('textbox', { name: 'Words of the link' }).fill('ticket 4711')
  await page.keyboard.press('Enter')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type(' then')
  await tool(page, 'Rule').click()
  await tool(page, 'Code block').click()
  await page.keyboard.type('SELECT 1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('FROM t')
  await page.getByRole('combobox', { name: 'Language of the code' }).selectOption('SQL')
  await body(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Done')
  await expect(page.locator('[data-reply] .fs-title')).toHaveText('Disk full')
  await expect(page.locator('[data-request]')).toContainText('Done')
  expect(await post(page)).toEqual({
    zh_cn: {
      title: 'Disk full',
      content: [
        [
          { tag: 'text', text: 'Cause: ' },
          { tag: 'text', text: 'logs', style: ['bold'] },
          { tag: 'text', text: ' kept' },
        ],
        [
          { tag: 'text', text: 'See ' },
          { tag: 'a', text: 'ticket 4711', href: 'https://example.com/4711' },
          { tag: 'text', text: ' then' },
        ],
        [{ tag: 'hr' }],
        [{ tag: 'code_block', text: 'SELECT 1\nFROM t', language: 'SQL' }],
        [{ tag: 'text', text: 'Done' }],
      ],
    },
  })
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(operator.sent).toContainText('Sent as om_')
  expect(await sandbox.arrived('ticket 4711')).toBe(1)
})

test('Written, Markdown and JSON are one draft: what is not touched stays token for token, and undo reaches over all', async ({
  page,
  operator,
}) => {
  const kept = '{"style":["x"],"tag":"text","n":12345678901234567890,"text":"kept \\u4e2d"}'
  const json = `{"en_us":{"content":[[${kept}],[{"tag":"text","text":"old"}],[{"tag":"media","file_key":"file_1"}]]}}`
  await operator.opens()
  await operator.choosesType('Post')
  await view(page, 'JSON')
  await operator.pastes(json, page.getByRole('textbox', { name: 'Post JSON' }))
  await page.getByRole('tab', { name: 'Written' }).click()
  await page.getByRole('combobox', { name: 'Post language' }).selectOption('en_us')
  await body(page).getByText('old').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' and new')
  await expect(page.locator('[data-request]')).toContainText('old and new')
  await view(page, 'Markdown')
  await expect(body(page)).toHaveValue('kept 中\nold and new\n[{"tag":"media","file_key":"file_1"}]')
  await body(page).press('ControlOrMeta+End')
  await page.keyboard.type('\n**more**')
  const sent = JSON.stringify(
    `{"en_us":{"content":[[${kept}],[{"tag":"text","text":"old and new"}],[{"tag":"media","file_key":"file_1"}],[{"tag":"md","text":"**more**"}]]}}`,
  )
  await expect(page.locator('[data-request]')).toContainText(sent)
  await view(page, 'Written')
  await expect(body(page)).toContainText('**more**')
  await expect(page.locator('[data-request]')).toContainText(sent)
  await body(page).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body(page)).not.toContainText('**more**')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.locator('[data-request]')).toContainText(JSON.stringify(json))

  // JSON that is no post is not lost either.
  await view(page, 'JSON')
  await operator.pastes('{"en_us":', page.getByRole('textbox', { name: 'Post JSON' }))
  await view(page, 'Written')
  await page.getByRole('button', { name: 'Go to the JSON' }).click()
  await expect(page.getByRole('textbox', { name: 'Post JSON' })).toContainText('{"en_us":')
})
