import type { Options } from '../options.ts'
import type { Refusal } from '../refusal-words.ts'
import { isObject, readStrictly } from '../strict-json.ts'
import { nobody } from '../world/people.ts'
import { cardRefusal, refuseCard } from './card-refusals.ts'
import { type Placed, walk } from './card-walk.ts'
import { checkCardWords, isKey, isPerson } from './card-words.ts'
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

/** What a card may hold at its root, in either version. */
const rootKeys = new Set('schema config card_link header body elements i18n_header i18n_elements fallback'.split(' '))

/** A request, an answer or a message of another type is no card, though 1.0 ignores what it does not know. */
const isAnotherThing = (card: Record<string, unknown>) =>
  Object.keys(card).length > 0 && !Object.keys(card).some((key) => rootKeys.has(key))

function checkFirst(card: Record<string, unknown>): Refusal | null {
  if (isAnotherThing(card)) return unknownProperty(Object.keys(card)[0] ?? '', 'ROOT')
  const icon = isObject(card.header) ? checkKeys([card.header.icon]) : null
  if (icon) return icon
  if (card.elements !== undefined && !Array.isArray(card.elements)) return wrongType('elements', 'array', 'ROOT')
  const odd = notObject(card.elements)
  if (odd !== null) return wrongType(`[${odd}]`, 'object', 'ROOT -> elements')
  const placed = [...walk(card)]
  const misplaced = placed.find(({ tag, parents }) => tag === 'action' && parents.includes('column'))
  if (misplaced)
    return cardRefusal(200410, { err_path: misplaced.err_path, err_msg: 'action is not allowed in column' })
  return checkElements(placed, 1, true)
}

function checkSecond(card: Record<string, unknown>): Refusal | null {
  const stranger = Object.keys(card).find((key) => !rootKeys.has(key) || oldKeys.has(key))
  if (stranger !== undefined) return unknownProperty(stranger, 'ROOT')
  if (isObject(card.header) && 'tag' in card.header) return unknownProperty('tag', 'ROOT -> header')
  if (card.body !== undefined && !isObject(card.body)) return wrongType('body', 'object', 'ROOT')
  if (isObject(card.body) && card.body.elements !== undefined && !Array.isArray(card.body.elements))
    return wrongType('elements', 'array', 'ROOT -> body')
  const elements = isObject(card.body) ? card.body.elements : undefined
  const odd = notObject(elements)
  if (odd !== null) return wrongType(`[${odd}]`, 'object', 'ROOT -> body -> elements')
  for (const [i, one] of (Array.isArray(elements) ? elements : []).entries())
    if (noComponents.has(String(one.tag)))
      return refuseCard(200621, { error_value: `${one.tag} is no component, path: ROOT -> body -> elements -> [${i}]` })
  const placed = [...walk(card)]
  for (const { tag, node, err_path } of placed) {
    if (tag === 'note' || tag === 'action')
      return refuseCard(200861, { err_path, error_value: `unsupported tag ${tag}` })
    const extra = refusedKeys[tag]?.find((key) => key in node)
    if (extra) return unknownProperty(extra, err_path)
    if (!secondTags.has(tag)) return refuseCard(200621, { error_value: `unknown tag, tag: ${tag}, path: ${err_path}` })
  }
  if (placed.length > mostElements) return cardRefusal(11310, { err_msg: 'element exceeds the limit' })
  return (
    checkIds(placed) ??
    checkSounds(placed) ??
    checkElements(placed, 2, !isObject(card.config) || card.config.enable_forward !== false)
  )
}

/** Whatever has a `tag` in 2.0, components and their parts. */
const secondTags = new Set(
  [
    'column_set column form interactive_container collapsible_panel',
    'div markdown img img_combination hr person person_list chart table audio',
    'button overflow input select_static multi_select_static select_person multi_select_person select_img checker',
    'date_picker picker_time picker_datetime',
    'plain_text lark_md standard_icon custom_icon text_tag fallback_text',
  ].flatMap((line) => line.split(' ')),
)
/** Parts of components, which stand nowhere by themselves. */
const noComponents = new Set(['plain_text', 'lark_md', 'standard_icon', 'custom_icon', 'text_tag'])

