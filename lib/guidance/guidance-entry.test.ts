import { expect, test } from 'vitest'
import { steps } from './codes/steps.ts'
import { catalogue, guidanceFor, meaningsOf } from './codes.ts'
import { explainPasted } from './explain-pasted.ts'
import {
  type Actor,
  actorOf,
  againOf,
  type CallKind,
  type Entry,
  type GuidedCall,
  type Owner,
} from './guidance-entry.ts'

test.each<[number, GuidedCall, CallKind]>([
  [230002, 'reply', 'reply'],
  [230002, 'get', 'read'],
  [230006, 'reply', 'reply'],
  [230006, 'pin', 'call'],
  [230006, 'list', 'read'],
  [230006, 'forward', 'message'],
  [230050, 'delete', 'call'],
  [230018, 'update', 'call'],
  [230018, 'create', 'message'],
  [230063, 'forward', 'message'],
  [230065, 'merge-forward', 'message'],
  [230006, 'batch', 'notice'],
  [19024, 'webhook', 'notice'],
  [234006, 'image', 'upload'],
  [234002, 'resource', 'read'],
  [10014, 'auth', 'sign_in'],
  [20065, 'auth-user', 'sign_in'],
  [231001, 'reaction', 'call'],
  [200080, 'card-action', 'click'],
  // Of any call, and so of the one at hand.
  [99991679, 'get', 'read'],
  [99991400, 'image', 'upload'],
])('%i on %s is tried again as %s', (code, endpoint, kind) => {
  const guidance = guidanceFor({ code, endpoint })
  expect(guidance && againOf(guidance)).toBe(kind)
})

test.each<[number, CallKind]>([
  // A reply is what people come for.
  [230050, 'reply'],
  [234010, 'upload'],
  [231203, 'read'],
  [230034, 'message'],
])('where no call is at hand, %i is tried again as %s', (code, kind) => {
  const [first] = meaningsOf(code)
  expect(first && againOf(first)).toBe(kind)
})

test('calls of several kinds are told of in words that fit all of them', () => {
  const several = meaningsOf(230006).find(({ endpoints }) => endpoints.includes('pin'))
  expect(several && againOf(several)).toBe('call')
})

test('a card refused while it was updated is tried again as an update', () => {
  const { guidance } = explainPasted(
    'PATCH /open-apis/im/v1/messages/om_1 {"code":230099,"msg":"Failed to create card content, ext=ErrCode: 200550; ErrMsg: chart spec is invalid;"}',
  )
  expect(guidance && [guidance.code, againOf(guidance)]).toEqual([200550, 'call'])
})

test.each<[number, GuidedCall, Actor]>([
  [230011, 'reply', 'operator'],
  [230022, 'update', 'caller'],
  [99991400, 'auth', 'operator'],
  [234010, 'image', 'operator'],
  // Trouble inside Feishu is waited out by whoever met it.
  [1500, 'reply', 'operator'],
  [1500, 'sheets', 'caller'],
  [1551, 'reply', 'feishu'],
  [20065, 'auth-user', 'signer'],
  [20003, 'auth', 'signer'],
  [200080, 'card-action', 'clicker'],
  [42006, 'contact', 'app_developer'],
  [43011, 'contact', 'tenant_admin'],
  [91403, 'docs', 'resource_owner'],
  [19036, 'webhook', 'caller'],
])('%i on %s is for %s to act on', (code, endpoint, actor) => {
  const guidance = guidanceFor({ code, endpoint })
  expect(guidance && actorOf(guidance)).toBe(actor)
})

/** How a step names those who are asked to do it. */
const named: { readonly [owner in Owner]?: RegExp } = {
  group_owner: /owner/,
  tenant_admin: /administrator/,
  resource_owner: /owner/,
  feishu: /Feishu support/,
}

test('the first step is done by, or asked of, whoever is told to act', () => {
  const name = ({ code, endpoints, owner }: Entry) => `${code} on ${endpoints.join()}: ${owner}`
  const wrong = catalogue.filter(({ owner, steps: [first, ...more] }) => {
    // One that waits for a fact only helps with the next.
    const step = first.needs ? (more[0] ?? first) : first
    const asked = /^(?:Ask|Have|Let) (?:an?|the|that company’s) (?:group |company )?(?:owner|administrator)/.test(
      step.en,
    )
    const names = named[owner]
    return names ? !names.test(step.en) : asked || /^(?:Give|Tell) Feishu support/.test(step.en)
  })
  expect(wrong.map(name)).toEqual([])
})

test('waiting is nobody else’s to do', () => {
  const waits = new Set([steps.waitLonger.en, steps.waitSeconds.en])
  const others = catalogue.filter(({ owner, steps: [first] }) => waits.has(first.en) && named[owner])
  expect(others.map(({ code }) => code)).toEqual([])
})
