import * as z from 'zod'
import { element } from '../element-type.ts'
import { called, sized } from '../read/control.ts'
import { initialDatetime } from '../read/moment.ts'
import { maybeText } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-and-time-selector */
export const picker_datetime = element(
  z
    .object({ ...sized, placeholder: maybeText, initial_datetime: initialDatetime })
    .transform(({ initial_datetime: initial, ...rest }) => ({ ...called(rest), initial })),
)
