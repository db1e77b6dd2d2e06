import * as z from 'zod/mini'
import { anything, box, clickOf, confirm, flag, maybeText, orNull, width, words } from './shapes.ts'

/** What a control carries, whatever it looks like. */
export const control = {
  name: words,
  required: flag(false),
  disabled: flag(false),
  disabled_tips: maybeText,
  hover_tips: maybeText,
  confirm,
  margin: box,
  behaviors: anything,
  value: anything,
}

/** One whose width the card may set. */
export const sized = { ...control, width }

/** The fields of a control with what it calls back with in the place of `behaviors` and `value`. */
export function called<Fields extends { behaviors?: unknown; value?: unknown }>(fields: Fields) {
  const { behaviors, value, ...rest } = fields
  return { ...rest, calls_back: clickOf({ behaviors, value }).calls_back }
}

/** A list whose broken items count as absent. */
export const listOf = <T>(item: z.ZodMiniType<T>) =>
  z.pipe(
    z.catch(z.array(orNull(item)), []),
    z.transform((items) => items.filter((one) => one !== null) as NonNullable<T>[]),
  )

export const strings = listOf(z.string())
