// Ten files of 30 MB at once, to a Feishu that reads each at 1 MB a second: what the server holds meanwhile, and what a
// send beside them takes.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startConsole } from './bench-console.mjs'
import { actionId, send } from './short-journey.mjs'

const MB = 1024 * 1024
const size = Number(process.env.UPLOAD_MB ?? 30) * MB
const rate = MB

/** Takes what it is sent, files slowly. */
async function slowFeishu() {
  const server = createServer(async (asked, answer) => {
    const slow = asked.url.endsWith('/files')
    const began = performance.now()
    let bytes = 0
    for await (const piece of asked) {
      bytes += piece.length
      const due = (bytes / rate) * 1000 - (performance.now() - began)
      if (slow && due > 0) await pause(due)
    }
    const isToken = asked.url.includes('tenant_access_token')
    const data = slow ? { file_key: 'file_v3_bench' } : { message_id: 'om_bench', chat_id: 'oc_bench' }
    answer.setHeader('Content-Type', 'application/json')
    answer.end(JSON.stringify({ code: 0, data, ...(isToken && { tenant_access_token: 't-bench', expire: 7200 }) }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}

function uploadTo(url) {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        ...{ hostname, port, method: 'POST', path: '/uploads?as=file&name=bench.pdf' },
        headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': size, Origin: url },
      },
      async (answer) => {
        let text = ''
        for await (const piece of answer) text += piece
        resolve(JSON.parse(text))
      },
    )
    asking.on('error', reject)
    const piece = Buffer.alloc(64 * 1024, '%PDF-1.7 ')
    let left = size
    const go = () => {
      while (left > 0) {
        const next = piece.subarray(0, Math.min(left, piece.length))
        left -= next.length
        if (!asking.write(next)) return asking.once('drain', go)
      }
      asking.end()
    }
    go()
  })
}

const built = fileURLToPath(new URL('../.next', import.meta.url))

/** How long sends take, one after the other with a pause between, for as long as `goesOn`; milliseconds. */
async function sends(url, goesOn) {
  const action = actionId(built, 'send')
  const took = []
  while (goesOn()) {
    const began = performance.now()
    const told = await send(url, action)
    if (!/"status":"sent"/.test(told)) throw new Error(told)
    took.push(performance.now() - began)
    await pause(betweenSendsMs)
  }
  return took
}
/** Slow enough for every limit of Feishu’s, which the console keeps by itself. */
const betweenSendsMs = 1000

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** @returns {Promise<boolean>} whether all is within its limit */
export async function uploading() {
  const feishu = await slowFeishu()
  const console_ = await startConsole({
    FEISHU_APP_ID: 'cli_bench',
    FEISHU_APP_SECRET: 's',
    FEISHU_BASE_URL: feishu.url,
  })
  const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${console_.pid}/status`, 'utf8'))[1]) / 1024
  const peakOf = async (count) => {
    let peak = 0
    const looking = setInterval(() => {
      peak = Math.max(peak, rss())
    }, 50)
    const answers = await Promise.all(Array.from({ length: count }, () => uploadTo(console_.url)))
    clearInterval(looking)
    if (answers.some(({ status }) => status !== 'uploaded')) throw new Error(JSON.stringify(answers))
    return peak
  }
  try {
    await peakOf(3)
    let left = 15
    // The first few are slower: their code is read.
    const alone = (await sends(console_.url, () => left-- > 0)).slice(3)
    // As many bytes as ten are: garbage that waits to be collected is in a peak, too.
    let warm = 0
    for (let round = 0; round < 3; round++) warm = Math.max(warm, await peakOf(3))
    let uploading = true
    const [ten, beside] = await Promise.all([
      peakOf(10).finally(() => {
        uploading = false
      }),
      sends(console_.url, () => uploading),
    ])
    const grown = ten - warm
    const ratio = median(beside) / median(alone)
    console.log(`\nuploads of ${size / MB} MB to a Feishu that reads 1 MB/s
  three at once  ${warm.toFixed(0)} MB held by the process at most
  ten at once    ${ten.toFixed(0)} MB, ${grown > 0 ? '+' : ''}${grown.toFixed(0)} MB, limit +20
  a send beside  ${median(beside).toFixed(0)} ms, median of ${beside.length}; alone ${median(alone).toFixed(0)} ms: ${ratio.toFixed(2)} times, limit 2`)
    return grown <= 20 && ratio <= 2
  } finally {
    console_.stop()
    feishu.stop()
  }
}
