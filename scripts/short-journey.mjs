// The shortest way through a built console, without a browser: it starts, is ready, sends one reply in its sandbox, is
// told to end, and ends. For trying a build where journeys cannot go: another Node, an image.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * @param {{ command: string[], cwd?: string, env: Record<string, string>, built: string, patience_ms?: number }} given
 *   what starts it; `built` is the folder .next of what is started
 * @returns {Promise<string>} what it came to, for a line of a report
 * @throws with the log, where it comes to anything else
 */
export async function shortJourney({ command: [program, ...words], cwd, env, built, patience_ms = 60_000 }) {
  const PORT = env.PORT ?? String(await freePort())
  const url = `http://127.0.0.1:${PORT}`
  const began = performance.now()
  const child = spawn(program, words, { cwd, env: { ...env, PORT }, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (log += piece))
  const ended = once(child, 'exit')
  try {
    await until(patience_ms, async () => {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`)
      return (await textOf(`${url}/readyz`)) === 'ready'
    })
    const ready_ms = Math.round(performance.now() - began)
    const told = await send(url, actionId(built, 'send'))
    if (!/"status":"done"/.test(told) || !/"status":"sent"/.test(told))
      throw new Error(`The reply was not sent: ${told}`)
    if (!(await textOf(`${url}/history`)).includes('Short journey')) throw new Error('The reply is not in the history')
    child.kill('SIGTERM')
    const [code, signal] = await Promise.race([ended, pause(15_000, ['nothing within 15 s'])])
    if (code !== 0 && code !== 143) throw new Error(`Told to end, it ended with ${signal ?? code}`)
    if (!log.includes('Told to end')) throw new Error('It ended without a word')
    return `ready after ${ready_ms} ms, sent one reply, ended with ${code}`
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`${error.message}\n${log}`, { cause: error })
  }
}

/** Calls the action the page calls, as a page of the console. @returns what it answers, as React writes it */
export async function send(url, id, part = {}) {
  const reply = {
    message_id: 'om_dc13264520392913993dd051dba21dcf',
    msg_type: 'text',
    content: '{"text":"Short journey"}',
    reply_in_thread: false,
    uuid: crypto.randomUUID(),
    attempt_id: crypto.randomUUID(),
    anyway: false,
    after_hour: false,
    ...part,
  }
  const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', origin: url }
  return textOf(url, { method: 'POST', headers, body: JSON.stringify([reply]) })
}

/** Next calls actions by a number of its own, another one in each build. */
export function actionId(built, name) {
  const { node } = JSON.parse(readFileSync(join(built, 'server/server-reference-manifest.json'), 'utf8'))
  return Object.entries(node).find(([, { exportedName }]) => exportedName === name)?.[0] ?? ''
}

const textOf = (address, options) =>
  fetch(address, { ...options, signal: AbortSignal.timeout(20_000) }).then(
    (answer) => answer.text(),
    () => '',
  )

async function until(patience_ms, isTrue) {
  const end = performance.now() + patience_ms
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`It was not ready after ${patience_ms} ms`)
    await pause(50)
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
