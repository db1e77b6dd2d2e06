import * as z from 'zod/mini'
import { element } from '../element-type.ts'

/** Card JSON 1.0 only. @see https://open.feishu.cn/document/feishu-cards/card-components/content-components/notes */
export const note = element(z.object({}), ['elements'])
