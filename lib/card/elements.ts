import type * as z from 'zod/mini'
import type { Place } from '#lib/json/node.ts'
import type { ElementType } from './element-type.ts'
import { action } from './elements/action.ts'
import { audio } from './elements/audio.ts'
import { button } from './elements/button.ts'
import { chart } from './elements/chart.ts'
import { checker } from './elements/checker.ts'
import { collapsible_panel } from './elements/collapsible-panel.ts'
import { column } from './elements/column.ts'
import { column_set } from './elements/column-set.ts'
import { custom_icon } from './elements/custom-icon.ts'
import { date_picker } from './elements/date-picker.ts'
import { div } from './elements/div.ts'
import { form } from './elements/form.ts'
import { hr } from './elements/hr.ts'
import { img } from './elements/img.ts'
import { img_combination } from './elements/img-combination.ts'
import { input } from './elements/input.ts'
import { interactive_container } from './elements/interactive-container.ts'
import { lark_md } from './elements/lark-md.ts'
import { markdown } from './elements/markdown.ts'
import { multi_select_person } from './elements/multi-select-person.ts'
import { multi_select_static } from './elements/multi-select-static.ts'
import { note } from './elements/note.ts'
import { overflow } from './elements/overflow.ts'
import { person } from './elements/person.ts'
import { person_list } from './elements/person-list.ts'
import { picker_datetime } from './elements/picker-datetime.ts'
import { picker_time } from './elements/picker-time.ts'
import { plain_text } from './elements/plain-text.ts'
import { select_img } from './elements/select-img.ts'
import { select_person } from './elements/select-person.ts'
import { select_static } from './elements/select-static.ts'
import { standard_icon } from './elements/standard-icon.ts'
import { table } from './elements/table.ts'

/** Every component we can draw, by its tag. A new one is a file and a line here; the compiler then asks for its view. */
export const elements = {
  action,
  audio,
  button,
  chart,
  checker,
  collapsible_panel,
  column,
  column_set,
  custom_icon,
  date_picker,
  div,
  form,
  hr,
  img,
  img_combination,
  input,
  interactive_container,
  lark_md,
  markdown,
  multi_select_person,
  multi_select_static,
  note,
  overflow,
  person,
  person_list,
  picker_datetime,
  picker_time,
  plain_text,
  select_img,
  select_person,
  select_static,
  standard_icon,
  table,
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

export type AnyElementType = ElementType<object, string> & { fields: z.ZodMiniType<object> }
