import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, sized } from '../read/control.ts'
import { initialDate } from '../read/moment.ts'
import { maybeText } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-picker */
export const date_picker = element(
  z.pipe(
    z.object({ ...sized, placeholder: maybeText, initial_date: initialDate }),
    z.transform(({ initial_date: initial, ...rest }) => ({ ...called(rest), initial })),
  ),
)
