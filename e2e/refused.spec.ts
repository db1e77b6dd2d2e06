import { type Guidance, meaningsOf, subCodesOf } from '#lib/guidance/codes.ts'
import { cases } from '#lib/sandbox/cases.ts'
import { expect, test } from './support/journey.ts'

const plain = (text: string) => text.replaceAll('`', '')

const card = JSON.stringify({
  schema: '2.0',
  body: {
    elements: [
      { tag: 'markdown', content: 'Status' },
      { tag: 'chart', chart_spec: { type: 'bar' } },
      { tag: 'table', columns: [], rows: [] },
    ],
  },
})

type Refusal = { message_id: string; code: number; sub_code: number | null; guidance: Guidance }

/** As the reply page lists them; 230099 always comes with one of its sub codes, which the send page has more of. */
const official = [
  230001, 230002, 230006, 230011, 230013, 230015, 230017, 230018, 230019, 230020, 230022, 230025, 230027, 230028,
  230035, 230038, 230049, 230050, 230054, 230055, 230071, 230072, 230075, 230111, 232009,
]
const officialSub = [
  100290, 200380, 200381, 200550, 200570, 200621, 200732, 200861, 200914, 200915, 11310, 200737, 300220, 300230, 300240,
]

const refusals = cases.flatMap(({ message_id, meets }): Refusal[] => {
  if (meets.kind === 'refusal' && !meets.http) {
    const guidance = meaningsOf(meets.code, { call: 'reply' }).find(({ when }) => !when)
    return guidance ? [{ message_id, code: meets.code, sub_code: null, guidance }] : []
  }
  // Those of card entities are told apart in unit tests.
  if (meets.kind !== 'card_refusal' || !officialSub.includes(meets.sub_code)) return []
  const guidance = subCodesOf(230099).find(({ code }) => code === meets.sub_code)
  return guidance ? [{ message_id, code: 230099, sub_code: meets.sub_code, guidance }] : []
})

test('every code of the reply page is among those tried below', () => {
  expect(refusals.map(({ code }) => code)).toEqual(expect.arrayContaining([...official, 230099]))
  expect(refusals.map(({ sub_code }) => sub_code)).toEqual(expect.arrayContaining(officialSub))
})

/** Several on one page, one after the other, as they would be met in a day: a page of its own for each takes minutes. */
const shares = [
  ...inShares(refusals.filter(({ sub_code }) => sub_code === null)),
  ...inShares(refusals.filter(({ sub_code }) => sub_code !== null)),
]
const nameOf = ({ code, sub_code }: Refusal) => `${code}${sub_code ? `/${sub_code}` : ''}`

for (const share of shares)
  test(`staff learn what ${share.map(nameOf).join(', ')} mean and what to do`, async ({ page, operator }) => {
    test.setTimeout(180_000)
    await operator.opens()
    if (share[0]?.sub_code) {
      await operator.choosesType('Card')
      await operator.writesCard(card)
    } else await operator.writes('About codes')
    for (const refusal of share) {
      const { message_id, code, guidance } = refusal
      await test.step(nameOf(refusal), async () => {
        await operator.pastes(message_id)
        await operator.sends()

        // The codes that pass by themselves are repeated first, up to four tries.
        await expect(operator.alert).toContainText(plain(guidance.means.en), { timeout: 35_000 })
        // What depends on facts of the case is told apart in unit tests.
        for (const step of guidance.steps.filter(({ needs, lacks }) => !needs && !lacks))
          await expect(operator.alert).toContainText(plain(step.en))
        await expect(operator.alert).toContainText(`Feishu refused: ${code}`)
        await expect(operator.alert).toContainText('log_id')
        await expect(operator.alert.getByRole('heading', { level: 2 }).first()).toBeFocused()
        await expect(page.getByRole('textbox', { name: 'Message ID' })).toHaveValue(message_id)
      })
    }
  })

function inShares(all: Refusal[]): Refusal[][] {
  const half = Math.ceil(all.length / 2)
  return [all.slice(0, half), all.slice(half)]
}

test('staff read the same guidance in Chinese', async ({ page, context, operator, server }) => {
  await context.addCookies([{ name: 'locale', value: 'zh-CN', url: server.url }])
  await operator.opens()
  await operator.pastes('om_sandbox_230002', page.getByRole('textbox', { name: '消息 ID' }))
  await page.getByRole('textbox', { name: '文本', exact: true }).fill('收到')
  await page.getByRole('button', { name: '发送回复' }).click()
  await expect(operator.alert).toContainText('飞书拒绝了请求：230002')
  await expect(operator.alert).toContainText('机器人')
})

test('a reply refused for its thread goes out with one click and Send', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_7a26f5da23be170a945b13a531e86833')
  await operator.writes('Understood.')
  await operator.repliesInThread(true)
  await operator.sends()
  await expect(operator.alert).toContainText('230071')
  await page.getByRole('button', { name: 'Turn off “Reply in thread”' }).click()
  await expect(page.getByRole('switch', { name: 'Reply in thread' })).not.toBeChecked()
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
})

test('the element Feishu refused is shown in the JSON', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_sandbox_230099_200550')
  await operator.choosesType('Card')
  await operator.writesCard(JSON.stringify(JSON.parse(card), null, 2))
  await operator.sends()
  await expect(operator.alert).toContainText('230099')
  await page.getByRole('button', { name: 'Go there' }).click()
  await expect(page.getByRole('textbox', { name: 'Card JSON' })).toBeFocused()
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '')
  expect(selected).toContain('"chart"')
  expect(selected).not.toContain('"markdown"')
})

test('a frequency limit is waited out, and Send is free again with the same uuid', async ({
  page,
  operator,
  sandbox,
}) => {
  // Four tries happen by themselves; the fifth is the operator's.
  await sandbox.meetsNext('230020', 4)
  await operator.opens()
  await operator.pastes('om_dc13264520392913993dd051dba21dcf')
  await operator.writes('Slowly.')
  const uuid = await operator.uuidOf('Slowly.')
  await operator.sends()
  await expect(page.getByText(/Try 1: 230020/)).toBeVisible()
  await expect(operator.alert).toContainText('230020', { timeout: 35_000 })
  await page.getByRole('button', { name: 'Wait, then send' }).click()
  await expect(page.getByText(/Send is free in \d s/)).toBeVisible()
  await expect(operator.sendButton).toHaveAttribute('aria-disabled', 'true')
  // It only becomes free: nobody but the operator sends.
  await expect(operator.sendButton).toBeFocused({ timeout: 15_000 })
  await expect(operator.sent.filter({ hasText: 'Sent' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(operator.sent).toContainText('Sent as om_', { timeout: 15_000 })
  await expect(operator.uuid).toHaveAttribute('title', uuid)
})

test('a long repeat can be stopped', async ({ page, operator }) => {
  await operator.opens()
  await operator.pastes('om_sandbox_230049')
  await operator.writes('Stop me.')
  await operator.sends()
  await expect(page.getByText(/Try 1: 230049/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(operator.alert).toContainText('230049', { timeout: 5_000 })
})
