import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import { objectFor } from '../vocabulary/spot.ts'
import { cardLocales, isRgba, platforms } from '../vocabulary/values.ts'
import type { Property, Range, Value } from '../vocabulary/vocabulary-entry.ts'
import { allowedTags, type Described, vocabulary, vocabularyOf } from '../vocabulary.ts'
import { checkMarkdown } from './markdown-rules.ts'
import { rules } from './rules.ts'
import { fieldOf, inEachLanguage, isFilledLater, isFull, nearestOf, report, step, type Walk, within } from './walk.ts'

type Check<V extends Value['is']> = (walk: Walk, value: Extract<Value, { is: V }>, node: Node, host: string) => void

const jsonParse = 200621
const wrongType = (walk: Walk, expected: string, node: Node) =>
  report(walk, { kind: 'wrong_type', field: fieldOf(walk), expected }, 'refused', node, jsonParse)

const outside = ([min, max]: Range, value: number) => value < min || (max !== null && value > max)
const inWords = ([min, max]: Range, unit = '') => (max === null ? `≥ ${min}${unit}` : `${min}–${max}${unit}`)

/** What each kind of value must be like. The compiler asks for a check of every kind. */
const checks: { [V in Value['is']]: Check<V> } = {
  string(walk, { pattern, example = '' }, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    const text: string = node.value
    if (!pattern || text === '' || isFilledLater(text) || pattern.test(text)) return
    const id = walk.path.at(-1) === 'element_id'
    report(
      walk,
      { kind: 'bad_format', field: fieldOf(walk), example },
      id ? 'refused' : 'doubtful',
      node,
      id ? 300301 : undefined,
    )
  },
  flag(walk, _, node) {
    if (node.type !== 'boolean') wrongType(walk, 'boolean', node)
  },
  number(walk, { range, whole }, node) {
    if (node.type !== 'number') return wrongType(walk, 'number', node)
    const wrong = (whole && !Number.isInteger(node.value)) || (range && outside(range, node.value))
    const firm = walk.path.at(-1) === 'page_size'
    if (wrong && range)
      report(
        walk,
        { kind: 'out_of_range', field: fieldOf(walk), range: inWords(range) },
        firm ? 'refused' : 'doubtful',
        node,
      )
  },
  choice(walk, { of, firm }, node) {
    const [first] = of
    if (node.type !== typeof first) return wrongType(walk, typeof first, node)
    // Skeletons write '' for what is left to Feishu; where the structure hangs on it, it is none of the names.
    if (of.includes(node.value) || (node.value === '' && !firm) || isFilledLater(String(node.value))) return
    const field = fieldOf(walk)
    // A version we do not know has the vocabulary of none.
    const finding = { kind: 'not_allowed', field, allowed: field === 'schema' ? '1.0, 2.0' : of.join(', ') } as const
    report(walk, finding, firm ? 'refused' : 'doubtful', node)
  },
  colour(walk, { named, also }, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    const text: string = node.value
    if (text === '' || isFilledLater(text) || isRgba(text)) return
    if (named && (walk.colours.has(text) || also.includes(text))) return
    report(walk, { kind: 'not_a_colour', field: fieldOf(walk), value: text.slice(0, 40) }, 'doubtful', node)
  },
  text_size(walk, _, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    if (node.value === '' || walk.sizes.has(node.value) || isFilledLater(node.value)) return
    const allowed = 'heading-0 … heading-4, heading, normal, notation, xxxx-large … x-small'
    report(walk, { kind: 'not_allowed', field: fieldOf(walk), allowed }, 'doubtful', node)
  },
  length(walk, { names, px, percent, pair }, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    const text: string = node.value
    if (text === '' || names.includes(text) || isFilledLater(text)) return
    const field = fieldOf(walk)
    const [, width, height] = (pair && text.match(/^(\d{1,6})px (\d{1,6})px$/)) || []
    const [, size, unit] = text.match(/^(\d{1,6}(?:\.\d{1,6})?)(px|%)?$/) ?? []
    const range = unit === '%' ? percent : px
    if (pair && width && height) {
      if (outside(pair, Number(width)) || outside(pair, Number(height)))
        report(walk, { kind: 'out_of_range', field, range: inWords(pair, 'px') }, 'doubtful', node)
    } else if (range && size && (unit || size === '0')) {
      if (outside(range, Number(size)))
        report(walk, { kind: 'out_of_range', field, range: inWords(range, unit ?? 'px') }, 'doubtful', node)
    } else {
      const lengths = [pair && '200px 120px', px && `${inWords(px)}px`, percent && `${inWords(percent)}%`].filter(
        Boolean,
      )
      report(walk, { kind: 'not_allowed', field, allowed: [...names, ...lengths].join(', ') }, 'doubtful', node)
    }
  },
  spacing(walk, { names, px }, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    const text: string = node.value
    // Every version has been seen to take each other's names.
    if (/^(default|small|medium|large|extra_large)?$/.test(text) || isFilledLater(text)) return
    const size = text
      .match(/^(?:(\d{1,4})px|(0))$/)
      ?.slice(1)
      .find(Boolean)
    const field = fieldOf(walk)
    if (size === undefined)
      report(walk, { kind: 'not_allowed', field, allowed: [...names, `${inWords(px)}px`].join(', ') }, 'doubtful', node)
    else if (outside(px, Number(size)))
      report(walk, { kind: 'out_of_range', field, range: inWords(px, 'px') }, 'doubtful', node)
  },
  radius(walk, _, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    const [read, size = '', unit] = node.value.match(/^(?:(\d{1,6}(?:\.\d{1,6})?)(px|%)|0)?$/) ?? []
    if (read === undefined && !isFilledLater(node.value))
      report(walk, { kind: 'bad_format', field: fieldOf(walk), example: '8px' }, 'doubtful', node)
    else if (unit === '%' && outside([0, 100], Number(size)))
      report(walk, { kind: 'out_of_range', field: fieldOf(walk), range: inWords([0, 100], '%') }, 'doubtful', node)
  },
  box(walk, { px }, node) {
    if (node.type !== 'string') return wrongType(walk, 'string', node)
    // Of white space only that of ASCII parts the sides: a wide blank, as typed between Chinese words, does not.
    const text: string = node.value
    const sides = text.split(/[ \t\n\r]+/, 8).filter((side) => side !== '')
    if (sides.length === 0 || isFilledLater(text)) return
    const field = fieldOf(walk)
    // Two values are of 2.0; three are of CSS alone.
    if (
      sides.length === 3 ||
      sides.length > 4 ||
      (walk.version === 1 && sides.length === 2) ||
      !sides.every((side) => /^-?\d{1,4}(\.\d{1,4})?px$|^-?0$/.test(side))
    )
      report(
        walk,
        { kind: 'bad_format', field, example: walk.version === 1 ? '4px 12px 4px 12px' : '4px 12px' },
        'doubtful',
        node,
      )
    else {
      // Some pages allow a padding below 0, others do not.
      const range: Range = walk.path.at(-1) === 'padding' ? [Math.max(0, px[0]), px[1]] : px
      if (sides.some((side) => outside(range, Number.parseFloat(side))))
        report(walk, { kind: 'out_of_range', field, range: inWords(range, 'px') }, 'doubtful', node)
    }
  },
  object(walk, value, node, host) {
    const described = objectFor(walk.version, value, node)
    if (node.type !== 'object') wrongType(walk, 'object', node)
    // Skeletons write {} for what is not there.
    else if (described && node.children?.length) checkObject(walk, described, node, host)
  },
  tagged(walk, value, node, host) {
    if (node.type !== 'object') return wrongType(walk, 'object', node)
    const written = entries(node)
    if (written.size === 0 && value.of[0] !== 'column') return
    const tag = written.get('tag')
    if (!tag) report(walk, { kind: 'missing', field: fieldOf(walk, 'tag') }, tagNeeded(value.of), node, undefined)
    else if (
      !value.of.includes(tag.value) &&
      !(walk.version === 1 && host === 'button.text' && tag.value === 'lark_md')
    ) {
      const finding = { kind: 'not_allowed', field: fieldOf(walk, 'tag'), allowed: value.of.join(', ') } as const
      // A set holds columns and nothing else.
      const severity = walk.version === 2 && value.of[0] === 'column' ? 'refused' : 'doubtful'
      step(walk, 'tag', () => report(walk, finding, severity, tag))
    }
    const described = objectFor(walk.version, value, node)
    if (!described) return
    if (described.kind === 'component') return checkComponent(walk, described, node, host, null)
    walk.counts.elements++
    checkObject(walk, described, node, host)
    const { max } = value
    if (max !== undefined)
      inEachLanguage(walk, written, (text) => {
        if (text.length > max + 2 && [...text.value].length > max)
          report(walk, { kind: 'too_long', field: fieldOf(walk), max }, 'doubtful', text)
      })
  },
  component(walk, value, node, host) {
    if (node.type !== 'object') return wrongType(walk, 'object', node)
    const tag = entries(node).get('tag')
    if (tag?.type !== 'string') {
      const finding = tag
        ? ({ kind: 'wrong_type', field: fieldOf(walk, 'tag'), expected: 'string' } as const)
        : ({ kind: 'missing', field: fieldOf(walk, 'tag') } as const)
      return report(walk, finding, 'refused', tag ?? node, jsonParse)
    }
    const described = objectFor(walk.version, value, node)
    if (described) return checkComponent(walk, described, node, host, tag)
    walk.counts.elements++
    unknownComponent(walk, tag, node)
  },
  behavior(walk, value, node, host) {
    if (node.type !== 'object') return wrongType(walk, 'object', node)
    const described = objectFor(walk.version, value, node)
    if (described) return checkObject(walk, described, node, host)
    const type = entries(node).get('type')
    const field = fieldOf(walk, 'type')
    if (!type) report(walk, { kind: 'missing', field }, 'refused', node, jsonParse)
    else
      step(walk, 'type', () =>
        report(walk, { kind: 'not_allowed', field, allowed: 'open_url, callback' }, 'doubtful', type),
      )
  },
  list(walk, { of }, node, host) {
    if (node.type !== 'array') return wrongType(walk, 'array', node)
    // A field that is null is not there; an item of a list is.
    for (const [i, item] of (node.children ?? []).entries())
      step(walk, i, () => (item.type === 'null' ? wrongType(walk, itemOf(of), item) : check(walk, of, item, host)))
  },
  map(walk, { keys, of }, node, host) {
    if (node.type !== 'object') return wrongType(walk, 'object', node)
    const known: readonly string[] | null = keys === 'locale' ? cardLocales : keys === 'platform' ? platforms : null
    for (const property of node.children ?? []) {
      const [key, item] = property.children ?? []
      if (!key || !item) continue
      step(walk, key.value, () => {
        if (known && !known.includes(key.value)) {
          const finding = {
            kind: 'unknown_key',
            key: key.value,
            of: fieldOf({ ...walk, path: walk.path.slice(0, -1) }),
            nearest: nearestOf(key.value, known),
          } as const
          report(walk, finding, 'doubtful', key, walk.version === 2 ? jsonParse : undefined)
        }
        if (keys === 'locale' && of.is === 'list' && of.of.is === 'component')
          inOneLanguage(walk, () => check(walk, of, item, host))
        else check(walk, of, item, host)
      })
    }
  },
  own(walk, { string, holds }, node, host) {
    // Charts have a rule of their own.
    if (host === 'chart.chart_spec' || node.type === 'object' || (string && node.type === 'string')) return
    const finding = { kind: 'wrong_type', field: fieldOf(walk), expected: 'object' } as const
    if (holds === 'row') report(walk, finding, 'refused', node, 200914)
    else report(walk, finding, 'doubtful', node)
  },
  either(walk, { of }, node, host) {
    const fitting = of.find((one) => expects(one) === node.type) ?? of[0]
    if (fitting) check(walk, fitting, node, host)
  },
}