/** Of 1.0 alone. */
const oldKeys = new Set(['elements', 'i18n_elements', 'fallback'])

/** The first of a list that is no object. */
function notObject(list: unknown): number | null {
  const at = Array.isArray(list) ? list.findIndex((one) => !isObject(one)) : -1
  return at < 0 ? null : at
}

/** Ids are short words, each there once. */
function checkIds(placed: Placed[]): Refusal | null {
  const seen = new Set<unknown>()
  for (const { tag, node } of placed) {
    const { element_id } = node
    // A text shares the id of what it stands in, as samples of the documents have it.
    if (noComponents.has(tag) || typeof element_id !== 'string' || element_id === '') continue
    if (!/^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(element_id) || seen.has(element_id))
      return cardRefusal(300301, {
        err_msg: seen.has(element_id) ? 'duplicate element id' : 'elementID format error',
        error_value: `ElementID ${element_id}`,
      })
    seen.add(element_id)
  }
  return null
}

/** Sounds are told apart by an id, and are this app's own. */
function checkSounds(placed: Placed[]): Refusal | null {
  const seen = new Set<unknown>()
  for (const { tag, node } of placed) {
    if (tag !== 'audio') continue
    if (typeof node.audio_id === 'string' && seen.has(node.audio_id)) return refuseCard(300230)
    seen.add(node.audio_id)
    if (/sandbox_foreign/.test(String(node.file_key))) return refuseCard(300240)
  }
  return null
}

/** What holds in both versions. */
function checkElements(placed: Placed[], version: 1 | 2, forwardable: boolean): Refusal | null {
  if (placed.filter(({ tag }) => tag === 'table').length > mostTables)
    return cardRefusal(11310, { err_msg: 'card table number over limit', error_value: 'table' })
  for (const element of placed) {
    const fault =
      checkTexts(element) ??
      checkElement(element) ??
      checkCardWords(element, version, forwardable) ??
      (version === 2 ? checkPlace(element, forwardable) : null)
    if (fault) return fault
  }
  return null
}

/** Properties that are texts wherever they stand: a number there cannot be read. */
const texts = 'content element_id name margin padding direction horizontal_align vertical_align text_align text_size'
const textKeys = [...texts.split(' '), 'horizontal_spacing', 'vertical_spacing', 'corner_radius', 'flex_mode']

function checkTexts({ node, err_path }: Placed): Refusal | null {
  const wrong = textKeys.find((key) => typeof node[key] === 'number' || typeof node[key] === 'boolean')
  return wrong === undefined ? null : wrongType(wrong, 'string', err_path)
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
      return isKey(String(node.img_key)) && !/sandbox_(foreign|unknown)/.test(String(node.img_key))
        ? null
        : refuseCard(200570, { error_value: `image key ${String(node.img_key ?? '')}` })
    case 'custom_icon':
      return checkKeys([node])
    case 'img_combination':
      return checkKeys(node.img_list)
    case 'select_img':
      return checkKeys(node.options)
    case 'person':
      return checkPeople([node.user_id])
    case 'person_list':
      return node.drop_invalid_user_id === true ? null : checkPeople(idsIn(node.persons))
    default:
      return JSON.stringify([node.user_id, node.content, node.persons]).includes(nobody)
        ? refuseCard(100290, { error_value: nobody })
        : null
  }
}

function checkKeys(list: unknown): Refusal | null {
  for (const one of Array.isArray(list) ? list : []) {
    const key = isObject(one) ? one.img_key : undefined
    if (typeof key === 'string' && key !== '' && !isKey(key))
      return refuseCard(200570, { error_value: `image key ${key}` })
  }
  return null
}

const idsIn = (persons: unknown): unknown[] =>
  Array.isArray(persons) ? persons.map((one) => (isObject(one) ? one.id : undefined)) : []

function checkPeople(ids: unknown[]): Refusal | null {
  const wrong = ids.filter((id) => typeof id === 'string' && (id === nobody || !isPerson(id)))
  return wrong.length > 0 ? refuseCard(100290, { error_value: wrong.join(', ') }) : null
}

/** Texts, which say something. */
const words = new Set(['markdown', 'plain_text', 'lark_md'])
const flexModes = new Set(['none', 'stretch', 'flow', 'bisect', 'trisect'])
/** Containers, which stand in one another so many deep; a column belongs to its set. */
const holders = new Set(['column_set', 'form', 'interactive_container', 'collapsible_panel'])
const deepest = 5

