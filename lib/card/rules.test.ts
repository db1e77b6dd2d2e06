import { describe, expect, test } from 'vitest'
import { checkContent } from '#lib/protocol/check.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { remedies } from '#lib/protocol/remedies.ts'
import type { Target } from '#lib/protocol/target.ts'
import { foretold, remedyOf, rules } from '#lib/shown/rules.ts'
import { targetProblems } from '#lib/shown/target-problems.ts'
import { contentProblems } from './content-problems.ts'
import { changed } from './editing/edit.ts'
import { mend } from './editing/mend.ts'
import { type Sample, samples, written } from './rules.testing.ts'

function said({ msg_type }: Sample, content: unknown, kind: string): Problem[] {
  const json = written(content)
  return checkContent(msg_type, json, msg_type === 'text' ? null : json, contentProblems).filter(
    (one) => one.kind === kind,
  )
}

const inWords = (problem: Problem, msg_type: MsgType) => {
  const { sure, codes } = foretold(problem, msg_type)
  return [sure, ...codes].join(' ')
}

describe.each(Object.entries(samples))('%s', (kind, all) => {
  test.each(all.map((one) => [written(one.fails).replace(/\s+/g, ' ').slice(0, 100), one] as const))('%s', (_, one) => {
    expect(said(one, one.fails, kind).map((problem) => inWords(problem, one.msg_type))).toContain(one.foretells)
    expect(said(one, one.passes, kind)).toEqual([])
  })
})

const mendable = Object.entries(samples).flatMap(([kind, all]) =>
  all
    .filter(({ msg_type }) => msg_type !== 'text')
    .flatMap((one) => said(one, one.fails, kind).map((problem) => ({ kind, one, problem })))
    .filter(({ problem }) => remedyOf(problem) !== null),
)

test.each(mendable.map((found) => [found.kind, written(found.one.fails).slice(0, 100), found] as const))(
  '%s is mended in one step: %s',
  (kind, _, { one, problem }) => {
    const source = written(one.fails)
    const changes = mend(problem, source)
    const mended = changed(source, changes ?? [])
    expect(mended).not.toBe(source)
    expect(said(one, mended, kind)).toHaveLength(said(one, source, kind).length - 1)
    // Nothing is left of the wrong spelling around the right one.
    if ('right' in problem) expect(JSON.stringify(JSON.parse(mended))).not.toMatch(/<at[^>]*<at|<\/at><\/at>|<\/at>>/)
  },
)

test('every remedy that asks nobody is tried', () => {
  const named = Object.entries(rules).flatMap(([kind, { remedy }]) =>
    remedy && remedies[remedy] === 'edit' ? [kind] : [],
  )
  expect([...new Set(mendable.map(({ kind }) => kind))].sort()).toEqual(named.sort())
})

test('nothing is offered where somebody has to know better', () => {
  const sample = samples.mention[2] as Sample
  const [problem] = said(sample, sample.fails, 'mention')
  expect(problem && mend(problem, written(sample.fails))).toBeNull()
})

test.each([
  [{ status: 'unseen', reason: 'not_found', message_id: 'om_1' }, ['refused 99992354']],
  [{ status: 'seen', deleted: true, message_id: 'om_1' }, ['refused 230011']],
  [{ status: 'seen', deleted: false, message_id: 'om_1' }, []],
  [{ status: 'seen', deleted: false, message_id: 'om_1', msg_type: 'system' }, ['likely 230054']],
  [{ status: 'seen', deleted: false, message_id: 'om_1', closed: 'dissolved' }, ['refused 232009']],
  [{ status: 'seen', deleted: false, message_id: 'om_1', closed: 'no_bot' }, ['likely 230002']],
  [{ status: 'seen', deleted: false, message_id: 'om_1', closed: 'moderated' }, ['likely 230018']],
  [{ status: 'unseen', reason: 'refused', code: 230002, message_id: 'om_1' }, ['likely 230002']],
  [{ status: 'unseen', reason: 'refused', code: 230006, message_id: 'om_1' }, ['likely 230006']],
  [{ status: 'unseen', reason: 'refused', code: 230050, message_id: 'om_1' }, ['likely 230050']],
  [{ status: 'unseen', reason: 'not_found', code: 230110, message_id: 'om_1' }, ['refused 230011']],
  [{ status: 'unseen', reason: 'no_permission', code: 230027, message_id: 'om_1' }, []],
  [{ status: 'unseen', reason: 'unanswered', code: null, message_id: 'om_1' }, []],
])('of the target %j: %j', (target, expected) => {
  expect(targetProblems(target as Target).map((problem) => inWords(problem, 'text'))).toEqual(expected)
})
