import * as z from 'zod/mini'
import { listOf, sized, strings } from './control.ts'
import { anything, choice, icon, linkOf, maybeText, whole, words } from './shapes.ts'

const option = z.object({ text: maybeText, value: z.string(), icon })

/** One line of a menu. */
export type Option = z.infer<typeof option>

/** A field that opens a list. */
const select = { ...sized, type: choice(['default', 'text'], 'default'), placeholder: maybeText }

export const ofOptions = { ...select, options: listOf(option) }

/** People by their id; an empty list stands for the members of the chat. */
export const ofPeople = {
  ...select,
  options: z.pipe(
    listOf(z.object({ value: z.string().check(z.minLength(1)) })),
    z.transform((options) => options.map(({ value }) => value)),
  ),
}

export const one = { initial_option: words, initial_index: whole(0, 10_000) }
export const several = { selected_values: strings }

/** What is chosen at first: named by its value or, as older cards do, by its words; or by its number, from 1. */
export function firstChosen(options: Option[], named: string | null, index: number | null): string {
  const byName =
    options.find(({ value }) => value === named) ?? options.find(({ text }) => named && text?.content.plain === named)
  return (byName ?? (index ? options[index - 1] : undefined))?.value ?? ''
}

/** One line of an overflow menu: it leads somewhere, or calls back, or both. */
export const menuItem = z.pipe(
  z.object({ text: maybeText, value: words, url: anything, multi_url: anything }),
  z.transform(({ url, multi_url, ...rest }) => ({
    ...rest,
    opens: linkOf(multi_url) ?? (typeof url === 'string' && url ? url : null),
  })),
)
