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
  // Its words are changed where its address is.
  await page.keyboard.press('ArrowLeft')
  await tool(page, 'Link').click()
  const linked = page.getByRole('textbox', { name: 'Words of the link' })
  await expect(linked).toHaveValue('ticket 4711')
  await linked.fill('the ticket')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
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
    en_us: {
      title: 'Disk full',
      content: [
        [
          { tag: 'text', text: 'Cause: ' },
          { tag: 'text', text: 'logs', style: ['bold'] },
          { tag: 'text', text: ' kept' },
        ],
        [
          { tag: 'text', text: 'See ' },
          { tag: 'a', text: 'the ticket', href: 'https://example.com/4711' },
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
  expect(await sandbox.arrived('the ticket')).toBe(1)
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
  // At once: letters that come apart are undone apart.
  await page.keyboard.insertText(' and new')
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
  // What is cut and pasted keeps what the clipboard cannot hold.
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+x')
  await expect(body(page)).toHaveText('')
  await expect(page.locator('[data-request]')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.locator('[data-request]')).toContainText(JSON.stringify(kept).slice(1, -1))

  // JSON that is no post is not lost either.
  await view(page, 'JSON')
  await operator.pastes('{"en_us":', page.getByRole('textbox', { name: 'Post JSON' }))
  await view(page, 'Written')
  await page.getByRole('button', { name: 'Go to the JSON' }).click()
  await expect(page.getByRole('textbox', { name: 'Post JSON' })).toContainText('{"en_us":')
})

test('people, emoji and an image are put in where one writes', async ({ page, operator }) => {
  await operator.opens(`/?message_id=${message_id}`)
  await operator.choosesType('Post')
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await body(page).click()
  await page.keyboard.type('Thanks @sar')
  const people = page.getByRole('listbox', { name: 'Mention somebody' })
  await expect(people.getByRole('option').first()).toHaveText('Sarah Miller')
  await page.keyboard.press('Enter')
  await expect(people).toBeHidden()
  await expect(body(page).locator('[data-post=at]')).toHaveText('@Sarah Miller')
  await page.keyboard.type(':thumb')
  const emoji = page.getByRole('listbox', { name: 'Emoji' })
  await expect(emoji.getByRole('option', { name: 'Thumbs up' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(body(page).getByRole('img', { name: 'Thumbs down' })).toBeVisible()
  // One thing: one key takes it away, and undo brings it back.
  await page.keyboard.press('Backspace')
  await expect(body(page).getByRole('img')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body(page).getByRole('img', { name: 'Thumbs down' })).toBeVisible()
  // By the buttons the same; a list that was closed stays so.
  await tool(page, 'Emoji').click()
  await expect(emoji.getByRole('option')).toHaveCount(182)
  await page.keyboard.press('Escape')
  await page.keyboard.type('x')
  await expect(emoji).toBeHidden()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')

  await tool(page, 'Image').click()
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await page.locator('input[type=file]').setInputFiles({ name: 'disk.png', mimeType: 'image/png', buffer: png })
  await expect(body(page).locator('[data-post=img]')).toBeVisible()
  await page.keyboard.type('After it')
  await expect(page.locator('[data-request]')).toContainText('After it')
  const { content } = (await post(page)).en_us
  expect(content).toEqual([
    [
      { tag: 'text', text: 'Thanks ' },
      { tag: 'at', user_id: 'ou_b2e918cba1b74474a500f452833da53d', user_name: 'Sarah Miller' },
      { tag: 'text', text: ' ' },
      { tag: 'emotion', emoji_type: 'ThumbsDown' },
    ],
    [{ tag: 'img', image_key: expect.stringMatching(/^img_/) }],
    [{ tag: 'text', text: 'After it' }],
  ])
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()
})

test('a paste from Word, a web page and Markdown keeps what a post can hold, and says what it cannot', async ({
  page,
  operator,
}) => {
  const pastes = async (html: string, text: string) => {
    await body(page).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.evaluate(
      ([html, text]) => {
        const data = new DataTransfer()
        if (html) data.setData('text/html', html)
        data.setData('text/plain', text ?? '')
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      },
      [html, text] as const,
    )
  }
  await operator.opens()
  await operator.choosesType('Post')
  await pastes(
    `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><h1>Plan<o:p></o:p></h1>
      <p class=MsoNormal><b>Move</b> the
       <i style='mso-bidi-font-style:normal'>logs</i>, <a href="https://example.com/1">ticket</a> <a href="javascript:alert(1)">x</a><script>window.hit=1</script></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>  </span></span><![endif]>first</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.<span>  </span></span>deeper</p>
      <table><tr><td><p>a</p></td><td><p>b</p></td></tr></table><img src="https://example.com/x.png" onerror="window.hit=1"><!--EndFragment--></body></html>`,
    'Plan',
  )
  await expect(page.getByText('A post cannot hold all of it:')).toContainText(
    'headings became bold lines; links that lead to no web page kept their words alone; tables became lines of words; pictures were left out, upload them.',
  )
  await expect(page.locator('[data-request]')).toContainText('a | b')
  expect((await post(page)).en_us.content).toEqual([
    [{ tag: 'text', text: 'Plan', style: ['bold'] }],
    [
      { tag: 'text', text: 'Move', style: ['bold'] },
      { tag: 'text', text: ' the ' },
      { tag: 'text', text: 'logs', style: ['italic'] },
      { tag: 'text', text: ', ' },
      { tag: 'a', text: 'ticket', href: 'https://example.com/1' },
      { tag: 'text', text: ' x' },
    ],
    [{ tag: 'md', text: '- first\n    1. deeper' }],
    [{ tag: 'text', text: 'a | b' }],
  ])
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)

  // Of another page's editor, of the same make as ours.
  await pastes('<h2 data-pm-slice="1 1 []">Next</h2><div style="white-space: pre-wrap">one\ntwo</div>', 'Next')
  await expect(page.locator('[data-request]')).toContainText('two')
  expect((await post(page)).en_us.content).toEqual([
    [{ tag: 'text', text: 'Next', style: ['bold'] }],
    [{ tag: 'text', text: 'one' }],
    [{ tag: 'text', text: 'two' }],
  ])

  await pastes('', '## Steps\n\n1. **stop**\n2. go')
  await expect(page.locator('[data-request]')).toContainText('## Steps')
  await page.getByRole('button', { name: 'Turn it into styles' }).click()
  await expect(page.locator('[data-request]')).not.toContainText('## Steps')
  expect((await post(page)).en_us.content).toEqual([
    [{ tag: 'text', text: 'Steps', style: ['bold'] }],
    [{ tag: 'md', text: '1. **stop**\n2. go' }],
  ])
  // A list alone is taken for one at once, as one that is typed is; undo brings its letters back.
  await pastes('', '* one\n* two')
  await expect(body(page).getByRole('listitem')).toHaveText(['one', 'two'])
  await page.keyboard.press('ControlOrMeta+z')
  await expect(body(page)).toContainText('* two')
  await pastes('', '- **kept**')
  await page.getByRole('button', { name: 'Make it a Markdown block' }).click()
  await expect.poll(async () => (await post(page)).en_us.content).toContainEqual([{ tag: 'md', text: '- **kept**' }])
})

test('a second language begins with what stands in the first', async ({ page, operator }) => {
  await operator.opens()
  await operator.choosesType('Post')
  // A new post is in the language of whoever writes it.
  await expect(page.getByRole('combobox', { name: 'Post language' })).toHaveValue('en_us')
  await page.getByRole('combobox', { name: 'Post language' }).selectOption('zh_cn')
  await page.getByRole('textbox', { name: 'Post title' }).fill('磁盘')
  await page.keyboard.press('Enter')
  await expect(body(page)).toBeFocused()
  await body(page).fill('已满')
  await page.getByRole('combobox', { name: 'Post language' }).selectOption('en_us')
  await page.getByRole('button', { name: 'Begin with what stands in Chinese (zh_cn)' }).click()
  await expect(page.getByRole('textbox', { name: 'Post title' })).toHaveValue('磁盘')
  await expect(body(page)).toBeFocused()
  await page.getByRole('textbox', { name: 'Post title' }).fill('Disk')
  await body(page).fill('Full')
  await expect(page.getByText('Written in Chinese (zh_cn), English (en_us); each reader sees their own.')).toBeVisible()
  await expect(page.locator('[data-request]')).toContainText('Full')
  expect(await post(page)).toEqual({
    zh_cn: { title: '磁盘', content: [[{ tag: 'text', text: '已满' }]] },
    en_us: { title: 'Disk', content: [[{ tag: 'text', text: 'Full' }]] },
  })
  // One sees the language one writes in, until one asks for another.
  await expect(page.locator('[data-reply]')).toContainText('Full')
  await page.getByRole('combobox', { name: 'Post language' }).selectOption('zh_cn')
  await expect(page.locator('[data-reply]')).toContainText('已满')
  await page.getByRole('combobox', { name: 'Post language' }).selectOption('en_us')
  await expect(page.locator('[data-reply]')).toContainText('Full')
  // Side by side both are there to be written in, each called by its language.
  await page.getByRole('combobox', { name: 'Language written beside it' }).selectOption('zh_cn')
  const chinese = page.getByRole('region', { name: 'Chinese (zh_cn)' })
  const chineseBody = page.getByRole('textbox', { name: 'Post body, Chinese (zh_cn)' })
  await expect(page.getByRole('textbox', { name: 'Post body, English (en_us)' })).toHaveText('Full')
  await chineseBody.click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('了')
  await expect(page.locator('[data-request]')).toContainText('已满了')
  await chinese.getByRole('button', { name: 'Copy from English (en_us)' }).click()
  await expect(chineseBody).toHaveText('Full')
  await expect(chinese.getByRole('textbox', { name: 'Post title' })).toHaveValue('磁盘')
  await chinese.getByRole('button', { name: 'Undo' }).click()
  await expect(chineseBody).toHaveText('已满了')
  // A place in either is gone to where it stands, and each tells what is wrong in it.
  await page.getByRole('combobox', { name: 'Reader’s language' }).selectOption('en_us')
  await page.locator('[data-reply]').getByText('Full').click()
  await expect(page.getByRole('textbox', { name: 'Post body, English (en_us)' })).toBeFocused()
  await chinese.getByRole('button', { name: 'Undo' }).click()
  await expect(chineseBody).toHaveText('已满')
  await page.getByRole('combobox', { name: 'Language written beside it' }).selectOption('One language')
  // What is pressed in the preview is gone to in its own language.
  await page.getByRole('combobox', { name: 'Reader’s language' }).selectOption('zh_cn')
  await page.locator('[data-reply]').getByText('已满').click()
  await expect(page.getByRole('combobox', { name: 'Post language' })).toHaveValue('zh_cn')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('Cleared')
  await expect(body(page)).toHaveText('Cleared')
  expect((await post(page)).en_us.content).toEqual([[{ tag: 'text', text: 'Full' }]])
  // And the editor speaks the language of the page, as soon as that is another.
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('textbox', { name: '富文本正文' })).toHaveText('Cleared')
})

test('a list is begun by its mark or a button, and goes out as the Markdown that draws it', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await operator.choosesType('Post')
  await body(page).focus()
  await page.keyboard.type('- stop it')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('on db-3')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('look')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Then go')
  await tool(page, 'Numbered list').click()
  await page.keyboard.type(' on')
  await expect(tool(page, 'Numbered list')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('[data-request]')).toContainText('Then go on')
  await expect(page.locator('[data-reply]').getByRole('listitem')).toHaveCount(4)
  expect((await post(page)).en_us.content).toEqual([
    [{ tag: 'md', text: '- stop it\n    - on db-3\n- **look**\n1. Then go on' }],
  ])
  // It is a list again wherever it comes from.
  await view(page, 'JSON')
  await view(page, 'Written')
  await expect(body(page).getByRole('listitem')).toHaveText(['stop it', 'on db-3', 'look', 'Then go on'])
  await body(page).getByText('stop it').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' *here*')
  await expect(page.getByText('A list goes out as Markdown')).toBeVisible()
})

