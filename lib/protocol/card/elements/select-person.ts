import * as z from 'zod'
import { called } from '../control.ts'
import { element } from '../element-type.ts'
import { ofPeople } from '../option.ts'
import { words } from '../shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/user-single-select */
export const select_person = element(
  z
    .object({ ...ofPeople, initial_option: words })
    .transform(({ initial_option, ...rest }) => ({ ...called(rest), initial: initial_option ?? '' })),
)
