import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, sized } from '../read/control.ts'
import { initialDatetime } from '../read/moment.ts'
import { maybeText } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-and-time-selector */
export const picker_datetime = element(
  z.pipe(
    z.object({ ...sized, placeholder: maybeText, initial_datetime: initialDatetime }),
    z.transform(({ initial_datetime: initial, ...rest }) => ({ ...called(rest), initial })),
  ),
)
