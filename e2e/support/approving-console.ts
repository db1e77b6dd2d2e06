import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Browser, Page } from '@playwright/test'
import { exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { type ConsoleServer, startConsole } from './console-server.ts'
import { type RecordingFeishu, recordingFeishu } from './recording-feishu.ts'

const issuer = 'https://proxy.example.com'
const audience = 'reply-console'

/** Runs before the console does: its clock goes as far ahead as a file says. */
const clock = `
import { readFileSync } from 'node:fs'
const Real = Date
const now = () => Real.now() + Number(readFileSync(process.env.CLOCK_FILE, 'utf8'))
globalThis.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(now()) }
  static now() { return now() }
  static parse(text) { return Real.parse(text) }
  static UTC(...given) { return Real.UTC(...given) }
}`

export type Claims = { sub: string; name: string; email?: string; groups: string[] }

export const staff = {
  ada: { sub: 'ada', name: 'Ada 李', email: 'ada@example.com', groups: ['Senders', 'Approvers'] },
  bob: { sub: 'bob', name: 'Bob', email: 'bob@example.com', groups: ['Approvers'] },
  cat: { sub: 'cat', name: 'Cat', email: 'cat@example.com', groups: ['Approvers', 'Auditors'] },
} satisfies { [name: string]: Claims }

export type ApprovingConsole = ConsoleServer & {
  feishu: RecordingFeishu
  settings: Record<string, string>
  /** A window of somebody who has come through the sign-in proxy. */
  window(browser: Browser, who: Claims): Promise<Page>
  /** What the proxy says of somebody from now on, in the very window. */
  saysAnew(page: Page, who: Claims): Promise<void>
  /** Moves its clock ahead. */
  ahead(ms: number): Promise<void>
  rows(query: string): Record<string, unknown>[]
  /** Writes to the database as whoever owns it can. */
  tampers(...statements: string[]): void
}

const forEveryone = 'second_person: { everyone: yes, waits_minutes: 10 }\n'

/**
 * A console behind a sign-in proxy, with rules of its own.
 * @param rules what RULES_FILE says; a second person for what mentions everyone, within ten minutes, where nothing is said
 */
export async function startApprovingConsole(
  over: Record<string, string> = {},
  rules = forEveryone,
): Promise<ApprovingConsole> {
  const [feishu, folder, { privateKey, publicKey }] = await Promise.all([
    recordingFeishu(),
    mkdtemp(join(tmpdir(), 'reply-console-approving-')),
    generateKeyPair('RS256', { extractable: true }),
  ])
  const inFolder = (name: string) => join(folder, name)
  const file = inFolder('console.db')
  await writeFile(inFolder('rules.yaml'), rules)
  await writeFile(inFolder('key.pem'), await exportSPKI(publicKey))
  await writeFile(inFolder('clock'), '0')
  const settings = {
    DATABASE_URL: `file:${file}`,
    FEISHU_APP_ID: 'cli_approving',
    FEISHU_APP_SECRET: 'S3cretOfTheConsolesApp',
    FEISHU_BASE_URL: feishu.url,
    RULES_FILE: inFolder('rules.yaml'),
    AUTH_MODE: 'proxy',
    PROXY_JWT_HEADER: 'X-Assertion',
    PROXY_JWT_KEY_FILE: inFolder('key.pem'),
    PROXY_JWT_ISSUER: issuer,
    PROXY_JWT_AUDIENCE: audience,
    ROLE_SENDER: 'group:Senders',
    ROLE_APPROVER: 'group:Approvers',
    ROLE_AUDITOR: 'group:Auditors',
    CLOCK_FILE: inFolder('clock'),
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}`,
    ...over,
  }
  const server = await startConsole(settings)
  const headersOf = async (who: Claims) => ({
    'X-Assertion': await new SignJWT({ ...who, email_verified: true })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey),
  })
  const withDatabase = <Result>(readOnly: boolean, work: (db: InstanceType<typeof DatabaseSync>) => Result): Result => {
    const db = new DatabaseSync(file, { readOnly })
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  return {
    ...server,
    feishu,
    settings,
    async window(browser, who) {
      const context = await browser.newContext({
        ...{ baseURL: server.url, locale: 'en-US', timezoneId: 'Asia/Shanghai' },
        extraHTTPHeaders: await headersOf(who),
      })
      return context.newPage()
    },
    saysAnew: async (page, who) => page.context().setExtraHTTPHeaders(await headersOf(who)),
    ahead: (ms) => writeFile(inFolder('clock'), String(ms)),
    rows: (query) => withDatabase(true, (db) => db.prepare(query).all() as Record<string, unknown>[]),
    tampers: (...statements) =>
      withDatabase(false, (db) => {
        for (const statement of statements) db.exec(statement)
      }),
    async stop() {
      await server.stop()
      await feishu.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
