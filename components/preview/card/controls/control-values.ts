import type { Control, ControlValue } from '#lib/card/read/controls.ts'

type Kept = { initial: ControlValue; value: ControlValue }

/**
 * What was typed and chosen in the preview of a card. It outlives the parsing of the card, so that a half-filled form
 * is still half-filled after an edit elsewhere in the source; a control whose own beginning is edited starts anew.
 */
export function createValues() {
  const kept = new Map<string, Kept>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    read<T extends ControlValue>(key: string, initial: T): T {
      const found = kept.get(key)
      return found && same(found.initial, initial) ? (found.value as T) : initial
    },
    write<T extends ControlValue>(key: string, initial: T, value: T) {
      kept.set(key, { initial, value })
      tell()
    },
    forget(keys: string[]) {
      for (const key of keys) kept.delete(key)
      tell()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
export type Values = ReturnType<typeof createValues>

export const keyOf = ({ place, tag, name }: Control) => `${place.path} ${tag} ${name ?? ''}`

const same = (one: ControlValue, other: ControlValue) =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((value, i) => value === other[i])
    : typeof one === typeof other && one === other
