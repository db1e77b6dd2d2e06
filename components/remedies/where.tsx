'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { printed } from '#components/shell/keys.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import { Button, IconButton } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import type { Located, Spot } from '#lib/card/refusal/spots.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'

type Props = { located: Located; index: number; onGo(to: number): void; onOpen(spot: Spot): void }

/** The place a refusal points at, the way to the one before and after it; or why there is none. */
export function Where({ located, index, onGo, onOpen }: Props) {
  const { remedies } = useMessagesOf(remediesWords)
  const platform = usePlatform()
  const { where: words } = remedies
  if (located.found === 'elsewhere') return null
  if (located.found !== 'spots') return <p className="text-control text-ink-2">{words[located.found]}</p>
  const { spots, how } = located
  const spot = spots[index]
  if (!spot) return <p className="text-control text-ink-2">{words.nowhere}</p>
  const several = spots.length > 1
  const key = (name: 'next_place' | 'previous_place') => printed(name, 'everywhere', platform)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control border border-line bg-surface px-3 py-2">
      {several && (
        <div className="flex items-center gap-1">
          <IconButton
            label={words.previous}
            title={`${words.previous} (${key('previous_place')})`}
            className="size-7"
            onClick={() => onGo(index - 1)}
          >
            <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <IconButton
            label={words.next}
            title={`${words.next} (${key('next_place')})`}
            className="size-7"
            onClick={() => onGo(index + 1)}
          >
            <ChevronRight size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </div>
      )}
      <div aria-live="polite" className="min-w-0 flex-1 basis-56">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-control">
          {several && <span className="text-ink-2 tabular-nums">{words.count(index + 1, spots.length)}</span>}
          {spot.tag && <span className="font-mono">{spot.tag}</span>}
          <span className="min-w-0 truncate">{spot.words && <Isolated text={spot.words} />}</span>
          <span className="min-w-0 font-mono text-note break-all text-ink-2">
            <Isolated text={spot.path.length > 0 ? written(spot.path) : words.fault} />
          </span>
        </p>
        <p className="text-note text-ink-2">{how === 'fits' ? words.fits(spots.length) : words[how]}</p>
      </div>
      <Button className="h-7" onClick={() => onOpen(spot)}>
        {words.go}
      </Button>
    </div>
  )
}

/** `body.elements[2].img_key`, as one would write it in a program. */
const written = (path: Spot['path']) =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${key}` : key), '')
