import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { Dialect } from '#lib/markdown/dialects.ts'
import { markdownFindings } from '#lib/shown/markdown-findings.ts'
import { isRgba, tagColours } from '../vocabulary/values.ts'
import { fieldOf, inEachLanguage, report, unique, type Walk } from './walk.ts'

type CardDialect = Exclude<Dialect, 'post'>

/** Beyond these the card is refused. */
const mostTables = 4

/** Looks at a markdown component or a lark_md text, in every language it has. */
export function checkMarkdown(walk: Walk, name: 'lark_md' | 'markdown' | 'plain_text', written: Map<string, Node>) {
  const dialect = name === 'markdown' ? (walk.version === 2 ? 'markdown_2' : 'markdown_1') : name
  const variables = written.get('href')
  if (dialect === 'plain_text') return inEachLanguage(walk, written, (text) => checkPlain(walk, text))
  const { markdown_tables } = walk.counts
  const taken = walk.taken.audio_id ?? new Set<string>()
  const ids = new Set(taken)
  let most = 0
  // Only one language is shown at a time: the one with the most tables counts, and a player may stand in each.
  inEachLanguage(walk, written, (text) => {
    walk.counts.markdown_tables = markdown_tables
    walk.taken.audio_id = new Set(taken)
    checkMarkdownText(walk, dialect, text, variables)
    most = Math.max(most, walk.counts.markdown_tables - markdown_tables)
    for (const id of walk.taken.audio_id) ids.add(id)
  })
  walk.counts.markdown_tables = markdown_tables + most
  walk.taken.audio_id = ids
}

/** Looks at words of a table that are shown as typed: no component can stand in their place, as a mention would need. */
export function checkWords(walk: Walk, node: Node) {
  if (node.type !== 'string') return
  for (const { finding, severity } of markdownFindings(node.value, 'plain').found)
    if (finding.kind !== 'mention') report(walk, finding, severity, node)
    else if (finding.written.startsWith('<')) report(walk, { kind: 'tag_as_typed', tag: 'at' }, severity, node)
}

function checkPlain(walk: Walk, node: Node) {
  for (const { finding, severity } of markdownFindings(node.value, 'plain').found) report(walk, finding, severity, node)
}

export function checkMarkdownText(walk: Walk, dialect: CardDialect, node: Node, variables: Node | null | undefined) {
  if (node.type !== 'string') return
  const text: string = node.value
  const sounds: string[] = []
  const { found, tables } = markdownFindings(text, dialect, {
    isColour: (value) => walk.colours.has(value) || isRgba(value),
    tagColours,
    sounds,
  })
  for (const { finding, severity, sub_code } of found) report(walk, finding, severity, node, sub_code)
  if (dialect === 'markdown_2' && tables) {
    walk.counts.markdown_tables += tables
    if (tables > mostTables)
      report(walk, { kind: 'too_many', field: fieldOf(walk), count: tables, max: mostTables }, 'refused', node, 11310)
  }
  if (text.includes('](')) checkVariables(walk, dialect, text, node, variables)
  if (sounds.length > 0 && walk.forwardable) report(walk, { kind: 'audio_forward' }, 'refused', node, 300220)
  for (const id of sounds) unique(walk, 'audio_id', id, node, 300230)
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
