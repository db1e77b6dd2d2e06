import { useEffect, useEffectEvent, useState } from 'react'
import { type Asked, type ShowRequest, useSelection } from '#components/preview/use-selection.tsx'
import { controls } from '../in-place/use-in-place.ts'

type Fields = {
  shown: boolean
  show(shown: boolean): void
  /** Whether they stand where the source does. */
  inItsPlace: boolean
}

/**
 * What of the preview somebody asks to write in by its fields: a cell by a click where the properties are in sight, by
 * two where they have to be opened for it; and whatever is asked for in words, a cell always, all else where there is no
 * source in sight to write it in.
 */
export function useAsked({ shown, show, inItsPlace }: Fields): Asked | null {
  const selection = useSelection()
  const [asked, ask] = useState<Asked | null>(null)
  const pressed = useEffectEvent(({ target, detail }: MouseEvent) => {
    const isAgain = detail > 1
    if (!(target instanceof Element) || !target.closest('[data-followed=true]') || !(shown || isAgain)) return
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell
    const path = target.closest<HTMLElement>('[data-tag=table]')?.dataset.path
    if (cell === undefined || path === undefined) return
    if (!isAgain && (target.closest(controls) || !getSelection()?.isCollapsed)) return
    if (!shown) show(true)
    ask({ path, words: '', cell })
  })
  useEffect(() => {
    document.addEventListener('click', pressed)
    return () => document.removeEventListener('click', pressed)
  }, [])
  const told = useEffectEvent(({ writes }: ShowRequest) => {
    if (!writes || (writes.cell === null && !inItsPlace)) return
    if (!shown) show(true)
    ask({ ...writes })
  })
  useEffect(() => selection?.onShowRequest((showRequest) => told(showRequest)), [selection])
  return asked
}
