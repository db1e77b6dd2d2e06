import { describe, expect, test } from 'vitest'
import type { Element, ElementOf } from '../elements.ts'
import { actionOf, type Control, chosen, controlsIn, initialOf, isUnfilled, submitted } from './controls.ts'
import type { Zone } from './moment.ts'
import { readCard } from './read-card.ts'

const shanghai: Zone = { timezone: 'Asia/Shanghai', offsetAt: () => 480 }
const plain = (content: string) => ({ tag: 'plain_text', content })

function read(...elements: object[]): Element[] {
  const card = readCard(JSON.stringify({ schema: '2.0', body: { elements } }))
  if (card.form !== 'raw') throw new Error('not a card')
  return card.body.elements.plain
}

function control(written: object): Control {
  const [found] = controlsIn(read(written))
  if (!found) throw new Error('no control')
  return found
}

describe('what is called back with outside a form', () => {
  const ab = [
    { text: plain('A'), value: 'a' },
    { text: plain('B'), value: 'b' },
  ]
  test.each<[string, object, string | string[] | boolean, object | null]>([
    [
      'a select says its option and echoes its value',
      { tag: 'select_static', options: ab, value: { src: 'card' } },
      'b',
      { tag: 'select_static', value: { src: 'card' }, option: 'b' },
    ],
    [
      'behaviors are echoed rather than value',
      { tag: 'select_static', name: 's', options: ab, value: 1, behaviors: [{ type: 'callback', value: { k: 'v' } }] },
      'a',
      { tag: 'select_static', value: { k: 'v' }, name: 's', option: 'a' },
    ],
    [
      'several options are a list',
      { tag: 'multi_select_person', name: 'p' },
      ['ou_1'],
      { tag: 'multi_select_person', name: 'p', options: ['ou_1'] },
    ],
    [
      'typed words are an input_value',
      { tag: 'input', value: 'v' },
      'hi',
      { tag: 'input', value: 'v', input_value: 'hi' },
    ],
    [
      'a picked moment carries offset and time zone',
      { tag: 'picker_datetime' },
      '2026-01-31 18:00',
      { tag: 'picker_datetime', option: '2026-01-31 18:00 +0800', timezone: 'Asia/Shanghai' },
    ],
    [
      'a checker says whether it is ticked',
      { tag: 'checker', behaviors: [{ type: 'callback', value: {} }] },
      true,
      { tag: 'checker', value: {}, checked: true },
    ],
    ['a checker without behaviors tells nobody', { tag: 'checker' }, true, null],
  ])('%s', (_, written, value, expected) => {
    expect(chosen(control(written), value, shanghai)).toEqual(expected)
  })
})

test('a form calls back with every named control at any depth, filled or not', () => {
  const [form] = read({
    tag: 'form',
    name: 'f',
    elements: [
      { tag: 'input', name: 'why', default_value: 'x' },
      { tag: 'input' },
      {
        tag: 'column_set',
        columns: [{ tag: 'column', elements: [{ tag: 'select_img', name: 'img', multi_select: true }] }],
      },
      { tag: 'date_picker', name: 'day', initial_date: '2026-01-31' },
      { tag: 'picker_time', name: 'at' },
      { tag: 'checker', name: 'done', checked: true },
      { tag: 'button', name: 'ok', form_action_type: 'submit', behaviors: [{ type: 'callback', value: { step: 1 } }] },
    ],
  }) as [ElementOf<'form'>]
  const button = form.elements.at(-1) as ElementOf<'button'>
  const held = (one: Control) => initialOf(one, 'en_us')
  expect(submitted(button, [...controlsIn(form.elements)], held, shanghai)).toEqual({
    tag: 'button',
    value: { step: 1 },
    name: 'ok',
    form_value: { why: 'x', img: [], day: '2026-01-31 +0800', at: '', done: true },
    timezone: 'Asia/Shanghai',
  })
})

describe('a button', () => {
  const button = (written: object) => read({ tag: 'button', ...written })[0] as ElementOf<'button'>
  test.each<[string, object, Partial<ElementOf<'button'>>]>([
    [
      'jumps and calls by behaviors',
      {
        behaviors: [
          { type: 'open_url', default_url: 'https://a.b' },
          { type: 'callback', value: 1 },
        ],
      },
      { opens: 'https://a.b', calls_back: '1' },
    ],
    ['only jumps by url and value', { url: 'https://a.b', value: {} }, { opens: 'https://a.b', calls_back: null }],
    [
      'does both as multi',
      { url: 'https://a.b', value: {}, action_type: 'multi' },
      { opens: 'https://a.b', calls_back: '{}' },
    ],
    [
      'only calls as request',
      { url: 'https://a.b', value: {}, action_type: 'request' },
      { opens: null, calls_back: '{}' },
    ],
    [
      'only jumps as link',
      { url: 'https://a.b', value: {}, action_type: 'link' },
      { opens: 'https://a.b', calls_back: null },
    ],
    ['submits, in 2.0', { form_action_type: 'submit' }, { does: 'submit' }],
    ['resets, in 1.0', { action_type: 'form_reset' }, { does: 'reset' }],
    ['does nothing to a form by itself', { form_action_type: 'send' }, { does: null, opens: null, calls_back: null }],
  ])('%s', (_, written, expected) => {
    expect(button(written)).toMatchObject(expected)
  })

  test('says its tag, its value and its name', () => {
    expect(actionOf(button({ name: 'n', behaviors: [{ type: 'callback', value: { a: 1 } }] }))).toEqual({
      tag: 'button',
      value: { a: 1 },
      name: 'n',
    })
  })
})

test.each<[string | string[] | boolean, boolean]>([
  ['', true],
  [[], true],
  ['a', false],
  [['a'], false],
  [false, false],
])('%j is unfilled: %s', (value, unfilled) => {
  expect(isUnfilled(value)).toBe(unfilled)
})

test('an input begins with what its reader’s language has', () => {
  const input = control({ tag: 'input', default_value: 'Shanghai', i18n_default_value: { zh_cn: '上海' } })
  expect([initialOf(input, 'zh_cn'), initialOf(input, 'de_de')]).toEqual(['上海', 'Shanghai'])
})
