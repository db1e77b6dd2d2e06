import { describe, expect, test } from 'vitest'
import { pointerOf } from '#lib/json/pointer.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { readAnswer } from '#lib/protocol/outcome.ts'
import type { Refusal } from './said.ts'
import { locate } from './spots.ts'

const refused = (body: object): Refusal => {
  const outcome = readAnswer({ http: 400, headers: new Headers(), text: JSON.stringify(body) })
  if (outcome.status !== 'refused') throw new Error('That is no refusal')
  return outcome
}
const inCard = (ext: string) => refused({ code: 230099, msg: `Failed to create card content, ext=${ext}` })
const inWords = (...exts: string[]) =>
  refused({
    code: 230001,
    msg: ['Your request contains an invalid request parameter', ...exts.map((ext) => `ext=${ext}`)].join(', '),
  })

/** What is found: pointers, each with the part of a text that is meant. */
function found(refusal: Refusal, content: unknown, msg_type: MsgType = 'interactive') {
  const source = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  const located = locate(refusal, msg_type, source)
  if (located.found !== 'spots') return located.found
  const spots = located.spots.map(({ path, within, at }) =>
    within ? `${pointerOf(path)} ${source.slice(at.from, at.to)}` : pointerOf(path),
  )
  return [located.how, ...spots]
}

const second = (...elements: object[]) => ({ schema: '2.0', body: { elements } })
const first = (...elements: object[]) => ({ elements })
const md = (content: string) => ({ tag: 'markdown', content })
const chart = (chart_spec: unknown) => ({ tag: 'chart', chart_spec })
const img = (img_key: string) => ({ tag: 'img', img_key, alt: { tag: 'plain_text', content: '' } })

describe('by the path Feishu names', () => {
  const card = second(md('a'), { tag: 'div', text: { tag: 'plain_text', content: 'b', text_weight: 1 } }, chart({}))
  test.each([
    [
      'index as a step',
      'ErrCode: 200550; ErrPath: ROOT -> body -> elements -> [2](tag: chart); ErrMsg: bad; ',
      '/body/elements/2',
    ],
    ['glued', 'ErrCode: 200550; ErrPath: ROOT -> body -> elements[2](tag: chart); ErrMsg: bad; ', '/body/elements/2'],
    [
      'without blanks',
      'ErrCode: 200550; ErrPath: ROOT->body->elements->[2](tag:chart); ErrMsg: bad',
      '/body/elements/2',
    ],
    [
      'escaped',
      'ErrCode: 200550; ErrPath: ROOT -\\u003e body -\\u003e elements -\\u003e [2]; ErrMsg: bad',
      '/body/elements/2',
    ],
    [
      'of the other version',
      'ErrCode: 200550; ErrPath: ROOT -> elements -> [2](tag: chart); ErrMsg: bad',
      '/body/elements/2',
    ],
    [
      'in ErrorValue, with the property',
      'ErrCode: 200621; ErrMsg: parse card json err; ErrorValue: unknown property, property: text_weight, path: ROOT -> body -> elements[1](tag: div) -> text(tag: plain_text); ',
      '/body/elements/1/text/text_weight',
    ],
    [
      'as a pointer',
      'ErrCode: 200621; ErrMsg: parse err; ErrorValue: unknown field at /body/elements/1/text',
      '/body/elements/1/text',
    ],
    [
      'with points',
      'ErrCode: 200621; ErrMsg: parse err; ErrorValue: body.elements[1].text: bad',
      '/body/elements/1/text',
    ],
  ])('%s', (_, ext, pointer) => expect(found(inCard(ext), card)).toEqual(['path', pointer]))

  test('an element that has moved is still the one of its kind', () => {
    const ext = 'ErrCode: 200550; ErrPath: ROOT -> body -> elements -> [0](tag: chart); ErrMsg: bad; '
    expect(found(inCard(ext), card)).toEqual(['fits', '/body/elements/2'])
  })

  test('what is gone is said to be gone', () => {
    const ext = 'ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [7](tag: note); ErrMsg: no; '
    expect(found(inCard(ext), card)).toBe('gone')
  })

  test('in a card with one list of elements per language', () => {
    const card = { i18n_elements: { zh_cn: [md('一'), chart({})], en_us: [md('one'), chart({})] } }
    const ext = 'ErrCode: 200550; ErrPath: ROOT -> elements -> [1](tag: chart); ErrMsg: bad; '
    expect(found(inCard(ext), card)).toEqual(['path', '/i18n_elements/zh_cn/1', '/i18n_elements/en_us/1'])
  })
})