/** What somebody fills in, and a form sends by its name. */
const fields = new Set(
  [
    'input select_static multi_select_static select_person multi_select_person select_img checker',
    'date_picker picker_time picker_datetime',
  ].flatMap((line) => line.split(' ')),
)

/** Of 2.0: a column stands in its set, a picker shows something, sound stays where it is. */
function checkPlace({ tag, node, err_path, parents }: Placed, forwardable: boolean): Refusal | null {
  const has = (key: string) => {
    const value = node[key]
    return (
      value !== undefined && value !== null && value !== '' && !(isObject(value) && Object.keys(value).length === 0)
    )
  }
  const fault = (what: string) => refuseCard(200621, { error_value: `${what}, path: ${err_path}` })
  if (words.has(tag) && typeof node.content !== 'string' && !has('i18n') && !has('i18n_content'))
    return fault('content is required')
  if (tag === 'column_set' && has('flex_mode') && !flexModes.has(String(node.flex_mode)))
    return fault('flex_mode is not in the list')
  if (tag === 'table' && typeof node.page_size === 'number' && (node.page_size < 1 || node.page_size > 10))
    return fault('page_size is out of range')
  if (tag === 'table' && parents.some((parent) => holders.has(parent)))
    return fault('table is only allowed at the root')
  if (holders.has(tag) && parents.filter((parent) => holders.has(parent)).length >= deepest)
    return cardRefusal(11310, { err_msg: 'element nesting exceeds the limit' })
  if (tag === 'select_img' && node.multi_select === true && !parents.includes('form'))
    return fault('multi_select is only allowed in form')
  if (tag === 'form') {
    const inside = [...walk({ elements: node.elements })].map((one) => one.node)
    if (!inside.some((one) => one.form_action_type === 'submit' || one.action_type === 'form_submit'))
      return fault('form has no submit button')
    const names = inside.map(({ name }) => name).filter((name) => typeof name === 'string' && name !== '')
    if (new Set(names).size < names.length) return fault('name is not unique in form')
  }
  if (parents.includes('form') && fields.has(tag) && !has('name'))
    return refuseCard(200621, { error_value: `name is required in form, path: ${err_path}` })
  if (tag === 'column' && parents.at(-1) !== 'column_set')
    return refuseCard(200621, { error_value: `column is only allowed in column_set, path: ${err_path}` })
  if (tag === 'picker_time' && !has('placeholder') && !has('initial_time'))
    return refuseCard(200621, { error_value: `placeholder is required, path: ${err_path}` })
  if (tag === 'picker_datetime' && !has('placeholder') && !has('initial_datetime'))
    return refuseCard(200621, { error_value: `placeholder is required, path: ${err_path}` })
  return tag === 'audio' && forwardable ? refuseCard(300220) : null
}

function checkChart(spec: unknown, err_path: string): Refusal | null {
  const findings = isObject(spec)
    ? [typeOf(spec.type, 'string', 'type'), spec.data === undefined ? '- data: data is required' : valuesOf(spec.data)]
    : [typeOf(spec, 'object', '(root)')]
  const found = findings.filter(Boolean)
  return found.length ? refuseCard(200550, { err_path, error_value: `${found.join('\n')}\n` }) : null
}

/** Where data has values, they are a list, or a text that names how it is separated. */
function valuesOf(data: unknown): string | null {
  if (!isObject(data) || data.values === undefined || Array.isArray(data.values) || 'parser' in data) return null
  return `- data.values: Invalid type. Expected: array, given: ${typeof data.values}`
}

const typeOf = (value: unknown, expected: string, name: string) =>
  typeof value === expected && value !== null
    ? null
    : `- ${name}: Invalid type. Expected: ${expected}, given: ${value === undefined || value === null ? 'null' : typeof value}`

const unknownProperty = (property: string, path: string) =>
  refuseCard(200621, { error_value: `unknown property, property: ${property}, path: ${path}` })

const wrongType = (property: string, expected: string, path: string) =>
  refuseCard(200621, { error_value: `type mismatch, property: ${property}, expected: ${expected}, path: ${path}` })
