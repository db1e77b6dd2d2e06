import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called } from '../read/control.ts'
import { ofPeople } from '../read/option.ts'
import { words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/user-single-select */
export const select_person = element(
  z.pipe(
    z.object({ ...ofPeople, initial_option: words }),
    z.transform(({ initial_option, ...rest }) => ({ ...called(rest), initial: initial_option ?? '' })),
  ),
)
