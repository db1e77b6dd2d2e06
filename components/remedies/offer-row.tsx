'use client'

import { type FormEvent, useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { changed } from '#lib/card/editing/edit.ts'
import type { Spot } from '#lib/card/refusal/spots.ts'
import type { Offer } from '#lib/card/remedies/offered.ts'
import { otherValue } from '#lib/card/remedies.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'
import { inKB } from '#lib/protocol/size.ts'
import type { Mending } from './mending.ts'

type Props = { offer: Offer; spot: Spot; first: boolean; mending: Mending; onWrite: Mending['write'] }

/** One remedy: what it changes, and the button that does it. */
export function OfferRow({ offer, spot, first, mending, onWrite }: Props) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const look = first ? 'primary' : 'plain'
  if (!('source' in offer))
    return <ValueRow offer={offer} spot={spot} look={look} mending={mending} onWrite={onWrite} />
  const { remedy, source, before, after, saves } = offer
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button look={look} className="h-7" onClick={() => onWrite(source, remedy)}>
        {words.labels[remedy]}
      </Button>
      <Change before={before} after={after} saves={saves} />
    </li>
  )
}

/** What goes and what comes, in one line each, and what that saves. */
export function Change({ before, after, saves }: { before: string; after: string; saves: number }) {
  const { remedies: words } = useMessagesOf(remediesWords)
  return (
    <p className="line-clamp-3 min-w-0 flex-1 basis-48 font-mono text-note break-all text-ink-2">
      {before && (
        <del className="rounded-control bg-danger-soft text-ink no-underline">
          <Isolated text={before} />
        </del>
      )}
      {before && after && <span className="font-sans"> {words.becomes} </span>}
      {after && (
        <ins className="rounded-control bg-good-soft text-ink no-underline">
          <Isolated text={after} />
        </ins>
      )}
      {saves !== 0 && (
        <span className="font-sans tabular-nums">
          {' '}
          · {saves > 0 ? words.saves(inKB(saves)) : words.adds(inKB(-saves))}
        </span>
      )}
    </p>
  )
}

type ValueProps = Omit<Props, 'first' | 'offer'> & {
  offer: Extract<Offer, { value: string }>
  look: 'primary' | 'plain'
}

/** A remedy that somebody has to say something for. */
function ValueRow({ offer: { remedy, value }, spot, look, mending, onWrite }: ValueProps) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const id = useId()
  const { source, msg_type } = mending
  const put = (event: FormEvent) => {
    event.preventDefault()
    const changes = otherValue(remedy, { source, msg_type, path: spot.path, within: spot.within }, typed.trim())
    if (changes && typed.trim() !== '') onWrite(changed(source, changes), remedy)
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {!open && (
        <Button look={look} className="h-7" onClick={() => setOpen(true)}>
          {words.labels[remedy]}
        </Button>
      )}
      {open ? (
        // A form of its own: this stands outside that of the draft.
        <form onSubmit={put} className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
          <label htmlFor={id} className="text-note text-ink-2">
            {words.values[remedy]}
          </label>
          <input
            id={id}
            // biome-ignore lint/a11y/noAutofocus: it comes of a press, and is what that press was for
            autoFocus
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            placeholder={value}
            maxLength={1000}
            spellCheck={false}
            autoComplete="off"
            className="h-7 min-w-40 flex-1 rounded-control border border-edge bg-surface px-2 font-mono text-note placeholder:text-ink-2"
          />
          <Button type="submit" look="primary" className="h-7" disabled={typed.trim() === ''}>
            {words.put}
          </Button>
        </form>
      ) : (
        <p className="line-clamp-2 min-w-0 flex-1 basis-48 font-mono text-note break-all text-ink-2">
          <Isolated text={value} />
        </p>
      )}
    </li>
  )
}