describe('100290, by whom it names', () => {
  const nobody = 'ou_nobody0000000001'
  const card = second({ tag: 'person', user_id: nobody }, md(`Ask <at id=${nobody}></at> or <at id=ou_lin></at>`), {
    tag: 'person_list',
    persons: [{ id: 'ou_lin' }, { id: '张三' }],
  })
  const both = [`/body/elements/0/user_id`, `/body/elements/1/content ${nobody}`]
  test.each([
    [`ErrorValue: ${nobody}`, ['value', ...both]],
    [`ErrorValue: [${nobody}]; `, ['value', ...both]],
    [`ErrorValue: invalid user ids: ${nobody},张三; code:230099`, ['value', ...both, '/body/elements/2/persons/1/id']],
    ['', ['fits', '/body/elements/2/persons/1/id']],
    ['ErrorValue: on_of_another_app', ['fits', '/body/elements/2/persons/1/id']],
  ])('%s', (value, spots) =>
    expect(
      found(
        inCard(`ErrCode: 100290; ErrMsg: There is an invalid user resource(at/person) in your card; ${value}`),
        card,
      ),
    ).toEqual(spots),
  )
})

describe('200570, by the picture it names', () => {
  const card = second(img('img_v3_own'), md('![a](https://example.com/a.png) and ![b](img_v3_b)'), img('b.png'))
  test.each([
    ['ErrorValue: image key img_v3_own; ', ['value', '/body/elements/0/img_key']],
    [
      'ErrorValue: image keys [img_v3_b, b.png]',
      ['value', '/body/elements/1/content img_v3_b', '/body/elements/2/img_key'],
    ],
    [
      'ErrorValue: image key https://example.com/a.png',
      ['value', '/body/elements/1/content https://example.com/a.png'],
    ],
    [
      'ErrorValue: image key ',
      ['fits', '/body/elements/1/content ![a](https://example.com/a.png)', '/body/elements/2/img_key'],
    ],
  ])('%s', (value, spots) =>
    expect(found(inCard(`ErrCode: 200570; ErrMsg: card contains invalid image keys; ${value}`), card)).toEqual(spots),
  )
})

test.each([
  ['PHP', (json: string) => json.replaceAll('/', '\\/')],
  ['Go', (json: string) => json.replaceAll('&', '\\u0026')],
])('the part that is meant is found between the escapes of %s', (_, spelt) => {
  const source = spelt(JSON.stringify(second(md('a/b & ![p](https://a.b/c.png?d&e) /'))))
  const located = locate(
    inCard('ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key https://a.b/c.png?d&e; '),
    'interactive',
    source,
  )
  const [spot] = located.found === 'spots' ? located.spots : []
  expect(source.slice(spot?.at.from, spot?.at.to)).toBe(spelt('https://a.b/c.png?d&e'))
})

