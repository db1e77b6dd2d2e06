import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { sandboxFeishu } from './support/sandbox-feishu.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

const second = (...elements: object[]) => ({ schema: '2.0', body: { elements } })
const md = (content: string) => ({ tag: 'markdown', content })
const plain = (content: string) => ({ tag: 'plain_text', content })
const table = (data_type: string, row: object) => ({ tag: 'table', columns: [{ name: 'n', data_type }], rows: [row] })
const audio = (audio_id: string, file_key = 'file_own') => ({ tag: 'audio', audio_id, file_key })
const template = (template_id: string, template_variable = {}) => ({
  type: 'template',
  data: { template_id, template_variable },
})

type Faulty = {
  code: string
  card: object
  /** What the source marks, and whether there are more such places. */
  marks: RegExp
  of?: number
  remedy: string
  value?: string
}

/** A card with each fault the reply page and its neighbours name, and the remedy after which the sandbox takes it. */
const faulty: Faulty[] = [
  {
    code: '100290',
    card: second(md('x'), md('Ask <at id=张三></at> now')),
    marks: /张三/,
    remedy: 'Take it out of the text',
  },
  {
    code: '100290',
    card: second(md('x'), md('Then ask <at id=李四></at>')),
    marks: /李四/,
    remedy: 'Name another person',
    value: 'ou_06888d3a45322a629cbd81fb878fcf5c',
  },
  {
    code: '200380',
    card: template('AAqsandboxMissing'),
    marks: /AAqsandboxMissing/,
    remedy: 'Use another template',
    value: 'AAqsandboxIncident',
  },
  {
    code: '200381',
    card: template('AAqsandboxHidden'),
    marks: /AAqsandboxHidden/,
    remedy: 'Use another template',
    value: 'AAqsandboxIncident',
  },
  {
    code: '200550',
    card: second(md('x'), { tag: 'chart', chart_spec: { title: { text: 'Load' } } }),
    marks: /"chart"/,
    remedy: 'Keep its words only',
  },
  {
    code: '200570',
    card: second(md('x'), { tag: 'img', img_key: 'b.png', alt: plain('') }),
    marks: /b\.png/,
    remedy: 'Use another image',
    value: 'img_v3_02ad_own',
  },
  {
    code: '200621',
    card: second(md('x'), { ...md('y'), text_color: 'red' }),
    marks: /text_color/,
    remedy: 'Remove the property',
  },
  { code: '200732', card: template('AAqsandboxIncident', { title: 4711 }), marks: /4711/, remedy: 'Convert the value' },
  {
    code: '200737',
    card: template('AAqsandboxIncident', { due: '2026/3/1' }),
    marks: /2026\/3\/1/,
    remedy: 'Convert the value',
  },
  {
    code: '200737',
    card: template('AAqsandboxIncident', { due: '2026/4/1' }),
    marks: /2026\/4\/1/,
    remedy: 'Change the value',
    value: '2026-04-01',
  },
  {
    code: '200861',
    card: second(md('x'), { tag: 'note', elements: [plain('From the bot')] }),
    marks: /"note"/,
    remedy: 'Write it as 2.0 does',
  },
  { code: '200914', card: second(md('x'), table('number', { n: 'many' })), marks: /many/, remedy: 'Convert the cell' },
  {
    code: '200915',
    card: second(md('x'), table('text', { n: 'a', more: 'b' })),
    marks: /more/,
    remedy: 'Remove the property',
  },
  {
    code: '11310',
    card: second(...Array.from({ length: 6 }, () => table('text', { n: 'a' }))),
    marks: /"table"/,
    of: 6,
    remedy: 'Remove the element',
  },
  { code: '300220', card: second(md('x'), audio('a')), marks: /"audio"/, remedy: 'Turn forwarding off' },
  {
    code: '300230',
    card: { ...second(audio('a'), audio('a')), config: { enable_forward: false } },
    marks: /audio_id/,
    of: 2,
    remedy: 'Give it a name of its own',
  },
  {
    code: '300240',
    card: { ...second(md('x'), audio('a', 'file_sandbox_foreign')), config: { enable_forward: false } },
    marks: /"audio"/,
    remedy: 'Use another file',
    value: 'file_own',
  },
  {
    code: '300301',
    card: second(md('x'), { tag: 'hr', element_id: '1st' }),
    marks: /1st/,
    remedy: 'Give it a name of its own',
  },
]

/** What the editor of the source marks as refused; a mark of several lines is one on each. */
const marked = (page: Page, words: RegExp) => page.locator('.cm-refused').filter({ hasText: words }).first()
const where = (page: Page) => page.getByRole('region', { name: 'Where it is' })

async function sendsAnyway(page: Page) {
  await page.getByRole('button', { name: 'More ways to send' }).click()
  await page.getByRole('menuitem', { name: /Send anyway/ }).click()
}

