import * as z from 'zod'
import { called, sized } from '../control.ts'
import { element } from '../element-type.ts'
import { initialDatetime } from '../moment.ts'
import { maybeText } from '../shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-and-time-selector */
export const picker_datetime = element(
  z
    .object({ ...sized, placeholder: maybeText, initial_datetime: initialDatetime })
    .transform(({ initial_datetime: initial, ...rest }) => ({ ...called(rest), initial })),
)
