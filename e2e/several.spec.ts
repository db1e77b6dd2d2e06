import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { writeXlsx } from 'hucre'
import { staff, startApprovingConsole } from './support/approving-console.ts'
import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'
import { Operator } from './support/operator.ts'

const question = 'om_dc13264520392913993dd051dba21dcf'
const unknown = 'om_0123456789abcdef0123456789abcdef'

const field = (page: Page) => page.getByRole('textbox', { name: /^Message IDs, comma-separated values/ })
const rows = (page: Page) => page.getByRole('table', { name: 'Messages' }).locator('tbody').getByRole('row')
const confirm = (page: Page) => page.getByRole('dialog', { name: 'Send several replies' })
const job = (page: Page) => page.getByRole('progressbar', { name: 'How far it is' })

/** Turns to several messages and pastes a table. */
async function pastesTable(page: Page, table: string) {
  await page.getByRole('switch', { name: 'Several messages' }).click()
  await field(page).click()
  await page.evaluate((words) => navigator.clipboard.writeText(words), table)
  await page.keyboard.press('ControlOrMeta+v')
}

test('each row says its own words, all is checked and summed up, and a job sends them', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await pastesTable(
    page,
    [
      'name\tid\torder',
      `Lin Wei\t${question}\tS-1001`,
      '王芳\tom_sandbox_http_200\tS-1002',
      `<at user_id="all"></at>\t${question}\tS-1003`,
      'nobody\trubbish\tS-1004',
      `Lin Wei\t${question}\tS-1001`,
      `Zhao\t${unknown}\tS-1006`,
      `Qian\t${question}\t`,
    ].join('\n'),
  )
  await expect(page.getByRole('button', { name: 'Edit as text' })).toBeFocused()
  await operator.writes('Dear {{name}}, your order {{number}} has come.')
  await expect(page.getByText('No column is called “number”')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Send 6 replies/ })).toHaveAttribute('aria-disabled', 'true')
  await operator.writes('Dear {{name}}, your order {{order}} has come.')

  // The preview shows the row that is chosen, by its radio button or by the keys.
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Dear Lin Wei, your order S-1001 has come.')
  await page.getByRole('radio', { name: 'Show row 2' }).press('ArrowDown')
  await expect(preview).toContainText('Dear 王芳, your order S-1002 has come.')
  await axeFindsNothing(page, 'several messages')

  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(confirm(page)).toContainText('4 replies into 2 chats')
  await expect(confirm(page).getByRole('list', { name: 'Where they go' })).toContainText(
    /Ops on call.*3 replies.*Test cases.*1 reply/,
  )
  const out = confirm(page).getByRole('group').filter({ hasText: '3 rows stay out' })
  await expect(out).toContainText('“rubbish” is no message ID')
  await expect(out).toContainText('Row 2 says the very same to the same message')
  await expect(out).toContainText(`Feishu knows no message ${unknown}`)
  await expect(confirm(page)).toContainText('The cell for {{order}} is empty')
  await axeFindsNothing(page, 'the summary of a job')
  const send = confirm(page).getByRole('button', { name: 'Send 4 replies into 2 chats' })
  await expect(send).toBeFocused()
  // Until the page of the job is there, what was sent stays in sight as what is under way.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/jobs\?id=/, async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('Enter')
  await expect(confirm(page)).toContainText('4 replies into 2 chats')
  await expect(confirm(page).getByRole('button', { name: 'Handing over…' })).toBeVisible()
  letGo()

  await page.waitForURL(/\/jobs\?id=/)
  await expect(job(page)).toHaveAttribute('aria-valuetext', '4 of 4 are through')
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible()
  await axeFindsNothing(page, 'a job that is through')
  expect(await sandbox.arrived('Dear Lin Wei, your order S-1001 has come.')).toBe(1)
  // A cell is characters: nobody is called.
  expect(await sandbox.arrived('Dear <at user_id="all"></at>')).toBe(0)
  expect(await sandbox.arrived('<\u200bat user_id="all"><\u200b/at>, your order S-1003 has come.')).toBe(1)

  // One was refused: it is named, stands in the results, and goes out again. Rows have the numbers of the table.
  const table = page.getByRole('table', { name: 'Rows' })
  await expect(table.getByRole('row').filter({ hasText: '王芳' }).getByRole('cell').first()).toHaveText('3')
  await expect(table.getByRole('row').filter({ hasText: '王芳' })).toContainText(
    /Refused 230002.*The bot is not in the group/,
  )
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Results as CSV' }).click(),
  ])
  const results = await readFile(await download.path(), 'utf8')
  expect(results.split('\r\n')).toHaveLength(6)
  expect(results).toContain(`\r\n2,${question},`)
  expect(results).toMatch(/\n3,om_sandbox_http_200,[^\n]*,refused,\d+,/)
  await page.getByRole('button', { name: 'Send 1 failed row again' }).click()
  await expect(page.getByText('1 row goes out again.')).toBeVisible()
  await expect(job(page)).toHaveAttribute('aria-valuetext', '4 of 4 are through')

  // Each row that went out is a reply on record.
  await table.getByRole('link', { name: 'Record of row 2' }).click()
  await expect(page.getByRole('main')).toContainText('Dear Lin Wei, your order S-1001 has come.')
})

