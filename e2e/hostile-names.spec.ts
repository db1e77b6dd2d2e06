import { people } from './support/identity-provider.ts'
import { expect, test } from './support/journey.ts'
import { Operator } from './support/operator.ts'
import { startSignedInConsole } from './support/signed-in-console.ts'
import { Visitor } from './support/visitor.ts'

const scripts = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">'
const names: { [who: string]: string } = {
  script: `Lin ${scripts}</style><style>*{display:none}</style>{{7*7}}<%= 7*7 %>`,
  bidi: '__proto__ \u202eevil\u2066 \u200b\u200d\ufeff root',
  long: 'W'.repeat(1_000_000),
}
for (const [who, name] of Object.entries(names))
  people[who] = {
    name,
    email: `${who}"><script>window.ran=1</script>@example.com`,
    email_verified: true,
    groups: ['Senders', 'Admins', name.slice(0, 500), '__proto__', 'constructor'],
  }

test('a name somebody chose to do harm with is letters like any other, in its box, wherever it stands', async ({
  browser,
}) => {
  const server = await startSignedInConsole({ ROLE_AUDITOR: 'group:Senders' })
  const { url } = server
  try {
    for (const [who, name] of Object.entries(names)) {
      const context = await browser.newContext({ locale: 'en-US' })
      const page = await context.newPage()
      const foreign: string[] = []
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url())
        if (origin === url && pathname === '/x') foreign.push(request.url())
      })
      page.on('dialog', () => foreign.push('a dialog'))
      const visitor = new Visitor()
      await visitor.signsIn(url, who)
      await context.addCookies([{ name: 'reply-console', value: visitor.cookie(url, 'reply-console'), url }])
      await page.goto(url)
      const operator = new Operator(page)
      await operator.pastes('om_dc13264520392913993dd051dba21dcf')
      await operator.writes(`From ${who}`)
      await operator.sends()
      await expect(operator.sent.filter({ hasText: 'Sent as om_' })).toBeVisible()
      const [sent] = server.rows('select id from attempts order by at desc limit 1')
      for (const path of ['/', '/history', `/history/${sent?.id}`, '/admin', '/audit']) {
        await page.goto(url + path)
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 })
          await expect(page.getByRole('banner')).toBeVisible()
          const seen = await page.evaluate(() => ({
            ran: 'ran' in window,
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            high: document.querySelector('header')?.getBoundingClientRect().height ?? 0,
            elements: document.querySelectorAll('img[src="x"], svg[onload]').length,
            hidden: getComputedStyle(document.body).display,
            unseen: [...document.querySelectorAll('[title], [aria-label]')].filter((element) =>
              /[\u200b-\u200f\u202a-\u202e\u2066\u2067\ufeff]/.test(
                `${element.getAttribute('title')}${element.getAttribute('aria-label')}`,
              ),
            ).length,
          }))
          expect(seen, `${who} at ${path}, ${width} wide`).toMatchObject({
            ran: false,
            elements: 0,
            hidden: 'flex',
            unseen: 0,
          })
          expect(seen.wide, `${who} at ${path}, ${width} wide`).toBeLessThanOrEqual(0)
          expect(seen.high, `${who} at ${path}, ${width} wide`).toBeLessThan(140)
        }
      }
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(url)
      if (who === 'bidi')
        await expect(page.getByRole('banner').locator('[data-invisible]').first()).toHaveText('U+202E')
      if (who === 'script') await expect(page.getByRole('banner')).toContainText(name)
      await page.getByRole('banner').locator('button[aria-haspopup="dialog"]').last().click()
      const menu = page.getByRole('dialog')
      await expect(menu).toContainText(`${who}"><script>`)
      const box = await menu.boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1440)
      expect(foreign).toEqual([])
      await context.close()
    }
    expect(server.rows("select operator_name from entries where kind = 'signed_in'")).toHaveLength(3)
  } finally {
    await server.stop()
  }
})
