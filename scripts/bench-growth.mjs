// How the time of every reader of foreign text grows with its text. A pattern that is exponential
// shows at 64 characters already, one that is quadratic between 64 and 128 KB. Each reader runs in a worker that is
// ended after three seconds: what never comes back is found, too.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const patience = 3000
/** Twice the text may take twice the time, and a little for what the machine does beside it. */
const mostRatio = 2.5
/** What does not come back from so many texts needs no more of them. */
const mostEnded = 3
/** Below this the clock and the collector of garbage say more than the reader. */
const tooQuickMs = 20

/** @param {(line: string) => void} say */
export async function growth(say, wanted = '') {
  const folder = join(root, 'node_modules/.cache/growth')
  mkdirSync(folder, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#lib': join(root, 'lib'), '#components': join(root, 'components') } },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      rollupOptions: {
        input: {
          readers: join(root, 'scripts/growth/readers.ts'),
          texts: join(root, 'scripts/growth/foreign-texts.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const built = {
    readers: pathToFileURL(join(folder, 'readers.mjs')).href,
    texts: pathToFileURL(join(folder, 'texts.mjs')).href,
  }
  const { readers } = await import(built.readers)
  const faults = []
  for (const [reader, ways] of Object.entries(readers)) {
    if (!reader.includes(wanted)) continue
    const results = []
    for (const way of ways.keys()) results.push(...(await measured(built, reader, way)))
    const slow = results.filter(({ ended, half, whole }) => ended || (whole > tooQuickMs && whole / half > mostRatio))
    const worst = results.reduce((a, b) => ((b.whole ?? Infinity) > (a.whole ?? Infinity) ? b : a), results[0])
    const ratio = Math.max(
      0,
      ...results.filter(({ whole }) => whole > tooQuickMs).map(({ half, whole }) => whole / half),
    )
    say(
      `  ${slow.length ? 'SLOW' : 'ok  '} ${reader.padEnd(72)} 128 KB ${worst.ended ? 'ended' : `${worst.whole.toFixed(1)} ms`}`.padEnd(
        104,
      ) + (ratio ? ` ratio at most ${ratio.toFixed(2)}` : ' too quick for a ratio'),
    )
    for (const one of slow) {
      say(
        `         way ${one.way}, ${one.name}: ${one.ended ? `ended after ${patience / 1000} s at ${one.ended}` : `${one.half.toFixed(1)} → ${one.whole.toFixed(1)} ms, ratio ${(one.whole / one.half).toFixed(2)}`}`,
      )
      faults.push(`${reader} ${one.name}`)
    }
  }
  return faults
}

/** Every text on one way of one reader; where one is not back in time, the worker goes and another does the rest. */
async function measured(built, reader, way) {
  const results = []
  for (let from = 0; ; ) {
    const next = await new Promise((resolve, reject) => {
      const worker = new Worker(new URL('growth/worker.mjs', import.meta.url), {
        workerData: { ...built, most: mostRatio, enough: tooQuickMs },
        // What one reading leaves behind fits in here: copying it around would be timed too.
        resourceLimits: { maxYoungGenerationSizeMb: 256 },
      })
      let at = from
      let timer
      const end = (value) => {
        clearTimeout(timer)
        void worker.terminate()
        resolve(value)
      }
      worker.on('error', (error) => {
        results.push({ way, name: String(error), ended: 'an error' })
        end(at + 1)
      })
      worker.on('message', (message) => {
        if (message.ready) worker.postMessage({ reader, way, from })
        else if (message.done) end(null)
        else if (message.name && 'begins' in message) {
          at = message.begins
          clearTimeout(timer)
          timer = setTimeout(() => {
            results.push({ way, name: message.name, ended: message.what })
            end(at + 1)
          }, patience)
        } else results.push({ way, ...message })
      })
      worker.on('exit', reject)
    })
    if (next === null || results.filter(({ ended }) => ended).length === mostEnded) return results
    from = next
  }
}
