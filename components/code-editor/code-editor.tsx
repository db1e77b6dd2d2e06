'use client'

import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, redo, undo } from '@codemirror/commands'
import {
  bidiIsolates,
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Action, lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state'
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder as placeholderText,
} from '@codemirror/view'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useProblemWords } from '#components/problems/problem-words.ts'
import { problemsPending } from '#components/problems/problems-pending.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { LeftOut } from '#components/ui/left-out.tsx'
import type { Edit } from '#lib/card/editing/edit.ts'
import { mend } from '#lib/card/editing/mend.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { problemsWords } from '#lib/i18n/problems.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { Path, Problem } from '#lib/protocol/problems.ts'
import { longestSource } from '#lib/protocol/size.ts'
import { remedyOf } from '#lib/shown/rules.ts'
import { colours, look } from './code-look.ts'
import type { Shown } from './editor-props.ts'
import { elementBar, markElement, markRefused } from './element-bar.ts'
import { hangingIndent } from './hanging-indent.ts'
import { invisibleMarks } from './invisible-marks.ts'
import { jsonLanguage } from './json-language.ts'
import { keepsRoom, leftOutBy } from './keeps-room.ts'
import { shortQueries } from './short-queries.ts'
import { takeShown } from './shown-once.ts'
import { typedLetters } from './typed-letters.ts'

type Range = { from: number; to: number }

export type CodeHandle = {
  replaceAll(text: string): void
  find(): void
  /** The document as it stands now, which may be newer than what was last drawn. */
  text(): string
  cursor(): number
  /**
   * Changes the source, and goes to what came of it.
   * @param joins whether it is a part of what was changed a moment ago, as a letter is of a word; else one undo takes
   * it back by itself
   */
  apply(edit: Edit, focus: boolean, joins?: boolean): void
  undo(): void
  redo(): void
  goTo(place: Range, focus: boolean): void
  /** Marks the lines of the selected element. */
  mark(place: Range | null): void
  focus(): void
}

type Props = {
  ref: Ref<CodeHandle>
  label: string
  placeholder: string
  value: string
  problems: Problem[]
  shown: Shown
  onChange(value: string): void
  /** Told where the cursor stands whenever it moves; not while the document is being replaced from outside. */
  onCursor?(offset: number): void
  /** What this language adds: its keys, completion, explanations. The first one given holds. */
  extend?: Extension
}

