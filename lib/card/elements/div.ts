import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { box, flag, icon, maybeText, orNull, width } from '../read/shapes.ts'

const field = orNull(z.object({ is_short: flag(false), text: maybeText }))

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/plain-text */
export const div = element(
  z.object({ text: maybeText, icon, width, margin: box, fields: z.catch(z.array(field), []) }),
  ['extra'],
)