test('of a job that was stopped the failed rows go out again, and then what the stop kept back', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  const into = (n: number) => (n === 1 ? 'om_sandbox_http_200' : question)
  const many = Array.from({ length: 24 }, (_, i) => `${into(i + 1)}\t${i + 1}`)
  await pastesTable(page, ['id\tn', ...many].join('\n'))
  await operator.writes('Stopped and sent, no. {{n}}.')
  await page.getByRole('button', { name: /^Send 24 replies/ }).click()
  await confirm(page)
    .getByRole('button', { name: /^Send 24 replies into/ })
    .click()
  await page.waitForURL(/\/jobs\?id=/)
  // By keys, which stay where they are, and on nothing that would send.
  await page.getByRole('button', { name: 'Stop', exact: true }).press('Enter')
  await expect(page.getByRole('button', { name: 'Keep it going' })).toBeFocused()
  await page.getByRole('button', { name: 'Stop: what has not begun is not sent' }).press('Enter')
  await expect(page.getByText('Stopped', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'What can be done' })).toBeFocused()
  const rest = page.getByRole('button', { name: /^Send the \d+ rows? the stop kept back$/ })
  const kept = Number(/\d+/.exec((await rest.textContent()) ?? '')?.[0])
  await axeFindsNothing(page, 'a job that was stopped')

  await page.getByRole('button', { name: 'Send 1 failed row again' }).click()
  await expect(page.getByText('1 row goes out again.')).toBeVisible()
  await expect(job(page)).toHaveAttribute('aria-valuetext', `${24 - kept} of 24 are through`)
  await expect(page.getByText('Partly done', { exact: true })).toHaveCount(2)

  await rest.click()
  await expect(job(page)).toHaveAttribute('aria-valuetext', '24 of 24 are through')
  await expect(page.getByRole('status').filter({ hasText: /^Done: Sent 23, Refused 1$/ })).toBeVisible()
  await expect(rest).toBeHidden()
  for (const n of [2, 12, 24]) expect(await sandbox.arrived(`Stopped and sent, no. ${n}.`)).toBe(1)
})

test('what is wrong with a table is said, and a reload loses nothing of it', async ({ page, operator }) => {
  await operator.opens()
  await pastesTable(page, 'a,b\nx,1\ny,2\nz,3')
  await expect(rows(page)).toHaveCount(4)
  await expect(rows(page).first()).toContainText('stays out')
  await operator.writes('Hello {{b}}')
  await expect(page.getByText('No row can be sent.')).toBeVisible()

  await page.getByRole('button', { name: 'Clear the table' }).click()
  await expect(field(page)).toBeFocused()
  await field(page).fill(`id;b\n${question};${'x'.repeat(160_000)}\nom_sandbox_delay;"${'y'.repeat(5)}"`)
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText(/Too large by .* It stops at 150 KB/)).toBeVisible()
  await page.getByRole('button', { name: 'Show as a table' }).click()
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('switch', { name: 'Several messages' })).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'IDs in' })).toHaveValue('0')

  const many = Array.from({ length: 1001 }, (_, n) => `om_${n.toString(16).padStart(32, '0')}`).join('\n')
  await page.getByRole('button', { name: 'Clear the table' }).click()
  await field(page).fill(many)
  await operator.writes('Hello')
  await expect(page.getByText('1,001 rows are more than the 1,000 one job takes')).toBeVisible()

  await page.getByRole('switch', { name: 'Several messages' }).click()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toBeVisible()
  await expect(operator.sendButton).toBeVisible()
})

