import type { Refusal } from '../refusal-words.ts'
import { isObject } from '../strict-json.ts'
import { cardRefusal, refuseCard } from './card-refusals.ts'
import type { Placed } from './card-walk.ts'

/** Beyond these the texts of one component are refused. */
const mostTables = 4

/**
 * What Feishu refuses of the words of a component: pictures without a key, people who are none, too many tables, sound
 * that could be forwarded.
 *
 * @param forwardable whether the card may be forwarded
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text
 */
export function checkCardWords({ tag, node, err_path }: Placed, version: 1 | 2, forwardable: boolean): Refusal | null {
  if (tag === 'table') {
    for (const text of markdownCells(node)) {
      const fault = checkMarkdown(text, 'markdown', err_path, version, forwardable)
      if (fault) return fault
    }
    return null
  }
  if (tag !== 'markdown' && tag !== 'lark_md') return null
  const inLanguages = isObject(node.i18n_content) ? Object.values(node.i18n_content) : []
  for (const text of [node.content, ...inLanguages]) {
    const fault = typeof text === 'string' && checkMarkdown(text, tag, err_path, version, forwardable)
    if (fault) return fault
  }
  return null
}

/** The words of a table that are Markdown. */
function* markdownCells({ columns, rows }: Record<string, unknown>): Generator<string> {
  const named = (Array.isArray(columns) ? columns : []).flatMap((column) =>
    isObject(column) && column.data_type === 'markdown' ? [String(column.name)] : [],
  )
  for (const row of Array.isArray(rows) ? rows : [])
    for (const name of named) if (isObject(row) && typeof row[name] === 'string') yield row[name]
}

function checkMarkdown(
  text: string,
  tag: string,
  err_path: string,
  version: 1 | 2,
  forwardable: boolean,
): Refusal | null {
  const prose = text.split('```').filter((_, i) => i % 2 === 0)
  for (const part of prose) {
    if (tag === 'markdown')
      for (const [, key = ''] of part.matchAll(/!\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]\(([^()\s]+)(?:\s+"[^"\n]*")?\)/g))
        if (!isKey(key)) return refuseCard(200570, { error_value: `image key ${key}` })
    for (const [mention] of part.matchAll(/<at\s[^<>]{1,300}>/g)) {
      const [, double, single, bare] = /\sids?=(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/.exec(mention) ?? []
      for (const id of (double ?? single ?? bare ?? '').split(','))
        if (!isPerson(id.trim())) return refuseCard(100290, { error_value: id.trim() })
    }
    if (version === 2 && forwardable && /<audio\s/.test(part)) return refuseCard(300220)
  }
  const rules = prose.join('').match(/^[ \t]{0,3}\|?[ \t]{0,9}:?-+:?[ \t]{0,9}\|[ \t|:-]{0,300}$/gm)?.length ?? 0
  return version === 2 && tag === 'markdown' && rules > mostTables
    ? cardRefusal(11310, { err_path, err_msg: 'card table number over limit', error_value: 'table' })
    : null
}

/** Keys come from an upload: an address or the name of a file is none. What a program fills in is not looked at. */
export const isKey = (key: string): boolean => /^img_/.test(key) || /\$\{|\{\{/.test(key)

/** Everybody, or an id: those have no space, no letter beyond ASCII, and no @ in front. */
export const isPerson = (id: string): boolean =>
  id === '' || /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) || /\$\{|\{\{/.test(id)
