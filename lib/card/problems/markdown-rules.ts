import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import type { MarkdownConstruct } from '#lib/protocol/problems.ts'
import { wrongMentions } from '#lib/protocol/wrong-mentions.ts'
import { tagColours } from '../vocabulary/values.ts'
import { fieldOf, isFilledLater, report, step, type Walk } from './walk.ts'

type CardDialect = Exclude<Dialect, 'post'>

/** What a dialect shows as it is typed. */
const lacks: { [D in CardDialect]: ReadonlySet<MarkdownConstruct> } = {
  lark_md: new Set(['heading', 'quote', 'table', 'image', 'list', 'code_block', 'variable_link']),
  markdown_1: new Set(['heading', 'quote', 'table', 'inline_code']),
  markdown_2: new Set(['variable_link']),
}

/** A line that is a row of dashes between a table's head and its body. */
const isDelimiter = (line: string) => line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line)

/** The constructs in a text, found line by line: this runs at every keystroke, a parser would be too slow. */
function constructsIn(text: string): { found: Set<MarkdownConstruct>; tables: number } {
  const found = new Set<MarkdownConstruct>()
  let tables = 0
  let fenced = false
  let before = ''
  for (const line of text.split('\n')) {
    const start = line.trimStart()
    if (start.startsWith('```')) {
      found.add('code_block')
      fenced = !fenced
    } else if (!fenced) {
      if (/^#{1,6} \S/.test(start)) found.add('heading')
      else if (/^> ?\S/.test(start)) found.add('quote')
      else if (/^([-*+]|\d{1,9}\.) \S/.test(start)) found.add('list')
      else if (isDelimiter(line) && before.includes('|')) {
        found.add('table')
        tables++
      }
    }
    before = line
  }
  const flat = found.has('code_block') ? text.replace(/```[^`]*```/g, '') : text
  if (flat.includes('](') && /!\[[^[\]\n]*\]\([^()\s]+\)/.test(flat)) found.add('image')
  if (/(^|[^`])`[^`\n]{1,300}`(?!`)/.test(flat)) found.add('inline_code')
  return { found, tables }
}

/** Beyond these the card is refused. */
const mostTables = 4

/** Looks at a markdown component or a lark_md text, in every language it has. */
export function checkMarkdown(walk: Walk, name: 'lark_md' | 'markdown', written: Map<string, Node>) {
  const dialect = name === 'lark_md' ? 'lark_md' : walk.version === 2 ? 'markdown_2' : 'markdown_1'
  const variables = written.get('href')
  const content = written.get('content')
  if (content) step(walk, 'content', () => checkMarkdownText(walk, dialect, content, variables))
  for (const [locale, text] of entries(written.get('i18n_content')))
    step(walk, 'i18n_content', () => step(walk, locale, () => checkMarkdownText(walk, dialect, text, variables)))
}

export function checkMarkdownText(walk: Walk, dialect: CardDialect, node: Node, variables: Node | null | undefined) {
  if (node.type !== 'string') return
  const text: string = node.value
  const { found, tables } = constructsIn(text)
  for (const construct of found)
    if (lacks[dialect].has(construct)) report(walk, { kind: 'markdown_unknown', construct }, 'doubtful', node)
  if (dialect === 'markdown_2' && tables) {
    walk.counts.markdown_tables += tables
    if (tables > mostTables)
      report(walk, { kind: 'too_many', field: fieldOf(walk), count: tables, max: mostTables }, 'refused', node, 11310)
  }
  if (text.includes('](')) checkVariables(walk, dialect, text, node, variables)
  if (text.includes('![') && !lacks[dialect].has('image')) checkImages(walk, text, node)
  if (text.includes('<')) checkTags(walk, text, node)
}

function checkVariables(
  walk: Walk,
  dialect: CardDialect,
  text: string,
  node: Node,
  variables: Node | null | undefined,
) {
  for (const [, name = ''] of text.matchAll(/\]\(\$(\w{1,80})\)/g)) {
    if (lacks[dialect].has('variable_link')) {
      report(walk, { kind: 'markdown_unknown', construct: 'variable_link' }, 'doubtful', node)
      return
    }
    if (!entries(variables ?? undefined).has(name)) report(walk, { kind: 'variable_missing', name }, 'doubtful', node)
  }
}

/** A picture in Markdown is named by a key as well: an address or the name of a file has the whole card refused. */
function checkImages(walk: Walk, text: string, node: Node) {
  for (const [, value = ''] of text.matchAll(/!\[[^[\]\n]{0,300}\]\(([^()\s]{1,400})\)/g))
    if (!/^img_/.test(value) && !isFilledLater(value))
      report(walk, { kind: 'not_a_key', value: value.slice(0, 80) }, 'refused', node, 200570)
}

/** What stands in the number tags of a text. */
function* numbersIn(text: string): Generator<string> {
  for (let at = text.indexOf('<number_tag'); at >= 0; at = text.indexOf('<number_tag', at + 1)) {
    const from = text.indexOf('>', at) + 1
    const to = text.indexOf('<', from)
    if (from === 0 || to < 0) return
    yield text.slice(from, to)
    at = to
  }
}

/** Colours of tags: those the client ignores leave the words as they are. */
function checkTags(walk: Walk, text: string, node: Node) {
  for (const [, tag, quoted, bare] of text.matchAll(
    /<(font|text_tag)\s{1,9}color\s{0,9}=\s{0,9}(?:["']([^"'>]{1,60})["']|([^\s"'>]{1,60}))/g,
  )) {
    const value = quoted ?? bare ?? ''
    if (isFilledLater(value)) continue
    const field = `<${tag} color>`
    if (tag === 'text_tag') {
      if (!tagColours.some((known) => known === value))
        report(walk, { kind: 'not_allowed', field, allowed: tagColours.join(', ') }, 'doubtful', node)
    } else if (!walk.colours.has(value) && !/^rgba?\(/i.test(value))
      report(walk, { kind: 'not_a_colour', field, value }, 'doubtful', node)
  }
  for (const wrong of wrongMentions(text, 'card')) report(walk, wrong, 'doubtful', node)
  for (const number of numbersIn(text))
    if (!isFilledLater(number) && !/^\d{1,2}$/.test(number.trim()))
      report(walk, { kind: 'out_of_range', field: '<number_tag>', range: '0–99' }, 'doubtful', node)
  if (/<audio\s/.test(text) && walk.forwardable) report(walk, { kind: 'audio_forward' }, 'refused', node, 300220)
}
