import { type RefObject, useEffect, useState } from 'react'
import type { CodeHandle } from '#components/code-editor/code-editor.tsx'
import { useSelection } from '#components/preview/use-selection.tsx'
import { nodeAt, outlineCard } from '#lib/card/editing/outline.ts'
import { textShown, textsAt } from '#lib/card/editing/texts.ts'
import { readJson } from '#lib/json/json.ts'
import { stepsOf } from '#lib/json/pointer.ts'

/** A text of the preview one writes in: where it stands in the source, what of the picture it is drawn as, and whether it is one line. */
export type InPlace = { path: string; element: string; drawn: HTMLElement; oneLine: boolean }

/** What is pressed for what it does itself. */
export const controls =
  'a, button, input, select, textarea, summary, label, [role=button], [role=combobox], [role=dialog]'

/**
 * The text of the preview somebody wants to write in: by a click on a text of the element that was selected already,
 * or by two on any, a button's too.
 */
export function useInPlace(editor: RefObject<CodeHandle | null>): [InPlace | null, (at: InPlace | null) => void] {
  const selection = useSelection()
  const [at, go] = useState<InPlace | null>(null)
  useEffect(() => {
    if (!selection) return
    let before: string | null = null
    const down = () => {
      before = selection.chosen().path
    }
    const ask = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('[data-followed=true]')) return
      const again = event.detail > 1 || (before !== null && before === selection.chosen().path)
      if (!again || (event.detail < 2 && (target.closest(controls) || !getSelection()?.isCollapsed))) return
      const found = textAt(editor.current?.text() ?? '', target)
      if (found) go(found)
    }
    document.addEventListener('pointerdown', down, true)
    document.addEventListener('click', ask)
    return () => {
      document.removeEventListener('pointerdown', down, true)
      document.removeEventListener('click', ask)
    }
  }, [selection, editor])
  return [at, go]
}

function textAt(source: string, target: Element): InPlace | null {
  const holder = target.closest<HTMLElement>('[data-path]')
  const place = holder?.dataset.path
  const read = readJson(source)
  if (!holder || !place || 'errors' in read) return null
  const element = nodeAt(outlineCard(source).nodes, place)
  if (!element) return null
  const around: HTMLElement[] = []
  for (let one: Element | null = target; one && holder.contains(one); one = one.parentElement)
    if (one instanceof HTMLElement) around.push(one)
  const shown = around.map(({ textContent }) => textContent ?? '')
  const text = textShown(textsAt(source, read.json.tree, stepsOf(element.path)), shown)
  if (!text) return null
  const oneLine = !text.markdown && !text.words.includes('\n')
  return { path: text.path, element: place, drawn: blockOf(around, holder), oneLine }
}

/** The outermost that says no more than what was pointed at. */
function blockOf(around: HTMLElement[], holder: HTMLElement): HTMLElement {
  const [inner = holder] = around
  const block = around.findLast(
    (one) => one.dataset.text !== undefined || one.matches('.fs-title, .fs-subtitle, .fs-pill, .fs-button, .fs-prose'),
  )
  return block ?? around.findLast(({ textContent }) => textContent === inner.textContent) ?? inner
}
