'use client'

import { type CSSProperties, memo } from 'react'
import type { Element } from '#lib/card/elements.ts'
import type { Box } from '#lib/card/read/shapes.ts'
import { marginOf } from './box.ts'
import { useCard } from './card-context.tsx'
import { useDrawn } from './card-element.tsx'

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
  flow?: Partial<Flow>
  /** Between two elements, in px, where the card does not say. */
  gap: number
  /** The card's own stack: card JSON 1.0 leaves no room above its first row and below its last. */
  root?: boolean
}

/** Elements below each other, or side by side, as their container says. */
export function CardStack({ elements, flow = {}, gap, root = false }: Props) {
  const { version } = useCard()
  const horizontal = flow.direction === 'horizontal'
  const style: CSSProperties = horizontal
    ? {
        flexDirection: 'row',
        gap: flow.horizontal_spacing ?? 8,
        justifyContent: flexAlign[flow.horizontal_align ?? 'left'],
        alignItems: flexAlign[flow.vertical_align ?? 'top'],
      }
    : {
        flexDirection: 'column',
        gap: flow.vertical_spacing ?? gap,
        alignItems: flexAlign[flow.horizontal_align ?? 'left'],
      }
  const edges = root && version === 1
  const items = (from: number, to: number) => (
    <Items
      elements={from === 0 && to >= elements.length ? elements : elements.slice(from, to)}
      abreast={horizontal ? elements.length : 0}
      first={edges && from === 0}
      last={edges && to >= elements.length}
    />
  )
  const long = root && !horizontal && elements.length > 4 * chunk
  return (
    <div className="fs-stack" style={style}>
      {long
        ? Array.from({ length: Math.ceil(elements.length / chunk) }, (_, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place
            <div key={n} className="fs-stack fs-chunk" style={style}>
              {items(n * chunk, (n + 1) * chunk)}
            </div>
          ))
        : items(0, elements.length)}
    </div>
  )
}

/** So many elements of a long card are laid out and painted together, when they come near what is in sight. */
const chunk = 10

type ItemsProps = {
  elements: Element[]
  /** How many stand side by side; 0 below each other. */
  abreast: number
  /** Whether there is no room above the first of them. */
  first: boolean
  /** Whether there is no room below the last of them. */
  last: boolean
}

const Items = memo(function Items({ elements, abreast, first, last }: ItemsProps) {
  const { version } = useCard()
  return elements.map((element, i) => (
    <Item
      key={element.place.path}
      element={element}
      abreast={abreast}
      margin={marginOf(
        withoutEdges(written(element, version), first && i === 0, last && i === elements.length - 1),
        version,
      )}
    />
  ))
}, sameItems)

/** Elements written as before are the same objects, in a list that is a new one. */
function sameItems(a: ItemsProps, b: ItemsProps): boolean {
  if (a.abreast !== b.abreast || a.first !== b.first || a.last !== b.last) return false
  return a.elements.length === b.elements.length && a.elements.every((element, i) => element === b.elements[i])
}

const Item = memo(function Item({
  element,
  abreast,
  margin,
}: {
  element: Element
  abreast: number
  margin: string | undefined
}) {
  const drawn = useDrawn(element)
  const style: CSSProperties = { margin }
  const filling = fills(element)
  if (abreast > 0) {
    style.flex = filling ? '1 1 0' : '0 1 auto'
    // What takes the rest is left some rest by a field that would take it all on a phone.
    if (filling && abreast > 1) style.minWidth = `min(120px, ${Math.floor(80 / abreast)}%)`
  } else if (filling) style.alignSelf = 'stretch'
  // A negative margin lets a picture reach the card's edge, which a limit of its width would undo.
  if (margin?.includes('-')) style.maxWidth = 'none'
  const tag = element.tag === '@unpreviewed' ? element.written : element.tag
  return (
    <div className="fs-item" data-tag={tag} data-path={element.place.path} style={style}>
      {drawn}
    </div>
  )
})

/** The margin that counts: card JSON 1.0 knows it on two components only. */
function written(element: Element, version: 1 | 2): Box | null {
  if (!('margin' in element)) return null
  return version === 2 || element.tag === 'column_set' || (element.tag as string) === 'checker' ? element.margin : null
}

function withoutEdges(margin: Box | null, first: boolean, last: boolean): Box | null {
  if (!margin || !(first || last)) return margin
  const [top, right, bottom, left] = margin
  return [first ? 0 : top, right, last ? 0 : bottom, left]
}

/** Whether an element takes the whole width it can get. */
function fills(element: Element): boolean {
  switch (element.tag) {
    case 'div':
    case 'interactive_container':
      return element.width === null || element.width === 'fill'
    case 'img':
      return element.size === null
    case 'audio':
    case 'person':
    case 'plain_text':
    case 'lark_md':
    case 'standard_icon':
    case 'custom_icon':
      return false
    default:
      return !('width' in element) || element.tag === 'column' || element.width === 'fill'
  }
}
