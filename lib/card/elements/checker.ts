import * as z from 'zod'
import { element } from '../element-type.ts'
import { called, control, listOf } from '../read/control.ts'
import { box, choice, flag, maybeText } from '../read/shapes.ts'
import { button } from './button.ts'

const beside = z
  .object({ pc_display_rule: choice(['always', 'on_hover'], 'always'), buttons: listOf(button.fields) })
  .nullable()
  .catch(null)

const ticked = z
  .object({ show_strikethrough: flag(false), opacity: z.number().min(0).max(1).catch(1) })
  .catch({ show_strikethrough: false, opacity: 1 })

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/checker */
export const checker = element(
  z
    .object({
      ...control,
      text: maybeText,
      checked: flag(false),
      overall_checkable: flag(true),
      button_area: beside,
      checked_style: ticked,
      padding: box,
    })
    .transform(called),
)
