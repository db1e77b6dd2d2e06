'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import { edited } from '#lib/card/remedies/offered.ts'
import { edits } from '#lib/card/remedies.ts'
import { deedOf } from '#lib/guidance/deeds.ts'
import type { Guidance } from '#lib/guidance/guidance-entry.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'
import type { Mending } from './mending.ts'
import { Change } from './offer-row.tsx'
import { Shrink } from './shrink.tsx'

type Props = {
  outcome: Refused
  guidance: Guidance | null
  mending: Mending
  onWrite: Mending['write']
  /** Whether nothing else is offered before these. */
  first: boolean
}

/** The remedies that no place of the draft takes part in. */
export function BesideOffers({ outcome, guidance, mending, onWrite, first }: Props) {
  const named = namedFor(outcome, guidance)
  return named.map((remedy, i) => (
    <Row
      key={remedy}
      remedy={remedy}
      outcome={outcome}
      mending={mending}
      onWrite={onWrite}
      look={first && i === 0 ? 'primary' : 'plain'}
    />
  ))
}

/** Those the code names, and those that follow from what the answer holds. */
function namedFor({ scopes, fields }: Refused, guidance: Guidance | null): Remedy[] {
  const picks = guidance !== null && deedOf(guidance) === 'pick'
  return [
    ...(guidance?.remedy ?? []).filter((remedy) => beside.has(remedy)),
    ...(picks ? ['other_message' as const] : []),
    ...(fields.some(({ field }) => field === 'uuid') ? ['new_uuid' as const] : []),
    ...(scopes.length > 0 ? ['request_scopes' as const] : []),
  ]
}

const beside = new Set<Remedy>([
  'turn_off_thread',
  'wait',
  'check_again',
  'minify',
  'shrink',
  'new_uuid',
  'other_message',
])

type RowProps = Omit<Props, 'guidance' | 'first'> & { remedy: Remedy; look: 'primary' | 'plain' }

function Row({ remedy, outcome, mending, onWrite, look }: RowProps) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const label = words.labels[remedy]
  const act = (onClick: () => void) => (
    <Button look={look} className="h-7" onClick={onClick}>
      {label}
    </Button>
  )
  switch (remedy) {
    case 'turn_off_thread':
      return <Line act={act(mending.turnOffThread)}>{words.threadAbout}</Line>
    case 'new_uuid':
      return <Line act={act(mending.newUuid)}>{words.uuidAbout}</Line>
    case 'wait':
    case 'check_again':
      return <Wait remedy={remedy} outcome={outcome} mending={mending} look={look} />
    case 'minify':
      return <Minify mending={mending} onWrite={onWrite} look={look} />
    case 'shrink':
      return <Shrink mending={mending} onWrite={onWrite} />
    case 'other_message':
      return <OtherMessages mending={mending} />
    case 'request_scopes':
      return mending.scopes_page ? (
        <Line
          act={
            <OutsideLink href={mending.scopes_page} className={buttonClass(look, 'h-7')}>
              {label}
            </OutsideLink>
          }
        >
          <span className="font-mono">{outcome.scopes.join(', ')}</span>
        </Line>
      ) : null
    default:
      return null
  }
}

/** A button, and what it changes. */
function Line({ act, children }: { act: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {act}
      <p className="min-w-0 flex-1 basis-48 text-note text-ink-2">{children}</p>
    </li>
  )
}

type WaitProps = { remedy: 'wait' | 'check_again'; outcome: Refused; mending: Mending; look: 'primary' | 'plain' }

/** Holds Send back for as long as Feishu does, and then leaves it to whoever presses it. */
function Wait({ remedy, outcome, mending, look }: WaitProps) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const [begun, begin] = useState(false)
  const { held } = mending
  const seconds = Math.min(60, Math.max(3, Math.ceil(outcome.reset_s ?? 0)))
  if (held !== null)
    return (
      <Line
        act={
          <Button className="h-7" onClick={mending.release}>
            {words.stop}
          </Button>
        }
      >
        <span className="tabular-nums">{words.waiting(held)}</span>
      </Line>
    )
  if (begun)
    return (
      <li role="status" className="text-control text-good">
        {words.waited}
      </li>
    )
  const start = () => {
    begin(true)
    mending.hold(seconds)
  }
  return (
    <Line
      act={
        <Button look={look} className="h-7" onClick={start}>
          {words.labels[remedy]}
        </Button>
      }
    >
      {remedy === 'wait' ? words.waitAbout(seconds) : words.checkAbout(seconds)}
    </Line>
  )
}

function Minify({ mending, onWrite, look }: Pick<RowProps, 'mending' | 'onWrite' | 'look'>) {
  const { remedies: words } = useMessagesOf(remediesWords)
  const { source, msg_type } = mending
  const offer = useMemo(() => {
    const changes = edits.minify({ source, msg_type, path: [] })
    return changes && edited('minify', source, changes)
  }, [source, msg_type])
  if (!offer || offer.saves <= 0) return null
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button look={look} className="h-7" onClick={() => onWrite(offer.source, 'minify')}>
        {words.labels.minify}
      </Button>
      <div className="min-w-0 flex-1 basis-48">
        <p className="text-note text-ink-2">{words.minifyAbout}</p>
        <Change before="" after="" saves={offer.saves} />
      </div>
    </li>
  )
}

function OtherMessages({ mending: { others, answer } }: { mending: Mending }) {
  const { remedies: words } = useMessagesOf(remediesWords)
  if (!others || others.messages.length === 0) return <li className="text-note text-ink-2">{words.messages.none}</li>
  return (
    <li className="flex flex-col items-start gap-1">
      <p className="text-note text-ink-2">{words.messages.of(others.chat)}</p>
      {others.messages.map(({ message_id, words: said, person }) => (
        <Button key={message_id} className="h-7 max-w-full" onClick={() => answer(message_id)}>
          <span className="min-w-0 truncate">
            <Isolated text={[person, said || message_id].filter(Boolean).join(' · ')} />
          </span>
        </Button>
      ))}
    </li>
  )
}
