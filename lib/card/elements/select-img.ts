import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { called, control, listOf } from '../read/control.ts'
import { anything, byLanguage, choice, flag, maybeText, words } from '../read/shapes.ts'

const picture = z.pipe(
  z.object({
    img_key: words,
    i18n_img_key: anything,
    value: words,
    disabled: flag(false),
    disabled_tips: maybeText,
    hover_tips: maybeText,
  }),
  z.transform(({ img_key, i18n_img_key, value, ...rest }) => ({
    ...rest,
    value: value ?? img_key ?? '',
    img_key: byLanguage(img_key, i18n_img_key),
  })),
)

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/image-picker */
export const select_img = element(
  z.pipe(
    z.object({
      ...control,
      options: listOf(picture),
      multi_select: flag(false),
      layout: choice(['stretch', 'bisect', 'trisect'], 'bisect'),
      aspect_ratio: choice(['1:1', '16:9', '4:3'], '16:9'),
      can_preview: flag(true),
      style: choice(['default', 'laser'], 'default'),
    }),
    z.transform(called),
  ),
)
