import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { choice } from '../read/shapes.ts'

/** Card JSON 1.0 only. @see https://open.feishu.cn/document/feishu-cards/card-components/interactive-modules */
export const action = element(z.object({ layout: choice(['bisected', 'trisection', 'flow'], null) }), ['actions'])
