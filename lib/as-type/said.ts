import type { Element, ElementOf } from '#lib/card/elements.ts'
import { readCard } from '#lib/card/read/read-card.ts'
import type { ByLanguage, Text } from '#lib/card/read/shapes.ts'
import { type Cell, dateText, numberText } from '#lib/card/read/table-cell.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import type { Block, Inline, Style } from '#lib/markdown/tree.ts'
import type { WordedType } from '#lib/protocol/messages.ts'
import { inLanguage, localesIn } from '#lib/shown/locales.ts'
import { readPost, type ShownElement, type ShownUnknown } from '#lib/shown/shown-post.ts'

/** What another type may not be able to say; a new one is a line here and its words in lib/i18n/as-type.ts. */
export const losable = [
  'title',
  'languages',
  'controls',
  'charts',
  'tables',
  'layout',
  'pictures',
  'videos',
  'headings',
  'lists',
  'quotes',
  'code',
  'rules',
  'styles',
  'colours',
  'emoji',
  'links',
  'other',
] as const
export type Losable = (typeof losable)[number]

/** How often something is lost. */
export type Losses = Map<Losable, number>

/** What stands on lines of its own in any type. */
export type SaidBlock = Block | { type: 'picture'; img_key: string }

/** What a message says, whatever its type. */
export type Said = {
  title: Inline[]
  blocks: SaidBlock[]
  /** What could not be read as words: it is lost to every other type. */
  lost: Losses
}

export const lose = (losses: Losses, what: Losable, n = 1): void => {
  losses.set(what, (losses.get(what) ?? 0) + n)
}

/**
 * Reads a text, a post or a card for saying it as another type, by the readers that draw it.
 *
 * @param content as sent
 * @param language of a post or card in several: the one whose reader it is read as
 * @returns null for a content that is none, and for a card whose body is kept at Feishu
 */
export function readSaid(msg_type: WordedType, content: string, language: string): Said | null {
  const said = readers[msg_type](content, language)
  const languages = localesIn(msg_type, content)?.length ?? 0
  if (said && languages > 1) lose(said.lost, 'languages', languages - 1)
  return said
}

const readers: { [Type in WordedType]: (content: string, language: string) => Said | null } = {
  text: textSaid,
  post: postSaid,
  interactive: cardSaid,
}

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])
const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children })
const named = (id: string, name: string | null = null): Inline => ({ type: 'at', ids: [id], name })

function textSaid(content: string): Said | null {
  let text: unknown
  try {
    text = JSON.parse(content)?.text
  } catch {
    return null
  }
  if (typeof text !== 'string') return null
  const lines: Inline[][] = [[]]
  for (const node of readText(text).nodes)
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  return { title: [], blocks: lines.map(paragraph), lost: new Map() }
}

function postSaid(content: string, language: string): Said | null {
  const post = readPost(content, language)
  if (post.form !== 'post') return null
  const lost: Losses = new Map()
  const blocks = post.paragraphs.flatMap((elements) => {
    const said: SaidBlock[] = []
    let line: Inline[] | null = elements.length === 0 ? [] : null
    const end = () => {
      if (line) said.push(paragraph(line))
      line = null
    }
    for (const element of elements) {
      const block = postBlock(element)
      if (block) end()
      if (block) said.push(...block)
      else line = [...(line ?? []), ...postInline(element, lost)]
    }
    end()
    return said
  })
  return { title: words(post.title), blocks, lost }
}

function postBlock(element: ShownElement | ShownUnknown): SaidBlock[] | null {
  switch (element.tag) {
    case 'md':
      return readMarkdown(element.text, 'post')
    case 'img':
      return [{ type: 'picture', img_key: element.image_key }]
    case 'hr':
      return [{ type: 'rule' }]
    case 'code_block':
      return [{ type: 'code', language: element.language.toLowerCase(), text: element.text }]
    default:
      return null
  }
}

function postInline(element: ShownElement | ShownUnknown, lost: Losses): Inline[] {
  switch (element.tag) {
    case 'text':
      return styled(words(element.text), element.style)
    case 'a':
      return styled([{ type: 'link', href: element.href, children: words(element.text) }], element.style)
    case 'at':
      return [named(element.user_id, element.user_name || null)]
    case 'emotion':
      return [{ type: 'emoji', key: element.emoji_type }]
    case 'media':
      lose(lost, 'videos')
      return []
    default:
      lose(lost, 'other')
      return []
  }
}

const styled = (inner: Inline[], styles: readonly Style[]): Inline[] =>
  styles.reduce<Inline[]>((children, style) => [{ type: 'style', style, children }], inner)

