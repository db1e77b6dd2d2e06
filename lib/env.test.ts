import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { allRoles } from './auth/role-rules.ts'
import { bindHost } from './bind-host.js'
import { boundBy, listeningOn, readSettings, WrongSettings } from './env.ts'

const app = { FEISHU_APP_ID: 'cli_a1b2', FEISHU_APP_SECRET: 's3cr3t-value' }
const read = (env: Record<string, string>) => readSettings(env, 'box')
const settingsOf = (env: Record<string, string>) => {
  const result = read(env)
  if ('problems' in result) throw new WrongSettings(result.problems)
  return result.settings
}
const problemsOf = (env: Record<string, string>) => {
  const result = read(env)
  return 'problems' in result ? result.problems : []
}

test('with nothing set the console opens in the sandbox, on this machine only', () => {
  expect(settingsOf({})).toEqual({
    sandbox: true,
    app_id: 'cli_sandbox',
    app_secret: expect.stringMatching(/^[0-9a-f]{32}$/),
    base_url: 'http://127.0.0.1:3000/sandbox',
    apps: [
      {
        name: 'cli_sandbox',
        app_id: 'cli_sandbox',
        app_secret: expect.stringMatching(/^[0-9a-f]{32}$/),
        base_url: 'http://127.0.0.1:3000/sandbox',
        who: [{ of: 'everybody' }],
        events: null,
        store: null,
      },
    ],
    rules: null,
    timeout_ms: 10_000,
    database_url: 'file:./data/console.db',
    retention_days: null,
    auth: { mode: 'none', rules: allRoles, trust_email: 'verified', contact: null, most_per_minute: null },
    host: '127.0.0.1',
    port: 3000,
    log_level: 'info',
    public_url: null,
    trusted_proxies: { includes: expect.any(Function) },
    stop_ms: 25_000,
    metrics_token: null,
  })
})

test('empty values count as unset', () => {
  const names = ['FEISHU_APP_ID', 'FEISHU_APP_SECRET', 'FEISHU_BASE_URL', 'FEISHU_TIMEOUT_MS', 'DATABASE_URL']
  const more = ['AUTH_MODE', 'PORT', 'HOSTNAME', 'LOG_LEVEL', 'PUBLIC_URL']
  const empty = Object.fromEntries([...names, ...more].map((name) => [name, ' ']))
  expect(settingsOf(empty)).toMatchObject({ sandbox: true, port: 3000, host: '127.0.0.1', public_url: null })
})

test('what proves events is the app’s, in the sandbox too', () => {
  const keys = { FEISHU_VERIFICATION_TOKEN: 'v', FEISHU_ENCRYPT_KEY: 'k' }
  for (const env of [keys, { ...app, ...keys }])
    expect(settingsOf(env).apps[0]?.events).toEqual({ verification_token: 'v', encrypt_key: 'k' })
})

test('with an app the console talks to Feishu', () => {
  expect(settingsOf(app)).toMatchObject({
    sandbox: false,
    app_id: 'cli_a1b2',
    app_secret: 's3cr3t-value',
    base_url: 'https://open.feishu.cn',
  })
})

