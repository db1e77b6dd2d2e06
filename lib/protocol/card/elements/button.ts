import * as z from 'zod'
import { element } from '../element-type.ts'
import { anything, box, choice, clickOf, flag, icon, maybeText, width, words } from '../shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/button */
export const button = element(
  z
    .object({
      text: maybeText,
      type: choice(
        [
          'default',
          'primary',
          'danger',
          'text',
          'primary_text',
          'danger_text',
          'primary_filled',
          'danger_filled',
          'laser',
        ],
        'default',
      ),
      size: choice(['tiny', 'small', 'medium', 'large'], 'medium'),
      width,
      icon,
      hover_tips: maybeText,
      disabled: flag(false),
      disabled_tips: maybeText,
      name: words,
      margin: box,
      behaviors: anything,
      url: anything,
      multi_url: anything,
      value: anything,
    })
    .transform(({ behaviors, url, multi_url, value, ...rest }) => ({
      ...rest,
      ...clickOf({ behaviors, url, multi_url, value }),
    })),
)
