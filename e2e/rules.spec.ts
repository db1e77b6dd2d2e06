import { type ApprovingConsole, staff, startApprovingConsole } from './support/approving-console.ts'
import { expect, test as journey } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { sandboxFeishu } from './support/sandbox-feishu.ts'

// Ops on call, Release train and 故障复盘; nowhere else.
const rules = `
write:
  sender:
    chats:
      - oc_a0af569f9997d5f1883d56039a8d0a3c
      - oc_de1bf3ac778e4f3faebb23112ed0bf80
      - oc_92e6b833a6ea29f885a4f5e2670a2162
second_person: { external: yes, members_above: 30 }
`
const inOps = 'om_dc13264520392913993dd051dba21dcf'
const inReleases = 'om_b6ab59039f2fbb4ad529c834e457d695'
const inReviews = 'om_eec82b508371eb579792f701ae89e0d2'
const inNotices = 'om_7a26f5da23be170a945b13a531e86833'

const test = journey.extend<{ console: ApprovingConsole }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures a fixture wants
  console: async ({}, use) => {
    const feishu = await sandboxFeishu()
    const console = await startApprovingConsole(feishu.settings, rules)
    await use(console)
    await console.stop()
    await feishu.stop()
  },
})

test('who may write where, and what goes to strangers or to many, is as the rules say; so is the record of it', async ({
  browser,
  console,
}) => {
  const page = await console.window(browser, staff.ada)
  const operator = new Operator(page)
  await operator.opens(`/?message_id=${inOps}`)
  await operator.writes('Within the rules.')
  await operator.sends()
  await expect(operator.sent).toContainText('Sent as om_')
  await page.getByRole('button', { name: 'New reply' }).click()
  for (const [id, why] of [
    [inReleases, 'people of other companies are in the group'],
    [inReviews, '41 people are in the chat, more than 30'],
  ] as const) {
    await operator.pastes(id)
    await operator.writes(`Within the rules, by two: ${id}`)
    await expect(operator.sendButton).toHaveAccessibleDescription(new RegExp(why))
    await page.keyboard.press('Control+Enter')
    await expect(operator.alert).toContainText(why)
    await operator.alert.getByRole('button', { name: 'Close' }).click()
  }
  await operator.pastes(inNotices)
  await page.keyboard.press('Control+Enter')
  await expect(operator.alert).toContainText('the rules do not let you write in this chat')
  expect(console.rows('select message_id from attempts')).toEqual([{ message_id: inOps }])
  expect(console.rows("select why from entries where why like 'not_by_rule%'")).toEqual([
    { why: `not_by_rule chat ${console.settings.FEISHU_APP_ID} ${inNotices} oc_422aadbc564bc643c104a058afd4025b` },
  ])
})
