import type { Node } from 'jsonc-parser'
import { entries, plain } from '#lib/json/node.ts'
import { isOnePerson } from '#lib/markdown/person-id.ts'
import { keyFault } from '#lib/protocol/picture.ts'
import { readChart } from '../read/chart-spec.ts'
import { initialDate, initialDatetime, initialTime } from '../read/moment.ts'
import { wrongCells } from './table-rules.ts'
import { fieldOf, inEachLanguage, isFilledLater, report, step, unique, type Walk } from './walk.ts'

type Rule = (walk: Walk, written: Map<string, Node>, node: Node) => void

const filled = (node: Node | undefined): node is Node => node?.type === 'string' && node.value !== ''
const items = (node: Node | undefined): Node[] => (node?.type === 'array' ? (node.children ?? []) : [])

/** Beyond these the client shows nothing. */
const atMost =
  (key: string, max: number): Rule =>
  (walk, written) => {
    const node = written.get(key)
    const count = items(node).length
    if (node && count > max)
      step(walk, key, () => report(walk, { kind: 'too_many', field: fieldOf(walk), count, max }, 'doubtful', node))
  }

/** A field whose value may stand once in a card. */
function once(walk: Walk, what: keyof Walk['taken'], written: Map<string, Node>, sub_code?: number) {
  const key = what === 'form' ? 'name' : what
  const node = written.get(key)
  if (filled(node)) step(walk, key, () => unique(walk, what, node.value, node, sub_code))
}

const identified: Rule = (walk, written) => once(walk, 'element_id', written, 300301)

/** Of several that do the same, one counts. */
const oneOfEach: Rule = (walk, written) => {
  const types = new Set<unknown>()
  for (const [i, one] of items(written.get('behaviors')).entries()) {
    const type = entries(one).get('type')
    if (filled(type) && types.has(type.value)) {
      const finding = { kind: 'duplicate', field: fieldOf(walk, 'behaviors', 'type'), value: type.value } as const
      step(walk, 'behaviors', () => step(walk, i, () => report(walk, finding, 'doubtful', type)))
    }
    types.add(type?.value)
  }
}

/** A control in a form is submitted by its name. */
const control: Rule = (walk, written, node) => {
  oneOfEach(walk, written, node)
  if (walk.form) once(walk, 'name', written)
  neededInForm(walk, written, node)
}

const button: Rule = (walk, written, node) => {
  const submits =
    written.get('form_action_type')?.value === 'submit' || written.get('action_type')?.value === 'form_submit'
  const does = items(written.get('behaviors')).some((one) => {
    const behavior = entries(one)
    return behavior.get('type')?.value === 'form_action' && behavior.get('behavior')?.value === 'submit'
  })
  if (walk.form && (submits || does)) walk.form.submits = true
  // Sent all the same: 200530 comes when somebody presses it.
  if (walk.form && !filled(written.get('name'))) {
    const mark = written.get('name') ?? written.get('tag') ?? node
    const severity = submits || does ? 'doubtful' : 'refused'
    step(walk, 'name', () =>
      report(walk, { kind: 'missing', field: fieldOf(walk) }, severity, mark, submits || does ? 200530 : undefined),
    )
  }
  if (filled(written.get('url')) && (written.get('multi_url')?.children ?? []).length > 0)
    report(walk, { kind: 'not_together', field: 'url', other: 'multi_url' }, 'doubtful', written.get('url') ?? node)
  checkScheme(walk, written, 'url')
  control(walk, written, node)
}

const optionsOf = (written: Map<string, Node>) =>
  items(written.get('options')).map((option) => ({ option, value: entries(option).get('value') }))

