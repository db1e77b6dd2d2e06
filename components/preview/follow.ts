import { parentOf } from '#lib/json/pointer.ts'
import { paneOf } from './pane-of.ts'
import type { Asked, Selection } from './use-selection.tsx'

/** Something drawn that was pressed: what it is called, and where it is written. */
export type Tapped = { path: string; tag: string; writes: Asked }

/** In frames: until what is scrolled to stays where it is, and before anybody scrolls on. */
const settledAfter = 12

/**
 * Outlines the selected element in what is drawn, by one rule of a style sheet: what is drawn is not drawn again. A
 * click asks the editor to go to the element.
 * @param onTap hears what was clicked; null: nothing that is written
 * @returns what ends it
 */
export function follow(frame: HTMLElement, selection: Selection, onTap: (tapped: Tapped | null) => void): () => void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)
  let outlined: Element | null = null
  const draw = () => {
    const found = elementAt(frame, selection.chosen().path)
    if (found === outlined) return
    outlined = found
    sheet.replaceSync(found ? ruleFor(found) : '')
  }
  let next = 0
  const stop = () => cancelAnimationFrame(next)
  // What is scrolled past gets its height only then, and moves what was aimed at.
  const aim = (element: Element, frames: number) => {
    const isMoved = bringIntoView(element)
    if (frames > 1 && (isMoved || frames < settledAfter)) next = requestAnimationFrame(() => aim(element, frames - 1))
  }
  const onChosen = () => {
    draw()
    stop()
    if (outlined && selection.chosen().by !== 'preview') aim(outlined, settledAfter)
  }
  const ask = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || !getSelection()?.isCollapsed) return
    const tapped = tappedAt(target)
    onTap(tapped)
    if (!tapped) return
    // Whoever types into a field of the card, or opens its menu, wants to stay there.
    const control = target.closest(
      'a, button, input, select, textarea, summary, label, [role=button], [role=combobox], [role=option], [role=checkbox], [role=radio], [role=dialog]',
    )
    const inside = control !== null && frame.contains(control)
    selection.showRequest({ path: tapped.path, by: 'preview', focus: !inside })
  }
  const forget = selection.onChosen(onChosen)
  // The card is drawn a moment after its source; what was not there yet is looked for again.
  const watch = new MutationObserver(draw)
  watch.observe(frame, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-path'] })
  frame.addEventListener('click', ask, { capture: true })
  // Whoever scrolls or presses there has taken over: what moved under a press would be no click.
  frame.addEventListener('wheel', stop, { passive: true })
  frame.addEventListener('pointerdown', stop, { capture: true })
  onChosen()
  return () => {
    forget()
    stop()
    watch.disconnect()
    frame.removeEventListener('click', ask, { capture: true })
    frame.removeEventListener('wheel', stop)
    frame.removeEventListener('pointerdown', stop, { capture: true })
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
  }
}

/** As many letters of what was pressed tell it from its neighbours. */
const enough = 80

function tappedAt(target: Element): Tapped | null {
  const drawn = target.closest<HTMLElement>('[data-path]')
  const path = drawn?.dataset.path
  if (!drawn || !path) return null
  const element = target.closest<HTMLElement>('[data-tag]')
  const cell = target.closest<HTMLElement>('[data-cell]')
  // biome-ignore lint/performance/useDomNodeTextContent: words of neighbouring parts would run into one another
  const words = (cell ?? drawn).innerText.replace(/\s+/g, ' ').trim().slice(0, enough)
  const around = cell && target.closest<HTMLElement>('[data-tag=table]')?.dataset.path
  const writes = { path: around ?? path, words, cell: (around && cell.dataset.cell) ?? null }
  return { path, tag: element?.dataset.tag ?? '', writes }
}

const quoted = (path: string) => `"${path.replace(/["\\\n]/g, '\\$&')}"`

/** What is drawn of a path, or the nearest around it that is: a closed panel hides what it holds. */
function elementAt(frame: Element, path: string | null): Element | null {
  for (let at = path ?? ''; at !== ''; at = parentOf(at)) {
    const found = frame.querySelector(`[data-path=${quoted(at)}]`)
    if (found) return found
  }
  return null
}

function ruleFor(element: Element): string {
  const path = element.getAttribute('data-path') ?? ''
  // A band that fills the card's edge has no room outside.
  const offset = element.classList.contains('fs-header') ? -3 : 2
  return `[data-followed] [data-path=${quoted(path)}] { outline: 2px solid var(--color-accent) !important; outline-offset: ${offset}px !important; border-radius: 3px }`
}

/** In px, between an element and the pane's edge. */
const room = 16

/** Scrolls the pane, never the page: the cursor stands elsewhere. @returns whether there was anything to scroll */
function bringIntoView(element: Element): boolean {
  const pane = paneOf(element)
  if (!pane) return false
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()]
  const [top, bottom] = [inner.top - outer.top, inner.bottom - outer.bottom]
  if (top >= 0 && bottom <= 0) return false
  const isTall = inner.height > outer.height - 2 * room
  pane.scrollTop += top < 0 || isTall ? top - room : bottom + room
  return true
}
