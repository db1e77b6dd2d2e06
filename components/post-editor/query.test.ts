import { EditorState } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type Query, queries } from './query.ts'
import { schema } from './schema.ts'

/** What is looked for once this was typed, letter by letter. */
function asked(text: string): Query | null {
  const plugin = queries(() => {})
  let state = EditorState.create({ schema, plugins: [plugin] })
  for (const letter of text) state = state.apply(state.tr.insertText(letter))
  return plugin.getState(state)?.now ?? null
}

test.each<[string, Query['sign'] | null, string]>([
  ['@', '@', ''],
  ['谢谢@lin', '@', 'lin'],
  ['a@b', null, ''],
  [':ok', ':', 'ok'],
  ['done :ok', ':', 'ok'],
  ['done :', null, ''],
  ['状态:ok', null, ''],
  ['（:ok', null, ''],
  ['state:ok', null, ''],
  ['at 12:30', null, ''],
])('%j asks for %s', (text, sign, query) =>
  expect(asked(text)).toEqual(sign && { sign, query, from: text.length - query.length }),
)
