/**
 * Every key of the console: what handlers take, what menus and the outline print, what "?" lists. To add one: a line
 * here; its handler asks `isPressed`, its words stand in lib/i18n/{en,zh}/keys.ts.
 */
export type Chord = {
  /** Ctrl, or ⌘: both are taken everywhere, the one of the reader's machine is printed. */
  mod?: true
  ctrl?: true
  alt?: true
  shift?: true
  /** As `KeyboardEvent.key`; letters small. */
  key: string
  /** False where a Mac has another use for it. */
  mac?: false
}
export type Where = 'everywhere' | 'text' | 'source' | 'outline'

const plain = (key: string): Chord => ({ key })
const mod = (key: string): Chord => ({ mod: true, key })
const alt = (key: string): Chord => ({ alt: true, key })
const altShift = (key: string): Chord => ({ alt: true, shift: true, key })

export const keys = {
  send: { everywhere: [mod('Enter')] },
  close: { everywhere: [plain('Escape')] },
  palette: { everywhere: [mod('k')] },
  next_place: { everywhere: [plain('F8')] },
  previous_place: { everywhere: [{ shift: true, key: 'F8' }] },
  help: { everywhere: [plain('?'), plain('？')] },
  bold: { text: [mod('b')] },
  italic: { text: [mod('i')] },
  underline: { text: [mod('u')] },
  // These four are CodeMirror's own.
  complete: { source: [{ ctrl: true, key: ' ' }] },
  undo: { source: [mod('z')] },
  find: { source: [mod('f')] },
  leave: { source: [plain('Escape')] },
  // In the source they take the place of CodeMirror's keys for lines, which a card has no use for.
  up: { source: [alt('ArrowUp')], outline: [alt('ArrowUp')] },
  down: { source: [alt('ArrowDown')], outline: [alt('ArrowDown')] },
  // In a text on a Mac, Alt with an arrow walks through words.
  out: { source: [{ ...alt('ArrowLeft'), mac: false }], outline: [alt('ArrowLeft')] },
  into: { source: [{ ...alt('ArrowRight'), mac: false }], outline: [alt('ArrowRight')] },
  duplicate: { source: [altShift('ArrowDown')], outline: [altShift('ArrowDown')] },
  columns: { source: [alt('c')], outline: [alt('c')] },
  remove: {
    source: [alt('Delete')],
    outline: [plain('Delete'), plain('Backspace'), alt('Delete'), alt('Backspace')],
  },
  walk: { outline: [plain('ArrowUp'), plain('ArrowDown'), plain('Home'), plain('End')] },
  fold: { outline: [plain('ArrowRight'), plain('ArrowLeft')] },
  show: { outline: [plain('Enter')] },
} as const satisfies { [name: string]: { [W in Where]?: readonly Chord[] } }
export type KeyName = keyof typeof keys

/** The keys that do something somewhere; none where it cannot be done there. */
export const chordsOf = (name: KeyName, where: Where): readonly Chord[] =>
  (keys[name] as { [W in Where]?: readonly Chord[] })[where] ?? []

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** Whether this key does it here. */
export const isPressed = (name: KeyName, where: Where, event: Pressed): boolean =>
  chordsOf(name, where).some((chord) => fits(chord, event))

function fits({ mod, ctrl, alt, shift, key }: Chord, event: Pressed): boolean {
  if ((mod ? !(event.ctrlKey || event.metaKey) : event.metaKey || (event.ctrlKey && !ctrl)) || (ctrl && !event.ctrlKey))
    return false
  if (event.altKey !== (alt === true)) return false
  // A sign such as ? needs Shift on some keyboards; with Ctrl or alone Shift makes no other key of Enter or a letter.
  if (key.length > 1 && !mod && event.shiftKey !== (shift === true)) return false
  // On a Mac Alt makes another sign of a letter; the key is the same.
  return event.key.toLowerCase() === key.toLowerCase() || (alt === true && event.code === `Key${key.toUpperCase()}`)
}

/** A chord as CodeMirror names it, for the systems that have it. */
export function bindingOf({
  mod,
  ctrl,
  alt,
  shift,
  key,
  mac,
}: Chord): { key: string } | { win: string; linux: string } {
  const name = [mod && 'Mod', ctrl && 'Ctrl', shift && 'Shift', alt && 'Alt', key].filter(Boolean).join('-')
  return mac === false ? { win: name, linux: name } : { key: name }
}

const caps: { [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  ' ': 'Space',
}

export type Platform = 'mac' | 'other'

/** The caps one presses for a chord, as they are printed on the reader's keyboard. */
export const capsOf = ({ mod, ctrl, alt, shift, key }: Chord, platform: Platform): string[] => {
  const mac = platform === 'mac'
  return [
    mod && (mac ? '⌘' : 'Ctrl'),
    ctrl && 'Ctrl',
    shift && (mac ? '⇧' : 'Shift'),
    alt && (mac ? '⌥' : 'Alt'),
    caps[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ].filter((cap) => typeof cap === 'string')
}

/** The first chord that does it, in one line: `Alt ↑`. */
export function printed(name: KeyName, where: Where, platform: Platform): string {
  const [chord] = chordsOf(name, where)
  return chord ? capsOf(chord, platform).join(' ') : ''
}

/** The machine of whoever reads; on the server nobody knows. */
export const platformOf = (userAgent: string): Platform => (/Mac|iPhone|iPad/.test(userAgent) ? 'mac' : 'other')
