import { describe, expect, test } from 'vitest'
import { readRulesFile } from './rules-file.ts'

const apps = [
  { name: '客服', app_id: 'cli_desk', store: null },
  { name: 'Store', app_id: 'cli_store', store: { tenants: [{ tenant_key: 'acme' }] } },
]
const read = (text: string, signsIn = true) => readRulesFile('/etc/console/rules.yaml', { signsIn, apps }, () => text)
const problemsIn = (text: string) => {
  const result = read(text)
  return 'problems' in result ? result.problems.map((one) => one.replace(/^RULES_FILE: /, '')) : []
}

test('roles may write to chats and apps, apps by name or id', () => {
  expect(
    read(`
write:
  sender:
    chats: [oc_a0af569f9997d5f1883d56039a8d0a3c]
    apps: [客服, cli_store@acme]
  approver: { apps: [cli_store] }
  admin: "*"
read: { chats: [oc_1], apps: [客服] }
second_person: { everyone: yes, members_above: 100 }
`),
  ).toEqual({
    rules: {
      second_person: { everyone: true, external: false, members_above: 100, waits_minutes: 60 },
      read: { chats: ['oc_1'], apps: ['cli_desk'] },
      write: {
        sender: { chats: ['oc_a0af569f9997d5f1883d56039a8d0a3c'], apps: ['cli_desk', 'cli_store@acme'] },
        approver: { chats: null, apps: ['cli_store'] },
        admin: { chats: null, apps: null },
      },
    },
  })
})

describe('whatever is wrong is told at once, with its line and without a value', () => {
  test.each<[string, string, RegExp[]]>([
    ['no rules', '- a', [/^line 1: must be a list of rules$/]],
    ['a reader of no app', 'read: { apps: [cli_secret] }', [/^line 1: read: apps: 0: names no app/]],
    ['no YAML', 'write: [', [/^line \d: no YAML/]],
    ['unknown rules', 'wrte: {}\nsecond: {}', [/^line 1: wrte: is no rule$/, /^line 2: second: is no rule$/]],
    [
      'unknown roles',
      'write:\n  sender: "*"\n  viewer: "*"\n  boss: "*"',
      [/viewer: is no rule$/, /^line 4: .*boss: is no rule/],
    ],
    [
      'a chat that is none, an app nobody knows, and a misspelt limit',
      'write:\n  sender:\n    chats: [oc_1, om_secret]\n  admin:\n    chts: [oc_1]',
      [/^line 3: write: sender: chats: 1: must be the id of a chat/, /^line 5: write: admin: chts: is no rule/],
    ],
    [
      'an app nobody knows',
      'write: { sender: { apps: [客服, cli_secret] } }',
      [/^line 1: write: sender: apps: 1: names no app/],
    ],
    ['nothing named', 'write: { sender: {} }', [/sender: must name apps, chats or both/]],
    ['empty lists', 'write: { sender: { chats: [] } }', [/chats: must name at least one/]],
    ['a word for a list', 'write: { sender: { chats: oc_1 } }', [/chats: must be a list of chats/]],
    [
      'a second person for nothing, and for how long',
      'second_person: { evryone: yes, external: maybe, members_above: many, waits_minutes: 0 }',
      [
        /evryone: is no rule/,
        /external: must be yes or no/,
        /members_above: must be a whole/,
        /waits_minutes: must be a whole number from 1 to 10080/,
      ],
    ],
    ['a second person for nothing', 'second_person: { everyone: no }', [/second_person: must say when/]],
    ['a second person in a word', 'second_person: yes', [/second_person: must say when/]],
    ['nothing of senders', 'write: { admin: "*" }', [/^line 1: write: says nothing of sender/]],
  ])('%s', (_, text, expected) => {
    const found = problemsIn(text)
    expect(found).toHaveLength(expected.length)
    for (const one of expected) expect(found).toContainEqual(expect.stringMatching(one))
    expect(found.join('\n')).not.toMatch(/secret/)
  })
  test('where nobody signs in there is no second person', () => {
    expect(read('second_person: { everyone: yes }', false)).toEqual({
      problems: [expect.stringMatching(/^RULES_FILE: line 1: second_person: needs to know who somebody is/)],
    })
  })
  test('a file that is not there', () => {
    const missing = readRulesFile('/nowhere', { signsIn: true, apps }, () => {
      throw new Error('ENOENT')
    })
    expect(missing).toEqual({ problems: ['RULES_FILE: could not be read'] })
  })
})
