import type { Locale } from '#lib/i18n/locale.ts'
import { mentionWords } from '#lib/i18n/mention.ts'
import { withMentionsAs } from '#lib/markdown/mention.ts'
import {
  type Called,
  type Chip,
  carried,
  covered,
  type Edit,
  editOf,
  type Folded,
  fold,
  shownAt,
  unfold,
} from './folded-text.ts'
import { mentionTag, type Whom } from './whom.ts'

/** UTF-16 units of what was seen before that are kept for undo to go back to. */
const mostSeen = 2_000_000
/** A browser takes seconds over a script that inserts many lines: in a longer paste mentions stay as typed. */
const longestPaste = 20_000

/** The mentions in a text field: seen by name, each of them one thing. What is sent stays the text with its tags. */
export class Chips {
  #folded: Folded = { shown: '', chips: [] }
  #text: string | null = null
  /** What was inserted by us, while the field tells of it. */
  #coming: Folded | null = null
  /** The mentions of what was seen before: undo is the browser's, which knows words alone. */
  readonly #seen = new Map<string, readonly Chip[]>()
  #seenSize = 0
  /** What the last edit took away, for it may come back in another place. */
  #gone: Folded | null = null
  /** Behind the blank that was put behind a mention: one typed there is that one. */
  #blankAt: number | null = null
  #caret = 0
  readonly #names = new Map<string, string>()
  readonly #called: Called

  /** @param typed what a field shows that is written in: there tags stand as typed until `foldIn` */
  constructor(locale: Locale, typed: string | null) {
    if (typed !== null) {
      this.#text = typed
      this.#folded = { shown: typed, chips: [] }
    }
    this.#called = (id, name) =>
      id === 'all' ? mentionWords[locale].everyone : name.trim() || this.#names.get(id) || shortened(id)
  }

  get folded(): Folded {
    return this.#folded
  }

  /** Whether a mention begins at a place of what is seen. */
  has(at: number): boolean {
    return this.#folded.chips.some(({ from }) => from === at)
  }

