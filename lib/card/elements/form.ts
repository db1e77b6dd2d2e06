import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { flow } from '../read/flow.ts'
import { box, words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/form-container */
export const form = element(z.object({ ...flow, name: words, margin: box }), ['elements'])
