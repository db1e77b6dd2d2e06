import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { flow } from '../read/flow.ts'
import { anything, box, byLanguage, choice, flag, icon, orNull, radius, words } from '../read/shapes.ts'

const title = orNull(
  z.pipe(
    z.object({
      tag: choice(['plain_text', 'markdown', 'lark_md'], 'plain_text'),
      content: words,
      i18n: anything,
      i18n_content: anything,
      text_color: words,
      text_size: words,
    }),
    z.transform(({ content, i18n, i18n_content, ...rest }) => ({
      ...rest,
      content: byLanguage(content, i18n_content ?? i18n),
    })),
  ),
)

const header = z.pipe(
  z.object({
    title,
    background_color: words,
    width: choice(['fill', 'auto', 'auto_when_fold'], 'fill'),
    vertical_align: choice(['top', 'center', 'bottom'], 'center'),
    padding: box,
    icon: anything,
    icon_position: choice(['left', 'right', 'follow_text'], 'right'),
    icon_expanded_angle: z.catch(z.literal([-180, -90, 90, 180]), 180),
  }),
  z.transform(({ icon: drawn, ...rest }) => ({ ...rest, icon: icon.parse(drawn), icon_size: iconSize(drawn) })),
)

const asHeader = (written: unknown) => header.parse(z.catch(z.record(z.string(), z.unknown()), {}).parse(written))

/** `"10px 10px"`; 10 px each side where nothing usable is written. */
function iconSize(drawn: unknown): { width: number; height: number } {
  const { size } = z.catch(z.object({ size: words }), { size: null }).parse(drawn)
  const [, width, height] = size?.match(/^\s*(\d+)(?:px)?\s+(\d+)(?:px)?\s*$/) ?? []
  const side = (px: string | undefined) => (px ? Math.min(999, Math.max(1, Number(px))) : 10)
  return { width: side(width), height: side(height) }
}

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/collapsible-panel */
export const collapsible_panel = element(
  z.object({
    ...flow,
    header: z.pipe(anything, z.transform(asHeader)),
    expanded: flag(false),
    background_color: words,
    border: orNull(z.object({ color: words, corner_radius: radius })),
    margin: box,
  }),
  ['elements'],
)
