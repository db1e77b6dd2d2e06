'use client'

import { Info } from 'lucide-react'
import dynamic from 'next/dynamic'
import type { ReactNode, RefObject } from 'react'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { entryOf, type MsgType } from '#lib/protocol/messages.ts'
import type { Measure } from '#lib/protocol/reply.ts'
import { inKB } from '#lib/protocol/size.ts'

const SizeAbout = lazyPart(dynamic(() => retriedImport(() => import('./size-about.tsx')), { ssr: false }))

const fills = { fits: 'bg-accent', doubtful: 'bg-warn-mark', too_large: 'bg-danger-mark' }

type Props = {
  measure: Measure
  msg_type: MsgType
  heaviest?: ReactNode
  /** The button that explains it. */
  explains: RefObject<HTMLButtonElement | null>
}

/** How much of what Feishu takes the request uses, in true bytes. */
export function SizeMeter({ measure, msg_type, heaviest, explains }: Props) {
  const { composer } = useMessages()
  const { size } = composer
  const { bytes, limit, fit, atLeast } = measure
  const amount = limit === null ? size.noLimit(inKB(bytes)) : size.of(inKB(bytes), inKB(limit))
  const said = atLeast.length ? `${size.atLeast} ${amount}` : amount
  const over =
    limit !== null && fit === 'too_large'
      ? size.tooLarge(inKB(bytes - limit), entryOf(size.types, composer.type[msg_type], msg_type), inKB(limit))
      : null
  return (
    <div className="flex items-center">
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn in our colours everywhere */}
      <div
        role="meter"
        aria-label={size.label}
        aria-valuemin={0}
        aria-valuenow={bytes}
        aria-valuemax={limit ?? bytes}
        aria-valuetext={said}
        className="flex items-center gap-2 text-note tabular-nums"
      >
        {limit !== null && (
          <span className="hidden h-1.5 w-24 overflow-hidden rounded-full bg-press tablet:block">
            <span
              className={`block h-full rounded-full ${fills[fit]}`}
              style={{ width: `${Math.min(100, (bytes / limit) * 100)}%` }}
            />
          </span>
        )}
        <span className={fit === 'too_large' ? 'text-danger' : fit === 'doubtful' ? 'text-warn' : 'text-ink-2'}>
          {said}
        </span>
      </div>
      <Popover
        label={size.explain}
        trigger={
          <IconButton ref={explains} label={size.explain} className="size-7">
            <Info size={14} strokeWidth={1.5} aria-hidden />
          </IconButton>
        }
      >
        <SizeAbout measure={measure} over={over} />
        {heaviest}
      </Popover>
    </div>
  )
}
