import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minifyJson } from '#lib/json/json.ts'
import { payloads, skipped } from '#lib/shown/payloads.testing.ts'
import { type Line, lineText, readLine } from './lines.ts'
import { markdownOf, withMarkdown } from './markdown.ts'
import { randomBody, randomPost } from './random-post.testing.ts'
import { readPostSource, withCopy, withLines, withLinesOf, withoutEmpty, withoutLanguage, withTitle } from './source.ts'

const again = (source: string) => {
  let now = source
  for (const [language, { title, lines }] of readPostSource(source) ?? []) {
    now = withLines(now, language, lines.map(lineText))
    if (title !== '') now = withTitle(now, language, title)
  }
  return now
}

test(`what nobody touched goes out byte for byte${skipped ? `, ${skipped}` : ''}`, () => {
  for (const { content, file } of payloads('post')) expect(again(content), file).toBe(content)
  fc.assert(fc.property(randomPost, (source) => void expect(again(source)).toBe(source)))
})

describe('a line that is changed', () => {
  const changed = (source: string, change: (line: Line) => Line) => lineText(change(readLine(source)))
  const inPieces = (source: string, change: (pieces: Extract<Line, { kind: 'paragraph' }>['pieces']) => void) =>
    changed(source, (line) => {
      if (line.kind !== 'paragraph') throw new Error('no paragraph')
      const pieces = line.pieces.map((piece) => ({ ...piece }))
      change(pieces)
      return { ...line, pieces }
    })

  test('keeps unknown fields, the order of its keys, unknown styles and escapes', () => {
    const source = '[{"n":12345678901234567890,"style":["x","bold"],"tag":"text","text":"a\\u4e2d"}, {"tag":"b"}]'
    const bolder = inPieces(source, (pieces) => Object.assign(pieces[0] ?? {}, { styles: ['bold', 'italic'] }))
    expect(bolder).toBe(
      '[{ "n": 12345678901234567890, "style": ["x","bold","italic"], "tag": "text", "text": "a\\u4e2d" }, {"tag":"b"}]',
    )
    const longer = inPieces(source, (pieces) => Object.assign(pieces[0] ?? {}, { text: 'b' }))
    expect(longer).toBe(
      '[{ "n": 12345678901234567890, "style": ["x","bold"], "tag": "text", "text": "b" }, {"tag":"b"}]',
    )
  })

  test('a style goes, and with the last one the field', () => {
    expect(
      inPieces('[{"tag":"at","user_id":"ou_1","style":["bold"]}]', (p) => Object.assign(p[0] ?? {}, { styles: [] })),
    ).toBe('[{ "tag": "at", "user_id": "ou_1" }]')
  })

  test('parts of one element become one again, neighbours of another stay apart', () => {
    const source = '[{"tag":"text","text":"ab"},{"tag":"text","text":"ab"}]'
    const line = readLine(source)
    if (line.kind !== 'paragraph' || line.pieces[0]?.kind !== 'text' || !line.pieces[1]) throw new Error('no text')
    const [first, second] = line.pieces
    const halves = [{ ...first, text: 'a' }, { ...first, text: 'b' }, second]
    expect(lineText({ ...line, pieces: halves })).toBe(source)
  })

  test('words behind a link are none of it', () => {
    const link = readLine('[{"tag":"a","text":"x","href":"https://a.b"}]')
    if (link.kind !== 'paragraph' || link.pieces[0]?.kind !== 'text') throw new Error('no link')
    const [piece] = link.pieces
    expect(lineText({ ...link, pieces: [piece, { ...piece, text: ' y', href: null }] })).toBe(
      '[{"tag":"a","text":"x","href":"https://a.b"}, { "tag": "text", "text": " y" }]',
    )
  })

  test.each<[string, string]>([
    ['a code block', '[{"tag":"code_block","text":"x","language":null}]'],
    ['a picture among words', '[{"tag":"img","image_key":"k"},{"tag":"text","text":"y"}]'],
    ['a text of no letters', '[{"tag":"text","text":""}]'],
    ['what is no line', '{"tag":"hr"}'],
    ['with comments', '[ /* a */ {"tag":"hr"}, ]'],
  ])('%s stays as it is', (_, source) => expect(lineText(readLine(source))).toBe(source))
})

