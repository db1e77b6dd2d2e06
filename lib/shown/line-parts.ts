import { emojiCharacters } from '#lib/markdown/emoji.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import type { Block, Inline } from '#lib/markdown/tree.ts'
import { cut } from './summary.ts'

/** Words of a line, or somebody in it: `at` where they are mentioned, `all` for everyone. */
export type LinePart = string | { id: string; name: string | null; at: boolean }

/** A text message in parts: the same reading as that of its bubble. */
export const textParts = (text: string): LinePart[] => oneLine(partsOf(readText(text).nodes))

/** What stands in a line, without its looks. */
export function partsOf(nodes: Inline[]): LinePart[] {
  return nodes.flatMap((node): LinePart[] => {
    switch (node.type) {
      case 'text':
      case 'as_typed':
      case 'code':
        return [node.text]
      case 'break':
        return [' ']
      case 'at':
        return node.ids.map((id) => ({ id, name: node.name, at: true }))
      case 'emoji':
        return [emojiCharacters[node.key] ?? `[${node.key}]`]
      case 'image':
        return [node.alt]
      case 'tag':
        if (node.tag === 'person' && node.attributes.id) return [{ id: node.attributes.id, name: null, at: false }]
        return partsOf(node.children)
      default:
        return partsOf(node.children)
    }
  })
}

/** The same of what stands on lines of its own. */
export function partsOfBlocks(blocks: Block[]): LinePart[] {
  return blocks.flatMap((block): LinePart[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [...partsOf(block.children), ' ']
      case 'quote':
        return partsOfBlocks(block.children)
      case 'list':
        return block.items.flatMap(partsOfBlocks)
      case 'code':
        return [block.text, ' ']
      case 'table':
        return [block.head, ...block.rows].flat().flatMap((cell) => [...partsOf(cell), ' '])
      default:
        return []
    }
  })
}

/** White space as a line has it, and no more than a list shows. */
export function oneLine(parts: LinePart[]): LinePart[] {
  const line: LinePart[] = []
  for (const part of parts) {
    const last = line.at(-1)
    if (typeof part !== 'string') line.push(part)
    else if (typeof last === 'string') line[line.length - 1] = last + part
    else line.push(part)
  }
  let room = most
  const kept: LinePart[] = []
  for (const [i, part] of line.entries()) {
    if (room <= 0) break
    if (typeof part !== 'string') {
      kept.push(part)
      room -= 10
      continue
    }
    const words = part.slice(0, 20 * most).replace(/[\s\p{Cc}]+/gu, ' ')
    const trimmed = i === 0 ? words.trimStart() : words
    const shown = cut(i === line.length - 1 ? trimmed.trimEnd() : trimmed)
    if (shown) kept.push(shown)
    room -= shown.length
  }
  return kept
}

/** UTF-16 units, and a few more: the last words are cut whole. */
const most = 300

/** The line as a text, people by the name written or else their id; one of a message that was read begins with an @. */
export const wordsOfParts = (parts: LinePart[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      const shown = part.name || part.id
      return part.at && !shown.startsWith('@') ? `@${shown}` : shown
    })
    .join('')
