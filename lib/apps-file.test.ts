import { describe, expect, test } from 'vitest'
import { readAppsFile } from './apps-file.ts'

const files: { [path: string]: string } = {
  '/etc/console/desk.secret': 's3cret-of-the-desk\n',
  '/etc/console/two': 'a b',
}
const read = (text: string, { signsIn = true } = {}) =>
  readAppsFile('/etc/console/apps.yaml', { signsIn, base_url: 'feishu' }, (path) => {
    const found = path === '/etc/console/apps.yaml' ? text : files[path]
    if (found === undefined) throw new Error('ENOENT')
    return found
  })
const problemsIn = (text: string, around?: { signsIn: boolean }) => {
  const result = read(text, around)
  return 'problems' in result ? result.problems : []
}

const two = `
- name: 客服
  app_id: cli_desk
  app_secret_file: desk.secret
- name: Lark desk
  app_id: cli_lark
  app_secret: "0123"
  base_url: lark
  who: group:Overseas, email:*@example.com
`

test('apps are read in their order, with secrets from files beside them', () => {
  expect(read(two)).toEqual({
    apps: [
      {
        name: '客服',
        app_id: 'cli_desk',
        app_secret: 's3cret-of-the-desk',
        base_url: 'https://open.feishu.cn',
        who: [{ of: 'everybody' }],
        events: null,
        store: null,
      },
      {
        name: 'Lark desk',
        app_id: 'cli_lark',
        app_secret: '0123',
        base_url: 'https://open.larksuite.com',
        who: [{ of: 'group', name: 'Overseas' }, expect.objectContaining({ of: 'email', pattern: '*@example.com' })],
        events: null,
        store: null,
      },
    ],
  })
})

test('a store app has keys for its events, and tenants', () => {
  const text =
    '- {name: a, app_id: b, app_secret: c, kind: store, verification_token: v, encrypt_key_file: desk.secret, tenants: [{name: Acme, tenant_key: "0123"}]}'
  const events = { verification_token: 'v', encrypt_key: 's3cret-of-the-desk' }
  const store = { tenants: [{ name: 'Acme', tenant_key: '0123' }] }
  expect(read(text)).toMatchObject({ apps: [{ app_id: 'b', events, store }] })
})

test('an app of one company may have keys for its events', () => {
  const text = '- {name: a, app_id: b, app_secret: c, verification_token: v, encrypt_key: k}'
  const events = { verification_token: 'v', encrypt_key: 'k' }
  expect(read(text)).toMatchObject({ apps: [{ app_id: 'b', events, store: null }] })
})

test('a list under “apps” is the same, and a number stays as it is written', () => {
  const read1 = read(
    'apps:\n  - name: "1"\n    app_id: cli_1\n    app_secret: 00120\n    base_url: https://lark.example/gateway/',
  )
  expect(read1).toMatchObject({ apps: [{ app_secret: '00120', base_url: 'https://lark.example/gateway' }] })
})

describe('what is wrong is said at once, with its line and without a value', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', ['line 1: must be a list of apps']],
    ['no app', '[]', ['line 1: must name at least one app']],
    ['no YAML', 'apps: [', ['line 1: no YAML']],
    ['a name twice', '- name: a\n  name: b', ['line 2: no YAML']],
    ['everything left out', '- who: "*"', ['line 1: name: missing', 'line 1: app_id: missing']],
    [
      'several faults',
      '- name: a\n  app_id: cli a\n  app_secret: hunter2\n  base_url: ftp://x\n  who: Ada',
      ['line 2: app_id: must be', 'line 4: base_url: must be', 'line 5: who: must list'],
    ],
    [
      'a misspelt setting',
      '- name: a\n  app_id: b\n  app_secret: hunter2\n  whom: sub:ada',
      ['line 4: whom: is no setting'],
    ],
    ['an empty list of people', '- name: a\n  app_id: b\n  app_secret: hunter2\n  who: ""', ['line 4: who: must list']],
    ['no secret', '- name: a\n  app_id: b', ['line 1: app_secret: set either']],
    [
      'two secrets',
      '- name: a\n  app_id: b\n  app_secret: hunter2\n  app_secret_file: desk.secret',
      ['line 3: app_secret: set either'],
    ],
    ['no such file', '- name: a\n  app_id: b\n  app_secret_file: gone', ['line 3: app_secret_file: could not be read']],
    [
      'a file of two words',
      '- name: a\n  app_id: b\n  app_secret_file: two',
      ['line 3: app_secret_file: must hold one word'],
    ],
    [
      'the same app twice',
      '- {name: a, app_id: b, app_secret: hunter2}\n- {name: a, app_id: b, app_secret: hunter2}',
      ['line 2: app_id: names an app that stands above', 'line 2: name: names an app that stands above'],
    ],
    [
      'a name that is the id of another',
      '- {name: a, app_id: b, app_secret: hunter2}\n- {name: b, app_id: c, app_secret: hunter2}',
      ['line 2: name: names an app that stands above'],
    ],
    [
      'a store app without what it takes',
      '- {name: a, app_id: b, app_secret: hunter2, kind: store}',
      ['line 1: verification_token: set either', 'line 1: encrypt_key: set either', 'line 1: tenants: missing'],
    ],
    [
      'a store app whose tenants are not told apart',
      `- {name: a, app_id: b, app_secret: hunter2, kind: store, verification_token: v, encrypt_key: k,
   tenants: [{name: a, tenant_key: t}, {name: b, tenant_key: t}]}`,
      ['line 2: tenants: names one twice'],
    ],
    [
      'one key for events without the other',
      '- {name: a, app_id: b, app_secret: hunter2, encrypt_key: hunter2}',
      ['line 1: verification_token: set either'],
    ],
    [
      'tenants of an app of one company',
      '- {name: a, app_id: b, app_secret: hunter2, tenants: [{name: a, tenant_key: t}]}',
      ['line 1: tenants: belongs to an app of kind: store'],
    ],
    ['a name over two lines', '- {name: "a\\nb", app_id: b, app_secret: hunter2}', ['line 1: name: must be 1 to 60']],
    [
      'a prototype',
      '- {__proto__: {who: "*"}, name: a, app_id: b, app_secret: hunter2}',
      ['line 1: __proto__: is no setting'],
    ],
  ])('%s', (_, text, expected) => {
    const found = problemsIn(text)
    expect(found.map((one) => one.slice('FEISHU_APPS_FILE: '.length))).toEqual(
      expected.map((one) => expect.stringContaining(one)),
    )
    expect(found.join()).not.toMatch(/hunter2|cli a|ftp/)
  })

  test('a file that is not there', () => {
    expect(readAppsFile('/nowhere/apps.yaml', { signsIn: true, base_url: 'feishu' })).toEqual({
      problems: ['FEISHU_APPS_FILE: could not be read'],
    })
  })

  test('a list of people where nobody signs in', () => {
    expect(problemsIn(two, { signsIn: false })).toEqual([expect.stringMatching(/line 9: who: .*AUTH_MODE=none/)])
  })

  test('a text that unfolds without end', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((c, n) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghi'[n]}`)}]`),
    ]
    expect(problemsIn(bomb.join('\n'))).toHaveLength(1)
  })
})
