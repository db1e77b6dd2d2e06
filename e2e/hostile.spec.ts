import type { Page } from '@playwright/test'
import { ask, everyAction } from './support/addresses.ts'
import { Alone } from './support/alone.ts'
import { hostile, hostileAnswers } from './support/hostile.ts'
import { expect, test } from './support/journey.ts'

const target = 'om_dc13264520392913993dd051dba21dcf'

/** Whatever a page loads, opens, throws or says that is none of ours, since it was last asked. */
function watched(page: Page, own: string): () => string[] {
  const noticed: string[] = []
  page.on('pageerror', (error) => noticed.push(`threw ${error}`))
  page.on('dialog', (dialog) => noticed.push(`a dialog: ${dialog.message().slice(0, 80)}`))
  page.on('popup', (opened) => noticed.push(`opened ${opened.url().slice(0, 80)}`))
  page.on('request', (request) => {
    const { href, origin, pathname } = new URL(request.url())
    if ((origin !== own && !/^(data:image|blob):?/.test(href)) || pathname === '/x')
      noticed.push(`asked ${href.slice(0, 120)}`)
  })
  return () => noticed.splice(0)
}

/** What has run, hidden the page, left it, or stands in a name of an element without being seen. */
const harmIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    if ('ran' in window || 'ran' in {}) found.push('ran')
    if (getComputedStyle(document.body).display === 'none') found.push('hid the page')
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is too wide by ${scrollWidth - clientWidth} px`)
    if (document.querySelector('img[src="/x"], svg[onload], [onerror], .feishu script, .feishu style'))
      found.push('markup')
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
        if (/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066\u2067\ufeff]/.test(element.getAttribute(name) ?? ''))
          found.push(`${name} of ${element.tagName} ${element.getAttribute('class') ?? ''}`)
      for (const name of ['href', 'src', 'action', 'xlink:href'])
        if (/^\W*(java\s*script|vbscript|file|data:(?!image\/png))/i.test(element.getAttribute(name) ?? ''))
          found.push(`${name} of ${element.tagName}`)
      // What floats over the page when it is wanted is ours.
      const isOurs = element.matches('[popover], .fs-tip')
      if (!isOurs && element.closest('.feishu') && getComputedStyle(element).position === 'fixed')
        found.push(`fixed: ${element.getAttribute('class')}`)
    }
    return [...new Set(found)]
  })

for (const [device, viewport] of [
  ['pc', { width: 1000, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  test(`messages made to do harm are drawn as what they say, ${device}`, async ({ page, server }) => {
    test.setTimeout(300_000)
    const noticed = watched(page, server.url)
    await page.setViewportSize(viewport)
    const alone = new Alone(page)
    await alone.opens()
    const faults: string[] = []
    for (const { what, msg_type, content } of hostile) {
      await alone.draws({ msg_type, content, device, language: 'en_us' })
      const harm = [...noticed(), ...(await harmIn(page)), ...(await alone.tooWide())]
      faults.push(...harm.map((one) => `${what}: ${one}`.slice(0, 300)))
    }
    expect(faults).toEqual([])
  })

test.describe('where messages and answers are read', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('on record, in chats and where codes are explained, they are letters too', async ({ page, server }) => {
    test.setTimeout(300_000)
    const { url } = server
    const noticed = watched(page, url)
    const send = (await everyAction()).find(({ name }) => name === 'send')
    const headers = {
      host: new URL(url).host,
      origin: url,
      'next-action': send?.id ?? '',
      'content-type': 'text/plain',
    }
    const recorded: [what: string, id: string][] = []
    // Of each kind one: all of them have been drawn above, and a chat takes only so many at once.
    const kinds = new Map(hostile.map((one) => [one.what.replace(/(leads to|with) .*/, '$1'), one]))
    for (const { what, msg_type, content } of kinds.values()) {
      const attempt_id = crypto.randomUUID()
      const press = {
        message_id: target,
        msg_type,
        content,
        reply_in_thread: false,
        uuid: crypto.randomUUID(),
        attempt_id,
        anyway: true,
        after_hour: false,
      }
      const { body } = await ask(url, send?.path ?? '/', { method: 'POST', headers, body: JSON.stringify([press]) })
      if (body.includes('"status":"done"')) recorded.push([what, attempt_id])
    }
    expect(recorded.length).toBeGreaterThan(20)
    const faults: string[] = []
    const visits = async (path: string, what = path) => {
      await page.goto(url + path)
      await expect(page.getByRole('banner')).toBeVisible()
      faults.push(...[...noticed(), ...(await harmIn(page))].map((one) => `${what}: ${one}`.slice(0, 300)))
    }
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of [
        '/history',
        '/history?text=%E2%80%AEgpj',
        '/audit',
        '/audit?who=%E2%80%AE%3Csvg%20onload%3D&subject=%22%3E%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E',
        '/sandbox',
        '/errors/__proto__',
        '/errors/230099/constructor',
        '/errors/%E2%80%AE%3Cscript%3E',
      ])
        await visits(path)
    }
    for (const [what, id] of recorded) await visits(`/history/${id}`, `the record of ${what}`)
    const turned = recorded.find(([what]) => what.startsWith('text of bidi'))
    await page.goto(`${url}/history/${turned?.[1]}`)
    await expect(page.locator('pre [data-invisible]').first()).toHaveText('U+202E')
    await page.goto(`${url}/sandbox`)
    await expect(page.getByText('Invisible characters: U+202E').first()).toBeVisible()

    await page.goto(`${url}/errors`)
    for (const [what, pasted] of hostileAnswers) {
      await page.getByRole('textbox', { name: 'Code, words or anything Feishu answered' }).fill(pasted)
      const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
      await page.getByRole('button', { name: 'Explain' }).click()
      await answered
      await expect(page.getByRole('region', { name: 'What it says' })).toBeVisible()
      faults.push(...[...noticed(), ...(await harmIn(page))].map((one) => `explained, ${what}: ${one}`.slice(0, 300)))
    }
    expect(faults).toEqual([])
  })
})