test('Chinese is composed letter by letter, beside bold words, behind a mention and in the list of people', async ({
  page,
  operator,
}) => {
  const keyboard = await page.context().newCDPSession(page)
  /** What an input method does: letters under the caret, then the words they mean. */
  const composes = async (letters: string[], words: string) => {
    for (const text of letters) {
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229 })
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await keyboard.send('Input.insertText', { text: words })
  }
  await operator.opens(`/?message_id=${message_id}`)
  await operator.choosesType('Post')
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await body(page).click()
  await composes(['c', 'ci', "ci'pan"], '磁盘')
  await page.keyboard.press('ControlOrMeta+b')
  await composes(['y', 'yi', "yi'man"], '已满')
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type('，@')
  const people = page.getByRole('listbox', { name: 'Mention somebody' })
  await expect(people).toBeVisible()
  await composes(['s', 'sa'], 'Sar')
  await expect(people.getByRole('option').first()).toHaveText('Sarah Miller')
  await page.keyboard.press('Enter')
  await composes(['q', 'qing'], '请')
  await page.keyboard.press('Enter')
  await composes(['k', 'kan'], '看')
  await expect(page.locator('[data-request]')).toContainText('看')
  expect((await post(page)).en_us.content).toEqual([
    [
      { tag: 'text', text: '磁盘' },
      { tag: 'text', text: '已满', style: ['bold'] },
      { tag: 'text', text: '，' },
      { tag: 'at', user_id: 'ou_b2e918cba1b74474a500f452833da53d', user_name: 'Sarah Miller' },
      { tag: 'text', text: ' 请' },
    ],
    [{ tag: 'text', text: '看' }],
  ])
  for (let i = 0; i < 40; i++) await page.keyboard.press('ControlOrMeta+z')
  await expect(body(page)).toHaveText('')
})

test('what a remedy took out and an undo brought back stands in the editor again', async ({ page, operator }) => {
  await operator.opens(`/?message_id=${message_id}`)
  await operator.choosesType('Post')
  await view(page, 'JSON')
  const json = '{"zh_cn":{"content":[[{"tag":"text","text":"Kept"}],[{"tag":"blink","text":"Away"}]]}}'
  await operator.pastes(json, page.getByRole('textbox', { name: 'Post JSON' }))
  await view(page, 'Written')
  await body(page).getByText('Kept').click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' and')
  await expect(page.locator('[data-request]')).toContainText('Kept and')
  await page.getByRole('button', { name: 'More ways to send' }).click()
  await page.getByRole('menuitem', { name: /Send anyway/ }).click()
  await expect(operator.alert).toContainText('Feishu refused: 230001')
  await page.getByRole('button', { name: 'Remove the element' }).click()
  await expect(body(page)).not.toContainText('blink')
  // The tool of the same name has a picture alone.
  await page.getByText('Undo', { exact: true }).click()
  await expect(body(page)).toContainText('blink')
})
