import type { Options } from '../options.ts'
import type { Refusal } from '../refusal-words.ts'
import { isObject, readStrictly } from '../strict-json.ts'
import { nobody } from '../world/people.ts'
import { cardRefusal, refuseCard } from './card-refusals.ts'
import { type Placed, walk } from './card-walk.ts'
import { checkTable } from './table-check.ts'
import { checkTemplate } from './template.ts'

const mostElements = 200
const mostTables = 5

/** Keys that practitioners and the 2.0 page report as refused; a full list of the allowed ones is not kept here. */
const refusedKeys: Record<string, string[]> = {
  markdown: ['text_color', 'href'],
  column: ['corner_radius'],
  input: ['icon'],
  select_static: ['label', 'label_position'],
  button: ['horizontal_align'],
  plain_text: ['text_weight'],
}

/**
 * What Feishu says of a card that cannot be built.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (230099 and its sub codes)
 */
export function checkCard(content: string, options: Options): Refusal | null {
  const read = readStrictly(content)
  if ('error' in read) return refuseCard(200621, { error_value: read.error })
  const card = read.value
  if (!isObject(card)) return refuseCard(200621, { error_value: 'card is not an object, path: ROOT' })
  if (isObject(card.data) && card.type === 'template') return checkTemplate(card.data, options)
  if (isObject(card.data) && card.type === 'card')
    return typeof card.data.card_id === 'string' && card.data.card_id
      ? null
      : refuseCard(200621, { error_value: 'card_id is required, path: ROOT -> data' })
  if ('card' in card) return unknownProperty('card', 'ROOT')
  if (card.schema !== undefined && card.schema !== '1.0' && card.schema !== '2.0')
    return refuseCard(200621, { error_value: `unknown schema, schema: ${String(card.schema)}, path: ROOT` })
  return card.schema === '2.0' ? checkSecond(card) : checkFirst(card)
}

function checkFirst(card: Record<string, unknown>): Refusal | null {
  if (card.elements !== undefined && !Array.isArray(card.elements)) return wrongType('elements', 'array', 'ROOT')
  return checkElements([...walk(card)])
}

function checkSecond(card: Record<string, unknown>): Refusal | null {
  for (const key of ['elements', 'i18n_elements', 'fallback']) if (key in card) return unknownProperty(key, 'ROOT')
  if (isObject(card.header) && 'tag' in card.header) return unknownProperty('tag', 'ROOT -> header')
  if (card.body !== undefined && !isObject(card.body)) return wrongType('body', 'object', 'ROOT')
  if (isObject(card.body) && card.body.elements !== undefined && !Array.isArray(card.body.elements))
    return wrongType('elements', 'array', 'ROOT -> body')
  const placed = [...walk(card)]
  for (const { tag, node, err_path } of placed) {
    if (tag === 'note' || tag === 'action')
      return refuseCard(200861, { err_path, error_value: `unsupported tag ${tag}` })
    const extra = refusedKeys[tag]?.find((key) => key in node)
    if (extra) return unknownProperty(extra, err_path)
  }
  if (placed.length > mostElements) return cardRefusal(11310, { err_msg: 'element exceeds the limit' })
  return checkElements(placed)
}

/** What holds in both versions. */
function checkElements(placed: Placed[]): Refusal | null {
  if (placed.filter(({ tag }) => tag === 'table').length > mostTables)
    return cardRefusal(11310, { err_msg: 'card table number over limit', error_value: 'table' })
  for (const element of placed) {
    const fault = checkElement(element)
    if (fault) return fault
  }
  return null
}

function checkElement({ tag, node, err_path }: Placed): Refusal | null {
  switch (tag) {
    case 'chart':
      return checkChart(node.chart_spec, err_path)
    case 'table':
      return checkTable(node, err_path)
    case 'form':
      return typeof node.name === 'string' && node.name
        ? null
        : cardRefusal(11310, { err_msg: "form's name is required and can not be empty string" })
    case 'img':
      return /^img_/.test(String(node.img_key)) && !/sandbox_(foreign|unknown)/.test(String(node.img_key))
        ? null
        : refuseCard(200570, { error_value: `image key ${String(node.img_key ?? '')}` })
    default:
      return JSON.stringify([node.user_id, node.content, node.persons]).includes(nobody)
        ? refuseCard(100290, { error_value: nobody })
        : null
  }
}

function checkChart(spec: unknown, err_path: string): Refusal | null {
  const findings = isObject(spec)
    ? [typeOf(spec.type, 'string', 'type'), spec.data === undefined && '- data: data is required']
    : [typeOf(spec, 'object', '(root)')]
  const found = findings.filter(Boolean)
  return found.length ? refuseCard(200550, { err_path, error_value: `${found.join('\n')}\n` }) : null
}

const typeOf = (value: unknown, expected: string, name: string) =>
  typeof value === expected && value !== null
    ? null
    : `- ${name}: Invalid type. Expected: ${expected}, given: ${value === undefined || value === null ? 'null' : typeof value}`

const unknownProperty = (property: string, path: string) =>
  refuseCard(200621, { error_value: `unknown property, property: ${property}, path: ${path}` })

const wrongType = (property: string, expected: string, path: string) =>
  refuseCard(200621, { error_value: `type mismatch, property: ${property}, expected: ${expected}, path: ${path}` })
