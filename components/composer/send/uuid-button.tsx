'use client'

import dynamic from 'next/dynamic'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { UuidFieldProps } from './uuid-field.tsx'

const UuidField = lazyPart(dynamic(() => retriedImport(() => import('./uuid-field.tsx')), { ssr: false }))

/** The uuid the reply is sent with, shortened; a press opens it. It is called uuid in any language. */
export function UuidButton(props: UuidFieldProps) {
  const { uuid, valid } = props
  return (
    <Popover
      label="uuid"
      trigger={
        <button
          type="button"
          title={uuid}
          className={`rounded-control p-1 text-note whitespace-nowrap hover:bg-hover ${valid ? 'text-ink-2' : 'text-danger'}`}
        >
          uuid <span className="font-mono">{uuid.slice(0, 4)}…</span>
        </button>
      }
    >
      <UuidField {...props} />
    </Popover>
  )
}
