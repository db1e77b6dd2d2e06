/** How much of the whole the first of two parts may take, in percent. */
export const [leastSplit, mostSplit] = [20, 80]

const within = (percent: number): number => Math.min(mostSplit, Math.max(leastSplit, Math.round(percent * 10) / 10))

/** A split out of the cookie it is kept in; null where none is, or nonsense. */
export function splitIn(kept: string | undefined): number | null {
  const percent = kept ? Number(kept) : Number.NaN
  return Number.isFinite(percent) ? within(percent) : null
}

/** Where a pointer at `x` puts the split of what stands from `left`, `width` wide. */
export const splitAt = (x: number, { left, width }: { left: number; width: number }): number =>
  within(((x - left) / Math.max(1, width)) * 100)

/**
 * What a key does to a split: null gives it back as it was before anybody moved it, undefined leaves it alone.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function splitBy({ key, shiftKey }: { key: string; shiftKey: boolean }, now: number): number | null | undefined {
  const step = shiftKey ? 10 : 2
  switch (key) {
    case 'ArrowLeft':
      return within(now - step)
    case 'ArrowRight':
      return within(now + step)
    case 'Home':
      return leastSplit
    case 'End':
      return mostSplit
    case 'Enter':
      return null
  }
}
