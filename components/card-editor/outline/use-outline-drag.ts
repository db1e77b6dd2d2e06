import { type DragEvent, useState } from 'react'
import { type Destination, placeAt } from '#lib/card/editing/move.ts'
import { nodeAt, type Outline } from '#lib/card/editing/outline.ts'
import { mayStand } from '../card-edits.ts'

export type Drop = 'before' | 'behind' | 'into'

/** Where the middle of a container begins and ends, as parts of its row: between is into, beyond is beside. */
const middle = [0.3, 0.7] as const

/** A kind of its own, which the source does not take for text, nor the outline anything else for an element. */
const kind = 'application/x-card-element'

/** Rows of the outline dragged to another place. Only places that may hold the element take it. */
export function useOutlineDrag(outline: Outline, onMove: (path: string, place: Destination) => void) {
  const [held, hold] = useState<string | null>(null)
  const [over, setOver] = useState<{ path: string; where: Drop } | null>(null)
  const end = () => {
    hold(null)
    setOver(null)
  }

  const aim = ({ target, clientY, dataTransfer }: DragEvent) => {
    // A row that was scrolled out of sight says nothing of its end: what is held may be of an earlier drag.
    if (!dataTransfer.types.includes(kind)) return null
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    const moved = held === null ? null : nodeAt(outline.nodes, held)
    const node = row && nodeAt(outline.nodes, row.dataset.row ?? '')
    if (!moved || !node || !outline.valid) return null
    const { top, height } = row.getBoundingClientRect()
    const part = (clientY - top) / height
    const beside: Drop = part < 0.5 ? 'before' : 'behind'
    const wanted: Drop[] = part > middle[0] && part < middle[1] ? ['into', beside] : [beside, 'into']
    for (const where of wanted) {
      const place = placeAt(outline, moved, node, where, mayStand)
      if (place) return { path: node.path, where, place }
    }
    return null
  }

  return {
    over,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
        if (!row?.dataset.row) return
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData(kind, row.dataset.row)
        hold(row.dataset.row)
      },
      onDragOver: (event: DragEvent) => {
        const goal = aim(event)
        if (goal?.path !== over?.path || goal?.where !== over?.where) setOver(goal)
        if (!goal) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null)
      },
      onDrop: (event: DragEvent) => {
        const goal = aim(event)
        const path = event.dataTransfer.getData(kind)
        // An element of another tab's card has no place here.
        if (goal && path === held) {
          event.preventDefault()
          onMove(path, goal.place)
        }
        end()
      },
      onDragEnd: end,
    },
  }
}