/** Only one language is shown at a time: each has ids and names of its own, and the longest of them counts. */
function inOneLanguage(walk: Walk, look: () => void) {
  const before = { ...walk.counts }
  within(walk, { taken: {} }, look)
  for (const what of Object.keys(before) as (keyof typeof before)[])
    walk.counts[what] = Math.max(before[what], walk.counts[what] - before[what])
}

/** What an item of a list has to be. */
const itemOf = ({ is }: Value) => (/^(?:object|tagged|component|behavior|own)$/.test(is) ? 'object' : 'string')

const expects = ({ is }: Value) => (is === 'object' ? 'object' : is === 'number' ? 'number' : 'string')

/** An icon is drawn without its tag; a text is not. */
const tagNeeded = (of: readonly string[]) =>
  of.includes('standard_icon') || of.includes('column') ? 'doubtful' : 'refused'

/** Looks at one value. What is null is not there. */
export function check(walk: Walk, value: Value, node: Node, host: string) {
  if (node.type === 'null') return
  const checkOne = checks[value.is] as Check<Value['is']>
  checkOne(walk, value as never, node, host)
}

/** Looks at an object: its keys, their values, what it lacks, and the rules of its own. */
export function checkObject(walk: Walk, described: Described, node: Node, host: string) {
  const { name, properties } = described
  const byTag = !name.startsWith('@')
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (!key || !value || (byTag && key.value === 'tag')) continue
    const property = Object.hasOwn(properties, key.value) ? properties[key.value] : undefined
    step(walk, key.value, () => {
      if (!property) return unknownKey(walk, described, key)
      if (property.only_in && !property.only_in.includes(host)) {
        const finding = { kind: 'unknown_key', key: key.value, of: host, nearest: null } as const
        return report(walk, finding, 'doubtful', key)
      }
      check(walk, property.value, value, `${name}.${key.value}`)
    })
  }
  const written = entries(node)
  for (const key in properties) lacking(walk, key, properties[key], written, node)
  rules[name]?.(walk, written, node)
  if (name === 'lark_md' || name === 'markdown' || name === 'plain_text') checkMarkdown(walk, name, written)
}

