'use client'

import { type ReactNode, type RefObject, useMemo, useReducer } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useLocale } from '#components/shell/use-messages.tsx'
import type { Chips } from './chips.ts'

const code = lazyCode(async () => ({
  ...(await import('./chips.ts')),
  ...(await import('./chip-layer.tsx')),
}))

/**
 * Mentions in a text field as one thing with a name. The code comes with the first @ or tag; until then, and where it
 * does not come, a tag is seen as it is written.
 *
 * @returns shown: what the field holds for `text`; layer: stands in the field's positioned box
 */
export function useChips(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
): { chips: Chips | null; shown: string; layer: ReactNode } {
  const locale = useLocale()
  const [, again] = useReducer((n: number) => n + 1, 0)
  const come = useLazyCode(code, /@|<at /.test(text))
  const chips = useMemo(() => {
    const field = area.current
    return come && new come.Chips(locale, field !== null && field === document.activeElement ? field.value : null)
  }, [come, locale, area])
  return {
    chips,
    shown: chips ? chips.shownFor(text) : text,
    layer: chips && come && <come.ChipLayer chips={chips} area={area} onLearnt={again} />,
  }
}