describe('templates and their variables', () => {
  const card = {
    type: 'template',
    data: { template_id: 'AAqincident', template_variable: { title: 'a', due: 4711, late: true, day: '2026' } },
  }
  const wrong = 'ErrMsg: the actual type of the variable is inconsistent with the specified type in the template.'
  test.each([
    [
      'ErrCode: 200380; ErrMsg: template does not exist; ErrorValue: templateID: AAqincident',
      ['value', '/data/template_id'],
    ],
    [
      'ErrCode: 200381; ErrMsg: not visible; ErrorValue: no permission, templateID: AAqincident; ',
      ['value', '/data/template_id'],
    ],
    ['ErrCode: 200380; ErrMsg: template does not exist', ['fits', '/data/template_id']],
    ['ErrCode: 11310; ErrMsg: template is not visible to app; ', ['fits', '/data/template_id']],
    [
      `ErrCode: 200732; ${wrong} ErrorValue: due, specifiedType: string, actualType: float64; `,
      ['value', '/data/template_variable/due'],
    ],
    [
      `ErrCode: 200732; ${wrong}; ErrorValue: varName: late, specifiedType: string, actualType: bool`,
      ['value', '/data/template_variable/late'],
    ],
    [
      `ErrCode: 200732; ${wrong}; ErrorValue: specifiedType: string, actualType: float64`,
      ['fits', '/data/template_variable/due'],
    ],
    [
      'ErrCode: 200737; ErrMsg: the format is incorrect; ErrorValue: day, specifiedFormat: yyyy-MM-dd, actualFormat: yyyy',
      ['value', '/data/template_variable/day'],
    ],
    [
      'ErrCode: 200737; ErrMsg: the format is incorrect; ErrorValue: variable "day": yyyy',
      ['value', '/data/template_variable/day'],
    ],
  ])('%s', (ext, spots) => expect(found(inCard(ext), card)).toEqual(spots))
})

describe('tables', () => {
  const table = {
    tag: 'table',
    columns: [
      { name: 'who', data_type: 'text' },
      { name: 'n', data_type: 'number' },
    ],
    rows: [
      { who: 'a', n: 1 },
      { who: 'b', n: 'many', more: 1 },
    ],
  }
  const card = second(md('x'), table)
  const path = 'ErrPath: ROOT -> body -> elements -> [1](tag: table); '
  test.each([
    [
      `ErrCode: 200914; ${path}ErrMsg: table rows is invalid; ErrorValue: row: 1, column: 1`,
      ['path', '/body/elements/1/rows/1/n'],
    ],
    [
      'ErrCode: 200914; ErrMsg: table rows is invalid; ErrorValue: row index: 1, column index: 1',
      ['value', '/body/elements/1/rows/1/n'],
    ],
    [
      'ErrCode: 200914; ErrMsg: table rows is invalid; ErrorValue: 第 1 行第 1 列',
      ['value', '/body/elements/1/rows/1/n'],
    ],
    ['ErrCode: 200914; ErrMsg: table rows is invalid; ErrorValue: row 1', ['value', '/body/elements/1/rows/1']],
    ['ErrCode: 200914; ErrMsg: table rows is invalid; ', ['fits', '/body/elements/1/rows/1/n']],
    [
      'ErrCode: 200915; ErrMsg: table rows name is invalid; ErrorValue: more',
      ['value', '/body/elements/1/rows/1/more'],
    ],
    [
      'ErrCode: 200915; ErrMsg: table rows name is invalid; ErrorValue: row name "more"',
      ['value', '/body/elements/1/rows/1/more'],
    ],
    ['ErrCode: 200915; ErrMsg: table rows name is invalid', ['fits', '/body/elements/1/rows/1/more']],
    ['ErrCode: 11310; ErrMsg: card table number over limit; ErrorValue: table; ', ['fits', '/body/elements/1']],
  ])('%s', (ext, spots) => expect(found(inCard(ext), card)).toEqual(spots))
})