function lacking(walk: Walk, key: string, property: Property | undefined, written: Map<string, Node>, node: Node) {
  const needed = property?.required
  if (!needed || (needed === 'in_form' && !walk.form)) return
  const value = written.get(key)
  const there = value && value.type !== 'null' && (needed === 'present' || needed === 'advised' || value.value !== '')
  if (there) return
  // In every language there is, and so in no need of one for the rest.
  if (key === 'content' && (written.has('i18n') || written.has('i18n_content'))) return
  const severity = needed === 'advised' ? 'doubtful' : 'refused'
  const mark = value ?? written.get('tag') ?? { ...node, length: 1 }
  step(walk, key, () => {
    const field = fieldOf(walk)
    report(walk, { kind: 'missing', field }, severity, mark, field === 'form.name' ? 11310 : undefined)
  })
}

function unknownKey(walk: Walk, { name, properties }: Described, key: Node) {
  if (isFull(walk)) return
  // A colour on a lark_md is ignored, and its twin plain_text has one.
  const refused = walk.version === 2 && !(name === 'lark_md' && key.value === 'text_color')
  const written: string = key.value
  if (name === '@card' && walk.version === 2 && written === 'elements')
    return report(walk, { kind: 'elements_at_root' }, 'refused', key.parent ?? key, jsonParse)
  const finding = {
    kind: 'unknown_key',
    key: written.slice(0, 80),
    of: name.replace('@', ''),
    nearest: nearestOf(written, Object.keys(properties)),
  } as const
  report(walk, finding, refused ? 'refused' : 'doubtful', key, refused ? jsonParse : undefined)
}

