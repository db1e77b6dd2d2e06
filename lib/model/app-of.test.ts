import { expect, test } from 'vitest'
import { appOf } from './app-of.ts'

const acme = 'cli_store@736588c9260f175e'
const bolt = 'cli_store@2ed263bf32cf1651'
const other = 'cli_other@2ed263bf32cf1651'
const log = (...keys: string[]) => keys.map((key) => `{"sender":{"tenant_key":"${key}"}}`).join('\n')

test.each<[string, string | null, string, string[], string | null]>([
  ['nothing chosen: the first', null, '', ['cli_1', 'cli_2'], 'cli_1'],
  ['the one chosen', 'cli_2', '', ['cli_1', 'cli_2'], 'cli_2'],
  ['one that may not be used any more', 'cli_3', '', ['cli_1', 'cli_2'], 'cli_1'],
  ['none to use', 'cli_3', '', [], null],
  ['a tenant the target does not name', acme, 'om_1', [acme, bolt], acme],
  ['another tenant, named by the target', acme, log('2ed263bf32cf1651'), [acme, bolt], bolt],
  [
    'the same tenant, and another, named by the target',
    acme,
    log('2ed263bf32cf1651', '736588c9260f175e'),
    [bolt, acme],
    acme,
  ],
  ['a tenant of another app', acme, log('2ed263bf32cf1651'), [acme, other], acme],
  ['a tenant nobody set', acme, log('ffffffffffffffff'), [acme, bolt], acme],
  [
    'an app of one company stays, whatever the target names',
    'cli_1',
    log('2ed263bf32cf1651'),
    ['cli_1', bolt],
    'cli_1',
  ],
])('%s', (_, app, pasted, apps, expected) => {
  expect(appOf({ app, pasted }, apps)).toBe(expected)
})
