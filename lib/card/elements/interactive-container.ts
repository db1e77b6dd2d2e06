import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { flow } from '../read/flow.ts'
import { anything, box, clickOf, confirm, flag, maybeText, pxWithin, radius, width, words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/interactive-container */
export const interactive_container = element(
  z.pipe(
    z.object({
      ...flow,
      width,
      height: pxWithin(10, 999),
      background_style: words,
      has_border: flag(false),
      border_color: words,
      corner_radius: radius,
      hover_tips: maybeText,
      disabled: flag(false),
      disabled_tips: maybeText,
      confirm,
      margin: box,
      behaviors: anything,
    }),
    z.transform(({ behaviors, ...rest }) => ({ ...rest, ...clickOf({ behaviors }) })),
  ),
  ['elements'],
)
