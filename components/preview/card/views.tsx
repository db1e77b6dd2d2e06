'use client'

import type { ComponentType } from 'react'
import type { ElementOf, Tag } from '#lib/protocol/card/elements.ts'
import { ActionView } from './action.tsx'
import { AudioView } from './audio.tsx'
import { ButtonView } from './button.tsx'
import { ChartView } from './chart.tsx'
import { CheckerView } from './checker.tsx'
import { CollapsiblePanelView } from './collapsible-panel.tsx'
import { ColumnView } from './column.tsx'
import { ColumnSetView } from './column-set.tsx'
import { DivView } from './div.tsx'
import { FormView } from './form.tsx'
import { HrView } from './hr.tsx'
import { IconView } from './icon.tsx'
import { ImgView } from './img.tsx'
import { ImgCombinationView } from './img-combination.tsx'
import { InputView } from './input.tsx'
import { InteractiveContainerView } from './interactive-container.tsx'
import { MarkdownElementView } from './markdown.tsx'
import { NoteView } from './note.tsx'
import { OverflowView } from './overflow.tsx'
import { PersonView } from './person.tsx'
import { PersonListView } from './person-list.tsx'
import { PickerView } from './picker.tsx'
import { SelectImgView } from './select-img.tsx'
import { MultiSelectPersonView, SelectPersonView } from './select-person.tsx'
import { MultiSelectStaticView, SelectStaticView } from './select-static.tsx'
import { TableView } from './table.tsx'
import { TextView } from './text.tsx'

/** One view a component. The mapped type is the list of what is to be drawn. */
export const views: { [T in Tag]: ComponentType<{ element: ElementOf<T> }> } = {
  action: ActionView,
  audio: AudioView,
  button: ButtonView,
  checker: CheckerView,
  chart: ChartView,
  collapsible_panel: CollapsiblePanelView,
  column: ColumnView,
  column_set: ColumnSetView,
  custom_icon: ({ element }) => <IconView icon={element} />,
  date_picker: PickerView,
  div: DivView,
  form: FormView,
  hr: HrView,
  img: ImgView,
  img_combination: ImgCombinationView,
  input: InputView,
  interactive_container: InteractiveContainerView,
  lark_md: ({ element }) => <TextView text={element} />,
  markdown: MarkdownElementView,
  multi_select_person: MultiSelectPersonView,
  multi_select_static: MultiSelectStaticView,
  note: NoteView,
  overflow: OverflowView,
  person: PersonView,
  person_list: PersonListView,
  picker_datetime: PickerView,
  picker_time: PickerView,
  plain_text: ({ element }) => <TextView text={element} />,
  select_img: SelectImgView,
  select_person: SelectPersonView,
  select_static: SelectStaticView,
  standard_icon: ({ element }) => <IconView icon={element} />,
  table: TableView,
}