/** Values that name an option, and options that can be told apart. */
const select: Rule = (walk, written, node) => {
  control(walk, written, node)
  const values = new Set<unknown>()
  for (const [i, { option, value }] of optionsOf(written).entries()) {
    if (filled(value) && values.has(value.value)) {
      const finding = {
        kind: 'duplicate',
        field: fieldOf(walk, 'options', 'value'),
        value: value.value.slice(0, 80),
      } as const
      step(walk, 'options', () => step(walk, i, () => report(walk, finding, 'doubtful', value)))
    }
    values.add(value?.value)
    // Old cards name an option by its words.
    values.add(entries(entries(option).get('text')).get('content')?.value)
  }
  // Of people the members of the chat can be chosen where none are named.
  if (values.size === 0 && !/^(?:multi_)?select_static$/.test(written.get('tag')?.value)) return
  for (const key of ['initial_option', 'selected_values']) {
    const chosen = written.get(key)
    for (const one of chosen?.type === 'array' ? items(chosen) : chosen ? [chosen] : [])
      if (filled(one) && !values.has(one.value) && !isFilledLater(one.value)) {
        const finding = { kind: 'no_such_option', field: fieldOf(walk, key), value: one.value.slice(0, 80) } as const
        step(walk, key, () => report(walk, finding, 'doubtful', one))
      }
  }
  const place = written.get('initial_index')
  // Counted from 1; 0 is none of them.
  if (place?.type === 'number' && place.value > items(written.get('options')).length) {
    const finding = {
      kind: 'no_such_option',
      field: fieldOf(walk, 'initial_index'),
      value: String(place.value),
    } as const
    step(walk, 'initial_index', () => report(walk, finding, 'doubtful', place))
  }
}

/** Several answers are collected by a form. */
const selectMany: Rule = (walk, written, node) => {
  select(walk, written, node)
  const tag = written.get('tag')
  if (!walk.form && tag) report(walk, { kind: 'needs_form', tag: String(tag.value) }, 'doubtful', tag)
}

/** Written like a day or a time, and none: the picker begins empty. */
const noSuchMoment =
  (initial: string, read: { parse(text: unknown): string }, example: string): Rule =>
  (walk, written) => {
    const value = written.get(initial)
    if (!filled(value)) return
    const shape = (text: string) => text.replace(/\d/g, '0')
    if (shape(value.value) === shape(example) && read.parse(value.value) === '')
      step(walk, initial, () => report(walk, { kind: 'bad_format', field: fieldOf(walk), example }, 'doubtful', value))
  }

/** A picker has to show something before it is used; only of a day nobody says that it is refused otherwise. */
const picker =
  (initial: string, severity: 'refused' | 'doubtful'): Rule =>
  (walk, written, node) => {
    control(walk, written, node)
    if (filled(written.get(initial)) || entries(written.get('placeholder')).size > 0) return
    report(walk, { kind: 'missing', field: fieldOf(walk, 'placeholder') }, severity, written.get('tag') ?? node)
  }

/** Cards open addresses on the web alone; the last is how a platform is told to open nothing. */
const opens = /^(?:https?:\/\/[^\s/]|lark:\/\/msgcard\/unsupported_action$)/i

function checkScheme(walk: Walk, written: Map<string, Node>, key: string) {
  const link = written.get(key)
  if (filled(link) && !opens.test(link.value) && !isFilledLater(link.value))
    step(walk, key, () => report(walk, { kind: 'link_scheme', href: link.value.slice(0, 80) }, 'doubtful', link))
}

/** The card refers to them by every platform, or by one link for all. */
const links =
  (main: 'url' | 'default_url'): Rule =>
  (walk, written, node) => {
    const platforms = ['pc_url', 'ios_url', 'android_url']
    for (const key of [main, ...platforms]) checkScheme(walk, written, key)
    const any = [main, ...platforms].some((key) => filled(written.get(key)))
    if (!any || filled(written.get(main)) || platforms.every((key) => filled(written.get(key)))) return
    report(walk, { kind: 'link_incomplete', field: fieldOf(walk, main) }, 'doubtful', { ...node, length: 1 })
  }

/** Whatever keeps the picture of a chart from being drawn; what is of the wrong type is refused for it. */
const drawable: Rule = (walk, written) => {
  const spec = written.get('chart_spec')
  if (!spec || spec.type === 'null') return
  step(walk, 'chart_spec', () => {
    const keys = entries(spec)
    const type = keys.get('type')
    const values = wrongValues(keys)
    const left = leftOpen(spec) ?? leftOpen(keys.get('data'))
    const { fault } = readChart(plain(spec))
    if (left === null && spec.type !== 'object')
      report(walk, { kind: 'chart', fault: { why: 'not_object' } }, 'refused', spec, 200550)
    else if (values) wrongList(walk, values)
    else if (left !== null)
      report(walk, { kind: 'placeholder', written: left.slice(0, 80) }, 'doubtful', keys.get('data') ?? spec)
    else if (fault?.why === 'not_list' && fault.field === 'axes')
      step(walk, 'axes', () => report(walk, { kind: 'chart', fault }, 'refused', keys.get('axes') ?? spec, 200550))
    else if (fault) report(walk, { kind: 'chart', fault }, 'doubtful', type ?? spec, 200550)
  })
}

