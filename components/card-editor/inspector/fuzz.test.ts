import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { getNodeValue } from 'jsonc-parser'
import { expect, test } from 'vitest'
import { type Edit, insertInto, removeElement, writeValue } from '#lib/card/editing/edit.ts'
import { type Field, fieldsAt, newValue } from '#lib/card/editing/fields.ts'
import { moveElement } from '#lib/card/editing/move.ts'
import { flat, outlineCard } from '#lib/card/editing/outline.ts'
import { cardReader, readCard } from '#lib/card/read/read-card.ts'
import { readJson } from '#lib/json/json.ts'
import { commentsIn } from '#lib/json/list-items.ts'
import { isWithin, nodeAtPointer, stepsOf } from '#lib/json/pointer.ts'
import { payloads } from '#lib/shown/payloads.testing.ts'

/** How many edits are tried in all; the room they are tried in is every card we have. */
const edits = Number(process.env.INSPECTOR_EDITS ?? 200)
/** One after the other in one card, before all of them are undone. */
const inOneCard = 20

/** The source after its comment: what the parser minds, and what people write. */
const commented = (json: string) => json.replace('{', '{ // kept\n').replace(/,\n/, ', /* kept too */\n')

const cards = payloads('card1', 'card2')
  .map(({ content }) => commented(content))
  .filter((content) => 'json' in readJson(content))

const treeOf = (source: string) => {
  const read = readJson(source)
  if ('errors' in read) throw new Error(`broken: ${source.slice(0, 200)}`)
  return read.json.tree
}

const all = (fields: Field[]): Field[] =>
  fields.flatMap((field) => [field, ...all(field.fields), ...field.items.flatMap(all)])

/** What somebody does to a field: of all there is to do, the one a number names. */
function deed(
  source: string,
  field: Field,
  n: number,
  words: string,
): { edit: Edit | null; path: string; to?: unknown } {
  const { path, property, items, kind, raw, offered } = field
  const written = raw !== null
  if (kind === 'list' && written && n % 4 > 0) {
    const at = n % Math.max(1, items.length)
    if (n % 4 === 1) {
      const { value } = property
      const added = value.is === 'list' ? newValue(2, value.of, String(offered[0] ?? '') || undefined) : null
      return { edit: insertInto(source, path, at, added), path: `${path}/${at}` }
    }
    if (items.length === 0) return { edit: null, path }
    if (n % 4 === 2) return { edit: removeElement(source, `${path}/${at}`), path }
    return { edit: moveElement(source, `${path}/${at}`, 1), path }
  }
  if (written && n % 5 === 0) return { edit: writeValue(source, path, undefined), path, to: undefined }
  const pick = offered.length > 0 && n % 3 > 0 ? offered[n % offered.length] : words
  const to =
    kind === 'switch'
      ? n % 2 === 0
      : kind === 'number'
        ? n % 100
        : ['group', 'list', 'map', 'languages', 'cells', 'chart', 'json', 'words'].includes(kind)
          ? newValue(2, property.value)
          : String(pick)
  return { edit: writeValue(source, path, to), path, to }
}

test('whatever is edited by fields, source, tree and reading agree, and undo leads back to the first byte', () => {
  let done = 0
  fc.assert(
    fc.property(
      fc.nat(cards.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 12 })), {
        minLength: inOneCard,
        maxLength: inOneCard,
      }),
      (card, tries) => {
        const first = cards[card] ?? '{}'
        let state = EditorState.create({ doc: first, extensions: [history()] })
        let changes = 0
        const reader = cardReader()
        for (const [where, which, n, words] of tries) {
          const source = state.sliceDoc()
          const places = ['', ...flat(outlineCard(source).nodes).map(({ path }) => path)]
          const place = places[where % places.length] ?? ''
          const fields = all(fieldsAt(source, treeOf(source), stepsOf(place)))
          const field = fields[which % Math.max(1, fields.length)]
          if (!field) continue
          const { edit, path, ...written } = deed(source, field, n, words)
          if (!edit) continue
          // The history's clock is that of the machine: each is one thing to undo.
          state = state.update({ changes: edit.changes }).state
          changes++
          done++
          const after = state.sliceDoc()
          const tree = treeOf(after)
          if ('to' in written) {
            const node = nodeAtPointer(tree, path)
            expect(node ? getNodeValue(node) : undefined).toEqual(written.to)
          }
          // Where one is taken to afterwards is what was written, or holds what is gone.
          expect(edit.at.to).toBeLessThanOrEqual(after.length)
          expect(outlineCard(after).valid).toBe(true)
          expect(reader(after)).toEqual(readCard(after))
          const gone = edit.changes
            .map(({ from, to }) => commentsIn(source, from, to).length)
            .reduce((a, b) => a + b, 0)
          expect(commentsIn(after, 0, after.length).length).toBeGreaterThanOrEqual(
            commentsIn(source, 0, source.length).length - gone,
          )
          expect(isWithin(path, place) || path === place || place === '').toBe(true)
        }
        for (let n = 0; n < changes; n++) undo({ state, dispatch: (back) => (state = back.state) })
        expect(state.sliceDoc()).toBe(first)
      },
    ),
    { numRuns: Math.ceil(edits / inOneCard) },
  )
  expect(done).toBeGreaterThan(edits / 4)
}, 600_000)
