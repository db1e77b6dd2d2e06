import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { anything, box, byLanguage, choice, flag, words } from '../read/shapes.ts'

/** Card JSON 2.0 only. @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/audio */
export const audio = element(
  z.pipe(
    z.object({
      file_key: words,
      /** Spelled so in the official table. */
      i18n_file_key_key: anything,
      audio_id: words,
      show_time: flag(false),
      style: choice(['normal', 'speak'], 'normal'),
      background_color: words,
      fill_color: words,
      margin: box,
    }),
    z.transform(({ file_key, i18n_file_key_key, ...rest }) => ({
      ...rest,
      file_key: byLanguage(file_key, i18n_file_key_key),
    })),
  ),
)
