import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, sized } from '../read/control.ts'
import { initialTime } from '../read/moment.ts'
import { maybeText } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/time-selector */
export const picker_time = element(
  z.pipe(
    z.object({ ...sized, placeholder: maybeText, initial_time: initialTime }),
    z.transform(({ initial_time: initial, ...rest }) => ({ ...called(rest), initial })),
  ),
)
