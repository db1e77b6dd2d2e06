import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { box } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/divider */
export const hr = element(z.object({ margin: box }))
