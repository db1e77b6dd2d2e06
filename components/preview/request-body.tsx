'use client'

import { ChevronRight } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { requestWords } from '#lib/i18n/request.ts'

/** More than fits in any line; the rest would be laid out with every key, unseen. */
const inOneLine = 2000

/** The request body, byte for byte: one line of it, or all of it. */
export const RequestBody = memo(function RequestBody({ body }: { body: string | null }) {
  const words = useMessagesOf(requestWords)
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="border-t border-line bg-surface px-4 py-2">
      <div className="flex items-center gap-2">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          title={words.hint}
          className="inline-flex h-6 shrink-0 items-center gap-1 rounded-control pr-1 text-control text-ink-2 hover:text-ink"
        >
          <ChevronRight size={14} strokeWidth={1.5} aria-hidden className={open ? 'rotate-90' : ''} />
          {words.label}
        </button>
        {!open && <Line id={id} body={body} />}
        {body !== null && (
          <span className="ml-auto">
            <Copy text={body} />
          </span>
        )}
      </div>
      {open && <Line id={id} body={body} open />}
    </div>
  )
})

function Line({ id, body, open = false }: { id: string; body: string | null; open?: boolean }) {
  const words = useMessagesOf(requestWords)
  if (body === null)
    return (
      <span id={id} className="min-w-0 truncate text-note text-ink-2">
        {words.none}
      </span>
    )
  return (
    <figure
      id={id}
      aria-label={words.wrap}
      tabIndex={open ? 0 : undefined}
      className={`min-w-0 ${open ? 'mt-2 max-h-[30dvh] overflow-auto' : 'flex-1'}`}
    >
      <pre
        data-request
        className={`font-mono text-note text-ink ${open ? 'break-all whitespace-pre-wrap' : 'truncate'}`}
      >
        <Isolated text={open ? body : body.slice(0, inOneLine)} />
      </pre>
    </figure>
  )
}
