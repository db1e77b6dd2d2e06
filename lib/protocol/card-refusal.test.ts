import { expect, test } from 'vitest'
import { pathOf, readCardRefusal, tagsOf } from './card-refusal.ts'

test.each([
  [
    'Failed to create card content, ext=ErrCode: 200550; ErrPath: ROOT -> elements -> [2](tag: chart); ErrMsg: chart spec is invalid; ErrorValue: - (root): Must validate at least one schema (anyOf)\n- axes: Invalid type. Expected: array, given: null\n; ',
    {
      sub_code: 200550,
      err_path: 'ROOT -> elements -> [2](tag: chart)',
      err_msg: 'chart spec is invalid',
      error_value:
        '- (root): Must validate at least one schema (anyOf)\n- axes: Invalid type. Expected: array, given: null',
    },
  ],
  [
    'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; ',
    { sub_code: 11310, err_msg: 'card table number over limit', error_value: 'table' },
  ],
  [
    'Failed to create card content, ext=ErrCode: 200380; ErrMsg: template does not exist, please confirm whether this template has been released; ErrorValue: templateID: AAq1; code:230099',
    { sub_code: 200380, error_value: 'templateID: AAq1' },
  ],
  [
    'Failed to create card content, ext=ErrCode: 11310; ErrMsg: boom; code:230099',
    { sub_code: 11310, err_msg: 'boom', error_value: undefined },
  ],
])('takes a 230099 apart: %j', (msg, parts) => expect(readCardRefusal(msg)).toMatchObject(parts))

test('a msg without card parts has none', () => {
  expect(readCardRefusal('The bot can not be outside the group.')).toBeUndefined()
})

test.each([
  ['ROOT -> elements -> [2](tag: chart)', ['elements', 2]],
  ['ROOT -> body -> elements -> [0](tag: note)', ['body', 'elements', 0]],
  ['ROOT -> body -> elements[1](tag: div) -> text(tag: plain_text)', ['body', 'elements', 1, 'text']],
  ['ROOT', []],
  ['ROOT->body->elements[1]->columns[0]->elements[2](tag:img)', ['body', 'elements', 1, 'columns', 0, 'elements', 2]],
  ['ROOT -\\u003e body -\\u003e elements -\\u003e [3](tag: note)', ['body', 'elements', 3]],
  ['ROOT -&gt; header -&gt; title(tag: plain_text)', ['header', 'title']],
  ['ROOT → body → elements → [0]', ['body', 'elements', 0]],
  ['/body/elements/4/text', ['body', 'elements', 4, 'text']],
  ['$.body.elements[2].text', ['body', 'elements', 2, 'text']],
  ['root > elements > 1 > actions > 0', ['elements', 1, 'actions', 0]],
])('%s is a path into the card', (err_path, path) => expect(pathOf(err_path)).toEqual(path))

test('the tags a path names stand beside its steps', () => {
  expect(tagsOf('ROOT -> body -> elements[1](tag: div) -> text(tag: plain_text)')).toEqual([
    null,
    null,
    'div',
    'plain_text',
  ])
})

test.each([
  ['blanks', ' '.repeat(200_000)],
  ['semicolons', ';'.repeat(200_000)],
  ['names of fields', 'ErrPath: '.repeat(20_000)],
  ['codes', 'code:1'.repeat(30_000)],
])('a refusal full of %s is read in one go', (_, filler) => {
  const msg = `ErrCode: 200550; ErrPath: ${filler}; ErrMsg: ${filler}; ErrorValue: ${filler}`
  expect(readCardRefusal(msg)?.sub_code).toBe(200550)
})