for (const share of [faulty.slice(0, 9), faulty.slice(9)])
  test(`a card refused with ${share.map(({ code }) => code).join(', ')} is mended at its place and goes out`, async ({
    page,
    operator,
  }) => {
    test.setTimeout(180_000)
    await operator.opens()
    await operator.pastes(target)
    await operator.choosesType('Card')
    for (const { code, card, marks, of, remedy, value } of share)
      await test.step(code, async () => {
        const source = JSON.stringify(card, null, 2)
        await operator.writesCard(source)
        await expect(page.locator('[data-request]')).toContainText(JSON.stringify(JSON.stringify(card)).slice(1, -1))
        // What the console foresees itself has to be sent against its advice.
        const off = await operator.sendButton.getAttribute('aria-disabled')
        if (off === 'true') await sendsAnyway(page)
        else await operator.sends()
        await expect(operator.alert).toContainText('Feishu refused: 230099')
        await expect(operator.alert).toContainText(`ErrCode: ${code}`)
        await expect(marked(page, marks)).toBeVisible()
        if (of) await expect(where(page)).toContainText(`1 of ${of}`)
        await page.getByRole('button', { name: remedy, exact: true }).click()
        if (value) {
          await where(page).getByRole('textbox').fill(value)
          await page.keyboard.press('Enter')
        }
        await expect(page.getByText(`Done: ${remedy}. Nothing was sent.`)).toBeVisible()
        await expect(operator.sent.filter({ hasText: 'Sent' })).toHaveCount(0)
        await operator.sends()
        await expect(operator.sent).toContainText('Sent as om_')
      })
  })

test('an app that lacks a scope is sent to the page of its own where it is asked for', async ({
  browser,
  startConsole,
}) => {
  const feishu = await sandboxFeishu()
  const app_id = 'cli_a1b2c3d4e5f60718'
  feishu.becomes({ scopes: ['im:chat:readonly'] }, { app_id })
  const { url } = await startConsole({ ...feishu.settings, FEISHU_APP_ID: app_id })
  const page = await browser.newPage({ baseURL: url, locale: 'en-US' })
  const operator = new Operator(page)
  await operator.opens(`/?message_id=${target}`)
  await operator.writes('On it.')
  await operator.sends()
  await expect(operator.alert).toContainText('99991672')
  await expect(page.getByRole('link', { name: 'Request these scopes' })).toHaveAttribute(
    'href',
    new RegExp(`^https://open\\.feishu\\.cn/app/${app_id}/auth\\?q=im%3Amessage`),
  )
  await page.close()
  await feishu.stop()
})

test('staff walk through the places of a refusal, in source, outline and preview, and take a remedy back', async ({
  page,
  operator,
}) => {
  const two = second(md('First'), { tag: 'img', img_key: 'a.png', alt: plain('') }, md('See ![x](a.png) here'))
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Card')
  await operator.writesCard(JSON.stringify(two, null, 2))
  await sendsAnyway(page)
  await expect(where(page)).toContainText('1 of 2')
  await expect(where(page)).toContainText('Feishu names what stands here.')
  const rows = page.getByRole('tree').getByRole('treeitem')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('F8')
  await expect(where(page)).toContainText('2 of 2')
  await expect(marked(page, /^a\.png$/)).toBeVisible()
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Shift+F8')
  await page.getByRole('button', { name: 'Go there' }).click()
  await expect(page.getByRole('textbox', { name: 'Card JSON' })).toBeFocused()
  await page.getByRole('button', { name: 'Remove the element' }).click()
  await expect(rows).toHaveText([/^markdown/, /^markdown/])
  await expect(operator.alert).toContainText('The draft has changed')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(rows).toHaveText([/^markdown/, /^img/, /^markdown/])
  // The same by the keys of the editor.
  await page.getByRole('button', { name: 'Remove the element' }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('textbox', { name: 'Card JSON' }).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows).toHaveCount(3)
})

