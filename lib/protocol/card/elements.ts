import type * as z from 'zod'
import type { ElementType } from './element-type.ts'
import { action } from './elements/action.ts'
import { button } from './elements/button.ts'
import { column } from './elements/column.ts'
import { column_set } from './elements/column-set.ts'
import { custom_icon } from './elements/custom-icon.ts'
import { div } from './elements/div.ts'
import { hr } from './elements/hr.ts'
import { img } from './elements/img.ts'
import { lark_md } from './elements/lark-md.ts'
import { markdown } from './elements/markdown.ts'
import { note } from './elements/note.ts'
import { plain_text } from './elements/plain-text.ts'
import { standard_icon } from './elements/standard-icon.ts'
import type { Place } from './node.ts'

/** Every component we can draw, by its tag. A new one is a file and a line here; the compiler then asks for its view. */
export const elements = {
  action,
  button,
  column,
  column_set,
  custom_icon,
  div,
  hr,
  img,
  lark_md,
  markdown,
  note,
  plain_text,
  standard_icon,
}

export type Tag = keyof typeof elements

type FieldsOf<T extends Tag> = (typeof elements)[T] extends ElementType<infer Fields, string> ? Fields : never
type SlotOf<T extends Tag> = (typeof elements)[T]['slots'][number]

export type ElementOf<T extends Tag> = Omit<FieldsOf<T>, 'tag'> & { [S in SlotOf<T>]: Element[] } & {
  tag: T
  place: Place
}

/** A component without a view: its tag, what it holds, and where it stands. */
export type Unpreviewed = { tag: '@unpreviewed'; written: string; children: Element[]; place: Place }

export type Element = { [T in Tag]: ElementOf<T> }[Tag] | Unpreviewed

export type AnyElementType = ElementType<object, string> & { fields: z.ZodType<object> }
