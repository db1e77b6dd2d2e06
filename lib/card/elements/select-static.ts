import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called } from '../read/control.ts'
import { firstChosen, ofOptions, one } from '../read/option.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/single-select-dropdown-menu */
export const select_static = element(
  z.pipe(
    z.object({ ...ofOptions, ...one }),
    z.transform(({ initial_option, initial_index, ...rest }) => ({
      ...called(rest),
      initial: firstChosen(rest.options, initial_option, initial_index),
    })),
  ),
)
