import { readMarkdown } from '#lib/markdown/read-markdown.ts'
import { readText } from '#lib/markdown/text-markup.ts'
import type { Block, Inline, Style } from '#lib/markdown/tree.ts'

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

type Fields = { [name: string]: unknown }

/**
 * Reads a text, a post or a card for saying it as another type.
 *
 * @param content as sent
 * @param language of a post or card in several: the one that is read; without it the first
 * @returns null for a content that is none, and for a card whose body is kept at Feishu
 */
export function readSaid(msg_type: 'text' | 'post' | 'interactive', content: string, language: string): Said | null {
  let root: unknown
  try {
    root = JSON.parse(content)
  } catch {
    return null
  }
  if (!isFields(root)) return null
  switch (msg_type) {
    case 'text':
      return typeof root.text === 'string' ? textSaid(root.text) : null
    case 'post':
      return postSaid(root, language)
    case 'interactive':
      return root.type === 'template' || root.type === 'card' ? null : cardSaid(root, language)
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function textSaid(text: string): Said {
  const lines: Inline[][] = [[]]
  for (const node of readText(text).nodes)
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  return { title: [], blocks: lines.map((children) => ({ type: 'paragraph', children })), lost: new Map() }
}

const postStyle: { [name: string]: Style } = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  lineThrough: 'strike',
}

function postSaid(root: Fields, language: string): Said | null {
  const bodies = Object.entries(root).filter(([, body]) => isFields(body))
  const body = bodies.find(([key]) => key === language)?.[1] ?? bodies[0]?.[1]
  if (!isFields(body)) return null
  const lost: Losses = new Map()
  if (bodies.length > 1) lose(lost, 'languages', bodies.length - 1)
  const blocks = (Array.isArray(body.content) ? body.content : []).flatMap((line): SaidBlock[] => {
    const elements = listOf(line)
    const said: SaidBlock[] = []
    let words: Inline[] = []
    const end = () => {
      if (words.length > 0) said.push({ type: 'paragraph', children: words })
      words = []
    }
    for (const element of elements) {
      const block = postBlock(element, lost)
      if (block) {
        end()
        said.push(...block)
      } else words.push(...postInline(element, lost))
    }
    end()
    return said.length > 0 ? said : [{ type: 'paragraph', children: [] }]
  })
  return { title: words(textOf(body.title)), blocks, lost }
}

const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])

function postBlock(element: Fields, lost: Losses): SaidBlock[] | null {
  switch (element.tag) {
    case 'md':
      return readMarkdown(textOf(element.text), 'post')
    case 'img':
      return [{ type: 'picture', img_key: textOf(element.image_key) }]
    case 'hr':
      return [{ type: 'rule' }]
    case 'code_block':
      return [{ type: 'code', language: textOf(element.language).toLowerCase(), text: textOf(element.text) }]
    case 'media':
      lose(lost, 'videos')
      return []
    default:
      return null
  }
}

function postInline(element: Fields, lost: Losses): Inline[] {
  const styles = Array.isArray(element.style) ? element.style.flatMap((one) => postStyle[textOf(one)] ?? []) : []
  const styled = (inner: Inline[]): Inline[] =>
    styles.reduce<Inline[]>((children, style) => [{ type: 'style', style, children }], inner)
  switch (element.tag) {
    case 'text':
      return styled(words(textOf(element.text)))
    case 'a':
      return styled([{ type: 'link', href: textOf(element.href), children: words(textOf(element.text)) }])
    case 'at':
      return [{ type: 'at', ids: [textOf(element.user_id)], name: textOf(element.user_name) || null }]
    case 'emotion':
      return [{ type: 'emoji', key: textOf(element.emoji_type) }]
    default:
      lose(lost, 'other')
      return []
  }
}

/** Elements that ask for something: a message of words cannot. */
const controls = new Set([
  ...['button', 'input', 'overflow', 'select_static', 'multi_select_static', 'select_person', 'multi_select_person'],
  ...['select_img', 'date_picker', 'picker_time', 'picker_datetime', 'checker'],
])
/** Elements that only put others in their places. */
const containers = new Set(['column_set', 'column', 'form', 'interactive_container', 'collapsible_panel'])

