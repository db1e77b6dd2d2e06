'use client'

import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'

/** Name and value of every field there is, as Feishu spells them. Nested ones are flattened: sender.id. */
export function Facts({ facts }: { facts: Record<string, unknown> }) {
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {flat(facts).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="py-0.5 font-mono text-note text-ink-2">
            <Isolated text={name} />
          </dt>
          <dd className="flex items-start gap-1 font-mono text-note break-all">
            <span className="min-w-0 py-0.5 whitespace-pre-wrap">
              <Isolated text={value} />
            </span>
            {value.length > 12 && <Copy text={value} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function flat(value: unknown, name = ''): [string, string][] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, item]) => flat(item, name ? `${name}.${key}` : key))
}