function unknownComponent(walk: Walk, tag: Node, node: Node) {
  if (isFull(walk)) return
  const written: string = tag.value
  const entry = Object.hasOwn(vocabulary, written) ? vocabulary[written] : undefined
  if (walk.version === 2 && entry?.[1] && entry.kind === 'component')
    return report(walk, { kind: 'removed_in_2', tag: written }, 'refused', node, 200861)
  if (walk.version === 1 && entry?.[2] && entry.kind === 'component')
    return report(walk, { kind: 'only_in_2', tag: written }, 'doubtful', tag)
  const tags = Object.values(vocabularyOf(walk.version)).filter(({ kind }) => kind === 'component')
  const nearest = nearestOf(
    written,
    tags.map(({ name }) => name),
  )
  const finding = { kind: 'unknown_component', tag: written.slice(0, 80), nearest } as const
  report(walk, finding, walk.version === 2 ? 'refused' : 'doubtful', tag)
}

/** Containers inside containers; a set and its columns count once. */
const layers = new Set(['column_set', 'form', 'interactive_container', 'collapsible_panel'])
const holds = new Set([...layers, 'column', 'action', 'note'])
const deepest = 5

function checkComponent(walk: Walk, described: Described, node: Node, host: string, tag: Node | null) {
  const { name } = described
  walk.counts.elements++
  if (tag) checkPlace(walk, described, tag, host)
  const depth = walk.depth + (layers.has(name) ? 1 : 0)
  // A hundred layers down nothing new is said, and there is a stack to think of.
  if (depth > deepest) {
    if (depth === deepest + 1 && layers.has(name))
      report(walk, { kind: 'too_deep', max: deepest }, 'refused', tag ?? node)
    if (depth > 40) return
  }
  const parent = holds.has(name) ? name : walk.parent
  const form = name === 'form' ? { submits: false } : walk.form
  const owner = { name, depth: walk.path.length }
  within(walk, { owner, parent, depth, form }, () => checkObject(walk, described, node, host))
}

