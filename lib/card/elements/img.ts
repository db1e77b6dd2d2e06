import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { anything, box, byLanguage, choice, flag, maybeText, radius, words } from '../read/shapes.ts'

const named: { [size: string]: number } = { large: 160, medium: 80, small: 40, tiny: 16 }

/** Width and height in px of `large`, `small`, `"200px 120px"`; null where the picture takes its own. */
function sizeOf(size: string | null): { width: number; height: number } | null {
  const side = size === null || !Object.hasOwn(named, size) ? undefined : named[size]
  if (side) return { width: side, height: side }
  const [, w, h] = size?.match(/^\s*(\d+)px\s+(\d+)px\s*$/) ?? []
  return w && h ? { width: clamp(w), height: clamp(h) } : null
}
const clamp = (side: string) => Math.min(1000, Math.max(1, Number(side)))

/** `"16:9"`: no page names it, but the visual builder writes it. */
function ratioOf(size: string | null): number | null {
  const [, w, h] = size?.match(/^(\d{1,3}):(\d{1,3})$/) ?? []
  return Number(w) > 0 && Number(h) > 0 ? Number(w) / Number(h) : null
}

const px = z.catch(
  z.union([
    z.number(),
    z.pipe(
      z.string(),
      z.transform((value) => Number.parseFloat(value)),
    ),
  ]),
  0,
)

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/image */
export const img = element(
  z.pipe(
    z.object({
      img_key: words,
      i18n_img_key: anything,
      alt: maybeText,
      title: maybeText,
      corner_radius: radius,
      scale_type: choice(['crop_center', 'crop_top', 'fit_horizontal'], null),
      size: words,
      mode: words,
      custom_width: px,
      compact_width: flag(false),
      transparent: flag(false),
      preview: flag(true),
      margin: box,
    }),
    z.transform(({ img_key, i18n_img_key, scale_type, size, mode, custom_width, compact_width, ...rest }) => {
      const whole = scale_type === 'fit_horizontal' || (scale_type === null && mode === 'fit_horizontal')
      const asked = size ?? mode
      return {
        ...rest,
        img_key: byLanguage(img_key, i18n_img_key),
        size: whole ? null : sizeOf(asked),
        /** Width to height; null where the picture gives it. */
        ratio: whole ? null : ratioOf(asked),
        /** What a picture of another shape than its box shows: its middle, its top; or the box takes its shape. */
        fit: whole ? ('whole' as const) : scale_type === 'crop_top' ? ('top' as const) : ('cover' as const),
        /** What is left of a picture as wide as its place and more than 16:9 high: its middle, its top, its top and a badge. */
        tall:
          whole || sizeOf(asked) || ratioOf(asked)
            ? null
            : asked?.startsWith('stretch')
              ? ('long' as const)
              : scale_type === 'crop_top'
                ? ('top' as const)
                : ('middle' as const),
        /** Card JSON 1.0: from edge to edge of the card. */
        bleeds: asked === 'stretch_without_padding',
        /** In px; null where the card is the limit. */
        max_width:
          mode !== null ? null : custom_width >= 278 && custom_width <= 580 ? custom_width : compact_width ? 278 : null,
      }
    }),
  ),
)