type Values = { path: (string | number)[]; node: Node }

function wrongList(walk: Walk, { path: [next, ...rest], node }: Values) {
  if (next === undefined)
    return report(walk, { kind: 'wrong_type', field: fieldOf(walk), expected: 'array' }, 'refused', node, 200550)
  step(walk, next, () => wrongList(walk, { path: rest, node }))
}

/** Values that are no list, nor a text with a word on how it is separated; each series may have some of its own. */
function wrongValues(spec: Map<string, Node>): Values | null {
  const held = [
    { path: ['data'], data: spec.get('data') },
    ...items(spec.get('series')).map((one, i) => ({ path: ['series', i, 'data'], data: entries(one).get('data') })),
  ]
  const all = held.flatMap(({ path, data }) =>
    data?.type === 'array' ? items(data).map((one, i) => ({ path: [...path, i], data: one })) : { path, data },
  )
  for (const { path, data } of all) {
    const keys = entries(data)
    const values = keys.get('values')
    if (values && values.type !== 'array' && !keys.has('parser') && leftOpen(values) === null)
      return { path: [...path, 'values'], node: values }
  }
  return null
}

/** What a program should have put in the place of data. */
function leftOpen(data: Node | undefined): string | null {
  const texts = [data, entries(data).get('values')].map((node) => (node?.type === 'string' ? String(node.value) : ''))
  return texts.find(isFilledLater) ?? null
}

/** Keys come from an upload; an address, or the name of a file in their place has the whole card refused. */
const imageKey: Rule = (walk, written) => {
  const checkKey = (key: Node) => {
    const fault = filled(key) && !isFilledLater(key.value) && keyFault(key.value)
    if (fault) report(walk, { kind: 'not_a_key', value: key.value.slice(0, 80) }, fault, key, 200570)
  }
  const plain = written.get('img_key')
  if (plain) step(walk, 'img_key', () => checkKey(plain))
  for (const [locale, key] of entries(written.get('i18n_img_key')))
    step(walk, 'i18n_img_key', () => step(walk, locale, () => checkKey(key)))
}

/**
 * Somebody is named by an id; of a name, or of a mention that was read back, nobody is found.
 * @param dropped whether the card is sent without whom Feishu does not find
 */
function checkPerson(walk: Walk, id: Node, dropped = false) {
  if (filled(id) && !isOnePerson(id.value) && !isFilledLater(id.value))
    report(walk, { kind: 'not_a_person', value: id.value.slice(0, 80) }, 'doubtful', id, dropped ? undefined : 100290)
}

/** Who can be chosen, and who is at first. */
const people: Rule = (walk, written) => {
  for (const [i, { value }] of optionsOf(written).entries())
    if (value) step(walk, 'options', () => step(walk, i, () => step(walk, 'value', () => checkPerson(walk, value))))
}

/** Only a form asks for what it needs: elsewhere the field has no effect, or the card is refused. */
const neededInForm: Rule = (walk, written) => {
  const required = written.get('required')
  if (!walk.form && required?.value === true)
    step(walk, 'required', () =>
      report(walk, { kind: 'only_in_form', field: fieldOf(walk) }, 'doubtful', required.parent ?? required),
    )
}

const capacity = new Map<unknown, number>([
  ['double', 2],
  ['triple', 3],
  ['bisect', 6],
  ['trisect', 9],
])

const all =
  (...rules: Rule[]): Rule =>
  (walk, written, node) => {
    for (const rule of rules) rule(walk, written, node)
  }

