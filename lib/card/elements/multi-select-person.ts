import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called } from '../read/control.ts'
import { ofPeople, several } from '../read/option.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/multi-select-user-picker */
export const multi_select_person = element(
  z.pipe(
    z.object({ ...ofPeople, ...several }),
    z.transform(({ selected_values, ...rest }) => ({ ...called(rest), initial: selected_values })),
  ),
)