function cardSaid(root: Fields, language: string): Said | null {
  const lost: Losses = new Map()
  const second = root.schema === '2.0'
  const dialect = second ? 'markdown_2' : 'markdown_1'
  const header = isFields(root.header) ? root.header : {}
  const languages = new Set<string>()

  /** The words of a `plain_text` or `lark_md`, in the language asked for. */
  const said = (text: unknown): Block[] => {
    if (!isFields(text)) return typeof text === 'string' ? [{ type: 'paragraph', children: words(text) }] : []
    const others = isFields(text.i18n_content) ? text.i18n_content : isFields(text.i18n) ? text.i18n : {}
    for (const other of Object.keys(others)) languages.add(other)
    const content = textOf(others[language]) || textOf(text.content)
    if (content === '') return []
    return text.tag === 'lark_md'
      ? readMarkdown(content, 'lark_md')
      : content.split('\n').map((line) => ({ type: 'paragraph', children: words(line) }))
  }

  const table = (element: Fields): SaidBlock => {
    const columns = listOf(element.columns)
    const cell = (value: unknown): Inline[] =>
      words(
        Array.isArray(value)
          ? value.map((one) => (isFields(one) ? textOf(one.text) : String(one))).join(', ')
          : isFields(value)
            ? ''
            : String(value ?? ''),
      )
    return {
      type: 'table',
      align: columns.map(() => null),
      head: columns.map(({ display_name, name }) => words(textOf(display_name) || textOf(name))),
      rows: listOf(element.rows).map((row) => columns.map(({ name }) => cell(row[textOf(name)]))),
    }
  }

  const read = (element: Fields): SaidBlock[] => {
    const tag = textOf(element.tag)
    const inner = () =>
      [element.elements, element.columns, element.actions, element.fields].flatMap((list) => listOf(list).flatMap(read))
    if (controls.has(tag)) {
      lose(lost, 'controls')
      return []
    }
    if (containers.has(tag)) {
      if (tag !== 'column') lose(lost, 'layout')
      return [...(isFields(element.header) ? said(element.header.title) : []), ...inner()]
    }
    switch (tag) {
      case 'markdown': {
        const others = isFields(element.i18n_content) ? element.i18n_content : {}
        for (const other of Object.keys(others)) languages.add(other)
        return readMarkdown(textOf(others[language]) || textOf(element.content), dialect)
      }
      case 'plain_text':
      case 'lark_md':
        return said(element)
      case 'div':
        return [
          ...said(element.text),
          ...listOf(element.fields).flatMap(({ text }) => said(text)),
          ...(isFields(element.extra) ? read(element.extra) : []),
        ]
      case 'note':
      case 'action':
        return inner()
      case 'img':
        return [{ type: 'picture', img_key: textOf(element.img_key) }]
      case 'img_combination':
        return listOf(element.img_list).map(({ img_key }) => ({ type: 'picture', img_key: textOf(img_key) }))
      case 'hr':
        return [{ type: 'rule' }]
      case 'table':
        return [table(element)]
      case 'chart':
        lose(lost, 'charts')
        return []
      case 'person':
        return [{ type: 'paragraph', children: [{ type: 'at', ids: [textOf(element.user_id)], name: null }] }]
      case 'person_list':
        return [
          {
            type: 'paragraph',
            children: listOf(element.persons).map(({ id }) => ({ type: 'at', ids: [textOf(id)], name: null })),
          },
        ]
      default:
        lose(lost, 'other')
        return inner()
    }
  }

  const perLanguage = isFields(root.i18n_elements) ? root.i18n_elements : {}
  for (const other of Object.keys(perLanguage)) languages.add(other)
  const elements = isFields(root.body)
    ? root.body.elements
    : (root.elements ?? perLanguage[language] ?? Object.values(perLanguage)[0])
  if (textOf(header.template) || header.icon || header.ud_icon) lose(lost, 'colours')
  if (listOf(header.text_tag_list).length > 0) lose(lost, 'other', listOf(header.text_tag_list).length)
  const title = said(header.title).flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  const blocks = [...said(header.subtitle), ...listOf(elements).flatMap(read)]
  if (languages.size > 1) lose(lost, 'languages', languages.size - 1)
  return { title, blocks, lost }
}
