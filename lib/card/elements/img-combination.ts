import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { anything, box, byLanguage, choice, flag, orNull, radius, words } from '../read/shapes.ts'

const picture = orNull(
  z.pipe(
    z.object({ img_key: words, i18n_img_key: anything, transparent: flag(false) }),
    z.transform(({ img_key, i18n_img_key, ...rest }) => ({ ...rest, img_key: byLanguage(img_key, i18n_img_key) })),
  ),
)

/** How many pictures each arrangement has room for; what is beyond is not shown. */
const room = { double: 2, triple: 3, bisect: 6, trisect: 9 }

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/multi-image-laylout */
export const img_combination = element(
  z.pipe(
    z.object({
      combination_mode: choice(['double', 'triple', 'bisect', 'trisect'], 'bisect'),
      combination_transparent: flag(false),
      corner_radius: radius,
      img_list: z.catch(z.array(picture), []),
      margin: box,
    }),
    z.transform(({ img_list, ...rest }) => ({
      ...rest,
      img_list: img_list.filter((one) => one !== null).slice(0, room[rest.combination_mode]),
    })),
  ),
)
