import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { align, anything, box, byLanguage, icon, linkOf, otherwise, words } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text */
export const markdown = element(
  z.pipe(
    z.object({
      content: words,
      i18n_content: anything,
      text_align: align,
      text_size: words,
      icon,
      margin: box,
      href: otherwise(z.record(z.string(), z.unknown()), {}),
    }),
    z.transform(({ content, i18n_content, href, ...rest }) => ({
      ...rest,
      content: byLanguage(content, i18n_content),
      /** What `[text]($name)` of card JSON 1.0 leads to. */
      variables: Object.fromEntries(Object.entries(href).map(([name, links]) => [name, linkOf(links)])),
    })),
  ),
)