describe('the source around what is changed', () => {
  const source = `{
  // ours
  "zh_cn": {
    "content": [
      [{"tag": "hr"}], // one
      [{"tag": "md", "text": "x"}]
    ]
  }
}`
  test('a line more, a line less, comments elsewhere stay', () => {
    expect(withLines(source, 'zh_cn', ['[{"tag": "hr"}]', '[]', '[{"tag": "md", "text": "x"}]'])).toBe(
      source.replace('[{"tag": "hr"}],', '[{"tag": "hr"}],\n      [],'),
    )
    expect(withLines(source, 'zh_cn', ['[{"tag": "md", "text": "x"}]'])).toBe(
      source.replace('[{"tag": "hr"}], // one\n      ', ''),
    )
  })

  test('a title comes first, and goes', () => {
    const titled = withTitle(source, 'zh_cn', 'T')
    expect(titled).toContain('"zh_cn": {\n    "title": "T",\n    "content"')
    expect(withTitle(titled, 'zh_cn', '')).toBe(source)
  })

  test('a language is begun, copied and left', () => {
    const begun = withLines('', 'zh_cn', ['[{ "tag": "md", "text": "你好" }]'])
    expect(begun).toBe('{\n  "zh_cn": {\n    "content": [\n      [{ "tag": "md", "text": "你好" }]\n    ]\n  }\n}')
    expect(minifyJson(withTitle('', 'en_us', 'T'))).toBe('{"en_us":{"title":"T","content":[]}}')
    const both = withCopy(begun, 'zh_cn', 'en_us')
    expect(readPostSource(both)?.get('en_us')?.lines).toHaveLength(1)
    expect(withoutLanguage(both, 'en_us')).toBe(begun)
    // Where something stands already only its lines are taken over.
    const titled = withTitle(withLines(withTitle(begun, 'zh_cn', '题'), 'en_us', ['[]']), 'en_us', 'T')
    const over = readPostSource(withLinesOf(titled, 'zh_cn', 'en_us'))?.get('en_us')
    expect([over?.title, over?.lines.map(lineText)]).toEqual(['T', ['[{ "tag": "md", "text": "你好" }]']])
    expect(readPostSource(withLinesOf(withTitle(titled, 'en_us', ''), 'zh_cn', 'en_us'))?.get('en_us')?.title).toBe(
      '题',
    )
    expect(withoutLanguage(begun, 'zh_cn')).toBe('')
  })

  test.each<[string, boolean]>([
    ['{"zh_cn":{"title":" ","content":[[{"tag":"text","text":" "}],[],[{"tag":"md","text":""}]]}}', true],
    ['{"zh_cn":{"content":[[{"tag":"hr"}]]}}', false],
    ['{"zh_cn":{"title":"x","content":[]}}', false],
    ['{"zh_cn":{"content":[],"n":1}}', false],
  ])('of %s nothing is left: %s', (source, gone) => expect(withoutEmpty(source, 'zh_cn')).toBe(gone ? '' : source))

  test.each([
    '{"title":"x","content":[]}',
    '[]',
    '{',
    '{"post":{"zh_cn":{}}}',
    '{"zh_cn":{"content":{}}}',
    '{"zh_cn":1}',
  ])('%s is for the JSON editor alone', (source) => expect(readPostSource(source)).toBeNull())

  test('any lines stand where they were put, and the rest stays', () => {
    fc.assert(
      fc.property(randomPost, randomBody, (source, lines) => {
        const [language, other] = [...(readPostSource(source)?.keys() ?? [])]
        if (!language) return
        const now = withLines(source, language, lines)
        const read = readPostSource(now)
        expect(read?.get(language)?.lines.map(lineText)).toEqual(lines)
        if (other)
          expect(read?.get(other)?.lines.map(lineText)).toEqual(readPostSource(source)?.get(other)?.lines.map(lineText))
      }),
    )
  })
})

