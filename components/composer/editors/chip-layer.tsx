'use client'

import { Fragment, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useOverField } from '#components/ui/use-over-field.ts'
import type { Chips } from './chips.ts'
import { useMembers } from './use-members.ts'

type Props = {
  chips: Chips
  area: RefObject<HTMLTextAreaElement | null>
  /** People have a name by now that were seen by their id. */
  onLearnt(): void
}

/**
 * The ground of each mention in a text field, drawn behind it: the same letters in the same places, of which only that
 * ground is seen.
 */
export function ChipLayer({ chips, area, onLearnt }: Props) {
  const { shown, chips: all } = chips.folded
  const layer = useRef<HTMLDivElement>(null)
  const { people } = useMembers(all.length > 0)
  const learnt = useEffectEvent(onLearnt)
  useEffect(() => {
    const field = area.current
    if (!field) return
    // Who is writing keeps the caret and the way back.
    const learn = () => chips.learn(people, document.activeElement !== field) && learnt()
    learn()
    field.addEventListener('blur', learn)
    return () => field.removeEventListener('blur', learn)
  }, [chips, people, area])

  useEffect(() => {
    const field = area.current
    if (!field) return
    chips.foldIn(field)
    return chips.attach(field)
  }, [chips, area])

  useOverField(area, layer, all.length > 0)

  const last = all.at(-1)
  if (!last) return null
  const lineEnd = shown.indexOf('\n', last.to)
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 -z-10 overflow-hidden">
      <div
        ref={layer}
        className="p-3 text-body text-transparent [overflow-wrap:break-word] [unicode-bidi:plaintext] whitespace-pre-wrap select-none"
      >
        {all.map(({ from, to }, i) => (
          <Fragment key={from}>
            {shown.slice(all[i - 1]?.to ?? 0, from)}
            <mark className="rounded-[4px] bg-accent-soft box-decoration-clone text-transparent shadow-[0_0_0_1px_var(--color-accent-soft)]">
              {shown.slice(from, to)}
            </mark>
          </Fragment>
        ))}
        {shown.slice(last.to, lineEnd < 0 ? undefined : lineEnd)}
      </div>
    </div>
  )
}