describe('what else names no path', () => {
  const audio = (audio_id: string, file_key: string) => ({ tag: 'audio', audio_id, file_key })
  const note = { tag: 'note', elements: [{ tag: 'plain_text', content: 'n' }] }
  test.each([
    [
      'ErrCode: 200861; ErrMsg: no longer support; ErrorValue: unsupported tag note',
      second(md('a'), note),
      ['value', '/body/elements/1'],
    ],
    [
      'ErrCode: 200861; ErrMsg: cards of schema V2 no longer support this capability; unsupported tag "note"',
      second(note),
      ['value', '/body/elements/0'],
    ],
    ['ErrCode: 200861; ErrMsg: no longer support', second(md('a'), note), ['fits', '/body/elements/1']],
    [
      'ErrCode: 200550; ErrMsg: chart spec is invalid; ErrorValue: - type: Invalid type. Expected: string, given: null',
      second(chart({ type: 'bar' }), chart({})),
      ['fits', '/body/elements/1'],
    ],
    [
      'ErrCode: 200550; ErrMsg: chart spec is invalid',
      second(chart({ type: 'bar' }), chart({})),
      ['fits', '/body/elements/0', '/body/elements/1'],
    ],
    [
      'ErrCode: 200621; ErrMsg: parse card json err; ErrorValue: unknown property, property: colour',
      second({ ...md('a'), colour: 'red' }),
      ['value', '/body/elements/0/colour'],
    ],
    [
      "ErrCode: 11310; ErrMsg: form's name is required and can not be empty string",
      second({ tag: 'form', elements: [] }, { tag: 'form', name: 'f', elements: [] }),
      ['fits', '/body/elements/0'],
    ],
    [
      'ErrCode: 300220; ErrMsg: audio elem don’t support forward;',
      second(md('a'), audio('x', 'file_a')),
      ['fits', '/body/elements/1'],
    ],
    [
      'ErrCode: 300230; ErrMsg: duplicate audio id; ErrorValue: x',
      second(audio('x', 'file_a'), audio('y', 'file_b'), audio('x', 'file_c')),
      ['value', '/body/elements/0/audio_id', '/body/elements/2/audio_id'],
    ],
    [
      'ErrCode: 300230; ErrMsg: duplicate audio id;',
      second(audio('x', 'file_a'), audio('y', 'file_b'), audio('x', 'file_c')),
      ['fits', '/body/elements/0/audio_id', '/body/elements/2/audio_id'],
    ],
    [
      'ErrCode: 300240; ErrMsg: cannot retrieve audio; ErrorValue: file_of_another',
      second(audio('x', 'file_a'), audio('y', 'file_of_another')),
      ['value', '/body/elements/1/file_key'],
    ],
    ['ErrCode: 300240; ErrMsg: cannot retrieve audio', second(audio('x', 'file_a')), ['fits', '/body/elements/0']],
    [
      'ErrCode: 300301; ErrMsg: ElementID foot-sep: Code 1002: elementID format error.',
      second({ tag: 'hr', element_id: 'foot-sep' }, { tag: 'hr', element_id: 'ok' }),
      ['value', '/body/elements/0/element_id'],
    ],
    [
      'ErrCode: 300301; ErrMsg: duplicate element id; ErrorValue: ElementID sum',
      second({ tag: 'hr', element_id: 'sum' }, { tag: 'hr', element_id: 'sum' }),
      ['value', '/body/elements/0/element_id', '/body/elements/1/element_id'],
    ],
    [
      'ErrCode: 300301; ErrMsg: duplicate element id',
      second({ tag: 'hr', element_id: 'sum' }, { tag: 'hr', element_id: 'sum' }),
      ['fits', '/body/elements/0/element_id', '/body/elements/1/element_id'],
    ],
    [
      'ErrCode: 200410; ErrMsg: no',
      first({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'action', actions: [] }] }] }),
      ['fits', '/elements/0/columns/0/elements/0'],
    ],
  ])('%s', (ext, card, spots) => expect(found(inCard(ext), card)).toEqual(spots))

  test('the whole of a card, and nothing at all', () => {
    expect(found(inCard('ErrCode: 11310; ErrMsg: element exceeds the limit; '), second(md('a')))).toBe('whole')
    expect(
      found(refused({ code: 230025, msg: 'The length of the message content reaches its limit.' }), second()),
    ).toBe('whole')
    expect(found(inCard('ErrCode: 200220; ErrMsg: Failed to generate card content'), second(md('a')))).toBe('nowhere')
    expect(found(inCard('ErrCode: 300240; ErrMsg: cannot retrieve audio'), second(md('a')))).toBe('nowhere')
    expect(found(refused({ code: 230002, msg: 'The bot can not be outside the group.' }), second(md('a')))).toBe(
      'elsewhere',
    )
  })

  test('a sub code that stands alone, as another call answers with it', () => {
    const refusal = refused({
      code: 200570,
      msg: 'ErrMsg: card contains invalid image keys; ErrorValue: image key b.png',
    })
    expect(found(refusal, second(img('b.png')))).toEqual(['value', '/body/elements/0/img_key'])
  })

  test('a source that is not JSON has the place of its fault', () => {
    const source = '{"schema": "2.0", "body": {"elements": [}}'
    const located = locate(inCard('ErrCode: 200621; ErrMsg: parse card json err'), 'interactive', source)
    expect(located).toMatchObject({ found: 'spots', spots: [{ path: [], at: { from: source.indexOf('}}') } }] })
  })
})

