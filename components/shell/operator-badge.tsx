'use client'

import { CircleUserRound } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Isolated } from '#components/ui/isolated.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { retriedImport } from './lazy.tsx'
import { lazyPart } from './not-loaded.tsx'

const OperatorMenu = lazyPart(dynamic(() => retriedImport(() => import('./operator-menu.tsx')), { ssr: false }))

/** The name of whoever is signed in; it opens what they may, and the way out. */
export function OperatorBadge({ operator }: { operator: SignedIn }) {
  return (
    <Popover
      label={isolated(operator.name)}
      trigger={
        <button
          type="button"
          title={isolated(operator.name)}
          className="flex h-8 min-w-8 items-center justify-center gap-1 rounded-control px-2 text-control text-ink-2 hover:bg-hover hover:text-ink"
        >
          <CircleUserRound size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
          <span className="max-w-40 truncate max-desktop:sr-only">
            <Isolated text={operator.name} />
          </span>
        </button>
      }
    >
      <OperatorMenu operator={operator} />
    </Popover>
  )
}
