import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--color-accent-strong)' },
  { tag: tags.string, color: 'var(--color-good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-warn)' },
  { tag: tags.comment, color: 'var(--color-ink-2)', fontStyle: 'italic' },
])

export const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', color: 'var(--color-ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--color-ink)', paddingBlock: '8px' },
  '.cm-content ::selection, .cm-content::selection': { backgroundColor: 'var(--color-accent-soft)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--color-ink-2)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--color-hover)' },
  '.cm-invisible': {
    backgroundColor: 'var(--color-warn-soft)',
    color: 'var(--color-warn)',
    borderRadius: '6px',
    fontSize: '12px',
    padding: '0 4px',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--color-press)' },
  '.cm-matchingBracket': { backgroundColor: 'var(--color-press) !important', color: 'inherit !important' },
  '.cm-placeholder': { color: 'var(--color-ink-2)', fontFamily: 'var(--font-sans)' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--color-press)', border: 'none', color: 'var(--color-ink-2)' },
  '.cm-panels': { backgroundColor: 'var(--color-page)', color: 'var(--color-ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--color-line)' },
  '.cm-panel.cm-search': { fontSize: '13px', padding: '8px' },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-textfield': {
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
