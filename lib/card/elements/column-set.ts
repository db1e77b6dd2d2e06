import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { align, box, choice, jump, spacing, words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set */
export const column_set = element(
  z.object({
    flex_mode: choice(['none', 'stretch', 'flow', 'bisect', 'trisect'], 'none'),
    background_style: words,
    horizontal_spacing: spacing,
    horizontal_align: align,
    margin: box,
    action: jump,
  }),
  ['columns'],
)
