'use client'

import { type CSSProperties, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { cardWords } from '#lib/i18n/card.ts'
import { ImageBox } from '../../message/image-box.tsx'

type Props = {
  img_key: string
  label?: string
  style?: CSSProperties
  fit?: 'cover' | 'top' | 'whole'
  tall?: 'middle' | 'top' | 'long' | null
  transparent?: boolean
}

/** A picture that opens in a viewer of its own on a click. */
export function Picture(props: Props) {
  const { elements } = useMessagesOf(cardWords)
  const [open, setOpen] = useState(false)
  const label = props.label || elements.viewImage
  const { width, maxWidth, height, ...look } = props.style ?? {}
  return (
    <>
      <button
        type="button"
        className="fs-open-picture"
        style={{ width, maxWidth, height, aspectRatio: look.aspectRatio, borderRadius: look.borderRadius }}
        onClick={() => setOpen(true)}
      >
        <ImageBox
          {...props}
          label={label}
          style={{
            ...look,
            width: typeof width === 'number' ? width : '100%',
            height: height === undefined ? undefined : '100%',
          }}
        />
      </button>
      {open && (
        <PageDialog label={label} onClose={() => setOpen(false)} className="w-[min(960px,calc(100vw-32px))]">
          <div className="feishu">
            <ImageBox img_key={props.img_key} label={props.label ?? ''} style={viewed} fit="whole" />
          </div>
        </PageDialog>
      )}
    </>
  )
}

const viewed = { width: '100%', aspectRatio: '16 / 9' }