function cardSaid(content: string, language: string): Said | null {
  const card = readCard(content)
  if (card.form !== 'raw') return null
  const reader = new CardReader(language, card.version === 2 ? 'markdown_2' : 'markdown_1')
  const header = inLanguage(card.header, language)
  if (header && (header.template !== 'default' || header.icon)) lose(reader.lost, 'colours')
  if (header && header.text_tag_list.length > 0) lose(reader.lost, 'other', header.text_tag_list.length)
  const title = reader.text(header?.title ?? null).flatMap((block) => ('children' in block ? inlines(block) : []))
  const blocks = [
    ...reader.text(header?.subtitle ?? null),
    ...(inLanguage(card.body.elements, language) ?? []).flatMap(reader.read),
  ]
  return { title, blocks, lost: reader.lost }
}

const inlines = (block: Block): Inline[] =>
  block.type === 'paragraph' || block.type === 'heading' ? block.children : []

class CardReader {
  readonly lost: Losses = new Map()

  constructor(
    private readonly language: string,
    private readonly dialect: Dialect,
  ) {}

  private inOne = (text: ByLanguage) => inLanguage(text, this.language) ?? ''

  text(text: Pick<Text, 'tag' | 'content'> | null): Block[] {
    const said = text ? this.inOne(text.content) : ''
    if (!text || said === '') return []
    return text.tag === 'lark_md'
      ? readMarkdown(said, 'lark_md')
      : said.split('\n').map((line) => paragraph(words(line)))
  }

  /** A new element of a card is a case here: the compiler asks for it. */
  read = (element: Element): SaidBlock[] => {
    switch (element.tag) {
      case 'markdown':
        return readMarkdown(this.inOne(element.content), this.dialect)
      case 'plain_text':
      case 'lark_md':
        return this.text(element)
      case 'div':
        return [
          ...this.text(element.text),
          ...element.fields.flatMap((field) => this.text(field?.text ?? null)),
          ...element.extra.flatMap(this.read),
        ]
      case 'note':
      case 'column':
        return element.elements.flatMap(this.read)
      case 'action':
        return element.actions.flatMap(this.read)
      case 'column_set':
        lose(this.lost, 'layout')
        return element.columns.flatMap(this.read)
      case 'form':
      case 'interactive_container':
        lose(this.lost, 'layout')
        return element.elements.flatMap(this.read)
      case 'collapsible_panel': {
        lose(this.lost, 'layout')
        const { title } = element.header
        const said =
          title?.tag === 'markdown'
            ? readMarkdown(this.inOne(title.content), this.dialect)
            : this.text(title && { tag: title.tag, content: title.content })
        return [...said, ...element.elements.flatMap(this.read)]
      }
      case 'img':
        return [{ type: 'picture', img_key: this.inOne(element.img_key) }]
      case 'img_combination':
        return element.img_list.map(({ img_key }) => ({ type: 'picture', img_key: this.inOne(img_key) }))
      case 'hr':
        return [{ type: 'rule' }]
      case 'table':
        return [this.table(element)]
      case 'person':
        return [paragraph([named(element.user_id ?? '')])]
      case 'person_list':
        return [paragraph(element.persons.map((id) => named(id)))]
      case 'chart':
        lose(this.lost, 'charts')
        return []
      case 'standard_icon':
      case 'custom_icon':
        lose(this.lost, 'colours')
        return []
      case 'button':
      case 'overflow':
      case 'input':
      case 'checker':
      case 'select_static':
      case 'multi_select_static':
      case 'select_person':
      case 'multi_select_person':
      case 'select_img':
      case 'date_picker':
      case 'picker_time':
      case 'picker_datetime':
        lose(this.lost, 'controls')
        return []
      case 'audio':
        lose(this.lost, 'other')
        return []
      case '@unpreviewed':
        lose(this.lost, 'other')
        return element.children.flatMap(this.read)
    }
  }

  private table({ columns, rows }: ElementOf<'table'>): Block {
    return {
      type: 'table',
      align: columns.map(({ horizontal_align }) => horizontal_align),
      head: columns.map(({ display_name, name }) => words(display_name ?? name ?? '')),
      rows: rows.map((cells) => cells.map((cell, i) => this.cell(cell, columns[i]))),
    }
  }

  private cell(cell: Cell, column: ElementOf<'table'>['columns'][number] | undefined): Inline[] {
    switch (cell.type) {
      case 'text':
        return words(cell.text)
      case 'lark_md':
      case 'markdown':
        return readMarkdown(cell.source, cell.type === 'markdown' ? this.dialect : 'lark_md').flatMap(inlines)
      case 'options':
        return words(cell.options.map(({ text }) => text).join(', '))
      case 'number':
        return words(column ? numberText(cell.value, column.format) : String(cell.value))
      case 'persons':
        return cell.ids.map((id) => named(id))
      case 'date':
        return words(dateText(cell.at, column?.date_format ?? null))
    }
  }
}
