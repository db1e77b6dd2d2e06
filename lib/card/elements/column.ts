import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { flow } from '../read/flow.ts'
import { box, jump, whole, words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set (column) */
export const column = element(
  z.object({
    ...flow,
    width: z.catch(
      z.union([z.literal('auto'), z.literal('weighted'), z.string().check(z.regex(/^\d+(\.\d+)?px$/))]),
      'auto',
    ),
    weight: whole(1, 5),
    background_style: words,
    margin: box,
    action: jump,
  }),
  ['elements'],
)