describe('230001, by what stands after ext=', () => {
  const post = {
    zh_cn: {
      title: '',
      content: [
        [
          { tag: 'at', user_id: 'ou_lin' },
          { tag: 'post', text: 'x' },
        ],
        [{ tag: 'md', text: 'to <at user_id="张三">张三</at> and <at user_id="ou_lin">Lin</at>' }],
        [
          { tag: 'a', text: 'link', href: 'ftp://example.com' },
          { tag: 'a', text: 'well', href: 'https://example.com' },
        ],
        [{ tag: 'img', image_key: '' }],
        [
          { tag: 'emotion', emoji_type: '' },
          { tag: 'emotion', emoji_type: 'SMILE' },
        ],
      ],
    },
  }
  const at = (paragraph: number, element: number, key = '') => `/zh_cn/content/${paragraph}/${element}${key}`
  test.each([
    [
      ['invalid message content', 'message_content has wrong tag:{post}'],
      ['value', at(0, 1)],
    ],
    [['message_content has wrong tag: post'], ['value', at(0, 1)]],
    [
      ['invalid message content', 'message_content has wrong tag'],
      ['fits', at(0, 1)],
    ],
    [["message_content_img_tag's image_key field can't be nil"], ['value', at(3, 0)]],
    [['message_content_img_tag’s image_key cannot be empty'], ['value', at(3, 0)]],
    [
      ["message_content_md_tag's text field contains invalid user id"],
      ['fits', `${at(1, 0, '/text')} <at user_id=\\"张三\\">张三</at>`],
    ],
    [
      ["message_content_md_tag's text field contains invalid user id: ou_lin"],
      ['value', at(0, 0, '/user_id'), `${at(1, 0, '/text')} ou_lin`],
    ],
    [["message_content_emotion_tag's emoji_type is invalid"], ['fits', at(4, 0)]],
    [
      ['invalid message content', 'scheme not in scheme whitelist'],
      ['fits', at(2, 0, '/href')],
    ],
    [['invalid image_key'], ['fits', at(3, 0, '/image_key')]],
  ])('%j', (exts, spots) => expect(found(inWords(...exts), post, 'post')).toEqual(spots))

  test('in a text', () => {
    const text = { text: 'Look <at user_id="nobody at all">n</at> here' }
    expect(found(inWords('invalid user_id'), text, 'text')).toEqual([
      'fits',
      '/text <at user_id=\\"nobody at all\\">n</at>',
    ])
    expect(found(inWords('internal error'), text, 'text')).toBe('nowhere')
  })

  test('files of another app', () => {
    const refusal = refused({ code: 230017, msg: 'Bot is NOT the owner of the resource.' })
    expect(found(refusal, { zh_cn: { content: [[{ tag: 'img', image_key: 'img_foreign' }]] } }, 'post')).toEqual([
      'fits',
      '/zh_cn/content/0/0/image_key',
    ])
  })
})

test('a refusal and a draft full of the same are brought together', () => {
  const many = second(...Array.from({ length: 3000 }, () => ({ tag: 'hr', element_id: 'same' })))
  expect(
    locate(inCard('ErrCode: 300301; ErrMsg: duplicate element id'), 'interactive', JSON.stringify(many)).found,
  ).toBe('spots')
})