test.describe('where the session ends', () => {
  test.use({ expectedErrors: [/status of 401/] })

  test('checking is stopped and gone on with, and an ended session loses nothing', async ({ page, operator }) => {
    await operator.opens()
    await pastesTable(page, `id\tn\n${question}\t1\nom_sandbox_delay\t2\nom_sandbox_empty\t3`)
    await operator.writes('No. {{n}}')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/targets/**', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: /^Send 3 replies/ }).click()
    await confirm(page).getByRole('button', { name: 'Stop checking' }).click()
    await expect(confirm(page)).toContainText('Nothing has been sent')
    release()
    await confirm(page).getByRole('button', { name: 'Go on checking' }).click()
    await expect(confirm(page).getByRole('button', { name: /^Send 3 replies/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(confirm(page)).toBeHidden()
    await expect(rows(page).first()).toContainText('ready')

    await page.unroute('**/targets/**')
    await page.route('**/targets/**', (route) => route.fulfill({ status: 401, json: { code: 'no_session' } }))
    await page.route('**/session', (route) => route.fulfill({ status: 401, json: { code: 'no_session' } }))
    await operator.writes('Number {{n}}')
    await page.getByRole('button', { name: 'Edit as text' }).click()
    await field(page).fill(`id\tn\n${unknown}\t1`)
    await page.getByRole('button', { name: /^Send 1 reply/ }).click()
    await expect(confirm(page)).toContainText('You are not signed in any more')
  })
})

test('several messages are chosen in their chats', async ({ page, operator }) => {
  await operator.opens()
  await page.getByRole('switch', { name: 'Several messages' }).click()
  await page.getByRole('button', { name: 'Choose in chats' }).click()
  const dialog = page.getByRole('dialog', { name: 'Choose a message' })
  await dialog.getByRole('button', { name: 'Ops on call' }).first().click()
  const add = dialog.getByRole('button', { name: /^Add this message/ })
  await add.nth(0).click()
  await add.nth(1).click()
  await expect(add.nth(0)).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('button', { name: 'Take 2 messages' }).click()
  await expect(rows(page)).toHaveCount(2)
})

test('a workbook is opened or dropped, and one chooses among its sheets', async ({ page, operator }) => {
  await operator.opens()
  await page.getByRole('switch', { name: 'Several messages' }).click()
  const book = await writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Orders of March']] },
      {
        name: 'Orders',
        columns: [
          { header: 'id', key: 'id' },
          { header: 'order', key: 'order', numFmt: '00000' },
        ],
        data: [{ id: question, order: 42 }],
      },
    ],
  })
  const opens = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await opens('march.xlsx', Buffer.from(book))
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Orders')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText('00042')
  await operator.writes('Order {{order}} is on its way.')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Order 00042 is on its way.')
  await axeFindsNothing(page, 'a table out of a workbook')

  await opens('cut.xlsx', Buffer.from(book.slice(0, 900)))
  await expect(page.getByRole('alert').filter({ hasText: 'cut.xlsx' })).toContainText('save it as .xlsx or CSV')
  await expect(rows(page)).toHaveCount(1)

  const dropped = await page.evaluateHandle((bytes) => {
    const given = new DataTransfer()
    given.items.add(new File([new Uint8Array(bytes)], 'march.xlsx'))
    return given
  }, Array.from(book))
  await page.getByRole('table', { name: 'Messages' }).waitFor()
  await page.getByRole('button', { name: 'Clear the table' }).click()
  await field(page).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('combobox', { name: 'Sheet' })).toHaveValue('0')
})

test('a column of a card is filled in as characters, and drawn so', async ({ page, operator }) => {
  await operator.opens()
  await pastesTable(page, `id\tname\n${question}\t**Lin** <font color=red>x</font>`)
  await operator.choosesType('Card')
  await operator.writesCard(
    JSON.stringify({ schema: '2.0', body: { elements: [{ tag: 'markdown', content: 'Dear {{name}}, **welcome**' }] } }),
  )
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Dear **Lin** <font color=red>x</font>, welcome')
})

