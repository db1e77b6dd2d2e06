'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { isPressed } from '#components/shell/keys.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { locate, type Spot } from '#lib/card/refusal/spots.ts'
import { offersAt } from '#lib/card/remedies/offered.ts'
import type { Guidance } from '#lib/guidance/guidance-entry.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import { BesideOffers } from './beside-offers.tsx'
import type { Mending } from './mending.ts'
import { OfferRow } from './offer-row.tsx'
import { Where } from './where.tsx'

type Props = { outcome: Refused; guidance: Guidance | null; mending: Mending }

/** Where in the draft a refusal points, and what can be done about it there. */
export default function MendingArea({ outcome, guidance, mending }: Props) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const { source, msg_type, show } = mending
  const located = useMemo(() => locate(outcome, msg_type, source), [outcome, msg_type, source])
  const spots = located.found === 'spots' ? located.spots : none
  const [at, setAt] = useState(0)
  const index = Math.min(at, Math.max(0, spots.length - 1))
  const spot = spots[index]
  const offers = useMemo(
    () =>
      spot && located.found === 'spots'
        ? offersAt(outcome, guidance?.remedy ?? [], spot, located.property, source, msg_type)
        : [],
    [spot, located, outcome, guidance, source, msg_type],
  )

  const go = (to: number) => {
    const next = (to + spots.length) % spots.length
    setAt(next)
    const there = spots[next]
    if (there) show(there, false)
  }

  // Shown when it comes, and again after a remedy has changed the draft; not while somebody types.
  const shows = useRef(true)
  useEffect(() => {
    if (!shows.current || !spot) return
    shows.current = false
    show(spot, false)
  }, [spot, show])

  const now = useRef(go)
  now.current = go
  const several = spots.length > 1
  useEffect(() => {
    if (!several) return
    const onKey = (event: KeyboardEvent) => {
      const by = isPressed('next_place', 'everywhere', event)
        ? 1
        : isPressed('previous_place', 'everywhere', event)
          ? -1
          : 0
      if (by === 0) return
      event.preventDefault()
      now.current(index + by)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [several, index])

  const write: Mending['write'] = (json, remedy) => {
    shows.current = true
    mending.write(json, remedy)
  }
  const mended = mending.changed && !spot
  return (
    <section aria-label={words.where.label} className="flex flex-col gap-2 has-[>ul:empty:only-child]:hidden">
      {mending.pinned && <p className="text-note text-ink-2">{words.pinned}</p>}
      {mending.changed && !mending.pinned && <p className="text-note text-ink-2">{words.changed}</p>}
      {!mended && <Where located={located} index={index} onGo={go} onOpen={(spot) => show(spot, true)} />}
      <ul aria-label={words.offers} className="flex flex-col gap-1 empty:hidden">
        {offers.map((offer, i) => (
          <OfferRow
            key={offer.remedy}
            offer={offer}
            spot={spot as Spot}
            first={i === 0}
            mending={mending}
            onWrite={write}
          />
        ))}
        <BesideOffers
          outcome={outcome}
          guidance={guidance}
          mending={mending}
          onWrite={write}
          first={offers.length === 0}
        />
      </ul>
    </section>
  )
}

const none: Spot[] = []
