import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/enumerations-for-icons */
export const standard_icon = element(z.object({ token: words, color: words, img_key: words }))