describe('with a file of apps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reply-console-apps-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const FEISHU_APPS_FILE = join(folder, 'apps.yaml')
  const written = (text: string) => {
    writeFileSync(FEISHU_APPS_FILE, text)
    return { FEISHU_APPS_FILE }
  }
  const desk = '- {name: Desk, app_id: cli_desk, app_secret: s3cr3t-value}'

  test('the first is the one meant where none is named', () => {
    const file = written(`${desk}\n- {name: Lark, app_id: cli_lark, app_secret: other, base_url: lark}`)
    const read = settingsOf(file)
    expect(read).toMatchObject({ sandbox: false, app_id: 'cli_desk', base_url: 'https://open.feishu.cn' })
    expect(read.apps.map(({ app_id, base_url }) => [app_id, base_url])).toEqual([
      ['cli_desk', 'https://open.feishu.cn'],
      ['cli_lark', 'https://open.larksuite.com'],
    ])
  })

  test('an app that names no address is where FEISHU_BASE_URL is', () => {
    const FEISHU_BASE_URL = 'https://feishu.example'
    expect(settingsOf({ ...written(desk), FEISHU_BASE_URL }).base_url).toBe(FEISHU_BASE_URL)
  })

  test('an app beside the file, and faults of both, are told at once', () => {
    expect(problemsOf({ ...written('- {name: Desk, app_id: cli_desk}'), ...app, PORT: 'x' })).toEqual([
      expect.stringContaining('PORT'),
      expect.stringMatching(/^FEISHU_APP_ID: is set beside/),
      expect.stringMatching(/^FEISHU_APP_SECRET: is set beside/),
      expect.stringMatching(/^FEISHU_APPS_FILE: line 1: app_secret: set either/),
    ])
  })

  test('rules name its apps, and faults of both are told at once', () => {
    const RULES_FILE = join(folder, 'rules.yaml')
    const ruled = (apps: string) => {
      writeFileSync(RULES_FILE, `write: { sender: { apps: [${apps}] } }`)
      return { ...written(desk), RULES_FILE }
    }
    expect(settingsOf(ruled('Desk')).rules).toEqual({
      write: { sender: { apps: ['cli_desk'], chats: null } },
      read: null,
      second_person: null,
    })
    expect(problemsOf({ ...ruled('Lark'), PORT: 'x' })).toEqual([
      expect.stringContaining('PORT'),
      expect.stringMatching(/^RULES_FILE: line 1: write: sender: apps: 0: names no app/),
    ])
    expect(problemsOf({ ...ruled('Lark'), ...written('- {name: Desk}') }).join()).not.toContain('RULES_FILE')
  })

  test('no request waits longer than words are kept', () => {
    const RULES_FILE = join(folder, 'waits.yaml')
    writeFileSync(RULES_FILE, 'second_person: { everyone: yes, waits_minutes: 2881 }')
    const about = (days: string) =>
      problemsOf({ RULES_FILE, AUTH_MODE: 'proxy', RETENTION_DAYS: days }).filter((one) => /RETENTION/.test(one))
    expect(about('2')).toEqual([expect.stringMatching(/^RETENTION_DAYS: is shorter than waits_minutes in RULES_FILE/)])
    expect(about('3')).toEqual([])
  })

  test('nobody but this machine reaches it without sign-in', () => {
    expect(problemsOf({ ...written(desk), HOSTNAME: '0.0.0.0' })).toEqual([expect.stringMatching(/^HOSTNAME: /)])
  })
})

test.each([
  ['https://open.larksuite.com', 'https://open.larksuite.com'],
  ['https://open.feishu.example:8443/', 'https://open.feishu.example:8443'],
  ['http://127.0.0.1:9000/gateway/feishu//', 'http://127.0.0.1:9000/gateway/feishu'],
  ['http://[::1]:9000', 'http://[::1]:9000'],
])('FEISHU_BASE_URL %s is joined as %s', (FEISHU_BASE_URL, base_url) => {
  expect(settingsOf({ ...app, FEISHU_BASE_URL }).base_url).toBe(base_url)
})

test.each([
  ['0.0.0.0', 'http://127.0.0.1:8080/sandbox'],
  ['::', 'http://127.0.0.1:8080/sandbox'],
  ['::1', 'http://[::1]:8080/sandbox'],
  ['[::1]', 'http://[::1]:8080/sandbox'],
  ['localhost', 'http://localhost:8080/sandbox'],
  ['192.0.2.7', 'http://192.0.2.7:8080/sandbox'],
])('listening on %s, the sandbox is at %s', (HOSTNAME, base_url) => {
  expect(settingsOf({ HOSTNAME, PORT: '8080' }).base_url).toBe(base_url)
})

