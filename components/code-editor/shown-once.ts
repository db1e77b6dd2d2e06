import type { Shown } from './editor-props.ts'

const taken = new WeakSet<Shown>()

/**
 * Whether this place has still to be shown: an editor that comes late, for its code had to be loaded, shows what was
 * asked for before it was there; one that comes back does not show again what was.
 */
export function takeShown(shown: Shown): boolean {
  if (shown.n === 0 || taken.has(shown)) return false
  taken.add(shown)
  return true
}
