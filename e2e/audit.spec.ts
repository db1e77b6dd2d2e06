import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

/** What a button of the page has the browser save. */
async function saved(page: Page, button: string) {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const download = await downloading
  const text = await readFile(await download.path(), 'utf8')
  await expect(page.getByRole('status').filter({ hasText: 'Exported' })).toBeVisible()
  return { name: download.suggestedFilename(), text }
}
const jsonIn = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('what the filters show is taken out as a file, and that is on record with its end', async ({ page, operator }) => {
  await operator.opens()
  for (const words of ['=SUM(A1) to be taken out', 'To be left where it is']) {
    await operator.pastes(target)
    await operator.writes(words)
    await operator.sends()
    await expect(operator.sent).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
  }

  await page.goto('/history?text=taken+out')
  const csv = await saved(page, 'CSV')
  expect(csv.name).toMatch(/^history-\d{4}-\d\d-\d\dT\d{4}\.csv$/)
  expect(csv.text).toMatch(/^\ufeffkind,at,status,.*,head_seq,head_hash\r\n/)
  expect(csv.text).toContain(",'=SUM(A1) to be taken out,")
  expect(csv.text).toContain('""=SUM(A1) to be taken out')
  expect(csv.text).not.toContain('left where it is')
  const [, head] = csv.text.match(/\r\nend,[^\r]*,1,\d+,([0-9a-f]{64})\r\n$/) ?? []
  await expect(page.getByRole('status').filter({ hasText: 'Exported: 1 row' })).toContainText(head ?? 'no head')

  const lines = jsonIn((await saved(page, 'JSON Lines')).text)
  expect(lines).toMatchObject([
    { kind: 'attempt', summary: '=SUM(A1) to be taken out' },
    { kind: 'end', rows: 1 },
  ])

  // And every act, those of the exports among them, each with the hash it is chained by.
  await page.goto('/audit')
  const acts = jsonIn((await saved(page, 'JSON Lines')).text)
  const exported = acts.filter(({ act }) => act === 'exported')
  expect(exported.map(({ result }) => result)).toEqual(['begun', 'done 1', 'begun', 'done 1', 'begun'])
  expect(exported.at(-1)).toMatchObject({ content: { kind: 'attempts', format: 'csv', filter: { text: 'taken out' } } })
  expect(exported.find(({ hash }) => hash === head)).toMatchObject({ result: 'done 1' })
  expect(acts.at(-1)).toMatchObject({ kind: 'end', rows: acts.length - 1 })

  // Once, and nobody else's.
  const id = String(exported[0]?.subject)
  expect((await page.request.get(`/exports/${id}/file`)).status()).toBe(404)
  expect(await (await page.request.get(`/exports/${id}`)).json()).toMatchObject({ state: 'done' })
})
