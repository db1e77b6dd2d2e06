// Times one reader after another on the texts it is sent, and tells before each what it begins: whoever waits longer
// than it likes ends this thread and knows whose fault it was.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

const { readers } = await import(workerData.readers)
const { foreignTexts } = await import(workerData.texts)
const { enough, most } = workerData
setFlagsFromString('--expose-gc')
/** What one reading leaves behind would be collected in the time of the next. */
const collectGarbage = runInNewContext('gc')

async function timed(read, text) {
  const begun = performance.now()
  await read(text)
  return performance.now() - begun
}

/** In turns. What the compiler, the collector and the rest of the machine do in between only ever makes a run longer. */
const [fewest, mostRuns] = [3, 25]

/** The least of several times; what seems to grow too fast is given more of them to show that it does not. */
async function timedAgain(read, halfText, wholeText, begins) {
  let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 1; run <= mostRuns && (run <= fewest || whole > most * half); run++) {
    begins('64 and 128 KB, once more')
    collectGarbage()
    half = Math.min(half, await timed(read, halfText))
    collectGarbage()
    whole = Math.min(whole, await timed(read, wholeText))
  }
  return { half, whole }
}

parentPort.on('message', async ({ reader, way, from }) => {
  const read = readers[reader][way]
  for (let i = from; i < foreignTexts.length; i++) {
    const { name, of } = foreignTexts[i]
    const begins = (what) => parentPort.postMessage({ begins: i, name, what })
    begins('16 to 64 characters')
    for (let length = 16; length <= 64; length += 8) await read(of(length))
    begins('128 KB')
    const wholeText = of(128 * 1024)
    let whole = await timed(read, wholeText)
    let half = 0
    if (whole > enough) {
      begins('64 KB')
      const halfText = of(64 * 1024)
      half = await timed(read, halfText)
      if (whole > most * half) ({ half, whole } = await timedAgain(read, halfText, wholeText, begins))
    }
    parentPort.postMessage({ measured: i, name, half, whole })
  }
  parentPort.postMessage({ done: true })
})
parentPort.postMessage({ ready: true })
