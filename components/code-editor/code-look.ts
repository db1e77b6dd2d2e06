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
  // Fields, buttons and marks as anywhere in the console.
  '.cm-panel.cm-search': { fontFamily: 'var(--font-sans)', fontSize: '13px', padding: '6px 40px 6px 8px' },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': {
    height: '28px',
    margin: '2px 8px 2px 0',
    fontSize: '13px',
    verticalAlign: 'middle',
  },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: 'var(--color-ink-2)',
    whiteSpace: 'nowrap',
  },
  '.cm-panel.cm-search input[type=checkbox]': { height: 'auto', margin: '0', accentColor: 'var(--color-accent)' },
  '.cm-textfield': {
    width: '200px',
    padding: '0 8px',
    color: 'inherit',
    backgroundColor: 'var(--color-surface)',
    border: '1px solid var(--color-edge)',
    borderRadius: '6px',
  },
  '.cm-textfield:focus': { outline: '2px solid var(--color-accent)', outlineOffset: '1px' },
  '.cm-button': {
    padding: '0 12px',
    color: 'var(--color-ink)',
    backgroundImage: 'none',
    backgroundColor: 'var(--color-surface)',
    border: '1px solid var(--color-line)',
    borderRadius: '6px',
    textTransform: 'none',
  },
  '.cm-button:hover': { backgroundColor: 'var(--color-hover)' },
  '.cm-button:active': { backgroundImage: 'none', backgroundColor: 'var(--color-press)' },
  '.cm-panel.cm-search button[name=close]': {
    top: '6px',
    right: '6px',
    width: '28px',
    margin: '2px',
    borderRadius: '6px',
    fontSize: '16px',
    color: 'var(--color-ink-2)',
    cursor: 'pointer',
  },
  '.cm-panel.cm-search button[name=close]:hover': { backgroundColor: 'var(--color-hover)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-raised)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-line)',
    borderRadius: '6px',
    fontFamily: 'var(--font-sans)',
  },
})
