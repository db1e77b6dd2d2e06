import { test as base } from '@playwright/test'
import { throwawayPostgres } from '#scripts/throwaway-postgres.mjs'
import { type ConsoleServer, startConsole } from './console-server.ts'
import { Operator } from './operator.ts'
import { type RecordingFeishu, recordingFeishu } from './recording-feishu.ts'
import { Sandbox } from './sandbox.ts'

export type ServerOptions = {
  /** Settings of the worker's console. Use it at the top of a file: other settings are another console. */
  settings: Record<string, string>
  database: 'SQLite' | 'PostgreSQL'
  server: ConsoleServer
}

type Journey = {
  operator: Operator
  sandbox: Sandbox
  /** Starts one more console with settings of its own; it stops with the test. */
  startConsole: typeof startConsole
  /** Starts a server that records what it is sent; it stops with the test. */
  recordingFeishu: typeof recordingFeishu
  /** Errors this test means to see in the browser's console. Any other one fails it. */
  expectedErrors: RegExp[]
  quiet: undefined
}

/** Journeys by their verbs; each worker has a console in sandbox mode to itself, on the production build. */
export const test = base.extend<Journey, ServerOptions>({
  settings: [{}, { option: true, scope: 'worker' }],
  database: ['SQLite', { option: true, scope: 'worker' }],
  server: [
    async ({ settings, database }, use) => {
      const postgres = database === 'PostgreSQL' ? await throwawayPostgres() : null
      const server = await startConsole({ ...(postgres && { DATABASE_URL: postgres.url }), ...settings })
      await use(server)
      await server.stop()
      postgres?.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ server }, use) => use(server.url),

  operator: ({ page }, use) => use(new Operator(page)),

  sandbox: async ({ browser, server }, use) => {
    const sandbox = new Sandbox(browser, server.url)
    await use(sandbox)
    await sandbox.leaves()
  },

  startConsole: async ({ context }, use) => {
    const started: ConsoleServer[] = []
    await use(async (settings) => {
      const server = await startConsole(settings)
      started.push(server)
      return server
    })
    // A page still fetching its lazy parts would put the end of its server down as an error of the console.
    await Promise.all(context.pages().map((page) => page.close()))
    await Promise.all(started.map((server) => server.stop()))
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures a fixture wants
  recordingFeishu: async ({}, use) => {
    const started: RecordingFeishu[] = []
    await use(async (answerReply) => {
      const server = await recordingFeishu(answerReply)
      started.push(server)
      return server
    })
    await Promise.all(started.map((server) => server.stop()))
  },

  expectedErrors: [[], { option: true }],
  quiet: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use(undefined)
      const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))
      base.expect(unexpected, 'errors in the browser’s console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
