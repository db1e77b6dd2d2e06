import { contentProblems } from '#lib/card/content-problems.ts'
import { vocabulary } from '#lib/card/vocabulary.ts'
import { checkContent } from '#lib/protocol/check.ts'
import { type PayloadKind, payloads, skipped } from '#lib/shown/payloads.testing.ts'
import { Alone } from './support/alone.ts'
import { expect, test } from './support/journey.ts'

const views = { pc: { width: 1000, height: 900 }, phone: { width: 390, height: 844 } } as const

const kinds: PayloadKind[] = ['card1', 'card2', 'post']

if (skipped) console.info(skipped)

// A narrow page is the harder one; of a wide one a third tells as much.
for (const kind of kinds)
  for (const [device, viewport] of Object.entries(views) as [keyof typeof views, (typeof views)['pc']][])
    test(`every ${device === 'pc' ? 'third ' : ''}${kind} of the corpus is drawn, ${device}`, async ({
      page,
      server,
    }) => {
      test.setTimeout(600_000)
      await page.setViewportSize(viewport)
      const noticed: string[] = []
      page.on('pageerror', (error) => noticed.push(`threw ${error}`))
      page.on('console', (message) => message.type() === 'error' && noticed.push(`console: ${message.text()}`))
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(server.url) && !/^(data|blob):/.test(url)) noticed.push(`asked ${url}`)
      })
      const alone = new Alone(page)
      await alone.opens()
      const faults: string[] = []
      const drawn = [...payloads(kind)].filter((_, i) => device === 'phone' || i % 3 === 0)
      for (const { file, msg_type, content } of drawn) {
        const shown = await alone.draws({ msg_type, content, device, language: 'zh_cn' })
        const unpreviewed = await shown
          .locator('[data-unpreviewed]')
          .evaluateAll((found) => found.map((element) => element.getAttribute('data-unpreviewed') ?? ''))
        const found = [
          ...noticed.splice(0),
          ...unpreviewed.filter((tag) => Object.hasOwn(vocabulary, tag)).map((tag) => `no view for ${tag}`),
          ...(await alone.tooWide()).map((what) => `too wide: ${what}`),
          ...((await shown.locator('[data-cannot-draw]').count()) ? ['not drawn'] : []),
        ]
        faults.push(...found.map((what) => `${file} ${what}`))
      }
      expect(faults).toEqual([])
    })

// Not a judgement: printed so that a change in it is seen.
test('what is said of the corpus', () => {
  const totals = new Map<string, number>()
  for (const { file, msg_type, content } of payloads(...kinds)) {
    const counts = new Map<string, number>()
    for (const { severity, kind } of checkContent(msg_type, content, content, contentProblems)) {
      const name = `${severity} ${kind}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      totals.set(name, (totals.get(name) ?? 0) + 1)
    }
    if (counts.size) console.log(`${file}  ${told(counts)}`)
  }
  console.log(`In all: ${told(totals)}`)
})

const told = (counts: Map<string, number>) =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')
