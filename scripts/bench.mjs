// `npm run bench`: how fast the preview follows typing, beside a public renderer of another kind of card; what a paste of
// megabytes costs; and how the time of every reader of foreign text grows. In real Chromium on the production build.
// Then the history of a million attempts, on both engines. The figures of typing belong to a machine, and are only
// printed; the others have limits.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { auditing } from './bench-audit.mjs'
import { startConsole } from './bench-console.mjs'
import { growth } from './bench-growth.mjs'
import { pasting } from './bench-paste.mjs'
import { sending, soaking } from './bench-send.mjs'
import { uploading } from './bench-upload.mjs'
import { findChromium, launchOptions } from './chromium.mjs'

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

const options = launchOptions(await findChromium())
/** Frames are painted when they are ready, not when a display asks for the next one: what is left is the work. */
const unpaced = { ...options, args: [...options.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] }

/** The other editors one types in, each with as much as anybody writes: how it is reached, and where the letters go. */
const editors = {
  'a text with mentions': {
    async before(page) {
      const text = Array.from({ length: 20 }, (_, i) => `<at user_id="ou_${i}">Lin ${i}</at> ${words.repeat(8)}`)
      const field = page.getByRole('textbox', { name: 'Text', exact: true })
      await field.fill(text.join('\n'))
      await page.locator('mark').last().waitFor()
      await page.keyboard.press('Control+Home')
    },
  },
  'a post, Written': {
    async before(page) {
      await page.getByRole('radio', { name: 'Post', exact: true }).click()
      await page.getByRole('tab', { name: 'JSON' }).click()
      const line = (_, i) => [
        i % 4 ? { tag: 'text', text: `${words} ${i}` } : { tag: 'md', text: `- ${words}\n- ${i}\n    1. ${words}` },
      ]
      const content = [[{ tag: 'text', text: 'typing here:' }], ...Array.from({ length: 120 }, line)]
      await paste(page, page.getByRole('textbox', { name: 'Post JSON' }), JSON.stringify({ en_us: { content } }))
      await page.getByRole('tab', { name: 'Written' }).click()
      await page.getByRole('textbox', { name: 'Post body' }).getByText('typing here:').click()
    },
  },
  'a field of a large card': {
    async before(page) {
      await page.getByRole('radio', { name: 'Card', exact: true }).click()
      await paste(page, page.getByRole('textbox', { name: 'Card JSON' }), JSON.stringify(feishuCard(), null, 2))
      await page.locator('.fs-card [data-tag]').last().waitFor()
      await page.getByRole('button', { name: 'Properties', exact: true }).click()
      await page.locator('[data-reply] [data-tag=markdown]').first().click()
      await page.getByRole('region', { name: 'Properties' }).locator('textarea').first().click()
    },
  },
}

/** What is measured, by the word that asks for it alone: `npm run bench -- growth`. */
const parts = {
  ...{
    typing: typingAndDrawing,
    writing: writingAll,
    paste: pastes,
    preflight,
    growth: growths,
    audit: audits,
    upload: within(uploading),
  },
  ...{ send: within(sending), soak: within(soaking) },
}
const [asked, wanted] = process.argv.slice(2)
if (asked !== undefined && !Object.hasOwn(parts, asked)) {
  console.error(`There is no ${asked} to measure, only ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
let server
try {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`)
  for (const [name, measure] of Object.entries(parts)) if (asked === undefined || asked === name) await measure()
} finally {
  server?.stop()
}

/** @param measure says whether all is within its limit */
function within(measure) {
  return async () => {
    if (!(await measure())) process.exitCode = 1
  }
}

async function pastes() {
  server ??= await startConsole()
  console.log('\nTwo megabytes pasted into every field, the tasks after it, and the keys after that:')
  const faults = await pasting(server.url, console.log, wanted)
  console.log(faults.length ? `  ${faults.length} pastes are felt` : '  No paste is felt')
  if (faults.length) process.exitCode = 1
}

async function growths() {
  console.log('\nEvery reader of foreign text, at 16 to 64 characters and at 64 and 128 KB:')
  const faults = await growth(console.log, wanted)
  console.log(
    faults.length ? `  ${faults.length} readings grow faster than their text` : '  None grows faster than its text',
  )
  if (faults.length) process.exitCode = 1
}

async function audits() {
  const faults = await auditing(console.log)
  console.log(faults.length ? `  Too slow: ${faults.join('; ')}` : '  Every page within its time')
  if (faults.length) process.exitCode = 1
}

