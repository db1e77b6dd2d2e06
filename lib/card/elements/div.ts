import * as z from 'zod'
import { element } from '../element-type.ts'
import { box, flag, icon, maybeText, width } from '../read/shapes.ts'

const field = z
  .object({ is_short: flag(false), text: maybeText })
  .nullable()
  .catch(null)

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/plain-text */
export const div = element(z.object({ text: maybeText, icon, width, margin: box, fields: z.array(field).catch([]) }), [
  'extra',
])
