// `npm run bench`: how fast the preview follows typing, and how it compares to a public renderer of another kind of
// card, in real Chromium on the production build. Prints figures and asserts nothing: they belong to a machine.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { launchOptions } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const keys = Number(process.env.KEYS ?? 150)
const runs = Number(process.env.RUNS ?? 25)
const frame = 1000 / 60

const words =
  'The queue behind **db-3** grew to 4 812 jobs; workers take 90 a second, so it is empty at 14:20. No data is lost.'
const sections = 40

/** 200 components, about 30 KB, of what cards are made of: words, lines, fields, columns, buttons. */
function feishuCard() {
  const text = (content) => ({ tag: 'plain_text', content })
  const elements = [{ tag: 'markdown', content: 'typing here:' }]
  for (let i = 1; i <= sections; i++)
    elements.push(
      { tag: 'markdown', content: `**Section ${i}** ${words}` },
      {
        tag: 'column_set',
        columns: [{ tag: 'column', elements: [{ tag: 'markdown', content: `Owner ${i}` }] }],
      },
      { tag: 'button', text: text(`Open ${i}`), behaviors: [{ type: 'open_url', default_url: 'https://example.com' }] },
    )
  while (countOf(elements) < 200) elements.push({ tag: 'hr' })
  return {
    schema: '2.0',
    header: { title: text('Two hundred components'), template: 'blue' },
    body: { elements },
  }
}

const countOf = (elements) =>
  elements.reduce((sum, { columns = [], elements = [] }) => sum + 1 + countOf(columns) + countOf(elements), 0)

/** The same words and boxes in Adaptive Cards' own components. */
function adaptiveCard() {
  const body = [
    { type: 'TextBlock', text: 'Two hundred components', weight: 'Bolder', size: 'Large' },
    { type: 'TextBlock', text: 'typing here:', wrap: true },
  ]
  for (let i = 1; i <= sections; i++)
    body.push(
      { type: 'TextBlock', text: `**Section ${i}** ${words}`, wrap: true },
      {
        type: 'ColumnSet',
        columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: `Owner ${i}`, wrap: true }] }],
      },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.OpenUrl', title: `Open ${i}`, url: 'https://example.com' }],
      },
    )
  const count = countOf(feishuCard().body.elements)
  for (let n = 1 + 5 * sections; n < count; n++) body.push({ type: 'TextBlock', text: '', separator: true })
  return { type: 'AdaptiveCard', version: '1.5', body }
}

