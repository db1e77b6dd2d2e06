import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encrypted, messageEvent, signed } from '#lib/feishu/events.testing.ts'
import { pageHeader } from '#lib/model/page-header.ts'
import { ownBot } from '#lib/sandbox/world/people.ts'
import { axeFindsNothing } from './support/axe.ts'
import { expect, test } from './support/journey.ts'

const ops = 'oc_a0af569f9997d5f1883d56039a8d0a3c'
const reviews = 'oc_92e6b833a6ea29f885a4f5e2670a2162'
const question = 'om_dc13264520392913993dd051dba21dcf'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Choose a message' })
const field = (page: Page) => page.getByRole('textbox', { name: 'Message ID' })

test('a message is found by its chat, read with its thread, answered, and the answer stands beside it', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await page.getByRole('button', { name: 'Choose a message' }).click()
  await expect(page.getByRole('textbox', { name: 'Search chats' })).toBeFocused()
  await expect(dialog(page).getByRole('list', { name: 'Groups the app is in' }).getByRole('listitem')).not.toHaveCount(
    0,
  )
  await page.keyboard.type('ops')
  await dialog(page).getByRole('list', { name: 'Groups found' }).getByRole('button', { name: 'Ops on call' }).click()
  const said = dialog(page).getByRole('region', { name: 'Conversation' })
  await expect(said.locator(`[data-message-id=${question}]`)).toContainText('林晓')
  await axeFindsNothing(page, 'a chat that is read')

  const first = said.getByRole('listitem').filter({ hasText: 'Checkout latency is up' })
  await first.getByRole('button', { name: 'Open the thread' }).click()
  await expect(first.getByRole('region', { name: 'Thread' }).getByRole('listitem').first()).toBeVisible()

  await said
    .locator(`[data-message-id=${question}]`)
    .getByRole('button', { name: /^Answer this message/ })
    .click()
  await expect(dialog(page)).toBeHidden()
  await expect(field(page)).toHaveValue(question)
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused()
  await operator.writes('On it, from the dialog.')
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()

  // What was said around it, the answer among it.
  await page.getByRole('button', { name: 'What was said around it' }).click()
  await expect(dialog(page).locator(`[data-message-id=${question}]`)).toContainText('You are answering this one')
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'On it, from the dialog.' })).toContainText(
    'This app',
  )
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('a chat or thread that is pasted opens there, on a phone too', async ({ page, operator }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await operator.opens()
  await field(page).fill(`https://applink.feishu.cn/client/chat/open?openChatId=${reviews}`)
  await page.getByRole('button', { name: 'Choose a message in it' }).click()
  await expect(dialog(page).getByRole('region', { name: 'Conversation' }).getByRole('listitem').first()).toBeVisible()
  await axeFindsNothing(page, 'a chat on a phone')
  await dialog(page).getByRole('button', { name: 'All chats' }).click()
  await expect(dialog(page).getByRole('button', { name: '故障复盘' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  await field(page).fill('oc_ffffffffffffffffffffffffffffffff')
  await page.getByRole('button', { name: 'Choose a message in it' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('230001')
})

test('a sticker that was received is sent on', async ({ page, operator }) => {
  await operator.opens(`/?message_id=${question}`)
  await page.getByRole('button', { name: 'What was said around it' }).click()
  await dialog(page).getByRole('button', { name: 'Send this sticker' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('radio', { name: 'Sticker' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Sticker key' })).toHaveValue('v3_sandbox_thanks')
  await operator.sends()
  await expect(operator.sent.filter({ hasText: 'Sent' }).first()).toBeVisible()
})

test.describe('where not everybody reads', () => {
  test('rules close chats and what is pushed of them, nobody reads for a real app unless told, and all that is opened is on record', async ({
    page,
    startConsole,
    recordingFeishu,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'reply-console-rules-'))
    const RULES_FILE = join(folder, 'rules.yaml')
    writeFileSync(RULES_FILE, `read: { chats: [${ops}] }`)
    const keys = { app_id: 'cli_sandbox', verification_token: 'v-token', encrypt_key: 'encrypt-key' }
    const { url } = await startConsole({
      ...{ RULES_FILE, FEISHU_VERIFICATION_TOKEN: keys.verification_token, FEISHU_ENCRYPT_KEY: keys.encrypt_key },
    })
    rmSync(folder, { recursive: true })
    const get = (path: string, at = url) => page.request.get(`${at}${path}`, { headers: { [pageHeader]: '1' } })
    const { chats } = await (await get('/chats')).json()
    expect(chats.map(({ chat_id }: { chat_id: string }) => chat_id)).toEqual([ops])
    expect((await get(`/chats/${ops}`)).status()).toBe(200)
    expect((await get(`/chats/${reviews}`)).status()).toBe(403)
    expect((await get('/chats/omt_d7a94d6cc1ea')).status()).toBe(403)
    expect((await get('/chats/om_1')).status()).toBe(400)
    expect((await get('/mentions?before=yesterday')).status()).toBe(400)

    // What Feishu pushes comes twice, mentions another bot, or stands in a chat that is closed.
    const at = Date.now()
    const push = async (message_id: string, { bot = ownBot.open_id as string, chat_id = ops, nonce = '1' } = {}) => {
      const event = messageEvent(keys, { event_id: `e-${message_id}`, message_id, chat_id, at, bot })
      const raw = encrypted(event, keys.encrypt_key)
      const headers = signed(raw, keys, at, `${message_id} ${nonce}`)
      return (await page.request.post(`${url}/events/cli_sandbox`, { data: raw, headers })).status()
    }
    expect([
      await push(question),
      await push(question, { nonce: '2' }),
      await push('om_to_another_bot', { bot: 'ou_another_bot' }),
      await push('om_in_reviews', { chat_id: reviews }),
    ]).toEqual([200, 200, 200, 200])
    await page.goto(url)
    await page.getByRole('button', { name: 'Choose a message' }).click()
    await dialog(page).getByRole('button', { name: 'Messages that mentioned the bot' }).click()
    const mentions = dialog(page)
      .getByRole('region', { name: 'Messages that mentioned the bot' })
      .locator('[data-message-id]')
    // The newest first; of those the sandbox had before, the ones of that chat.
    await expect(mentions).toHaveCount(3)
    await expect(mentions.first()).toContainText('林晓')
    await expect(mentions.nth(1)).toContainText('@Sandbox bot 证书轮换')
    await expect(mentions.last()).toContainText('Recalled. It can no longer be answered.')
    await axeFindsNothing(page, 'messages that mentioned the bot')
    await mentions
      .first()
      .getByRole('button', { name: /^Answer this message/ })
      .click()
    await expect(dialog(page)).toBeHidden()
    await expect(field(page)).toHaveValue(question)

    await page.goto(`${url}/audit`)
    const read = ['Read a chat', 'Read a thread', 'Read what mentioned the bot']
    for (const words of ['Listed chats', ...read, 'not_by_rule read'])
      await expect(page.getByRole('main')).toContainText(words)

    const feishu = await recordingFeishu()
    const real = await startConsole({ FEISHU_APP_ID: 'cli_1', FEISHU_APP_SECRET: 's', FEISHU_BASE_URL: feishu.url })
    for (const path of ['/chats', '/mentions']) expect((await get(path, real.url)).status()).toBe(403)
    await page.goto(real.url)
    await expect(field(page)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Choose a message' })).toBeHidden()
  })
})
