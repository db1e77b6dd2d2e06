import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import { markdownFindings } from '#lib/shown/markdown-findings.ts'
import { tagColours } from '../vocabulary/values.ts'
import { fieldOf, report, step, type Walk } from './walk.ts'

type CardDialect = Exclude<Dialect, 'post'>

/** Beyond these the card is refused. */
const mostTables = 4

/** Looks at a markdown component or a lark_md text, in every language it has. */
export function checkMarkdown(walk: Walk, name: 'lark_md' | 'markdown' | 'plain_text', written: Map<string, Node>) {
  const dialect = name === 'markdown' ? (walk.version === 2 ? 'markdown_2' : 'markdown_1') : name
  const variables = written.get('href')
  const look = (text: Node) =>
    dialect === 'plain_text' ? checkPlain(walk, text) : checkMarkdownText(walk, dialect, text, variables)
  const content = written.get('content')
  if (content) step(walk, 'content', () => look(content))
  for (const key of ['i18n_content', 'i18n'])
    for (const [locale, text] of entries(written.get(key))) step(walk, key, () => step(walk, locale, () => look(text)))
}

function checkPlain(walk: Walk, node: Node) {
  if (node.type !== 'string') return
  for (const { finding, severity } of markdownFindings(node.value, 'plain').found) report(walk, finding, severity, node)
}

export function checkMarkdownText(walk: Walk, dialect: CardDialect, node: Node, variables: Node | null | undefined) {
  if (node.type !== 'string') return
  const text: string = node.value
  const { found, tables } = markdownFindings(text, dialect, {
    isColour: (value) => walk.colours.has(value) || /^rgba?\(/i.test(value),
    tagColours,
  })
  for (const { finding, severity, sub_code } of found) report(walk, finding, severity, node, sub_code)
  if (dialect === 'markdown_2' && tables) {
    walk.counts.markdown_tables += tables
    if (tables > mostTables)
      report(walk, { kind: 'too_many', field: fieldOf(walk), count: tables, max: mostTables }, 'refused', node, 11310)
  }
  if (text.includes('](')) checkVariables(walk, dialect, text, node, variables)
  if (text.includes('<audio') && /<audio\s/.test(text) && walk.forwardable)
    report(walk, { kind: 'audio_forward' }, 'refused', node, 300220)
}

function checkVariables(
  walk: Walk,
  dialect: CardDialect,
  text: string,
  node: Node,
  variables: Node | null | undefined,
) {
  for (const [, name = ''] of text.matchAll(/\]\(\$(\w{1,80})\)/g)) {
    if (dialect !== 'markdown_1') {
      report(walk, { kind: 'markdown_unknown', construct: 'variable_link' }, 'doubtful', node)
      return
    }
    if (!entries(variables ?? undefined).has(name)) report(walk, { kind: 'variable_missing', name }, 'doubtful', node)
  }
}
