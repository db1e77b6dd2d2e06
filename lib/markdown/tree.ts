export const styles = ['bold', 'italic', 'underline', 'strike'] as const
export type Style = (typeof styles)[number]

/** What stands in a line. Text keeps its own characters; nothing in here is markup any more. */
export type Inline =
  | { type: 'text'; text: string }
  /** All of a source that is too tangled to be read. */
  | { type: 'as_typed'; text: string }
  | { type: 'break' }
  | { type: 'style'; style: Style; children: Inline[] }
  | { type: 'code'; text: string }
  /** `href` as written; the view decides whether it may be followed. */
  | { type: 'link'; href: string; icon?: string; children: Inline[] }
  /** `all` stands for everyone. Several ids are several people in one tag. */
  | { type: 'at'; ids: string[]; name: string | null }
  | { type: 'font'; color: string; children: Inline[] }
  | { type: 'text_tag'; color: string; children: Inline[] }
  /** A key of Feishu's own emoji, such as OK or THUMBSUP. */
  | { type: 'emoji'; key: string }
  | { type: 'image'; img_key: string; alt: string }
  /** A tag of the dialect that has no node of its own yet. */
  | { type: 'tag'; tag: string; attributes: Attributes; children: Inline[] }

export type Attributes = { [name: string]: string }

/** What stands on lines of its own. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; depth: number; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'code'; language: string; text: string }
  | { type: 'rule' }
  | { type: 'table'; align: Align[]; head: Inline[][]; rows: Inline[][][] }

export type Align = 'left' | 'center' | 'right' | null

/** The words of a line, without their looks. */
export function wordsOf(nodes: Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'as_typed':
        case 'code':
          return node.text
        case 'break':
          return '\n'
        case 'at':
          return `@${node.name ?? node.ids.join(', ')}`
        case 'emoji':
          return `:${node.key}:`
        case 'image':
          return node.alt
        default:
          return wordsOf(node.children)
      }
    })
    .join('')
}

/**
 * The beginning of a line of nodes, in their own order and looks.
 *
 * @param most characters of text it holds at most, in UTF-16 units; a pair that makes one character is not parted
 * @returns the nodes themselves where they hold no more
 */
export function beginningOf(nodes: Inline[], most: number): Inline[] {
  let room = most
  const take = (from: Inline[]): Inline[] => {
    const taken: Inline[] = []
    for (const node of from) {
      if (room <= 0) break
      if ('children' in node) taken.push({ ...node, children: take(node.children) })
      else if ('text' in node) {
        const text = node.text.slice(0, room).replace(/[\ud800-\udbff]$/, '')
        room -= node.text.length
        taken.push(text.length < node.text.length ? { ...node, text } : node)
      } else {
        room -= 1
        taken.push(node)
      }
    }
    return taken
  }
  return wordsOf(nodes).length <= most ? nodes : take(nodes)
}
