import type { Node } from 'jsonc-parser'
import * as z from 'zod'
import { type Place, plain } from '#lib/json/node.ts'
import { templates } from '../vocabulary/values.ts'
import { box, choice, icon, maybeText, ofUdIcon, udIcon, words } from './shapes.ts'

const textTag = z.object({ text: maybeText, color: words }).nullable().catch(null)
const textTags = z.array(textTag).catch([])

const fields = z.object({
  title: maybeText,
  subtitle: maybeText,
  text_tag_list: textTags,
  i18n_text_tag_list: z.record(z.string(), textTags).catch({}),
  template: choice(templates, 'default'),
  icon,
  ud_icon: udIcon,
  padding: box,
})

/**
 * The coloured band at the top of a card.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/title
 */
export type Header = Omit<z.infer<typeof fields>, 'ud_icon'> & { place: Place }

export function readHeader(node: Node, path: string): Header | null {
  if (node.type !== 'object') return null
  const { ud_icon, ...rest } = fields.parse(plain(node))
  return { ...rest, icon: ofUdIcon(ud_icon) ?? rest.icon, place: { path } }
}
