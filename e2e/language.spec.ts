import { expect, test } from './support/journey.ts'

test('the reader’s choice of language is kept, and wins over the browser’s', async ({ page, operator }) => {
  await operator.opens()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('button', { name: '发送回复' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('link', { name: '发送记录' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('发送记录')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('a switch of language loses nothing that was written', async ({ page, operator }) => {
  await operator.opens('/?message_id=om_dc13264520392913993dd051dba21dcf')
  await operator.writes('Still here')
  await expect(page.getByText('林晓 in “Ops on call”')).toBeVisible()
  await page.getByRole('button', { name: '中文' }).click()
  // A chat, too, goes by its name in the language of the page.
  await expect(page.getByText('林晓，在“值班群”')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '文本', exact: true })).toHaveValue('Still here')
})

for (const [accept, lang] of [
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['fr-FR,en;q=0.5', 'en'],
  ['fr-FR', 'zh-CN'],
] as const)
  test(`a browser that asks for ${accept} gets ${lang}`, async ({ request }) => {
    const html = await (await request.get('/', { headers: { 'Accept-Language': accept } })).text()
    expect(html).toContain(`<html lang="${lang}"`)
  })

test('no screen mixes languages: Chinese pages show no English sentence of ours, and the other way round', async ({
  page,
  context,
  server,
}) => {
  const { en } = await import('#lib/i18n/en.ts')
  const { zh } = await import('#lib/i18n/zh.ts')
  const [english, chinese] = [sentences(en), sentences(zh)]
  for (const [locale, foreign] of [
    ['zh-CN', english.filter((text) => !chinese.includes(text))],
    ['en', chinese.filter((text) => !english.includes(text))],
  ] as const) {
    await context.addCookies([{ name: 'locale', value: locale, url: server.url }])
    for (const path of ['/', '/history', '/errors', '/errors/230013', '/sandbox']) {
      await page.goto(path)
      await page.getByRole('main').waitFor()
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without hidden text
      const shown = await page.locator('body').innerText()
      const lines = new Set(shown.split('\n').map((line) => line.trim()))
      expect(
        foreign.filter((text) => lines.has(text)),
        `${path} in ${locale}`,
      ).toEqual([])
    }
  }
})

/** Every fixed sentence of a language, without those that are names of things. */
function sentences(messages: object): string[] {
  return Object.values(messages)
    .flatMap((value) =>
      typeof value === 'string' ? [value] : value && typeof value === 'object' ? sentences(value) : [],
    )
    .filter((text) => text.length > 3 && text !== 'English' && text !== '中文')
}

test.describe('where what all pages stand in fails', () => {
  test.use({ expectedErrors: [/broken/] })

  for (const [locale, title, retry] of [
    ['zh-CN', '页面无法显示', '重试'],
    ['en-US', 'This page could not be shown', 'Try again'],
  ] as const)
    test(`its reader is told in their language: ${locale}`, async ({ browser, baseURL }) => {
      const page = await browser.newPage({ baseURL, locale })
      await page.addInitScript(() => {
        const listen = window.addEventListener
        window.addEventListener = (...given: Parameters<typeof listen>) => {
          if (given[0] === 'keydown') throw new Error('broken')
          listen.apply(window, given)
        }
      })
      await page.goto('/status')
      await expect(page.getByRole('alert')).toContainText(title)
      await expect(page).toHaveTitle(title)
      await expect(page.getByRole('link', { name: retry })).toBeVisible()
      await page.close()
    })
})
