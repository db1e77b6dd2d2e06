import { describe, expect, test } from 'vitest'
import { nodeAt, outlineCard } from '#lib/card/editing/outline.ts'
import { acts, can } from '../card-edits.ts'
import { actOf, stepOf, visibleRows } from './outline-keys.ts'

const source =
  '{"schema":"2.0","header":{},"body":{"elements":[{"tag":"form","name":"f","elements":[{"tag":"input"},{"tag":"hr"}]},{"tag":"table"}]}}'
const outline = outlineCard(source)
const key = (key: string, more = {}) => ({
  key,
  code: '',
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
})
const form = '/body/elements/0'

describe('walking the tree', () => {
  test.each<[string, string, string[], string, string]>([
    ['down, into what is open', form, [], 'ArrowDown', `go ${form}/elements/0`],
    ['down, past what is closed', form, [form], 'ArrowDown', 'go /body/elements/1'],
    ['up', form, [], 'ArrowUp', 'go /header'],
    ['right opens', form, [form], 'ArrowRight', `open ${form}`],
    ['right enters', form, [], 'ArrowRight', `go ${form}/elements/0`],
    ['left closes', form, [], 'ArrowLeft', `shut ${form}`],
    ['left leaves', `${form}/elements/1`, [], 'ArrowLeft', `go ${form}`],
    ['to the first', form, [], 'Home', 'go /header'],
    ['to the last', form, [], 'End', 'go /body/elements/1'],
    ['to the source', form, [], 'Enter', `source ${form}`],
    ['no further down', '/body/elements/1', [], 'ArrowDown', ''],
    ['letters are not for the tree', form, [], 'x', ''],
  ])('%s', (_, at, closed, pressed, expected) => {
    const shut = new Set(closed)
    const step = stepOf(key(pressed), visibleRows(outline.nodes, shut), nodeAt(outline.nodes, at), shut)
    const said = step?.go
      ? `${step.focus ? 'source' : 'go'} ${step.go.path}`
      : step?.fold
        ? `${step.shut ? 'shut' : 'open'} ${step.fold.path}`
        : ''
    expect(said).toBe(expected)
  })
})

test.each([
  [key('ArrowUp', { altKey: true }), 'up'],
  [key('ArrowDown', { altKey: true }), 'down'],
  [key('ArrowDown', { altKey: true, shiftKey: true }), 'duplicate'],
  [key('ç', { altKey: true, code: 'KeyC' }), 'columns'],
  [key('ArrowLeft', { altKey: true }), 'out'],
  [key('ArrowRight', { altKey: true }), 'into'],
  [key('Delete'), 'remove'],
  [key('Backspace'), 'remove'],
  [key('Delete', { altKey: true }), 'remove'],
  [key('ArrowUp'), null],
  [key('ArrowUp', { altKey: true, ctrlKey: true }), null],
])('%o', (pressed, act) => expect(actOf(pressed)).toBe(act))

test.each<[string, string, string]>([
  ['a header can only go', '/header', 'remove'],
  ['a form stands at the root alone', form, 'down duplicate remove'],
  ['the first field', `${form}/elements/0`, 'down out duplicate columns remove'],
  ['a table keeps out of columns', '/body/elements/1', 'up duplicate remove'],
])('%s', (_, path, expected) => {
  const node = nodeAt(outline.nodes, path)
  const able = acts.filter((act) => node && can(act, outline, node))
  expect(able.join(' ')).toBe(expected)
})
