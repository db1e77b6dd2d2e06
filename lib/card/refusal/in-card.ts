import { getNodeValue, type Node } from 'jsonc-parser'
import { isPersonId } from '#lib/markdown/person-id.ts'
import { isImageKey } from '#lib/protocol/picture.ts'
import type { Path } from '#lib/protocol/problems.ts'
import { removedIn2 } from '../read/removed.ts'
import { either, type Lead, type Leads, leadsBy } from './leads.ts'
import { cellSaid, listed, namesSaid, type Refusal, valueSaid } from './said.ts'
import { type Content, nodeOn, type SeenObject } from './seen.ts'

type Finder = (content: Content, refusal: Refusal) => Leads | null

/**
 * Where a sub code points when it names no path: by what it quotes, else by the kind of element it is about. `null`:
 * there is no telling. What the check of cards finds of the same code comes after these.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (sub codes of 230099)
 */
export const inCard: { readonly [sub_code: number]: Finder } = {
  100290: (content, refusal) => {
    const ids = namesSaid(refusal).filter((word) => !isLabel(word))
    const named = ids.flatMap((id) => leadsBy.standing(content, id, isPerson))
    return either(named, () => {
      const all = personsIn(content)
      const none = all.filter(({ path, within }) => !isPersonId(textOf(content, path, within)))
      return none.length > 0 ? none : all
    })
  },
  200380: template,
  200381: template,
  200410: (content) => ({ how: 'fits', leads: content.objects.filter(({ tag }) => tag === 'action').filter(inColumn) }),
  200550: (content, refusal) => {
    const charts = tagged(content, 'chart')
    const findings = [...valueSaid(refusal).matchAll(/- ?([\w.()]{1,60}): Invalid type\. Expected: \w+, given: (\w+)/g)]
    const fits = charts.filter(({ keys }) =>
      findings.every(([, name = '', given = '']) => kindOf(valueIn(keys.get('chart_spec'), name)) === given),
    )
    return { how: 'fits', leads: fits.length > 0 ? fits : charts }
  },
  200570: (content, refusal) => {
    const keys = namesSaid(refusal).filter((word) => !isLabel(word))
    const named = keys.flatMap((key) => leadsBy.standing(content, key))
    return either(named, () => {
      const all = pictures(content)
      const none = all.filter(({ path, within }) => !isImageKey(textOf(content, path, within)))
      return none.length > 0 ? none : all
    })
  },
  200621: (content, refusal) => {
    const name = /\b(?:property|field|key):? ?["']?([\w.-]{1,100})/.exec(valueSaid(refusal))?.[1]
    const named = name === undefined ? [] : content.objects.filter(({ keys }) => keys.has(name))
    return either(
      named.map(({ path }) => ({ path: [...path, name ?? ''] })),
      () => [],
    )
  },
  200732: variable,
  200737: variable,
  200861: (content, refusal) => {
    const tag = /unsupported (?:tag|type|element):? ?["']?([\w-]{1,60})/i.exec(refusal.msg)?.[1]
    const named = tag === undefined ? [] : tagged(content, tag)
    return either(named, () => content.objects.filter((one) => removedIn2.has(one.tag)))
  },
  200914: (content, refusal) => {
    const nodeOf = (path: Path) => nodeOn(content.root, path)
    const cells = tagged(content, 'table').flatMap(({ path }): Lead[] => {
      const cell = cellSaid(path, valueSaid(refusal), nodeOf)
      return cell ? [{ path: cell }] : []
    })
    return cells.length > 0 ? { how: 'value', leads: cells } : null
  },
  200915: (content, refusal) => {
    const names = new Set(namesSaid(refusal).filter((word) => !isLabel(word)))
    const rows = content.objects.filter(({ path }) => path.at(-2) === 'rows')
    const named = rows.flatMap(({ path, keys }) =>
      [...keys.keys()].filter((key) => names.has(key)).map((key) => ({ path: [...path, key] })),
    )
    return named.length > 0 ? { how: 'value', leads: named } : null
  },
  11310: (content, { msg }) => {
    if (/table/i.test(msg)) return { how: 'fits', leads: tables(content) }
    if (/form/i.test(msg)) {
      const forms = tagged(content, 'form')
      const nameless = forms.filter(({ keys }) => !keys.get('name')?.value)
      return { how: 'fits', leads: nameless.length > 0 ? nameless : forms }
    }
    return /template/i.test(msg) ? { how: 'fits', leads: at(content, 'data', 'template_id') } : null
  },
  300220: (content) => ({ how: 'fits', leads: sounds(content) }),
  300230: (content, refusal) => sameName(content, refusal, 'audio_id'),
  300240: (content, refusal) => {
    const keys = [...valueSaid(refusal).matchAll(/\bfile_[\w-]{4,200}/g)].map(([key]) => key)
    return either(
      keys.flatMap((key) => leadsBy.standing(content, key)),
      () => sounds(content),
    )
  },
  300301: (content, refusal) => sameName(content, refusal, 'element_id'),
}

/** Words that name what follows them, and stand in no card. */
const isLabel = (word: string) => /^(?:image|key|keys|invalid|user|users|ids?|name|row|rows|column):?$/i.test(word)

const tagged = ({ objects }: Content, ...tags: string[]): SeenObject[] =>
  objects.filter(({ tag }) => tags.includes(tag))

function at({ root }: Content, ...path: string[]): Lead[] {
  return nodeOn(root, path) ? [{ path }] : []
}

const inColumn = ({ path }: SeenObject) => path.includes('columns')

function template(content: Content, refusal: Refusal): Leads {
  const id = /template_?id:? ?["']?([\w-]{1,100})/i.exec(refusal.msg)?.[1]
  const named = id === undefined ? [] : leadsBy.standing(content, id, (path) => path.at(-1) === 'template_id')
  return either(named, () => at(content, 'data', 'template_id'))
}

/** A variable by its name, else those of the type or all that there are. */
function variable(content: Content, refusal: Refusal): Leads {
  const said = valueSaid(refusal)
  const name =
    /\b(?:var(?:iable)?_?name|variable|name):? ?["']?([^\s,;"']{1,100})/i.exec(said)?.[1] ??
    /^\s?["']?([^\s,;:"']{1,100})["']?\s?,/.exec(said)?.[1]
  const actual = /actualType:? ?(\w{1,30})/i.exec(said)?.[1]
  const given = content.objects.find(({ path }) => path.join('.') === 'data.template_variable')
  const all = [...(given?.keys ?? [])]
  const leads = (some: [string, Node][]) => some.map(([key]) => ({ path: ['data', 'template_variable', key] }))
  const named = leads(all.filter(([key]) => key === name))
  return either(named, () => {
    const alike = actual === undefined ? [] : all.filter(([, { type }]) => typesOf[type]?.includes(actual))
    return leads(alike.length > 0 ? alike : all)
  })
}

/** How Feishu, which is written in Go, calls the types of JSON. */
const typesOf: { [type: string]: string[] } = {
  string: ['string'],
  number: ['float64', 'float', 'int', 'int64', 'number'],
  boolean: ['bool', 'boolean'],
  array: ['array', 'slice', 'list'],
  object: ['object', 'map', 'struct'],
}

/** What two elements share, or what is not written as Feishu wants it; where it is named, those who bear it. */
function sameName(content: Content, refusal: Refusal, key: 'audio_id' | 'element_id'): Leads | null {
  const holders = content.objects.filter(({ keys }) => typeof keys.get(key)?.value === 'string')
  const nameOf = ({ keys }: SeenObject) => String(keys.get(key)?.value)
  const said = new Set([...listed(refusal.msg), ...namesSaid(refusal)].map((word) => word.replace(/:$/, '')))
  const toKey = ({ path }: SeenObject) => ({ path: [...path, key] })
  const twice = holders.filter((one) => holders.some((other) => other !== one && nameOf(other) === nameOf(one)))
  const odd = key === 'element_id' ? holders.filter((one) => !/^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(nameOf(one))) : []
  const named = holders.filter((one) => said.has(nameOf(one)))
  if (named.length > 0) return { how: 'value', leads: named.map(toKey) }
  const fits = [...new Set([...twice, ...odd])]
  return fits.length > 0 ? { how: 'fits', leads: fits.map(toKey) } : null
}

const mention = /<(?:at|person)\s[^<>]{1,300}>/g
const picture = /!\[[^[\]\n]{0,300}\]\([^()\s]{1,400}\)/g

const isPerson = (path: Path) => path.at(-1) !== 'tag'

/** Everybody a card names, by the id. */
function personsIn(content: Content): Lead[] {
  return [
    ...tagged(content, 'person').flatMap(({ path, keys }) =>
      keys.has('user_id') ? [{ path: [...path, 'user_id'] }] : [],
    ),
    ...content.objects
      .filter(({ path }) => path.at(-2) === 'persons')
      .flatMap(({ path, keys }) => (keys.has('id') ? [{ path: [...path, 'id'] }] : [])),
    ...tagged(content, 'select_person', 'multi_select_person').flatMap(({ path, keys }) =>
      (keys.get('options')?.children ?? []).map((_, i) => ({ path: [...path, 'options', i, 'value'] })),
    ),
    ...leadsBy.matching(content, mention, (tag) => !/["'=]all["'\s>]/.test(tag)),
  ]
}

/** Every picture of a card, by its key. */
function pictures(content: Content): Lead[] {
  return [
    ...content.objects.flatMap(({ path, keys }) => (keys.has('img_key') ? [{ path: [...path, 'img_key'] }] : [])),
    ...leadsBy.matching(content, picture, () => true),
  ]
}

const sounds = (content: Content): Lead[] => [
  ...tagged(content, 'audio'),
  ...leadsBy.matching(content, /<audio\s[^<>]{0,300}>/g, () => true),
]

/** Tables, and those within Markdown. */
const tables = (content: Content): Lead[] => [
  ...tagged(content, 'table'),
  ...content.texts.flatMap(({ path, value }): Lead[] => {
    const lines = value.split('\n')
    let from = 0
    return lines.flatMap((line, i): Lead[] => {
      const rule = lines[i + 1] ?? ''
      const at = { from, to: from + line.length + 1 + rule.length }
      from += line.length + 1
      return line.includes('|') && rule.includes('|') && /^[ \t:|-]{3,400}$/.test(rule) ? [{ path, within: at }] : []
    })
  }),
]

/** What a lead quotes: the id in a tag, the key in brackets, or the whole text. */
function textOf(content: Content, path: Path, within?: { from: number; to: number }): string {
  const value = String(nodeOn(content.root, path)?.value ?? '')
  const part = within ? value.slice(within.from, within.to) : value
  return /\sids?\s?=\s?["']?([^"'\s>/]+)/.exec(part)?.[1] ?? /\]\(([^()\s]+)\)$/.exec(part)?.[1] ?? part
}

/** A value inside of what a chart draws by; `(root)` is all of it. */
function valueIn(spec: Node | undefined, name: string): unknown {
  if (!spec) return undefined
  let value: unknown = getNodeValue(spec)
  if (name === '(root)') return value
  for (const key of name.split('.'))
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined
  return value
}

const kindOf = (value: unknown): string =>
  value === undefined || value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
