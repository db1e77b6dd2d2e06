import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { sized } from '../read/control.ts'
import { anything, choice, clickOf, flag, icon, maybeText } from '../read/shapes.ts'

export const buttonTypes = [
  'default',
  'primary',
  'danger',
  'text',
  'primary_text',
  'danger_text',
  'primary_filled',
  'danger_filled',
  'laser',
] as const
export const buttonSizes = ['tiny', 'small', 'medium', 'large'] as const

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/button */
export const button = element(
  z.pipe(
    z.object({
      ...sized,
      text: maybeText,
      type: choice(buttonTypes, 'default'),
      size: choice(buttonSizes, 'medium'),
      icon,
      form_action_type: choice(['submit', 'reset'], null),
      action_type: choice(['link', 'request', 'multi', 'form_submit', 'form_reset'], null),
      complex_interaction: flag(false),
      behaviors: anything,
      url: anything,
      multi_url: anything,
      value: anything,
    }),
    z.transform(({ behaviors, url, multi_url, value, form_action_type, action_type, complex_interaction, ...rest }) => {
      const { opens, calls_back } = clickOf({ behaviors, url, multi_url, value })
      const links = action_type !== 'request'
      // With `url` and `value` both, the button of card JSON 1.0 only jumps unless it says that it does both.
      const calls =
        action_type !== 'link' &&
        (!opens ||
          Array.isArray(behaviors) ||
          complex_interaction ||
          action_type === 'request' ||
          action_type === 'multi')
      return {
        ...rest,
        opens: links ? (opens ?? null) : null,
        calls_back: calls ? calls_back : null,
        /** What it does to the form it stands in. */
        does: form_action_type ?? formDeeds[action_type ?? ''] ?? null,
      }
    }),
  ),
)

const formDeeds: { [action_type: string]: 'submit' | 'reset' } = { form_submit: 'submit', form_reset: 'reset' }
