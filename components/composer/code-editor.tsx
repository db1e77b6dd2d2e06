'use client'

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder as placeholderText,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { useLocale, useMessages } from '../messages.tsx'
import type { Shown } from './editors.tsx'
import { useProblemWords } from './problem-words.ts'

export type CodeHandle = { replaceAll(text: string): void; find(): void }

type Props = {
  ref: Ref<CodeHandle>
  label: string
  placeholder: string
  value: string
  problems: Problem[]
  shown: Shown
  onChange(value: string): void
}

/** CodeMirror 6 for JSON with comments. The document lives in the editor; React is told of every change. */
export default function CodeEditor({ ref, label, placeholder, value, problems, shown, onChange }: Props) {
  const { editor: words } = useMessages()
  const locale = useLocale()
  const frame = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const told = useRef(onChange)
  told.current = onChange
  const problemWords = useProblemWords(value)
  const wording = useRef(new Compartment()).current

  // The first value only: afterwards the document is the editor's, and `value` follows it.
  const first = useRef({ value, label, placeholder, words })
  useEffect(() => {
    if (!frame.current) return
    const { value, label, placeholder, words } = first.current
    const made = new EditorView({
      parent: frame.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          lineNumbers(),
          foldGutter({ openText: '⌄', closedText: '›' }),
          codeFolding(),
          lintGutter(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          highlightSelectionMatches(),
          bracketMatching(),
          indentOnInput(),
          search({ top: true }),
          json(),
          syntaxHighlighting(colours),
          look,
          wording.of(inWords(label, placeholder, words.phrases)),
          EditorView.lineWrapping,
          keymap.of([
            // Ctrl+Enter sends; the editor would open a line.
            ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
            ...historyKeymap,
            ...searchKeymap,
            ...foldKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) told.current(update.state.doc.toString())
          }),
        ],
      }),
    })
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [wording])

  useEffect(() => {
    view.current?.dispatch({ effects: wording.reconfigure(inWords(label, placeholder, words.phrases)) })
  }, [label, placeholder, words, wording])

  // A change from outside (another draft, a sample) becomes a change in the document, which undo takes back.
  useEffect(() => {
    const editor = view.current
    if (editor && editor.state.doc.toString() !== value) replace(editor, value)
  }, [value])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the problems and the language
  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() !== value) return
    const length = editor.state.doc.length
    const found = problems.flatMap((problem) =>
      problem.at
        ? [
            {
              from: Math.min(problem.at.from, length),
              to: Math.min(problem.at.to, length),
              severity: problem.severity === 'refused' ? ('error' as const) : ('warning' as const),
              message: problemWords(problem),
            },
          ]
        : [],
    )
    editor.dispatch(setDiagnostics(editor.state, found))
  }, [problems, value, locale])

  const asked = useRef(shown.n)
  useEffect(() => {
    const editor = view.current
    if (!editor || shown.n === asked.current) return
    asked.current = shown.n
    const place = shown.path
      ? placeOf(editor.state.doc.toString(), shown.path)
      : { from: shown.from ?? 0, to: shown.from ?? 0 }
    editor.focus()
    editor.dispatch({
      selection: {
        anchor: Math.min(place.from, editor.state.doc.length),
        head: Math.min(place.to, editor.state.doc.length),
      },
      effects: EditorView.scrollIntoView(Math.min(place.from, editor.state.doc.length), { y: 'start', yMargin: 48 }),
    })
  }, [shown])

  useImperativeHandle(ref, () => ({
    replaceAll: (text) => view.current && replace(view.current, text),
    find: () => view.current && openSearchPanel(view.current),
  }))

  return <div ref={frame} className="min-h-40 flex-1 overflow-hidden" />
}

function replace(editor: EditorView, text: string) {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } })
}

/** The element at a path of the JSON, or the nearest around it that exists. */
function placeOf(source: string, path: Path): { from: number; to: number } {
  const tree = parseTree(source, [], { allowTrailingComma: true })
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node) return { from: node.offset, to: node.offset + node.length }
  }
  return { from: 0, to: 0 }
}

const inWords = (label: string, placeholder: string, phrases: Record<string, string>) => [
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
  placeholderText(placeholder),
  EditorState.phrases.of(phrases),
]

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--color-accent-strong)' },
  { tag: tags.string, color: 'var(--color-good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-warn)' },
  { tag: tags.comment, color: 'var(--color-ink-2)', fontStyle: 'italic' },
])

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--color-ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--color-ink)', paddingBlock: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--color-accent-soft)',
  },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--color-ink-2)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--color-hover)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--color-press)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--color-press) !important', color: 'inherit !important' },
  '.cm-placeholder': { color: 'var(--color-ink-2)', fontFamily: 'var(--font-sans)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--color-press)', border: 'none', color: 'var(--color-ink-2)' },
  '.cm-panels': { backgroundColor: 'var(--color-page)', color: 'var(--color-ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--color-line)' },
  '.cm-panel.cm-search': { fontSize: '13px', padding: '8px' },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-panel.cm-search [name=close]': { top: '8px', right: '8px', fontSize: '16px' },
  '.cm-textfield': {
    fontSize: '13px',
    backgroundColor: 'var(--color-surface)',
    border: '1px solid var(--color-edge)',
    borderRadius: '6px',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--color-surface)',
    border: '1px solid var(--color-line)',
    borderRadius: '6px',
    fontSize: '12px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-raised)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-line)',
    borderRadius: '6px',
    fontFamily: 'var(--font-sans)',
  },
})
