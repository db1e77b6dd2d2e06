import { useEffect, useEffectEvent } from 'react'

/**
 * A list whose keys stay in the field it belongs to: the field is told which option is chosen, which is kept in sight.
 *
 * @param id of the list; its options are `ID-0`, `ID-1`, …
 * @param index of the chosen option; null: none
 * @param onKey sees the keys of the field before the field does
 */
export function useFieldList(
  field: HTMLElement,
  id: string,
  index: number | null,
  onKey: (event: KeyboardEvent) => void,
) {
  const heard = useEffectEvent(onKey)
  useEffect(() => {
    // Before the field itself, which may have a use for the same keys.
    field.addEventListener('keydown', heard, true)
    return () => field.removeEventListener('keydown', heard, true)
  }, [field])
  const option = index === null ? null : `${id}-${index}`
  useEffect(() => {
    if (option === null) return
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-controls', id)
    field.setAttribute('aria-activedescendant', option)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [field, id, option])
}
