import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { anything, byLanguage, words } from '../read/shapes.ts'

/** A square picture in the place of an icon. */
export const custom_icon = element(
  z.pipe(
    z.object({ img_key: words, i18n_img_key: anything, token: words, color: words }),
    z.transform(({ img_key, i18n_img_key, ...rest }) => ({ ...rest, img_key: byLanguage(img_key, i18n_img_key) })),
  ),
)
