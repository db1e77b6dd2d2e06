import fc from 'fast-check'
import { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { lineText } from '#lib/post/lines.ts'
import { randomPost } from '#lib/post/random-post.testing.ts'
import { readPostSource, withLines } from '#lib/post/source.ts'
import { payloads, skipped } from '#lib/shown/payloads.testing.ts'
import { documentOf, linesOf, schema } from './schema.ts'

/** From the JSON through the editor, and its undo history's own JSON, and back. */
function throughEditor(source: string): string {
  let now = source
  for (const [language, { lines }] of readPostSource(source) ?? []) {
    const doc = documentOf(lines)
    doc.check()
    now = withLines(now, language, linesOf(Node.fromJSON(schema, doc.toJSON())).map(lineText))
  }
  return now
}

test(`a post goes through the editor byte for byte${skipped ? `, ${skipped}` : ''}`, () => {
  for (const { content, file } of payloads('post')) expect(throughEditor(content), file).toBe(content)
  fc.assert(fc.property(randomPost, (source) => void expect(throughEditor(source)).toBe(source)))
})

test.each<[string, object]>([
  ['https://example.com', { href: 'https://example.com', rel: 'noreferrer' }],
  ['javascript:alert(1)', {}],
])('a link to %s leads there: %j', (href, attributes) => {
  const mark = schema.marks.link.create({ href })
  expect(schema.marks.link.spec.toDOM?.(mark, true)).toEqual(['a', attributes, 0])
})