/** What may float at the right of a 1.0 text. */
const extras = [
  'img',
  'button',
  'select_static',
  'select_person',
  'overflow',
  'date_picker',
  'picker_time',
  'picker_datetime',
]

function checkPlace(walk: Walk, { name, kind, parents }: Described, tag: Node, host: string) {
  const { version, parent } = walk
  const misplaced = (severity: 'refused' | 'doubtful', sub_code?: number) =>
    report(
      walk,
      { kind: 'misplaced', tag: name, parent: host === 'div.extra' ? host : parent },
      severity,
      tag,
      sub_code,
    )
  if (host === 'div.extra') {
    if (!extras.includes(name)) misplaced('doubtful')
  } else if (kind !== 'component') misplaced(version === 2 ? 'refused' : 'doubtful')
  // The page of the form has it, that of the action does not: such cards have been refused.
  else if (version === 1 && name === 'action' && parent === 'form') misplaced('doubtful')
  else if (parents?.yes.includes(parent)) return
  else if (version === 1 && parent === 'root' && allowedTags(1, 'action').includes(name))
    report(walk, { kind: 'needs_action', tag: name }, 'doubtful', tag)
  // The pages contradict each other about pictures in a column of 1.0.
  else if (version === 1 && name === 'img_combination' && parent === 'column') misplaced('doubtful')
  else if (parents?.no.includes(parent)) misplaced('refused', name === 'action' ? 200410 : undefined)
  else misplaced(version === 2 && name === 'column' ? 'refused' : 'doubtful')
}
