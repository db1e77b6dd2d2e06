'use client'

import { type CSSProperties, useState } from 'react'
import * as z from 'zod/mini'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf, useApp } from '#components/shell/use-app.tsx'
import { useLookUp } from '#components/shell/use-look-up.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { pictureAddress } from '#lib/model/picture-place.ts'
import { isImageKey, type NoPicture } from '#lib/protocol/picture.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { usePicturePlace } from './picture-place.tsx'

const unseen = z.object({
  reason: z.enum(['foreign', 'not_found', 'too_large', 'not_a_picture', 'not_theirs', 'refused', 'unanswered']),
  code: z.nullable(z.number()),
  msg: z.nullable(z.string()),
})
type Seen = 'seen' | Pick<NoPicture, 'reason' | 'code' | 'msg'>

// Asked before it is shown: an <img> cannot tell why it failed, and the picture then comes from the browser's cache.
const pictures = {
  of: 'picture',
  ask: async (address: string, { signal, app }: { signal: AbortSignal; app: string | null }): Promise<Seen> => {
    const answer = await ownFetch(askedOf(app, address), { signal })
    if (!answer.headers.get('content-type')?.startsWith('image/')) return unseen.parse(await answer.json())
    await answer.arrayBuffer()
    return 'seen'
  },
  believed: (seen: Seen) =>
    seen === 'seen' ? Number.POSITIVE_INFINITY : seen.reason === 'unanswered' ? 0 : refusalBelievedMs,
}
/** As long as the server believes it. */
const refusalBelievedMs = 20_000

type Props = {
  img_key: string
  label?: string
  /** The box: of the picture's size, or what stands in while that is not known. */
  style?: CSSProperties
  /**
   * cover: cut to the box around the middle; top: from the top; whole: the box's width, as high as the picture then is;
   * natural: the picture's own size, as far as there is room.
   */
  fit?: 'cover' | 'top' | 'whole' | 'natural'
  /** What is left of a whole picture that is more than 16:9 high: its middle, its top, its top under a badge. */
  tall?: 'middle' | 'top' | 'long' | null
  /** Whether what is behind shows through; else white does, as in Feishu. */
  transparent?: boolean
}

/** A picture of the app's in its box, or a grey field of the same size that tells why there is none. */
export function ImageBox(props: Props) {
  const { img_key, style, fit = style ? 'cover' : 'natural', tall = null, transparent = true } = props
  const label = isolated(props.label ?? '')
  const drawing = useMessagesOf(drawingWords)
  const app = useApp()
  const address = pictureAddress(img_key, usePicturePlace())
  const answer = useLookUp(pictures, isImageKey(img_key) ? address : null)
  const [broken, setBroken] = useState<string | null>(null)
  const [high, setHigh] = useState<string | null>(null)
  const seen = answer === 'seen' && broken !== img_key
  const cut = tall !== null && high === img_key
  const badge = seen && cut && tall === 'long' ? drawing.longImage : null
  const no = !isImageKey(img_key)
    ? drawing.noPicture.not_a_key
    : broken === img_key
      ? drawing.noPicture.not_a_picture
      : answer && answer !== 'seen' && drawing.noPicture[answer.reason]
  const code =
    answer && answer !== 'seen' && answer.code !== null ? `${answer.code} ${isolated(answer.msg ?? '')}`.trim() : ''
  const small = typeof style?.width === 'number' ? style.width < 64 : String(style?.width).endsWith('em')
  const shown = seen || small ? null : `${drawing.image} …${isolated(img_key.slice(-8))}`
  const box = style ?? { width: 240, height: 135 }
  return (
    <span
      role="img"
      className="fs-image"
      data-picture={seen ? 'seen' : no ? 'none' : 'waiting'}
      data-fit={cut ? cutAt[tall] : fit}
      style={
        seen
          ? { ...box, padding: 0, background: transparent ? 'none' : '#ffffff', ...(cut ? upright : shapeFor(fit)) }
          : box
      }
      // What stands in an image is not read out: its badge is told here.
      aria-label={[label || (shown ? '' : drawing.image), shown, badge].filter(Boolean).join(' ')}
      title={[label, no, code, !seen && drawing.imageKey(isolated(img_key))].filter(Boolean).join('\n') || undefined}
    >
      {seen ? (
        <>
          {/* biome-ignore lint/performance/noImgElement: it comes from Feishu by a route of ours, in the size it has */}
          <img
            src={askedOf(app, address)}
            alt=""
            draggable={false}
            onError={() => setBroken(img_key)}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setHigh(naturalHeight * 9 > naturalWidth * 16 ? img_key : null)
            }
          />
          {badge && <b className="fs-long">{badge}</b>}
        </>
      ) : (
        shown
      )}
    </span>
  )
}

const cutAt = { middle: 'cover', top: 'top', long: 'top' }
const upright: CSSProperties = { height: 'auto', aspectRatio: '9 / 16' }

function shapeFor(fit: Props['fit']): CSSProperties {
  if (fit === 'whole') return { aspectRatio: 'auto', height: 'auto' }
  return fit === 'natural' ? { width: 'fit-content', height: 'auto' } : {}
}
