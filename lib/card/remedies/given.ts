import type { Node } from 'jsonc-parser'
import { readJson } from '#lib/json/json.ts'
import { pointerOf } from '#lib/json/pointer.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Path } from '#lib/protocol/problems.ts'
import { removeElement, type TextChange } from '../editing/edit.ts'
import { type Content, contentOf, nodeOn } from '../refusal/seen.ts'

/** What a remedy is given: the JSON of a draft, and where in it. */
export type Given = {
  source: string
  msg_type: MsgType
  path: Path
  /** The part of the text at the path that is meant; UTF-16 units of the text itself. */
  within?: { from: number; to: number } | undefined
  /** A property the refusal names, of what stands at the path. */
  property?: string | null | undefined
  /** Words of Feishu's that say what it wants instead. */
  said?: string | undefined
}

/** The JSON a remedy looks at; null where it is none, for nobody knows what would come of changing that. */
export function readGiven({ source }: Given): Content | null {
  try {
    const read = readJson(source)
    return 'json' in read ? contentOf(read.json.tree) : null
  } catch {
    return null
  }
}

export const isSecond = ({ root }: Content): boolean => nodeOn(root, ['schema'])?.value === '2.0'

/** Writes another value in the place of one; null where it is that already. */
export function written(source: string, node: Node, json: string): TextChange[] | null {
  if (source.slice(node.offset, node.offset + node.length) === json) return null
  return [{ from: node.offset, to: node.offset + node.length, insert: json }]
}

/** Takes out what stands at a path: from its list, or with its key. */
export const without = (source: string, path: Path): TextChange[] | null =>
  removeElement(source, pointerOf(path))?.changes ?? null

/** The path of the element around a place: an object with a tag that stands in a list. null where there is none. */
export function elementAround(content: Content, path: Path): Path | null {
  for (let length = path.length; length > 0; length--) {
    const at = path.slice(0, length)
    if (typeof at.at(-1) !== 'number') continue
    const found = content.objects.find(
      (one) => one.path.length === length && one.path.every((step, i) => step === at[i]),
    )
    if (found && found.tag !== '' && at.at(-2) !== 'columns') return at
  }
  return null
}
