import * as z from 'zod'
import { called, listOf, sized } from '../control.ts'
import { element } from '../element-type.ts'
import { menuItem } from '../option.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/overflow */
export const overflow = element(z.object({ ...sized, options: listOf(menuItem) }).transform(called))
