'use client'

import { useMemo, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { bytesSent, gains, type Loss, shrunk } from '#lib/card/remedies/shrink.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'
import { inKB, KB } from '#lib/protocol/size.ts'
import type { Mending } from './mending.ts'

/** What Feishu adds of its own is unknown; of a message it found too large although it is not, so much is left. */
const spare = 0.8

/** What a message can do without, each with what it saves, by ticks. */
export function Shrink({ mending, onWrite }: { mending: Mending; onWrite: Mending['write'] }) {
  const { remedies } = useMessagesOf(remediesWords)
  const { shrink: words } = remedies
  const { source, msg_type, size } = mending
  const [open, setOpen] = useState(false)
  const [ticked, setTicked] = useState<readonly Loss[]>([])
  const most = size.limit === null ? size.bytes : (size.limit / KB) * 1000
  const aim = size.bytes <= most ? size.bytes * spare : most
  /** What the content may take of it: the rest goes around it. */
  const limit = Math.floor(aim - (size.bytes - bytesSent(source)))
  const found = useMemo(() => (open ? gains(source, msg_type, limit) : []), [open, source, msg_type, limit])
  const made = useMemo(
    () => (ticked.length > 0 ? shrunk(source, msg_type, ticked, limit) : null),
    [ticked, source, msg_type, limit],
  )
  const bytes = size.bytes - (made === null ? 0 : bytesSent(source) - bytesSent(made))
  if (!open)
    return (
      <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button className="h-7" onClick={() => setOpen(true)}>
          {remedies.labels.shrink}
        </Button>
        <p className="min-w-0 flex-1 basis-48 text-note text-ink-2">{words.about}</p>
      </li>
    )
  if (found.length === 0) return <li className="text-note text-ink-2">{words.none}</li>
  return (
    <li>
      <fieldset className="flex min-w-0 flex-col gap-1">
        <legend className="text-note text-ink-2">{words.about}</legend>
        {found.map(({ loss, bytes }) => (
          <label key={loss} className="flex items-center gap-2 text-control">
            <input
              type="checkbox"
              checked={ticked.includes(loss)}
              onChange={({ target }) =>
                setTicked(target.checked ? [...ticked, loss] : ticked.filter((one) => one !== loss))
              }
            />
            <span className="min-w-0 flex-1">{words.losses[loss]}</span>
            <span className="text-note text-ink-2 tabular-nums">{remedies.saves(inKB(bytes))}</span>
          </label>
        ))}
        <p className="text-note text-ink-2">{words.comments}</p>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            look="primary"
            className="h-7"
            disabled={made === null}
            onClick={() => made !== null && onWrite(made, 'shrink')}
          >
            {words.apply}
          </Button>
          <p aria-live="polite" className="text-note tabular-nums">
            {words.after(inKB(bytes), inKB(Math.floor(aim)))} {bytes > aim && words.still(inKB(Math.ceil(bytes - aim)))}
          </p>
        </div>
      </fieldset>
    </li>
  )
}
