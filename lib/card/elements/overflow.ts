import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, listOf, sized } from '../read/control.ts'
import { menuItem } from '../read/option.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/overflow */
export const overflow = element(z.pipe(z.object({ ...sized, options: listOf(menuItem) }), z.transform(called)))