test('a refused reply is mended from its record, and one from a paste with its request', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Post')
  await page.getByRole('tab', { name: 'JSON' }).click()
  const post = { en_us: { content: [[{ tag: 'text', text: 'Kept' }], [{ tag: 'blink', text: 'Away' }]] } }
  await operator.pastes(JSON.stringify(post), page.getByRole('textbox', { name: 'Post JSON' }))
  await sendsAnyway(page)
  await expect(operator.alert).toContainText('Feishu refused: 230001')
  // What the panel says of the place comes a moment later, and moves the link.
  await expect(marked(page, /blink/)).toBeVisible()
  await page.getByRole('link', { name: 'Open the record' }).click()
  await page.getByRole('link', { name: 'Mend and reply again' }).click()
  await expect(operator.alert).toContainText('Refused before; nothing has been sent from here.')
  // It is written again as it reads, and the part stands marked in it.
  await expect(page.getByRole('tab', { name: 'Written' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.ProseMirror-selectednode')).toHaveText('blink')
  await page.getByRole('button', { name: 'Remove the element' }).click()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')

  await operator.opens('/errors')
  const request = {
    msg_type: 'interactive',
    content: JSON.stringify(second(md('Pasted'), { tag: 'note', elements: [plain('n')] })),
  }
  const answer = {
    code: 230099,
    msg: 'Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: note); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag note; ',
  }
  const pasted = `POST /open-apis/im/v1/messages/${target}/reply\n${JSON.stringify(request)}\nHTTP 400\n${JSON.stringify(answer)}`
  await operator.pastes(pasted, page.getByRole('textbox', { name: 'Code, words or anything Feishu answered' }))
  await page.getByRole('button', { name: 'Open its request and mend it' }).click()
  await expect(marked(page, /"note"/)).toBeVisible()
  await page.getByRole('button', { name: 'Write it as 2.0 does' }).click()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
})

test('a link Feishu refuses is named anew, and a uuid it refused is not sent again', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes(target)
  await operator.choosesType('Post')
  await page.getByRole('tab', { name: 'JSON' }).click()
  const post = { zh_cn: { content: [[{ tag: 'a', text: 'the file', href: 'ftp://a.b/c' }]] } }
  await operator.pastes(JSON.stringify(post), page.getByRole('textbox', { name: 'Post JSON' }))
  await expect(page.locator('[data-request]')).toContainText('ftp://a.b/c')
  if ((await operator.sendButton.getAttribute('aria-disabled')) === 'true') await sendsAnyway(page)
  else await operator.sends()
  await expect(operator.alert).toContainText('Feishu refused: 230001')
  await page.getByRole('button', { name: 'Change the link' }).click()
  await where(page).getByRole('textbox').fill('https://a.b/c')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Done: Change the link. Nothing was sent.')).toBeVisible()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')

  await operator.opens('/errors')
  const uuid = 'u'.repeat(51)
  const request = { msg_type: 'text', content: JSON.stringify({ text: 'With a uuid of its own' }), uuid }
  const violation = { field: 'uuid', value: uuid, description: 'the max len is 50' }
  const answer = { code: 99992402, msg: 'field validation failed', error: { field_violations: [violation] } }
  const pasted = `POST /open-apis/im/v1/messages/${target}/reply\n${JSON.stringify(request)}\nHTTP 400\n${JSON.stringify(answer)}`
  await operator.pastes(pasted, page.getByRole('textbox', { name: 'Code, words or anything Feishu answered' }))
  await page.getByRole('button', { name: 'Open its request and mend it' }).click()
  await page.getByRole('button', { name: 'Take a new uuid' }).click()
  await expect(page.locator('[data-request]')).not.toContainText(uuid)
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
})

test('a long text is made to fit, and nothing goes out before Send', async ({ page, operator, sandbox }) => {
  const words = 'Too long to send '.padEnd(150 * 1024, 'x')
  await operator.opens()
  await operator.pastes(target)
  await operator.writes(words)
  await sendsAnyway(page)
  await expect(operator.alert).toContainText('Feishu refused: 230025')
  await expect(where(page)).toContainText('about the message as a whole')
  await page.getByRole('button', { name: 'Make it fit' }).click()
  await page.getByRole('checkbox', { name: /Ends of the longest texts/ }).check()
  await page.getByRole('button', { name: 'Leave these out' }).click()
  await expect(page.getByText('Done: Make it fit. Nothing was sent.')).toBeVisible()
  expect(await sandbox.arrived('Too long to send')).toBe(0)
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')

  // A post of escapes is above its limit as it is spelt, and below it as it reads.
  await operator.choosesType('Post')
  await page.getByRole('tab', { name: 'JSON' }).click()
  const spelt = `{"zh_cn":{"content":[[{"tag":"md","text":"${'\\u4e2d'.repeat(5200)}"}]]}}`
  await operator.pastes(spelt, page.getByRole('textbox', { name: 'Post JSON' }))
  await sendsAnyway(page)
  await expect(operator.alert).toContainText('Feishu refused: 230025')
  await page.getByRole('button', { name: 'Write it shorter' }).click()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
})

test('another message of the same chat is answered, and a report of what happened copied', async ({
  page,
  operator,
  sandbox,
}) => {
  await operator.opens()
  await operator.pastes(target)
  const seen = page.getByText(/in “Ops on call”/)
  await expect(seen).toBeVisible()
  await operator.writes('To the first')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  const other = 'om_c77da61ea2904e5cfa5bfdedad2495f5'
  await operator.pastes(other)
  await expect(seen).toBeVisible()
  await operator.writes('To the other')
  await sandbox.refuseNext(230011)
  await operator.sends()
  await expect(operator.alert).toContainText('Feishu refused: 230011')
  await expect(operator.alert).toContainText('Recent ones from')
  await page.getByRole('button', { name: 'Copy an incident report' }).click()
  await expect(operator.alert).toContainText('Copied')
  const report = await page.evaluate(() => navigator.clipboard.readText())
  expect(report).toContain('code: 230011')
  expect(report).toContain(`/messages/${other}/reply`)
  expect(report).toContain('Bearer <tenant_access_token>')
  await operator.alert.getByRole('listitem').filter({ hasText: 'Recent ones from' }).getByRole('button').click()
  await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(target)
  expect(await sandbox.arrived('To the other')).toBe(0)
})
