import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, control, listOf } from '../read/control.ts'
import { box, choice, flag, maybeText, orNull } from '../read/shapes.ts'
import { button } from './button.ts'

const beside = orNull(
  z.object({ pc_display_rule: choice(['always', 'on_hover'], 'always'), buttons: listOf(button.fields) }),
)

const ticked = z.catch(
  z.object({ show_strikethrough: flag(false), opacity: z.catch(z.number().check(z.gte(0), z.lte(1)), 1) }),
  { show_strikethrough: false, opacity: 1 },
)

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/checker */
export const checker = element(
  z.pipe(
    z.object({
      ...control,
      text: maybeText,
      checked: flag(false),
      overall_checkable: flag(true),
      button_area: beside,
      checked_style: ticked,
      padding: box,
    }),
    z.transform(called),
  ),
)