/** Rules that look at several fields of one object, by its name. */
export const rules: { [name: string]: Rule | undefined } = {
  '@header': all(atMost('text_tag_list', 3), (walk, written, node) => {
    const tags = entries(written.get('i18n_text_tag_list'))
    step(walk, 'i18n_text_tag_list', () => {
      for (const locale of tags.keys()) atMost(locale, 3)(walk, tags, node)
    })
    step(walk, 'title', () =>
      inEachLanguage(walk, entries(written.get('title')), (text) => {
        const count = text.value.split('\n').length
        if (count > 4) report(walk, { kind: 'too_many', field: fieldOf(walk), count, max: 4 }, 'doubtful', text)
      }),
    )
  }),
  '@panel_header': (walk, written) => {
    const padding = written.get('padding')
    // Documented as any box; with two values clients have been seen to refuse it.
    if (walk.version === 2 && filled(padding) && /^\S+\s+\S+$/.test(padding.value.trim()))
      step(walk, 'padding', () =>
        report(walk, { kind: 'bad_format', field: fieldOf(walk), example: '4px 8px 4px 8px' }, 'doubtful', padding),
      )
  },
  '@card_link': links('url'),
  '@multi_url': links('url'),
  '@behavior.open_url': links('default_url'),
  '@button_area': atMost('buttons', 3),
  '@overflow_option': (walk, written) => checkScheme(walk, written, 'url'),
  '@table_number_format': (walk, written) => {
    const symbol = written.get('symbol')
    if (filled(symbol) && [...symbol.value].length > 1 && !isFilledLater(symbol.value))
      step(walk, 'symbol', () => report(walk, { kind: 'too_long', field: fieldOf(walk), max: 1 }, 'doubtful', symbol))
  },
  '@image_option': imageKey,
  '@img_item': imageKey,
  '@img_key_only': imageKey,
  custom_icon: imageKey,
  text_tag: identified,
  markdown: identified,
  hr: identified,
  column_set: identified,
  interactive_container: all(identified, oneOfEach),
  collapsible_panel: identified,
  person: all(identified, (walk, written) => {
    const id = written.get('user_id')
    if (id) step(walk, 'user_id', () => checkPerson(walk, id))
  }),
  person_list: all(identified, (walk, written) => {
    const dropped = written.get('drop_invalid_user_id')?.value === true
    for (const [i, one] of items(written.get('persons')).entries()) {
      const id = entries(one).get('id')
      if (id) step(walk, 'persons', () => step(walk, i, () => step(walk, 'id', () => checkPerson(walk, id, dropped))))
    }
  }),
  column: identified,
  img: all(identified, imageKey),
  div: all(identified, (walk, written, node) => {
    if (!written.has('text') && !written.has('fields') && !written.has('extra'))
      report(walk, { kind: 'missing', field: fieldOf(walk, 'text') }, 'doubtful', written.get('tag') ?? node)
  }),
  img_combination: all(identified, (walk, written, node) => {
    const max = capacity.get(written.get('combination_mode')?.value)
    if (max) atMost('img_list', max)(walk, written, node)
  }),
  form: all(identified, (walk, written, node) => {
    once(walk, 'form', written)
    if (walk.form?.submits) return
    const name = written.get('name')
    report(
      walk,
      { kind: 'no_submit', name: filled(name) ? name.value.slice(0, 80) : '' },
      'refused',
      written.get('tag') ?? node,
    )
  }),
  table: all(identified, atMost('columns', 50), (walk, written) => {
    walk.counts.tables++
    wrongCells(walk, written)
  }),
  chart: all(identified, drawable, (walk) => {
    walk.counts.charts++
  }),
  audio: all(identified, (walk, written, node) => {
    once(walk, 'audio_id', written, 300230)
    if (walk.forwardable) report(walk, { kind: 'audio_forward' }, 'refused', written.get('tag') ?? node, 300220)
  }),
  button: all(identified, button),
  input: all(identified, control),
  overflow: all(identified, select),
  select_static: all(identified, select),
  select_person: all(identified, select, people),
  multi_select_static: all(identified, selectMany),
  multi_select_person: all(identified, selectMany, people),
  date_picker: all(
    identified,
    picker('initial_date', 'doubtful'),
    noSuchMoment('initial_date', initialDate, '2026-01-31'),
  ),
  picker_time: all(identified, picker('initial_time', 'refused'), noSuchMoment('initial_time', initialTime, '09:30')),
  picker_datetime: all(
    identified,
    picker('initial_datetime', 'refused'),
    noSuchMoment('initial_datetime', initialDatetime, '2026-01-31 09:30'),
  ),
  checker: all(identified, control),
  select_img: all(identified, select, (walk, written) => {
    const many = written.get('multi_select')
    if (many?.value === true && !walk.form) report(walk, { kind: 'needs_form', tag: 'select_img' }, 'refused', many)
  }),
}
