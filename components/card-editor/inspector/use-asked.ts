import { useEffect, useEffectEvent, useState } from 'react'
import { controls } from '../in-place/use-in-place.ts'

/** A cell of a table of the preview: where its table stands in the source, and its row and column, as fields name them. */
export type AskedCell = { path: string; cell: string }

/**
 * The cell whose field somebody asks for in the preview: by a click where the properties are in sight, by two where
 * they have to be opened for it.
 */
export function useAskedCell(shown: boolean, show: (shown: boolean) => void): AskedCell | null {
  const [asked, ask] = useState<AskedCell | null>(null)
  const pressed = useEffectEvent(({ target, detail }: MouseEvent) => {
    const isAgain = detail > 1
    if (!(target instanceof Element) || !target.closest('[data-followed=true]') || !(shown || isAgain)) return
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell
    const path = target.closest<HTMLElement>('[data-tag=table]')?.dataset.path
    if (cell === undefined || path === undefined) return
    if (!isAgain && (target.closest(controls) || !getSelection()?.isCollapsed)) return
    if (!shown) show(true)
    ask({ path, cell })
  })
  useEffect(() => {
    document.addEventListener('click', pressed)
    return () => document.removeEventListener('click', pressed)
  }, [])
  return asked
}
