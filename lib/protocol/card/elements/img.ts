import * as z from 'zod'
import { element } from '../element-type.ts'
import { anything, box, byLanguage, choice, flag, maybeText, radius, words } from '../shapes.ts'

const named: { [size: string]: number } = { large: 160, medium: 80, small: 40, tiny: 16 }

/** Width and height in px of `large`, `small`, `"200px 120px"`; null where the picture takes its own. */
function sizeOf(size: string | null): { width: number; height: number } | null {
  const side = size === null ? undefined : named[size]
  if (side) return { width: side, height: side }
  const [, w, h] = size?.match(/^(\d+)px\s+(\d+)px$/) ?? []
  return w && h ? { width: clamp(w), height: clamp(h) } : null
}
const clamp = (side: string) => Math.min(1000, Math.max(1, Number(side)))

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/image */
export const img = element(
  z
    .object({
      img_key: words,
      i18n_img_key: anything,
      alt: maybeText,
      title: maybeText,
      corner_radius: radius,
      scale_type: choice(['crop_center', 'crop_top', 'fit_horizontal'], 'crop_center'),
      size: words,
      mode: words,
      custom_width: z.union([z.number(), z.string().transform((value) => Number.parseFloat(value))]).catch(0),
      compact_width: flag(false),
      transparent: flag(false),
      margin: box,
    })
    .transform(({ img_key, i18n_img_key, size, mode, custom_width, compact_width, ...rest }) => ({
      ...rest,
      img_key: byLanguage(img_key, i18n_img_key),
      size: rest.scale_type === 'fit_horizontal' ? null : sizeOf(size ?? mode),
      /** In px; null where the card is the limit. */
      max_width: custom_width >= 278 && custom_width <= 580 ? custom_width : compact_width ? 278 : null,
    })),
)