  /** Where a place of the text is seen. */
  shownAt(at: number): number {
    return shownAt(this.#folded, at)
  }

  /** What is seen of a text. */
  shownFor(text: string): string {
    if (text !== this.#text) {
      this.#text = text
      this.#folded = fold(text, this.#called)
      this.#keep()
    }
    return this.#folded.shown
  }

  /**
   * @param mayChange whether the field may be written anew: there is no undo beyond that
   * @returns whether it is to be, for somebody is seen by their id whose name is known now
   */
  learn(people: readonly Whom[], mayChange: boolean): boolean {
    for (const { id, name } of people) this.#names.set(id, name)
    const { shown, chips } = this.#folded
    const isNews =
      mayChange && chips.some(({ from, to, tag }) => fold(tag, this.#called).shown !== shown.slice(from, to))
    if (isNews) this.#text = null
    return isNews
  }

  /**
   * The text of a field after an edit.
   * @param inputType of the event that told of it
   */
  read(field: HTMLTextAreaElement, { inputType = '', isComposing = false }: Partial<InputEvent>): string {
    const shown = field.value
    const before = this.#folded
    const edit = editOf(before.shown, shown, field.selectionStart)
    const seen = inputType.startsWith('history') ? this.#seen.get(shown) : undefined
    const { chips, rest } = seen ? { chips: seen, rest: null } : carried(before.chips, edit)
    const come = seen ? [] : this.#come(shown, edit)
    this.#gone = partOf(before, edit.at, edit.at + edit.gone)
    const kept = chips.filter((chip) => !come.some(({ from, to }) => chip.from < to && from < chip.to))
    this.#folded = { shown, chips: [...kept, ...come].sort((a, b) => a.from - b.from) }
    this.#text = unfold(this.#folded)
    this.#keep()
    const isOurs = this.#coming !== null || isComposing || inputType.startsWith('history')
    if (!isOurs) queueMicrotask(() => this.#mend(field, rest, edit, inputType))
    return this.#text
  }

  /** Tags that stand in a field as typed become what they mean, and the caret stays where it is. */
  foldIn(field: HTMLTextAreaElement): void {
    const text = field.value
    const folded = fold(text, this.#called)
    if (folded.chips.length === 0 || text.length > longestPaste) return
    const caret = shownAt(folded, field.selectionEnd)
    this.put(field, 0, text.length, text)
    field.setSelectionRange(caret, caret)
  }

  /** Puts text in the place of a stretch of what is seen, as one step of the browser's own editing. */
  put(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
    field.focus()
    field.setSelectionRange(from, to)
    this.#coming = fold(text, this.#called)
    if (this.#coming.shown === '') document.execCommand('delete')
    else document.execCommand('insertText', false, this.#coming.shown)
    this.#coming = null
  }

  /** Puts a mention in the place of a stretch, and a blank behind it where none is. */
  mention(field: HTMLTextAreaElement, from: number, to: number, whom: Whom): void {
    const isBlank = /^\s/.test(field.value.slice(to))
    this.#names.set(whom.id, whom.name)
    this.put(field, from, to, mentionTag(whom) + (isBlank ? '' : ' '))
    if (isBlank) field.setSelectionRange(field.selectionStart + 1, field.selectionStart + 1)
    this.#blankAt = field.selectionStart
  }

  /** Sees to what is typed, copied and gone to in a field. */
  attach(field: HTMLTextAreaElement): () => void {
    const gone = new AbortController()
    const { signal } = gone
    field.addEventListener('beforeinput', (event) => this.#before(field, event), { signal })
    field.addEventListener('paste', () => this.#reach(field), { signal, capture: true })
    for (const act of ['copy', 'cut'] as const)
      field.addEventListener(act, (event) => this.#take(field, event), { signal })
    let isHeld = false
    const hold = () => {
      isHeld = true
      this.#caret = Number.NaN
    }
    field.addEventListener('pointerdown', hold, { signal })
    document.addEventListener(
      'pointerup',
      () => {
        isHeld = false
        this.#snap(field)
      },
      { signal },
    )
    document.addEventListener('selectionchange', () => isHeld || this.#snap(field), { signal })
    return () => gone.abort()
  }

  /** What was inserted by us, or comes back from where it was taken. */
  #come(shown: string, { at, end }: Edit): Chip[] {
    const known = this.#coming ?? this.#gone
    if (!known || known.chips.length === 0) return []
    // An edit is found by what differs: its first letters may be those that stood there.
    const from = end - known.shown.length
    if (from < 0 || from > at || shown.slice(from, end) !== known.shown) return []
    return known.chips.map((chip) => ({ ...chip, from: chip.from + from, to: chip.to + from }))
  }

  /** What an edit left of a mention goes with it; a tag that was typed or pasted becomes what it means. */
  #mend(field: HTMLTextAreaElement, rest: Chip | null, { at, end }: Edit, inputType: string): void {
    if (field.value !== this.#folded.shown) return
    if (rest) {
      this.put(field, rest.from, rest.to, '')
      return
    }
    const isPaste = inputType === 'insertFromPaste' || inputType === 'insertFromDrop'
    const from = isPaste ? at : Math.max(field.value.lastIndexOf('<at ', end), 0)
    const written = field.value.slice(from, end)
    if (end === at || written.length > longestPaste || !written.includes('</at>')) return
    const text = isPaste ? withMentionsAs(written, 'user_id') : written
    if (fold(text, this.#called).chips.length === 0) return
    if (this.#folded.chips.some((chip) => chip.from < end && from < chip.to)) return
    this.put(field, from, end, text)
  }

  #before(field: HTMLTextAreaElement, event: InputEvent): void {
    const { inputType, data } = event
    const { selectionStart: from, selectionEnd: to } = field
    const blankAt = this.#blankAt
    this.#blankAt = null
    if (from !== to) {
      this.#reach(field)
      return
    }
    if (data === ' ' && blankAt === from && field.value[from - 1] === ' ') {
      event.preventDefault()
      return
    }
    const isBack = inputType === 'deleteContentBackward' || inputType === 'deleteWordBackward'
    const isForth = inputType === 'deleteContentForward' || inputType === 'deleteWordForward'
    const chip = this.#folded.chips.find((chip) => (isBack && chip.to === from) || (isForth && chip.from === from))
    if (!chip) return
    event.preventDefault()
    this.put(field, chip.from, chip.to, '')
  }

  /** A stretch that is typed over takes the whole of a mention. */
  #reach(field: HTMLTextAreaElement): void {
    const { selectionStart, selectionEnd, selectionDirection } = field
    if (selectionStart === selectionEnd) return
    const { from, to } = covered(this.#folded, selectionStart, selectionEnd)
    if (from !== selectionStart || to !== selectionEnd) field.setSelectionRange(from, to, selectionDirection)
  }

  /** What is copied is the text with its tags, which any field takes. */
  #take(field: HTMLTextAreaElement, event: ClipboardEvent): void {
    const { from, to } = covered(this.#folded, field.selectionStart, field.selectionEnd)
    const part = partOf(this.#folded, from, to)
    if (part.chips.length === 0 || !event.clipboardData) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', unfold(part))
    if (event.type === 'cut') this.put(field, from, to, '')
  }

  /** The caret stands before a mention or behind it. */
  #snap(field: HTMLTextAreaElement): void {
    if (document.activeElement !== field) return
    const { selectionStart, selectionEnd, selectionDirection } = field
    const isBack = selectionDirection === 'backward'
    const caret = isBack ? selectionStart : selectionEnd
    const before = this.#caret
    this.#caret = caret
    const chip = this.#folded.chips.find(({ from, to }) => from < caret && caret < to)
    if (!chip || this.#folded.shown !== field.value) return
    const isNearEnd = caret - chip.from > chip.to - caret
    const goal = before <= chip.from ? chip.to : before >= chip.to ? chip.from : isNearEnd ? chip.to : chip.from
    this.#caret = goal
    if (selectionStart === selectionEnd) field.setSelectionRange(goal, goal)
    else if (isBack) field.setSelectionRange(goal, selectionEnd, 'backward')
    else field.setSelectionRange(selectionStart, goal, 'forward')
  }

  #keep(): void {
    const { shown, chips } = this.#folded
    const isKnown = this.#seen.has(shown)
    if (chips.length === 0 && !isKnown) return
    this.#seen.set(shown, chips)
    if (!isKnown) this.#seenSize += shown.length
    for (const oldest of this.#seen.keys()) {
      if (this.#seenSize <= mostSeen || oldest === shown) break
      this.#seen.delete(oldest)
      this.#seenSize -= oldest.length
    }
  }
}

/** A stretch of what is seen, with the mentions that stand in it whole. */
function partOf({ shown, chips }: Folded, from: number, to: number): Folded {
  const inside = chips.filter((chip) => chip.from >= from && chip.to <= to)
  return {
    shown: shown.slice(from, to),
    chips: inside.map((chip) => ({ ...chip, from: chip.from - from, to: chip.to - from })),
  }
}

const shortened = (id: string) => (id.length > 14 ? `${id.slice(0, 7)}…${id.slice(-4)}` : id)
