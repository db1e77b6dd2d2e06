import type { FieldViews } from './field-row.tsx'
import { CellsField, ChartField } from './grid-fields.tsx'
import { GroupField, ListField, MapField, WordsField } from './holding-fields.tsx'
import { LanguagesField } from './languages-field.tsx'
import { ChoiceField, ColourField, IconField, JsonField, MeasureField, NumberField } from './plain-fields.tsx'
import { MarkdownField, PersonField, PictureField, SoundField, TextField } from './text-fields.tsx'

/** The field of each kind of value; a kind without one does not compile. */
export const fields: FieldViews = {
  text: TextField,
  markdown: MarkdownField,
  picture: PictureField,
  sound: SoundField,
  icon: IconField,
  person: PersonField,
  number: NumberField,
  choice: ChoiceField,
  colour: ColourField,
  measure: MeasureField,
  words: WordsField,
  group: GroupField,
  list: ListField,
  map: MapField,
  languages: LanguagesField,
  cells: CellsField,
  chart: ChartField,
  json: JsonField,
}
