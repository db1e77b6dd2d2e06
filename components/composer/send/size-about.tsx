'use client'

import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { sizeWords } from '#lib/i18n/size.ts'
import type { Measure } from '#lib/protocol/reply.ts'
import { inKB } from '#lib/protocol/size.ts'

/** What the size counts, and what may make it more; `over`: by how much it is too large. */
export default function SizeAbout({ measure, over }: { measure: Measure; over: string | null }) {
  const size = useMessagesOf(sizeWords)
  const { limit, fit, atLeast } = measure
  return (
    <div className="flex flex-col gap-2">
      {over && <p className="text-danger">{over}</p>}
      <p>{size.body}</p>
      {limit !== null && fit === 'doubtful' && <p className="text-warn">{size.doubtful(inKB(limit))}</p>}
      {atLeast.length > 0 && (
        <ul className="list-disc pl-4">
          {atLeast.map((reason) => (
            <li key={reason}>{size.reasons[reason]}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