test.each([
  ['only an app id', { FEISHU_APP_ID: 'cli_a' }, /^FEISHU_APP_SECRET: missing/],
  ['only a secret', { FEISHU_APP_SECRET: 'x' }, /^FEISHU_APP_ID: missing/],
  ['one key for events', { FEISHU_ENCRYPT_KEY: 'k' }, /^FEISHU_VERIFICATION_TOKEN: missing/],
  ['another key for events', { FEISHU_VERIFICATION_TOKEN: 'v' }, /^FEISHU_ENCRYPT_KEY: missing/],
  ['a secret with a line break', { ...app, FEISHU_APP_SECRET: 'a\nb' }, /^FEISHU_APP_SECRET: must not/],
  ['no scheme', { FEISHU_BASE_URL: 'open.feishu.cn' }, /^FEISHU_BASE_URL: must be/],
  ['a foreign scheme', { FEISHU_BASE_URL: 'ftp://open.feishu.cn' }, /^FEISHU_BASE_URL: must be/],
  ['credentials in an address', { FEISHU_BASE_URL: 'https://u:p@open.feishu.cn' }, /^FEISHU_BASE_URL: must be/],
  ['a query', { FEISHU_BASE_URL: 'https://open.feishu.cn/?a=1' }, /^FEISHU_BASE_URL: must be/],
  ['a bare question mark', { FEISHU_BASE_URL: 'https://open.feishu.cn/?' }, /^FEISHU_BASE_URL: must be/],
  ['a word for a number', { FEISHU_TIMEOUT_MS: 'soon' }, /^FEISHU_TIMEOUT_MS: must be a whole number/],
  ['words kept for no day', { RETENTION_DAYS: '0' }, /^RETENTION_DAYS: .* from 1 to 36500/],
  ['a time-out too short to live', { FEISHU_TIMEOUT_MS: '5' }, /^FEISHU_TIMEOUT_MS: .* from 100 to 120000/],
  ['another database', { DATABASE_URL: 'mysql://u:p@db/x' }, /^DATABASE_URL: must be file:PATH or postgres/],
  ['no path', { DATABASE_URL: 'file:' }, /^DATABASE_URL/],
  ['an unknown mode', { AUTH_MODE: 'basic' }, /^AUTH_MODE: must be one of none, oidc, proxy, feishu/],
  ['port 0', { PORT: '0' }, /^PORT: must be a whole number from 1 to 65535/],
  ['a port too high', { PORT: '70000' }, /^PORT/],
  ['a port with a sign', { PORT: '-1' }, /^PORT/],
  ['an unknown level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: must be one of fatal/],
  ['no address', { PUBLIC_URL: 'console' }, /^PUBLIC_URL/],
  ['an app served to everybody', { ...app, HOSTNAME: '0.0.0.0' }, /^HOSTNAME: .*AUTH_MODE=none/],
  ['an app served to the network', { ...app, HOSTNAME: '192.0.2.7' }, /^HOSTNAME/],
  ['a name that begins like loopback', { ...app, HOSTNAME: '127.0.0.1.example.com' }, /^HOSTNAME/],
])('%s is refused', (_, env, message) => {
  expect(problemsOf(env)).toEqual([expect.stringMatching(message)])
})

test.each(['127.0.0.1', '127.8.9.1', '::1', '[::1]', 'localhost'])('an app may be served on %s', (HOSTNAME) => {
  expect(settingsOf({ ...app, HOSTNAME }).sandbox).toBe(false)
})

test('every wrong setting is named at once, and no value is repeated', () => {
  const wrong = {
    FEISHU_APP_SECRET: 'top secret',
    FEISHU_BASE_URL: 'https://user:hunter2@x',
    FEISHU_TIMEOUT_MS: 'x',
    DATABASE_URL: 'mysql://user:hunter2@db',
    AUTH_MODE: 'x',
    PORT: '99999',
    STOP_SECONDS: '0',
    METRICS_TOKEN: 'hunter2',
    HOSTNAME: '0.0.0.0',
    LOG_LEVEL: 'x',
    PUBLIC_URL: 'x',
  }
  const { message } = new WrongSettings(problemsOf(wrong))
  for (const name of [...Object.keys(wrong).filter((name) => name !== 'HOSTNAME'), 'FEISHU_APP_ID'])
    expect(message).toContain(`- ${name}:`)
  expect(message).not.toMatch(/hunter2|top secret/)
})

describe('the address listened on', () => {
  test.each([
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['box', '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['[::1]', '::1'],
  ])('HOSTNAME=%s on a machine called box: %s', (HOSTNAME, host) => {
    expect(bindHost(HOSTNAME, 'box')).toBe(host)
  })

  const next = '/app/node_modules/next/dist/bin/next'
  test.each([
    [['node', next, 'start', '-p', '3000'], { HOSTNAME: '0.0.0.0', PORT: '3000' }],
    [['node', next, 'start', '-p', '0', '-H', '127.0.0.1'], { HOSTNAME: '127.0.0.1', PORT: '0' }],
    [['node', next, 'start', '--hostname=::1', '--port=80'], { HOSTNAME: '::1', PORT: '80' }],
    [['node', next, 'start', '--hostname', '::1'], { HOSTNAME: '::1' }],
    [['node', next, 'start', '-Hlocalhost', '-p3000'], { HOSTNAME: 'localhost', PORT: '3000' }],
    [['node', '/app/node_modules/.bin/next', 'start'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-H', '127.0.0.1', '-H', '0.0.0.0'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-H', '127.0.0.1', '--hostname=0.0.0.0'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-H=0.0.0.0'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-H', '0.0.0.0', '--hostname=127.0.0.1'], { HOSTNAME: '127.0.0.1' }],
    [['node', next, 'start', '--hostname', '127.0.0.1', '-H0.0.0.0'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-H=192.0.2.7'], { HOSTNAME: '192.0.2.7' }],
    [['node', next, '-H', '127.0.0.1', 'start', '--hostname', '::'], { HOSTNAME: '::' }],
    [['node', next, 'start', '-H', '127.0.0.1', '--hostname='], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-H', '127.0.0.1', '-H'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-p', '-H', '127.0.0.1'], { HOSTNAME: '0.0.0.0', PORT: '-H' }],
    [['node', next, 'start', '--keepAliveTimeout', '-H', '127.0.0.1'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '--', '-H', '127.0.0.1'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'start', '-p', '1', '--port=2', '-p3'], { HOSTNAME: '0.0.0.0', PORT: '3' }],
    [['node', next, 'start', '--hostnames', '127.0.0.1'], { HOSTNAME: '0.0.0.0' }],
    [['node', next, 'dev'], {}],
    [['node', '/app/server.js'], {}],
  ])('%j listens on %j', (argv, env) => {
    expect(boundBy(argv)).toEqual(env)
  })

  test.each([
    ['what is listened on is asked for', '127.0.0.1', 'box', ['127.0.0.1'], []],
    ['both loopback ones', 'localhost', 'box', ['::1'], []],
    ['nobody listens yet', '127.0.0.1', 'box', [], []],
    ['it came to all addresses', '127.0.0.1', 'box', ['0.0.0.0'], ['HOSTNAME']],
    ['a second server listens everywhere', '127.0.0.1', 'box', ['127.0.0.1', '::'], ['HOSTNAME']],
    ['a name that came to the network', 'localhost', 'box', ['192.0.2.7'], ['HOSTNAME']],
    ['the machine’s own name, listened on', 'box', null, [], ['HOSTNAME']],
    ['nothing known of it', '', null, [], ['HOSTNAME']],
  ])('the loopback rule, where %s', (_, HOSTNAME, machine, listening, names) => {
    const result = readSettings({ ...app, HOSTNAME }, machine, listening)
    const problems = 'problems' in result ? result.problems : []
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(names)
    expect('problems' in readSettings({ HOSTNAME }, machine, listening)).toBe(false)
  })

  test('servers of this process are seen with the address they came to', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    expect(listeningOn()).toContain('127.0.0.1')
  })
})