async function typingAndDrawing() {
  server ??= await startConsole()
  const source = JSON.stringify(feishuCard(), null, 2)
  const kb = (text) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`
  console.log(`A card of ${countOf(feishuCard().body.elements)} components, ${kb(source)} as it is written`)
  console.log(`\nTyping, ${keys} keys, one in about 100 ms, until the page has painted:`)
  await inBrowser(unpaced, (page) => typing(page, source))
  console.log('The same without typed-letters.ts, letters going through the page:')
  await inBrowser(unpaced, (page) => typing(page, source, { byThePage: true }))
  console.log('The same with a card of one component, which is what browser and editor take by themselves:')
  await inBrowser(unpaced, (page) => typing(page, JSON.stringify({ elements: feishuCard().body.elements.slice(0, 1) })))
  console.log('\nThe large one at 60 frames a second, the wait for the next frame included:')
  await inBrowser(options, async (page) => {
    await typing(page, source)
    await frames(page)
  })
  await inBrowser(unpaced, (page) => drawing(page, source))
}

async function inBrowser(launch, use) {
  const browser = await chromium.launch(launch)
  try {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      baseURL: server.url,
    })
    await use(await context.newPage())
  } finally {
    await browser.close()
  }
}

/** Types into the card's first paragraph, and times what is painted. */
async function typing(page, source, { byThePage = false, quiet = false } = {}) {
  await page.goto('/')
  if (byThePage)
    await page.evaluate(() => addEventListener('beforeinput', (event) => event.stopImmediatePropagation(), true))
  await page.getByRole('radio', { name: 'Card', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Card JSON' })
  await field.click()
  await page.evaluate((source) => navigator.clipboard.writeText(source), source)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await page.locator('.fs-card [data-tag]').last().waitFor()
  await page.keyboard.press('Control+Home')
  await page.locator('.cm-line', { hasText: 'typing here:' }).click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('typing here:')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await type(page, 'b', 50)
  if (quiet) return
  await page.evaluate(watch)
  await type(page, 'a', keys)
  const { painted, edited } = await page.evaluate(() => globalThis.bench)
  row('the preview', painted)
  row('the editor', edited)
}

async function writingAll() {
  server ??= await startConsole()
  console.log(`\nTyping into the other editors, ${keys} keys, one in about 100 ms, until the page has painted:`)
  for (const [name, { before }] of Object.entries(editors))
    await inBrowser(unpaced, async (page) => {
      await page.goto('/')
      await before(page)
      await page.keyboard.press('End')
      await type(page, 'b', 50)
      await page.evaluate(watchField)
      await type(page, 'a', keys)
      row(name, await page.evaluate(() => globalThis.bench))
    })
}

async function paste(page, field, text) {
  await field.click()
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
}

/** Runs in the page. From the key to the first task after the frame that shows its letter in the field. */
function watchField() {
  const times = []
  globalThis.bench = times
  let begun = 0
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'a') begun = timeStamp
    },
    true,
  )
  addEventListener(
    'input',
    () => {
      const from = begun
      begun = 0
      if (from > 0)
        requestAnimationFrame(() =>
          globalThis.scheduler.postTask(() => times.push(performance.now() - from), { priority: 'user-blocking' }),
        )
    },
    true,
  )
}

/** What the page does once a letter of a large card is painted: its problems, its size, its outline. Card as after `typing`. */
async function preflight() {
  server ??= await startConsole()
  const source = JSON.stringify(feishuCard(), null, 2)
  console.log(`\nThe longest task after a letter is painted, until all that follows from it is done, ${runs} times:`)
  await inBrowser(unpaced, async (page) => {
    row('a large card', await tasksAfterKeys(page, source))
    row(
      'one component',
      await tasksAfterKeys(page, JSON.stringify({ elements: [{ tag: 'markdown', content: 'typing here:' }] })),
    )
  })
  console.log(`  a frame is ${frame.toFixed(1)} ms`)
}

async function tasksAfterKeys(page, source) {
  await typing(page, source, { quiet: true })
  await page.evaluate(() => {
    globalThis.longestTask = (ms) =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel()
        let last = performance.now()
        const end = last + ms
        let longest = 0
        port1.onmessage = () => {
          const now = performance.now()
          longest = Math.max(longest, now - last)
          last = now
          if (now < end) port2.postMessage(null)
          else done(longest)
        }
        port2.postMessage(null)
      })
  })
  const longest = []
  for (let i = 0; i < runs; i++) {
    await page.keyboard.press('d')
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
    longest.push(await page.evaluate(() => globalThis.longestTask(700)))
  }
  return longest
}

async function type(page, letter, times) {
  for (let i = 1; i <= times; i++) {
    await page.keyboard.press(letter)
    await pause(90)
    // No text is one endless line: what has grown is taken away again.
    if (i % 50 === 0) for (let n = 0; n < 50; n++) await page.keyboard.press('Backspace')
  }
  await pause(1000)
}

async function frames(page) {
  await page.evaluate(countFrames)
  await type(page, 'c', keys)
  const frames = await page.evaluate(() => globalThis.frames)
  const missed = frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / frame) - 1), 0)
  console.log(`  frames: ${frames.length} drawn, ${missed} missed, the longest ${Math.max(...frames).toFixed(1)} ms`)
}

/** Runs in the page. A paint is over when the next task runs. Keys that were painted together count each. */
function watch() {
  const bench = { painted: [], edited: [] }
  globalThis.bench = bench
  const waiting = { painted: [], edited: [] }
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'a') return
      waiting.painted.push(timeStamp)
      waiting.edited.push(timeStamp)
    },
    true,
  )
  // The first task after the frame: what React has put off until then is no part of it.
  const afterPaint = (then) =>
    requestAnimationFrame(() =>
      globalThis.scheduler.postTask(() => then(performance.now()), { priority: 'user-blocking' }),
    )
  const follow = (name, element) => {
    const look = () => {
      const begun = waiting[name].splice(0)
      if (begun.length > 0) afterPaint((end) => bench[name].push(...begun.map((each) => end - each)))
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

/**
 * From JSON text to a painted card, ours and theirs in turns, on one page: drawn for the first time, and drawn again
 * after a letter was typed. What is compared is how long the page is busy with it: a display shows either at its next
 * refresh. No two runs draw the same words.
 */
async function drawing(page, source) {
  await page.goto('/preview')
  await page.locator('[data-listening]').waitFor()
  for (const script of ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/dist/markdown-it.min.js'])
    await page.evaluate(readFileSync(join(root, 'node_modules', script), 'utf8'))
  await page.evaluate(prepare)
  const cdp = await page.context().newCDPSession(page)
  // The time its thread ran, so that other work on the machine counts for neither.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const times = { ours: [], oursAgain: [], theirs: [], theirsAgain: [] }
  const other = JSON.stringify(adaptiveCard())
  for (let i = 0; i < runs + 3; i++) {
    // The first ones warm up.
    const timed = async (name, draw) => {
      const before = await busy()
      await draw()
      if (i >= 3) times[name].push((await busy()) - before)
    }
    const anew = (json) => json.replaceAll('Section', `Part ${i}.`)
    const letter = (json) => anew(json).replace('typing here:', 'typing here: a')
    await page.evaluate(() => globalThis.clear())
    await timed('ours', () => page.evaluate((content) => globalThis.drawOurs(content), anew(source)))
    await timed('oursAgain', () =>
      page.evaluate((content) => globalThis.drawOurs(content, 'typing here: a'), letter(source)),
    )
    await page.evaluate(() => globalThis.clear())
    await timed('theirs', () => page.evaluate((content) => globalThis.drawTheirs(content), anew(other)))
    await timed('theirsAgain', () => page.evaluate((content) => globalThis.drawTheirs(content), letter(other)))
  }
  console.log(`\nJSON text to a painted card, ${runs} times in turns, in main-thread time:`)
  row('this preview', times.ours)
  row('adaptivecards', times.theirs)
  row('this, a letter later', times.oursAgain)
  row('adaptivecards, the same', times.theirsAgain)
  const ratio = (ours, theirs) => `${(at(theirs, 0.5) / at(ours, 0.5)).toFixed(2)} at p50`
  console.log(`  adaptivecards / this preview: ${ratio(times.ours, times.theirs)} the first time,`)
  console.log(`    ${ratio(times.oursAgain, times.theirsAgain)} with every letter, which is what an editor asks for`)
}

/** Runs in the page. */
function prepare() {
  const afterPaint = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        // What was put off until there is time is a part of it.
        port1.onmessage = () => requestIdleCallback(() => done(undefined))
        port2.postMessage(null)
      }),
    )
  const message = { msg_type: 'interactive', scheme: 'light', device: 'pc', language: 'en_us' }
  const drawn = (isThere) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        done(undefined)
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  let n = 0
  /** @param words with these the drawing is there; the one before is changed into it, not replaced */
  globalThis.drawOurs = async (content, words = null) => {
    if (words === null) n++
    postMessage({ ...message, n, content }, location.origin)
    await drawn(() => {
      const card = document.querySelector(`[data-shown="${n}"] .fs-card`)
      return words === null ? card !== null : card?.textContent.includes(words)
    })
    await afterPaint()
  }
  const host = document.createElement('div')
  document.querySelector('main')?.after(host)
  // Adaptive Cards leaves Markdown to a parser one gives it; this is the one its pages name.
  const markdown = globalThis.markdownit()
  globalThis.AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text)
    result.didProcess = true
  }
  globalThis.drawTheirs = async (content) => {
    const card = new globalThis.AdaptiveCards.AdaptiveCard()
    card.parse(JSON.parse(content))
    host.replaceChildren(card.render())
    await afterPaint()
  }
  globalThis.clear = async () => {
    host.replaceChildren()
    await globalThis.drawOurs('{"elements":[{"tag":"hr"}]}')
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