describe('Markdown', () => {
  const post = [
    '[{"tag":"text","text":"Done ","style":["bold"]},{"tag":"a","text":"4711","href":"https://a.b/4711"}]',
    '[{"tag":"at","user_id":"ou_1","user_name":"Lin"}]',
    '[{"tag":"media","file_key":"file_1"}]',
    '[{"tag":"code_block","language":"SQL","text":"SELECT 1"}]',
    '[{"tag":"hr"}]',
    '[{"tag":"md","text":"a\\nb"}]',
  ].map(readLine)
  const body =
    '**Done** [4711](https://a.b/4711)\n<at user_id="ou_1">Lin</at>\n[{"tag":"media","file_key":"file_1"}]\n```sql\nSELECT 1\n```\n---\na\nb'
  const written = (now: string) => withMarkdown(post, now, new Set(['[{"tag":"media","file_key":"file_1"}]']))

  test('says what it can, and the rest as JSON', () => expect(markdownOf(post)).toBe(body))

  test.each<[string, string, number[], string]>([
    [
      'the first line',
      body.replace('Done', 'Fixed'),
      [1, 2, 3, 4, 5],
      '[{ "tag": "md", "text": "**Fixed** [4711](https://a.b/4711)" }]',
    ],
    ['the end of Markdown', `${body}\nc`, [0, 1, 2, 3, 4], '[{ "tag": "md", "text": "a\\nb\\nc" }]'],
    ['a line between', body.replace('\n---', '\nnew\n---'), [0, 1, 2, 3, 4, 5], '[{ "tag": "md", "text": "new" }]'],
    ['a line less', body.replace('\n---', ''), [0, 1, 2, 3, 5], ''],
  ])('changed at %s', (_, now, stay, md) => {
    const lines = written(now)
    expect(markdownOf(lines)).toBe(now)
    for (const i of stay) expect(lines).toContain(post[i])
    expect(
      lines
        .filter((line) => !post.includes(line))
        .map(lineText)
        .join(),
    ).toBe(md)
  })

  test('a line of another break is not changed by a key elsewhere', () => {
    const lines = ['[{"tag":"text","text":"a\\r\\nb","n":1}]', '[{"tag":"code_block","text":"c\\rd"}]', '[]'].map(
      readLine,
    )
    expect(markdownOf(lines)).toBe('a\nb\n```\nc\nd\n```\n')
    const now = withMarkdown(lines, `${markdownOf(lines)}x`, new Set())
    expect(now.slice(0, 2)).toEqual(lines.slice(0, 2))
    expect(now.map(lineText).slice(0, 2)).toEqual(lines.map(lineText).slice(0, 2))
  })

  test('JSON that is moved is the same line again', () => {
    const moved = body
      .replace('\n[{"tag":"media","file_key":"file_1"}]', '')
      .concat('\n[{"tag":"media","file_key":"file_1"}]')
    expect(lineText(written(moved).at(-1) ?? readLine('[]'))).toBe('[{"tag":"media","file_key":"file_1"}]')
  })

  test('always reads as it was written, and keeps what stands above and below', () => {
    fc.assert(
      fc.property(
        randomBody,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'x', '\n', '\nx', 'x\n', 'a\n\nb'),
        (texts, a, b, put) => {
          const lines = texts.map(readLine)
          const was = markdownOf(lines)
          const from = a % (was.length + 1)
          const to = from + (b % (was.length + 1 - from))
          const now = was.slice(0, from) + put + was.slice(to)
          const known = new Set(lines.map((line) => lineText(line)))
          const after = withMarkdown(lines, now, known)
          expect(markdownOf(after)).toBe(now)
        },
      ),
    )
  })
})
