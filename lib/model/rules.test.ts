import { expect, test } from 'vitest'
import type { Role } from './roles.ts'
import { asksTarget, type NotThere, type Rules, type Scope, verdictOf } from './rules.ts'

const scope = (apps: string[] | null, chats: string[] | null): Scope => ({ apps, chats })
const app = { app_id: 'cli_desk', of: 'cli_desk' }
const ofStore = { app_id: 'cli_store@acme', of: 'cli_store' }

test.each<[string, Rules['write'], Role[], { app?: typeof app; chat_id?: string | null }, 'allowed' | NotThere]>([
  ['nothing is said: whoever may send writes everywhere', {}, ['sender'], {}, 'allowed'],
  ['nothing is said, and the chat is not known', {}, ['sender'], { chat_id: null }, 'allowed'],
  ['a chat that is named', { sender: scope(null, ['oc_1']) }, ['sender'], {}, 'allowed'],
  ['a chat that is not', { sender: scope(null, ['oc_2']) }, ['sender'], {}, 'chat'],
  ['a chat nobody could tell', { sender: scope(null, ['oc_1']) }, ['sender'], { chat_id: null }, 'chat_unknown'],
  ['an app that is named', { sender: scope(['cli_desk'], null) }, ['sender'], { chat_id: null }, 'allowed'],
  ['an app that is not', { sender: scope(['cli_other'], null) }, ['sender'], {}, 'app'],
  ['both must fit', { sender: scope(['cli_other'], ['oc_1']) }, ['sender'], {}, 'app'],
  [
    'a store app stands for all its tenants',
    { sender: scope(['cli_store'], null) },
    ['sender'],
    { app: ofStore },
    'allowed',
  ],
  ['one tenant', { sender: scope(['cli_store@acme'], null) }, ['sender'], { app: ofStore }, 'allowed'],
  ['another tenant', { sender: scope(['cli_store@bolt'], null) }, ['sender'], { app: ofStore }, 'app'],
  [
    'a role that lets one write anywhere',
    { sender: scope(null, ['oc_2']), admin: scope(null, null) },
    ['sender', 'admin'],
    {},
    'allowed',
  ],
  ['a role nothing is said of adds nothing', { sender: scope(null, ['oc_2']) }, ['sender', 'admin'], {}, 'chat'],
  ['a role one does not have', { sender: scope(null, ['oc_2']), admin: scope(null, null) }, ['sender'], {}, 'chat'],
  [
    'said of another role alone, it takes nothing away',
    { approver: scope(null, ['oc_2']) },
    ['sender', 'approver'],
    {},
    'allowed',
  ],
  [
    'what could be mended by looking again comes first',
    { sender: scope(['cli_other'], null), admin: scope(null, ['oc_1']) },
    ['sender', 'admin'],
    { chat_id: null },
    'chat_unknown',
  ],
])('%s', (_, write, roles, facts, expected) => {
  const verdict = verdictOf({ write }, roles, { app, chat_id: 'oc_1', ...facts })
  expect(verdict.status === 'allowed' ? 'allowed' : verdict.why).toBe(expected)
})

test('a message is looked up only where a chat is named', () => {
  expect(asksTarget({ write: { sender: scope(['cli_desk'], null) } })).toBe(false)
  expect(asksTarget({ write: { sender: scope(null, ['oc_1']) } })).toBe(true)
})