const server = await startConsole()
const browser = await chromium.launch(await launchOptions())
try {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    baseURL: server.url,
  })
  const source = JSON.stringify(feishuCard(), null, 2)
  const kb = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium ${browser.version()}`)
  console.log(`A card of ${countOf(feishuCard().body.elements)} components, ${kb(source)} as it is written`)
  const typed = await typing(await context.newPage(), source)
  const drawn = await drawing(await context.newPage(), source)
  console.log('\nAgainst the peer, which has no way but to draw all of its card again:')
  const times = (ours, theirs) => `${(at(theirs, 0.5) / at(ours, 0.5)).toFixed(2)}x at p50`
  console.log(`  after a key    ${times(typed.painted, drawn.theirs)}: ours from the key on, its editor included`)
  console.log(`  the first time ${times(drawn.ours, drawn.theirs)}`)
} finally {
  await browser.close()
  server.stop()
}

/** Types into the card's first paragraph: once to time what is painted, once to count the frames. */
async function typing(page, source) {
  await page.goto('/')
  await page.getByRole('radio', { name: 'Card', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Card JSON' })
  await field.click()
  await page.evaluate((source) => navigator.clipboard.writeText(source), source)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await page.locator('.fs-card [data-tag="button"]').last().waitFor()
  await page.keyboard.press('Control+Home')
  await page.locator('.cm-line', { hasText: 'typing here:' }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const type = async (letter) => {
    for (let i = 0; i < keys; i++) {
      await page.keyboard.press(letter)
      await pause(90)
      // No text is one endless line: what has grown is taken away again.
      if (i % 50 === 49) for (let n = 0; n < 50; n++) await page.keyboard.press('Backspace')
    }
    await pause(1000)
  }
  await type('b')
  await page.evaluate(watch)
  await type('a')
  const { painted, edited } = await page.evaluate(() => globalThis.bench)
  console.log(`\nTyping, ${keys} keys, one in about 100 ms:`)
  row('key to painted preview', painted)
  row('key to painted editor', edited)
  await page.evaluate(countFrames)
  await type('c')
  const frames = await page.evaluate(() => globalThis.frames)
  const late = frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / frame) - 1), 0)
  console.log(`  frames: ${frames.length} drawn, ${late} missed, the longest ${Math.max(...frames).toFixed(1)} ms`)
  return { painted }
}

/** Runs in the page. A paint is over when a task queued in its frame runs. */
function watch() {
  const bench = { painted: [], edited: [] }
  globalThis.bench = bench
  let pressed = 0
  const waiting = { painted: false, edited: false }
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      pressed = timeStamp
      waiting.painted = waiting.edited = key === 'a'
    },
    true,
  )
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  const follow = (name, element) => {
    const look = () => {
      if (!waiting[name]) return
      waiting[name] = false
      const begun = pressed
      afterPaint((end) => bench[name].push(end - begun))
    }
    new MutationObserver(look).observe(element, { subtree: true, childList: true, characterData: true })
  }
  follow('painted', document.querySelector('.fs-card'))
  follow('edited', document.querySelector('.cm-content'))
}

/** Runs in the page. */
function countFrames() {
  const frames = []
  globalThis.frames = frames
  let last = performance.now()
  const tick = (now) => {
    frames.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}

/** From JSON text to a painted card, ours and theirs in turns, on one page; no two runs draw the same words. */
async function drawing(page, source) {
  await page.goto('/preview')
  await page.locator('[data-listening]').waitFor()
  await page.evaluate(readFileSync(join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8'))
  await page.evaluate(prepare)
  const ours = []
  const theirs = []
  const other = JSON.stringify(adaptiveCard())
  const anew = (json, i) => json.replaceAll('Section', `Part ${i}.`)
  for (let i = 0; i < runs + 3; i++) {
    const own = await page.evaluate((content) => globalThis.drawOurs(content), anew(source, i))
    const peer = await page.evaluate((content) => globalThis.drawTheirs(content), anew(other, i))
    // The first ones warm up.
    if (i >= 3) {
      ours.push(own)
      theirs.push(peer)
    }
  }
  console.log(`\nJSON text to a painted card, ${runs} times in turns (Adaptive Cards leaves its Markdown unread):`)
  row('this preview', ours)
  row('adaptivecards', theirs)
  return { ours, theirs }
}

/** Runs in the page. */
function prepare() {
  const afterPaint = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(null)
      }),
    )
  const message = { msg_type: 'interactive', scheme: 'light', device: 'pc', language: 'en_us' }
  const show = (n, content) => {
    const drawn = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(`[data-shown="${n}"] .fs-card`)) return
        observer.disconnect()
        done(undefined)
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    postMessage({ ...message, n, content }, location.origin)
    return drawn
  }
  let n = 0
  globalThis.drawOurs = async (content) => {
    await show(++n, '{"elements":[{"tag":"hr"}]}')
    await afterPaint()
    const begun = performance.now()
    await show(++n, content)
    return (await afterPaint()) - begun
  }
  const host = document.createElement('div')
  document.querySelector('main')?.after(host)
  globalThis.drawTheirs = async (content) => {
    host.replaceChildren()
    await show(++n, '{"elements":[{"tag":"hr"}]}')
    await afterPaint()
    const begun = performance.now()
    const card = new globalThis.AdaptiveCards.AdaptiveCard()
    card.parse(JSON.parse(content))
    host.append(card.render())
    const end = await afterPaint()
    host.replaceChildren()
    return end - begun
  }
}

function at(list, part) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function row(name, list) {
  const ms = (part) => `${at(list, part).toFixed(1)} ms`.padStart(9)
  const within = list.filter((one) => one <= frame).length
  console.log(
    `  ${name.padEnd(24)} p50 ${ms(0.5)}   p95 ${ms(0.95)}   ${within} of ${list.length} within ${frame.toFixed(1)} ms`,
  )
}

async function startConsole() {
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-bench-'))
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => probe.once('listening', ready))
  const { port } = probe.address()
  await new Promise((closed) => probe.close(closed))
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(FEISHU_|DATABASE_URL$|AUTH_MODE$|PUBLIC_URL$|HOSTNAME$|npm_)/.test(name),
  )
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: {
      ...Object.fromEntries(inherited),
      DATABASE_URL: `file:${join(folder, 'console.db')}`,
      PORT: String(port),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const stop = () => {
    child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    child.kill('SIGTERM')
  }
  for (let waits = 0; waits < 1200; waits++) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return { url, stop }
    if (child.exitCode !== null) throw new Error(`The console ended with ${child.exitCode}`)
    await pause(250)
  }
  stop()
  throw new Error('The console did not come up within five minutes')
}
