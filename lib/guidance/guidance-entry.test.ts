import { expect, test } from 'vitest'
import { guidanceFor, meaningsOf } from './codes.ts'
import { explainPasted } from './explain-pasted.ts'
import { actorOf, againOf, type CallKind, type GuidedCall } from './guidance-entry.ts'

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

test('the operator is told to act where the console made the call, and otherwise whoever made it', () => {
  const actor = (code: number, endpoint: GuidedCall) => {
    const guidance = guidanceFor({ code, endpoint })
    return guidance && actorOf(guidance)
  }
  expect(actor(230011, 'reply')).toBe('operator')
  expect(actor(230022, 'update')).toBe('caller')
  expect(actor(99991400, 'auth')).toBe('operator')
})
