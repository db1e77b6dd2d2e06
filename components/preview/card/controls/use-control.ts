'use client'

import { useSyncExternalStore } from 'react'
import { type Control, type ControlValue, chosen, isUnfilled } from '#lib/card/read/controls.ts'
import { keyOf } from './control-values.ts'
import { useForm } from './form-context.ts'
import { viewerZone } from './viewer-zone.ts'
import { useInteractions } from './would-call.tsx'

/** What a control holds, and what happens when it is given something else. */
export function useControl<T extends ControlValue>(control: Control, initial: T) {
  const { values, act } = useInteractions()
  const form = useForm()
  const key = keyOf(control)
  const read = () => values.read(key, initial)
  const value = useSyncExternalStore(values.subscribe, read, read)
  const put = (next: T) => values.write(key, initial, next)
  const choose = (next: T) => {
    if (form) return put(next)
    act({ confirm: control.confirm, changes: () => put(next), action: chosen(control, next, viewerZone) })
  }
  return {
    value,
    inForm: form !== null,
    /** A required control that was left empty when somebody tried to submit. */
    missing: Boolean(form?.tried) && control.required && isUnfilled(value),
    /** Keeps it without calling anybody. */
    put,
    /** Chosen for good: inside a form it waits to be submitted, elsewhere it calls back. */
    choose,
  }
}
