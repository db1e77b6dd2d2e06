'use client'

import type { ComponentType } from 'react'
import type { ElementOf, Tag } from '#lib/protocol/card/elements.ts'
import { ActionView } from './action.tsx'
import { ButtonView } from './button.tsx'
import { ColumnView } from './column.tsx'
import { ColumnSetView } from './column-set.tsx'
import { DivView } from './div.tsx'
import { HrView } from './hr.tsx'
import { IconView } from './icon.tsx'
import { ImgView } from './img.tsx'
import { MarkdownElementView } from './markdown.tsx'
import { NoteView } from './note.tsx'
import { TextView } from './text.tsx'

/** One view a component. The mapped type is the list of what is to be drawn. */
export const views: { [T in Tag]: ComponentType<{ element: ElementOf<T> }> } = {
  action: ActionView,
  button: ButtonView,
  column: ColumnView,
  column_set: ColumnSetView,
  custom_icon: ({ element }) => <IconView icon={element} />,
  div: DivView,
  hr: HrView,
  img: ImgView,
  lark_md: ({ element }) => <TextView text={element} />,
  markdown: MarkdownElementView,
  note: NoteView,
  plain_text: ({ element }) => <TextView text={element} />,
  standard_icon: ({ element }) => <IconView icon={element} />,
}
