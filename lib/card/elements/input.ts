import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, sized } from '../read/control.ts'
import { anything, byLanguage, choice, flag, maybeText, whole, words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/input */
export const input = element(
  z.pipe(
    z.object({
      ...sized,
      input_type: choice(['text', 'multiline_text', 'password'], 'text'),
      label: maybeText,
      label_position: choice(['top', 'left'], 'top'),
      placeholder: maybeText,
      default_value: words,
      i18n_default_value: anything,
      max_length: whole(1, 1000),
      rows: whole(1, 100),
      auto_resize: flag(false),
      max_rows: whole(1, 100),
      show_icon: flag(true),
    }),
    z.transform(({ default_value, i18n_default_value, rows, ...rest }) => ({
      ...called(rest),
      rows: rows ?? 5,
      initial: byLanguage(default_value, i18n_default_value),
    })),
  ),
)
