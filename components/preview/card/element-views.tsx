'use client'

import type { ElementViews } from './card-element.tsx'
import { ChartView } from './chart/chart-view.tsx'
import { ActionView } from './elements/action-view.tsx'
import { AudioView } from './elements/audio-view.tsx'
import { ButtonView } from './elements/button-view.tsx'
import { TextView } from './elements/card-text.tsx'
import { CheckerView } from './elements/checker-view.tsx'
import { CollapsiblePanelView } from './elements/collapsible-panel-view.tsx'
import { ColumnSetView } from './elements/column-set-view.tsx'
import { ColumnView } from './elements/column-view.tsx'
import { DivView } from './elements/div-view.tsx'
import { FormView } from './elements/form-view.tsx'
import { HrView } from './elements/hr-view.tsx'
import { IconView } from './elements/icon-view.tsx'
import { ImgCombinationView } from './elements/img-combination-view.tsx'
import { ImgView } from './elements/img-view.tsx'
import { InputView } from './elements/input-view.tsx'
import { InteractiveContainerView } from './elements/interactive-container-view.tsx'
import { MarkdownElementView } from './elements/markdown-view.tsx'
import { NoteView } from './elements/note-view.tsx'
import { OverflowView } from './elements/overflow-view.tsx'
import { PersonListView } from './elements/person-list-view.tsx'
import { PersonView } from './elements/person-view.tsx'
import { PickerView } from './elements/picker-view.tsx'
import { SelectImgView } from './elements/select-img-view.tsx'
import { MultiSelectPersonView, SelectPersonView } from './elements/select-person-view.tsx'
import { MultiSelectStaticView, SelectStaticView } from './elements/select-static-view.tsx'
import { TableView } from './elements/table-view.tsx'
import { UnpreviewedView } from './elements/unpreviewed-view.tsx'

/** The view of each component; one without does not compile. */
export const views: ElementViews = {
  '@unpreviewed': UnpreviewedView,
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
