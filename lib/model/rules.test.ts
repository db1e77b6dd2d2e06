import { expect, test } from 'vitest'
import type { Target } from '#lib/protocol/target.ts'
import type { Role } from './roles.ts'
import {
  asksTarget,
  chatsToRead,
  type Facts,
  mayReadIn,
  mayWriteAs,
  type NotThere,
  type Reason,
  type Rules,
  type Scope,
  type SecondPerson,
  verdictOf,
} from './rules.ts'

const scope = (apps: string[] | null, chats: string[] | null): Scope => ({ apps, chats })
const app = { app_id: 'cli_desk', of: 'cli_desk' }
const group: Extract<Target, { status: 'seen' }> = {
  status: 'seen',
  message_id: 'om_1',
  chat_id: 'oc_1',
  chat_name: 'Ops',
  chat_mode: 'group',
  members: 23,
  external: false,
  sender: { name: null, id: null, sender_type: null },
  msg_type: 'text',
  summary: '',
  content: null,
  create_time: null,
  thread_id: null,
  deleted: false,
}
const aReply = { app, target: group as Target | null, msg_type: 'text' as const, content: '{"text":"On it."}' }
const unseen: Target = {
  status: 'unseen',
  message_id: 'om_1',
  reason: 'no_permission',
  code: 230027,
  msg: null,
  log_id: null,
}
const { members: _, external: __, ...bare } = group
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
  const { chat_id = 'oc_1', app: as = app } = facts
  const verdict = verdictOf({ write, read: null, second_person: null }, roles, {
    ...aReply,
    app: as,
    target: { ...group, chat_id },
  })
  expect(verdict.status === 'allowed' ? 'allowed' : verdict.why).toBe(expected)
})

const all: SecondPerson = { everyone: true, external: true, members_above: 100, waits_minutes: 60 }
const only = (rule: Partial<SecondPerson>): SecondPerson => ({
  ...all,
  everyone: false,
  external: false,
  members_above: null,
  ...rule,
})
const calling = { content: '{"text":"<at user_id=\\"all\\"></at>"}' }
const template = { msg_type: 'interactive' as const, content: '{"type":"template","data":{"template_id":"ctp_1"}}' }

test.each<[string, SecondPerson | null, Partial<Facts>, Reason[]]>([
  ['an ordinary reply to a small group of one company', all, {}, []],
  ['no rule of a second person', null, { ...calling, target: null }, []],
  ['everyone is called', all, calling, [{ kind: 'everyone' }]],
  ['everyone is called, and no rule says so', only({ external: true }), calling, []],
  ['the words stand elsewhere', all, template, [{ kind: 'content_unread' }]],
  ['the words stand elsewhere, and nobody asks for them', only({ members_above: 1000 }), template, []],
  ['a group with another company', all, { target: { ...group, external: true } }, [{ kind: 'external' }]],
  [
    'more people than that',
    all,
    { target: { ...group, members: 101 } },
    [{ kind: 'members', members: 101, above: 100 }],
  ],
  ['just so many', all, { target: { ...group, members: 100 } }, []],
  [
    'all of it',
    all,
    { ...calling, target: { ...group, members: 101, external: true } },
    [{ kind: 'everyone' }, { kind: 'external' }, { kind: 'members', members: 101, above: 100 }],
  ],
  ['nobody could look', all, { target: unseen }, [{ kind: 'target_unknown' }]],
  ['nobody did look', all, { target: null }, [{ kind: 'target_unknown' }]],
  ['nobody did look, and nobody asks', only({ everyone: true }), { target: null }, []],
  [
    'the chat could not be read',
    all,
    { target: { ...bare, chat_mode: null } },
    [{ kind: 'external_unknown' }, { kind: 'members_unknown', above: 100 }],
  ],
  ['a chat of two', all, { target: { ...bare, chat_mode: 'p2p' } }, []],
])('%s', (_, second_person, facts, expected) => {
  const verdict = verdictOf({ write: {}, read: null, second_person }, ['sender'], { ...aReply, ...facts })
  expect(verdict).toEqual(expected.length ? { status: 'needs_second_person', why: expected } : { status: 'allowed' })
})

test('where somebody may not write no second person helps', () => {
  const rules: Rules = { write: { sender: scope(null, ['oc_2']) }, read: null, second_person: all }
  expect(verdictOf(rules, ['sender'], { ...aReply, ...calling })).toEqual({ status: 'refused', why: 'chat' })
})

test.each<[boolean, Partial<Rules>]>([
  [false, {}],
  [false, { write: { sender: scope(['cli_desk'], null) } }],
  [true, { write: { sender: scope(null, ['oc_1']) } }],
  [false, { second_person: only({ everyone: true }) }],
  [true, { second_person: only({ external: true }) }],
  [true, { second_person: only({ members_above: 0 }) }],
])('a message is looked up (%s) by %j', (expected, rules) => {
  expect(asksTarget({ write: {}, read: null, second_person: null, ...rules })).toBe(expected)
})

test.each<[string, Rules['read'] | 'no rules', string | null, boolean]>([
  ['without rules every chat', 'no rules', 'oc_1', true],
  ['where nothing is said of it every chat', null, 'oc_1', true],
  ['a chat that is named', scope(null, ['oc_1']), 'oc_1', true],
  ['no other one', scope(null, ['oc_1']), 'oc_2', false],
  ['none of which nobody knows which it is', scope(null, ['oc_1']), null, false],
  ['every chat of an app that is named', scope([app.app_id], null), 'oc_2', true],
  ['none of another app', scope(['cli_other'], null), 'oc_1', false],
])('a reader reads %s', (_, read, chat_id, expected) => {
  const rules = read === 'no rules' ? null : { write: {}, read, second_person: null }
  expect(mayReadIn(rules, app, chat_id)).toBe(expected)
})

test.each<[string, Rules['read'] | 'no rules', readonly string[] | null]>([
  ['without rules every chat', 'no rules', null],
  ['where nothing is said of it every chat', null, null],
  ['those that are named', scope(null, ['oc_1']), ['oc_1']],
  ['those that are named, of an app that is', scope([app.app_id], ['oc_1']), ['oc_1']],
  ['every chat of an app that is named', scope([app.app_id], null), null],
  ['none of another app', scope(['cli_other'], ['oc_1']), []],
])('a reader looks into %s', (_, read, expected) => {
  expect(chatsToRead(read === 'no rules' ? null : { write: {}, read, second_person: null }, app)).toEqual(expected)
})

test.each<[string, Rules['write'] | null, Role[], typeof app, boolean]>([
  ['without rules', null, ['sender'], app, true],
  ['whoever may send, where nothing is said', {}, ['sender'], app, true],
  ['whoever may only look', {}, ['viewer'], app, false],
  ['where one chat is named', { sender: scope(['cli_desk'], ['oc_1']) }, ['sender'], app, true],
  ['an app that is not named', { sender: scope(['cli_other'], null) }, ['sender'], app, false],
  ['a store app in one company', { sender: scope(['cli_store'], null) }, ['sender'], ofStore, true],
])('who may write as an app at all: %s', (_, write, roles, as, may) => {
  expect(mayWriteAs(write && { write, read: null, second_person: null }, roles, as)).toBe(may)
})
