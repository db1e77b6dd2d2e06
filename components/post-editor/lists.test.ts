import { redo, undo } from 'prosemirror-history'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { type Line, lineText } from '#lib/post/lines.ts'
import { plugins, putAtom } from './commands.ts'
import { backInList, deeper, enterInList, lessDeepInList, toggleList, typedList } from './lists.ts'
import { documentOf, linesOf } from './schema.ts'

const words = (text: string): Line => ({
  kind: 'paragraph',
  pieces: text === '' ? [] : [{ kind: 'text', text, href: null, styles: [], from: null }],
  from: null,
})
const md = (text: string): Line => ({ kind: 'md', text, from: null })

/** A post; `|` in its words is the caret, two of them what is chosen. */
function post(...lines: Line[]): EditorState {
  let state = EditorState.create({ doc: documentOf(lines), plugins: plugins([]) })
  const places: number[] = []
  for (let found = true; found; ) {
    found = false
    state.doc.descendants((node, pos) => {
      const at = node.isText && !found ? (node.text?.indexOf('|') ?? -1) : -1
      if (at < 0) return
      found = true
      places.push(pos + at)
      state = state.apply(state.tr.delete(pos + at, pos + at + 1).setMeta('addToHistory', false))
    })
  }
  const [from = 1, to = from] = places
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

function after(state: EditorState, ...commands: Command[]): EditorState {
  let now = state
  for (const command of commands)
    command(now, (tr) => {
      now = now.apply(tr)
    })
  now.doc.check()
  return now
}

const said = ({ doc }: EditorState) =>
  linesOf(doc).map((line) =>
    line.kind === 'md'
      ? line.text
      : JSON.parse(lineText(line))
          .map(({ text }: { text?: string }) => text ?? '?')
          .join(''),
  )
const typed =
  (text: string): Command =>
  ({ tr }, dispatch) => {
    dispatch?.(tr.insertText(text))
    return true
  }
const blank: Command = (state, dispatch) => {
  const { from, to } = state.selection
  for (const tr of typedList(state, from, to, ' ') ?? [state.tr.insertText(' ')]) dispatch?.(tr)
  return true
}

test.each<[string, EditorState, Command[], string[]]>([
  [
    'lines become a list',
    post(words('a'), words('b|'), words('|c'), words('d')),
    [toggleList(false)],
    ['a', '- b\n- c', 'd'],
  ],
  ['with numbers', post(words('a|'), words('b|')), [toggleList(true)], ['1. a\n2. b']],
  ['a list beside a list is one', post(md('- a'), words('b|'), md('- c')), [toggleList(false)], ['- a\n- b\n- c']],
  ['and lines again', post(md('- a\n- b|\n- c')), [toggleList(false)], ['- a', 'b', '- c']],
  ['other marks', post(md('- a|\n- b|')), [toggleList(true)], ['1. a\n2. b']],
  ['an empty line too', post(words('')), [toggleList(false), typed('x')], ['- x']],
  ['"- " typed', post(words('')), [typed('-'), blank, typed('a')], ['- a']],
  ['"1. " typed before words', post(words('|a')), [typed('1.'), blank], ['1. a']],
  ['not within words', post(words('a|')), [typed('-'), blank], ['a- ']],
  ['Enter goes on', post(md('1. a|b')), [enterInList], ['1. a\n2. b']],
  ['Enter on an empty line ends it', post(md('- a|')), [enterInList, enterInList, typed('b')], ['- a', 'b']],
  ['a list in a list', post(md('- a\n- b|')), [deeper], ['- a\n    - b']],
  ['never in none', post(md('- |a\n- b')), [deeper], ['- a\n- b']],
  ['never two deeper', post(md('- a\n    - b|')), [deeper], ['- a\n    - b']],
  [
    'and out of it, with what stands below',
    post(md('- a\n    - b|\n        - c')),
    [lessDeepInList],
    ['- a\n- b\n    - c'],
  ],
  ['out by the key of deleting', post(md('- a\n    - |b')), [backInList], ['- a\n- b']],
  ['out of the outermost', post(md('- a\n- |b')), [backInList], ['- a', 'b']],
  ['of an emoji the character', post(md('- a|')), [putAtom('emotion', { emoji_type: 'THUMBSUP' })], ['- a👍']],
])('%s', (_, state, commands, expected) => {
  expect(said(after(state, ...commands))).toEqual(expected)
})

test('the caret stays with its word', () => {
  const state = after(post(words('a'), words('b|c')), toggleList(false), typed('X'))
  expect(said(state)).toEqual(['a', '- bXc'])
  expect(said(after(state, toggleList(false), typed('Y')))).toEqual(['a', 'bXYc'])
})

test('undo takes a list back to what was typed', () => {
  const state = after(post(words('')), typed('-'), blank, typed('a'), undo)
  expect(said(state)).toEqual(['- '])
  expect(said(after(state, redo))).toEqual(['- a'])
})
