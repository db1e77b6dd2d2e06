import type * as z from 'zod/mini'

/**
 * One component: the fields a view draws, and the fields that hold further elements.
 * Fields fall back one by one, so reading an object never fails.
 */
export type ElementType<Fields, Slot extends string> = {
  fields: z.ZodMiniType<Fields>
  /** Keys whose value is an element or a list of them. */
  slots: readonly Slot[]
}

export const element = <Fields, const Slot extends string = never>(
  fields: z.ZodMiniType<Fields>,
  slots: readonly Slot[] = [],
): ElementType<Fields, Slot> => ({ fields, slots })
