import { expect, test } from './support/journey.ts'

const id = 'om_dc13264520392913993dd051dba21dcf'
const words = 'The queue behind db-3 grew to 4 812 jobs.\n'.repeat(50_000)
const leftOutOfJson = /Too long a paste: its last 2,000,000 characters were left out/
const leftOut = /Too long a paste: its last 1,940,000 characters were left out/

test('of a paste of megabytes a text takes what can be sent, says so, and letters still arrive', async ({
  page,
  operator,
}) => {
  await operator.opens()
  await operator.choosesType('Text')
  const field = page.getByRole('textbox', { name: 'Text', exact: true })
  await operator.pastes(words, field)
  await expect(page.getByText(leftOut)).toBeVisible()
  await page.keyboard.type('and so on')
  await expect(field).toHaveValue(`${words.slice(0, 160_000)}and so on`)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('short again')
  await expect(page.getByText(leftOut)).toHaveCount(0)
  await expect(field).toHaveValue('short again')
})

for (const [type, name] of [
  ['Card', 'Card JSON'],
  ['Post', 'Post JSON'],
] as const)
  test(`of a paste of megabytes ${name} takes what can be sent, says so, and letters still arrive`, async ({
    page,
    operator,
  }) => {
    await operator.opens()
    await operator.choosesType(type)
    if (type === 'Post') await page.getByRole('tab', { name: 'JSON' }).click()
    const field = page.getByRole('textbox', { name })
    await operator.pastes(words, field)
    await expect(page.getByText(leftOutOfJson)).toBeVisible()
    await page.keyboard.type('and so on')
    await expect(field).toContainText('and so on')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('[]')
    await expect(page.getByText(leftOutOfJson)).toHaveCount(0)
  })

test('of a log of megabytes Message ID keeps what stands around the id', async ({ page, operator }) => {
  await operator.opens()
  const field = page.getByRole('textbox', { name: 'Message ID' })
  await operator.pastes(`${words}message_id=${id} ${words}`, field)
  await expect(page.getByText(/4,200,047 characters are too many for this field/)).toBeVisible()
  await expect(page.getByText(`Found ${id}`)).toBeVisible()
})

test('a pasted answer of megabytes is explained by its beginning, and what was left out is said', async ({ page }) => {
  await page.goto('/errors')
  const field = page.getByRole('textbox', { name: 'Code, words or anything Feishu answered' })
  await field.click()
  await page.evaluate((text) => navigator.clipboard.writeText(text), `{"code":230002,"msg":"x"}\n${words}`)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText(/Too long a paste: its last 1,900,026 characters were left out/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'What it says' })).toBeVisible()
})