test('a job that calls everyone waits for one approval of all of it', async ({ browser }) => {
  const console = await startApprovingConsole({
    ...{ FEISHU_APP_ID: '', FEISHU_APP_SECRET: '', FEISHU_BASE_URL: '' },
    ROLE_BULK_SENDER: 'group:Senders',
    ROLE_ADMIN: 'group:Auditors',
  })
  const [ada, bob, cat] = await Promise.all(
    [staff.ada, staff.bob, staff.cat].map((who) => console.window(browser, who)),
  )
  if (!ada || !bob || !cat) throw new Error('No windows')
  await ada.goto('/')
  const many = Array.from({ length: 24 }, (_, i) => `${i ? question : 'om_sandbox_http_200'}\t${i + 1}`)
  await pastesTable(ada, ['id\tn', ...many].join('\n'))
  await new Operator(ada).writes('<at user_id="all">Everyone</at> No. {{n}}')
  await ada.getByRole('button', { name: /^Send 24 replies/ }).click()
  await expect(confirm(ada)).toContainText('24 replies call everyone in the chat')
  await expect(confirm(ada)).toContainText('A second person has to approve this, for 24 rows: it mentions everyone.')
  await confirm(ada).getByRole('button', { name: 'Ask for approval of 24 replies' }).click()
  await expect(ada.getByText('Waits for approval').first()).toBeVisible()

  await bob.goto('/approvals')
  await expect(bob.getByRole('region', { name: 'Job' })).toContainText('24 replies into 2 chats')
  await axeFindsNothing(bob, 'a request for approval of a job')
  await bob.getByRole('link', { name: 'See every row' }).click()
  await expect(bob.getByRole('table', { name: 'Rows' }).locator('tbody').getByRole('row')).toHaveCount(24)
  await bob.goBack()
  await bob.getByRole('button', { name: 'Approve and send' }).click()
  await expect(bob.getByRole('status').filter({ hasText: 'The job is under way' })).toBeVisible()

  // Stopped by somebody else, it is not gone on with before that one, or another, lets its operator.
  await cat.goto('/jobs')
  await cat.getByRole('button', { name: 'Stop', exact: true }).click()
  await cat.getByRole('button', { name: 'Stop: what has not begun is not sent' }).click()
  await expect(ada.getByText('Stopped by Cat')).toBeVisible()
  await expect(ada.getByText('Somebody else stopped it, so you cannot go on with it by yourself')).toBeVisible()
  const again = ada.getByRole('button', { name: /^Send / })
  await expect(again).toHaveCount(0)
  await axeFindsNothing(ada, 'a job somebody else stopped')
  await cat.getByRole('button', { name: /^Let .*Ada 李.* go on$/ }).click()
  await expect(cat.getByText('Its operator may go on, says Cat')).toBeVisible()
  await again.filter({ hasText: 'the stop kept back' }).click()
  // What was approved is approved still.
  await expect(job(ada)).toHaveAttribute('aria-valuetext', '24 of 24 are through')
  // Whoever approved it sees what became of it.
  await bob.goto('/jobs')
  await expect(job(bob)).toHaveAttribute('aria-valuetext', '24 of 24 are through')
  await console.stop()
})

test.describe('where the console does not answer', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] })

  test('a job that had begun all the same is found by the next press, after a reload too', async ({
    page,
    operator,
    sandbox,
  }) => {
    await operator.opens()
    await pastesTable(page, `id\tn\n${question}\t1\n${question}\t2`)
    await operator.writes('Only once, no. {{n}}')
    const send = confirm(page).getByRole('button', { name: /^Send 2 replies into/ })
    await page.getByRole('button', { name: /^Send 2 replies/ }).click()
    await expect(send).toBeVisible()
    // It arrives, and its answer does not.
    await page.route('**/', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await send.click()
    await expect(confirm(page).getByRole('alert')).toContainText('The console did not answer')
    await page.unroute('**/')
    await page.reload()
    await page.getByRole('button', { name: /^Send 2 replies/ }).click()
    await send.click()
    await page.waitForURL(/\/jobs\?id=/)
    await expect(job(page)).toHaveAttribute('aria-valuetext', '2 of 2 are through')
    expect(await sandbox.arrived('Only once, no. 1')).toBe(1)
    await expect(page.getByRole('link').filter({ hasText: '2 replies into 1 chat' })).toHaveCount(1)
  })
})
