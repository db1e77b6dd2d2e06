'use client'

import { Ellipsis } from 'lucide-react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { ElementOf } from '#lib/card/elements.ts'
import { actionOf } from '#lib/card/read/controls.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isWeb } from '../../message/leaving.tsx'
import { widthOf } from '../controls/control-width.ts'
import { Popup } from '../controls/popup.tsx'
import { tipOf } from '../controls/tips.tsx'
import { useInteractions } from '../controls/would-call.tsx'
import { useWords } from './card-text.tsx'

type Item = ElementOf<'overflow'>['options'][number]

/** A button that opens a menu of further ones. */
export function OverflowView({ element }: { element: ElementOf<'overflow'> }) {
  const { controls } = useMessagesOf(cardWords)
  const { act } = useInteractions()
  const { width, options, confirm, disabled } = element
  return (
    <Popup
      width={200}
      role="menu"
      label={controls.more}
      trigger={{
        className: 'fs-button fs-overflow',
        label: controls.more,
        style: widthOf(width),
        disabled,
        more: { 'data-clicks': '', 'data-look': 'default', 'data-size': 'medium' },
        face: <Ellipsis size={16} aria-hidden />,
      }}
    >
      {(close) =>
        options.map((item, i) => (
          <MenuItem
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the menu
            key={i}
            item={item}
            onChoose={() => {
              close()
              const action = item.value === null ? null : { ...actionOf(element), option: item.value }
              act({ confirm, opens: item.opens, action })
            }}
          />
        ))
      }
    </Popup>
  )
}

function MenuItem({ item: { text, value, opens }, onChoose }: { item: Item; onChoose: () => void }) {
  const drawing = useMessagesOf(drawingWords)
  const words = useWords(text)
  const leads = opens && (isWeb(opens) ? drawing.leadsTo(opens) : drawing.deadLink(opens))
  return (
    <button
      type="button"
      role="menuitem"
      className="fs-line"
      data-opens={opens ?? undefined}
      {...tipOf(leads, value !== null && drawing.callsBack(JSON.stringify({ option: value })))}
      onClick={onChoose}
    >
      <span>{words || value}</span>
    </button>
  )
}
