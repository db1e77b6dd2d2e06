import type { Node } from 'jsonc-parser'
import * as z from 'zod/mini'
import { type Place, plain } from '#lib/json/node.ts'
import { templates } from '../vocabulary/values.ts'
import { box, choice, icon, maybeText, ofUdIcon, orNull, udIcon, words } from './shapes.ts'

const textTag = orNull(z.object({ text: maybeText, color: words }))
const textTags = z.catch(z.array(textTag), [])

const fields = z.object({
  title: maybeText,
  subtitle: maybeText,
  text_tag_list: textTags,
  i18n_text_tag_list: z.catch(z.record(z.string(), textTags), {}),
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