/** CodeMirror 6 for JSON with comments. The document lives in the editor; React is told of every change. */
export default function CodeEditor(props: Props) {
  const { ref, label, placeholder, value, problems, shown, onChange, onCursor, extend = [] } = props
  const { editor: words } = useMessagesOf(cardEditorWords)
  const locale = useLocale()
  const frame = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const told = useRef(onChange)
  told.current = onChange
  const toldCursor = useRef(onCursor)
  toldCursor.current = onCursor
  const problemWords = useProblemWords(value)
  const { problems: problemsIn } = useMessagesOf(problemsWords)
  const { remedies } = useMessagesOf(remediesWords)
  const [leftOut, setLeftOut] = useState(0)
  const wording = useRef(new Compartment()).current

  // The first value only: afterwards the document is the editor's, and `value` follows it.
  const first = useRef({ value, label, placeholder, words, extend })
  useEffect(() => {
    if (!frame.current) return
    const { value, label, placeholder, words, extend } = first.current
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
          highlightActiveLine(),
          highlightActiveLineGutter(),
          highlightSelectionMatches(),
          bracketMatching(),
          bidiIsolates(),
          invisibleMarks,
          indentOnInput(),
          search({ top: true }),
          shortQueries,
          jsonLanguage(value.length),
          syntaxHighlighting(colours),
          look,
          elementBar,
          extend,
          wording.of(inWords(label, placeholder, words.phrases)),
          EditorView.lineWrapping,
          hangingIndent,
          typedLetters,
          keymap.of([
            // Ctrl+Enter sends; the editor would open a line.
            ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
            ...historyKeymap,
            ...searchKeymap,
            ...foldKeymap,
            indentWithTab,
          ]),
          keepsRoom(longestSource),
          EditorView.updateListener.of((update) => {
            setLeftOut((before) => leftOutBy(update.transactions) ?? before)
            if (update.docChanged) told.current(textOf(update.state))
            if (update.docChanged || update.selectionSet) toldCursor.current?.(update.state.selection.main.head)
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
    if (editor && textOf(editor.state) !== value) replace(editor, value)
  }, [value])

  const marked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the problems and the language
  useEffect(() => {
    const editor = view.current
    if (!editor || problems === problemsPending || textOf(editor.state) !== value) return
    const length = editor.state.doc.length
    const found = problems.flatMap((problem) =>
      problem.at
        ? [
            {
              from: Math.min(problem.at.from, length),
              to: Math.min(problem.at.to, length),
              severity: problem.severity === 'refused' ? ('error' as const) : ('warning' as const),
              message: problemWords(problem),
              actions: actionsFor(problem, value, { problems: problemsIn, remedies }),
            },
          ]
        : [],
    )
    // Not by the editor's own count: a mark whose text was deleted is not counted, yet its dot stays in the gutter.
    if (found.length > 0 || marked.current) editor.dispatch(setDiagnostics(editor.state, found))
    marked.current = found.length > 0
  }, [problems, value, locale])

  useEffect(() => {
    const editor = view.current
    if (!editor || !takeShown(shown)) return
    const { from = 0, to = from } = shown
    const place = shown.path && shown.from === undefined ? placeOf(textOf(editor.state), shown.path) : { from, to }
    const [anchor, head] = [place.from, place.to].map((at) => Math.min(at, editor.state.doc.length))
    const keepsFocus = shown.focus === false
    if (!keepsFocus) editor.focus()
    editor.dispatch({
      // An element around others is chosen by its own beginning: its end may be that of the last one in it.
      selection: keepsFocus ? { anchor: head ?? 0, head: anchor ?? 0 } : { anchor: anchor ?? 0, head: head ?? 0 },
      effects: [
        EditorView.scrollIntoView(anchor ?? 0, { y: 'start', yMargin: 48 }),
        markRefused.of(keepsFocus && anchor !== head ? { from: anchor ?? 0, to: head ?? 0 } : null),
      ],
    })
  }, [shown])

  useImperativeHandle(ref, () => ({
    replaceAll: (text) => view.current && replace(view.current, text),
    find: () => view.current && openSearchPanel(view.current),
    text: () => (view.current ? textOf(view.current.state) : ''),
    cursor: () => view.current?.state.selection.main.head ?? 0,
    apply: ({ changes, at }, focus, joins = false) => {
      const editor = view.current
      if (!editor) return
      editor.dispatch({
        changes,
        selection: { anchor: at.from },
        // Letters join only what names no event.
        ...(!joins && { annotations: isolateHistory.of('full'), userEvent: 'input' }),
      })
      if (!inSight(editor, at.from))
        editor.dispatch({ effects: EditorView.scrollIntoView(at.from, { y: 'start', yMargin: 48 }) })
      if (focus) editor.focus()
    },
    undo: () => view.current && undo(view.current),
    redo: () => view.current && redo(view.current),
    goTo: ({ from }, focus) => {
      const editor = view.current
      if (!editor) return
      const anchor = Math.min(from, editor.state.doc.length)
      editor.dispatch({
        selection: { anchor },
        // What is in sight stays where it is; what is not comes to the top, with all that follows it.
        effects: inSight(editor, anchor) ? [] : EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 48 }),
      })
      if (focus) editor.focus()
    },
    mark: (place) => view.current?.dispatch({ effects: markElement.of(place) }),
    focus: () => view.current?.focus(),
  }))

  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div ref={frame} className="min-h-24 flex-1 overflow-clip" />
      <LeftOut characters={leftOut} in={value} most={longestSource} />
    </div>
  )
}

/** A document is lines; joined once, however many ask. */
function textOf({ doc }: EditorState): string {
  const text = texts.get(doc) ?? doc.toString()
  texts.set(doc, text)
  return text
}

const texts = new WeakMap<Text, string>()

/** Touches no more than differs, so that what one looks at stays in sight. */
function replace(editor: EditorView, text: string) {
  const before = textOf(editor.state)
  let from = 0
  while (from < before.length && before[from] === text[from]) from++
  let end = 0
  while (end < Math.min(before.length, text.length) - from && before.at(-1 - end) === text.at(-1 - end)) end++
  editor.dispatch({
    changes: { from, to: before.length - end, insert: text.slice(from, text.length - end) },
    annotations: isolateHistory.of('full'),
  })
}

/** Whether a place, and a few lines after it, can be seen. */
function inSight(editor: EditorView, offset: number): boolean {
  const place = editor.coordsAtPos(offset)
  const { top, bottom } = editor.scrollDOM.getBoundingClientRect()
  return place !== null && place.top >= top && place.bottom <= bottom - 48
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
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
  placeholderText(placeholder),
  EditorState.phrases.of(phrases),
]

/** What can be done about a problem in the bubble that says it; undo takes it back. */
function actionsFor(problem: Problem, source: string, words: Words): Action[] {
  const remedy = remedyOf(problem)
  if (remedy === null) return []
  const apply = (view: EditorView) => {
    const changes = textOf(view.state) === source ? mend(problem, source) : null
    if (changes) view.dispatch({ changes, userEvent: 'input.mend' })
  }
  return [{ name: 'right' in problem ? words.problems.rewrite(problem.right) : words.remedies.labels[remedy], apply }]
}

type Words = typeof problemsWords.en & typeof remediesWords.en
