'use client'

import type { CSSProperties } from 'react'
import type { Element } from '#lib/protocol/card/elements.ts'
import type { Box } from '#lib/protocol/card/shapes.ts'
import { CardElement } from './card-element.tsx'

type Flow = {
  direction: 'vertical' | 'horizontal'
  horizontal_spacing: number | null
  vertical_spacing: number | null
  horizontal_align: 'left' | 'center' | 'right'
  vertical_align: 'top' | 'center' | 'bottom'
}

export const flexAlign = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  top: 'flex-start',
  bottom: 'flex-end',
}

type Props = {
  elements: Element[]
  flow?: Flow
  /** Between two elements, in px, where the card does not say. */
  gap: number
}

/** Elements below each other, or side by side, as their container says. */
export function CardStack({ elements, flow, gap }: Props) {
  const horizontal = flow?.direction === 'horizontal'
  const style: CSSProperties = horizontal
    ? {
        flexDirection: 'row',
        gap: flow.horizontal_spacing ?? 8,
        justifyContent: flexAlign[flow.horizontal_align],
        alignItems: flexAlign[flow.vertical_align],
      }
    : {
        flexDirection: 'column',
        gap: flow?.vertical_spacing ?? gap,
        alignItems: flexAlign[flow?.horizontal_align ?? 'left'],
      }
  return (
    <div className="fs-stack" style={style}>
      {elements.map((element) => (
        <Item key={element.place.path} element={element} horizontal={horizontal} />
      ))}
    </div>
  )
}

function Item({ element, horizontal }: { element: Element; horizontal: boolean }) {
  const style: CSSProperties = { margin: marginOf(element) }
  if (fills(element)) {
    if (horizontal) style.flex = '1 1 0'
    else style.alignSelf = 'stretch'
  }
  if (horizontal && !fills(element)) style.flex = '0 1 auto'
  // A negative margin lets a picture reach the card's edge, which a limit of its width would undo.
  if (sides(element).some((side) => side < 0)) style.maxWidth = 'none'
  const tag = element.tag === '@unpreviewed' ? element.written : element.tag
  return (
    <div className="fs-item" data-tag={tag} data-path={element.place.path} style={style}>
      <CardElement element={element} />
    </div>
  )
}

const sides = (element: Element): Box => ('margin' in element && element.margin) || [0, 0, 0, 0]

function marginOf(element: Element): string | undefined {
  const margin = sides(element)
  return margin.some((side) => side !== 0) ? margin.map((side) => `${side}px`).join(' ') : undefined
}

/** Whether an element takes the whole width it can get. */
function fills(element: Element): boolean {
  switch (element.tag) {
    case 'button':
      return element.width === 'fill'
    case 'div':
      return element.width === null || element.width === 'fill'
    case 'img':
      return element.size === null
    case 'plain_text':
    case 'lark_md':
    case 'standard_icon':
    case 'custom_icon':
      return false
    default:
      return true
  }
}
