// Two megabytes of anything pasted into every field: how long the page is busy with it after the paste itself, and how
// soon the keys typed afterwards are painted. Run by `npm run bench`, or alone: npm run bench -- paste [field]
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { findChromium, launchOptions } from './chromium.mjs'

const size = Number(process.env.PASTE_BYTES ?? 2_000_000)
/** A task longer than this is felt. */
const longest = 100
const frame = 1000 / 60

const repeated = (piece) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
export const texts = {
  words: repeated('The queue behind db-3 grew to 4 812 jobs; workers take 90 a second. 队列正在变短。\n'),
  'one line': repeated('x'),
  brackets: repeated('['),
  'ids of messages': repeated('om_dc13264520392913993dd051dba21dcf '),
  'log lines': repeated(
    '2026-01-01T00:00:00Z ERROR reply failed: code=230002, msg="Bot/User can NOT be out of the chat." log_id=2026\n',
  ),
  'a card': `{"schema":"2.0","body":{"elements":[${repeated('{"tag":"markdown","content":"**On it.**"},').slice(0, -60)}{"tag":"hr"}]}}`,
}

const box = (name) => (page) => page.getByRole('textbox', { name, exact: true })
const chooses = (name) => async (page) => {
  await page.getByRole('radiogroup', { name: 'Message type' }).getByRole('radio', { name }).click()
}
/** Every field one can paste into, by the page it stands on and what must be done to reach it. */
export const fields = {
  'Message ID': { path: '/', field: box('Message ID') },
  Text: { path: '/', before: chooses('Text'), field: box('Text') },
  'Post title': { path: '/', before: chooses('Post'), field: box('Post title') },
  'Post body': { path: '/', before: chooses('Post'), field: box('Post body') },
  'Post Markdown': {
    path: '/',
    async before(page) {
      await chooses('Post')(page)
      await page.getByRole('tab', { name: 'Markdown' }).click()
    },
    field: box('Post body'),
  },
  'Post JSON': {
    path: '/',
    async before(page) {
      await chooses('Post')(page)
      await page.getByRole('tab', { name: 'JSON' }).click()
    },
    field: box('Post JSON'),
  },
  'Card JSON': { path: '/', before: chooses('Card'), field: box('Card JSON') },
  'Find in Card JSON': {
    path: '/',
    async before(page) {
      await chooses('Card')(page)
      await page.getByRole('textbox', { name: 'Card JSON' }).click()
      await page.keyboard.type('{"a": 1}')
      await page.keyboard.press('Control+f')
    },
    field: (page) => page.locator('.cm-search [name=search]'),
  },
  'Search components': {
    path: '/',
    async before(page) {
      await chooses('Card')(page)
      await page.getByRole('textbox', { name: 'Card JSON' }).click()
      await page.keyboard.press('Control+k')
    },
    field: (page) => page.locator('[cmdk-input]'),
  },
  uuid: {
    path: '/',
    before: (page) => page.getByRole('button', { name: /^uuid/ }).click(),
    field: box('uuid'),
  },
  'Errors page': { path: '/errors', field: box('Code, words or anything Feishu answered') },
  'History: words': { path: '/history', field: (page) => page.locator('[name=text]') },
  'History: message id': {
    path: '/history',
    before: (page) => page.getByText('More filters').click(),
    field: (page) => page.locator('[name=message_id]'),
  },
}

/** @param {string} url @param {(line: string) => void} say @param {string} wanted */
export async function pasting(url, say, wanted = '') {
  const options = launchOptions(await findChromium())
  const faults = []
  for (const [name, { path, before, field }] of Object.entries(fields)) {
    if (!name.includes(wanted)) continue
    for (const [kind, text] of Object.entries(texts)) {
      const browser = await chromium.launch(options)
      try {
        const context = await browser.newContext({
          locale: 'en-US',
          viewport: { width: 1440, height: 900 },
          permissions: ['clipboard-read', 'clipboard-write'],
          baseURL: url,
        })
        const page = await context.newPage()
        const measured = await within(60_000, onePaste(page, { path, before, field, text }))
        const slow = !measured || measured.task > longest || measured.keys > 2 * frame
        if (slow) faults.push(`${name}: ${kind}`)
        say(
          measured
            ? `  ${slow ? 'SLOW' : 'ok  '} ${name.padEnd(20)} ${kind.padEnd(22)} the paste ${ms(measured.paste)}   longest task after it ${ms(measured.task)}   keys p50 ${ms(measured.middle)}, worst ${ms(measured.keys)}${measured.taken === 0 ? '   (full: no letter was taken)' : ''}`
            : `  SLOW ${name.padEnd(20)} ${kind.padEnd(22)} not done within a minute`,
        )
      } finally {
        await browser.close()
      }
    }
  }
  return faults
}

const ms = (value) => `${value.toFixed(0)} ms`.padStart(8)

const within = (most, promise) => {
  const late = pause(most, null, { ref: false })
  return Promise.race([promise.catch((error) => void console.error(String(error).slice(0, 300))), late])
}

async function onePaste(page, { path, before, field, text }) {
  await page.goto(path)
  await before?.(page)
  const target = field(page)
  await target.click()
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+a')
  await page.waitForLoadState('networkidle')
  await page.evaluate(watch)
  await page.keyboard.press('Control+v')
  await page.evaluate(() => globalThis.quiet())
  const { paste, task } = await page.evaluate(() => globalThis.told())
  const letters = () => target.evaluate((field) => (field.value ?? field.textContent).split('a').length)
  const had = await letters()
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('a')
    await pause(150)
  }
  const taken = (await letters()) - had
  await page.evaluate(() => globalThis.quiet())
  const { keys } = await page.evaluate(() => globalThis.told())
  const sorted = [...keys].sort((a, b) => a - b)
  return { taken, paste, task, middle: sorted[Math.floor(sorted.length / 2)] ?? 0, keys: sorted.at(-1) ?? 0 }
}

/** Runs in the page. The task in which the text arrives is the paste itself; what is put off until later is not. */
function watch() {
  const tasks = []
  const keys = []
  let pasted = null
  addEventListener('paste', () => (pasted ??= performance.now()), true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ from: startTime, to: startTime + duration })
  }).observe({ type: 'longtask' })
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'a') return
      requestAnimationFrame(() =>
        globalThis.scheduler.postTask(() => keys.push(performance.now() - timeStamp), { priority: 'user-blocking' }),
      )
    },
    true,
  )
  globalThis.told = () => {
    const own = tasks.find(({ from, to }) => pasted !== null && from <= pasted && pasted <= to)
    const later = tasks.filter((task) => task !== own && (pasted === null || task.from >= pasted))
    return {
      paste: own ? own.to - own.from : 0,
      task: Math.max(0, ...later.map(({ from, to }) => to - from)),
      keys,
    }
  }
  /** Until nothing has taken long for a second. */
  globalThis.quiet = () =>
    new Promise((done) => {
      const last = performance.now()
      const tick = () => {
        const now = performance.now()
        if (tasks.some(({ to }) => now - to < 1000) || now - last < 1500) setTimeout(tick, 100)
        else done(undefined)
      }
      setTimeout(tick, 100)
    })
}
