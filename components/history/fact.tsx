import type { ReactNode } from 'react'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'

/** One line of a record: what it is, and what stands there. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)] tablet:grid-cols-[136px_minmax(0,1fr)] gap-x-4 leading-6">
      <dt className="text-ink-2">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2">{children}</dd>
    </div>
  )
}

/** An id in full, small. @param copy what the button that copies it says */
export function Id({ text, copy }: { text: string; copy?: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="min-w-0 font-mono text-note break-all">
        <Isolated text={text} />
      </span>
      {copy && <Copy text={text} label={copy} />}
    </span>
  )
}
