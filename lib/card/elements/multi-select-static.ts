import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called } from '../read/control.ts'
import { ofOptions, several } from '../read/option.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/multi-select-dropdown-menu */
export const multi_select_static = element(
  z.pipe(
    z.object({ ...ofOptions, ...several }),
    z.transform(({ selected_values, ...rest }) => ({
      ...called(rest),
      initial: rest.options.map(({ value }) => value).filter((value) => selected_values.includes(value)),
    })),
  ),
)
