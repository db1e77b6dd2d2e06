import type { Node } from 'jsonc-parser'
import { entries, plain } from '#lib/json/node.ts'
import { isPersonId } from '#lib/markdown/person-id.ts'
import { keyFault } from '#lib/protocol/picture.ts'
import { readChart } from '../read/chart-spec.ts'
import { initialDate, initialDatetime, initialTime } from '../read/moment.ts'
import { wrongCells } from './table-rules.ts'
import { fieldOf, isFilledLater, report, step, type Walk } from './walk.ts'

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

/** What may stand once in a card. */
function unique(walk: Walk, key: string, node: Node | undefined, severity: 'refused' | 'doubtful', sub_code?: number) {
  if (!filled(node) || isFilledLater(node.value)) return
  const taken = walk.taken[key] ?? new Set<string>()
  if (taken.has(node.value)) {
    const finding = { kind: 'duplicate', field: fieldOf(walk, key), value: node.value.slice(0, 80) } as const
    step(walk, key, () => report(walk, finding, severity, node, sub_code))
  }
  taken.add(node.value)
  walk.taken[key] = taken
}

const identified: Rule = (walk, written) => unique(walk, 'element_id', written.get('element_id'), 'refused', 300301)

/** A control in a form is submitted by its name. */
const control: Rule = (walk, written, node) => {
  if (walk.form) unique(walk, 'name', written.get('name'), 'refused')
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
  if (values.size === 0) return
  for (const key of ['initial_option', 'selected_values']) {
    const chosen = written.get(key)
    for (const one of chosen?.type === 'array' ? items(chosen) : chosen ? [chosen] : [])
      if (filled(one) && !values.has(one.value) && !isFilledLater(one.value)) {
        const finding = { kind: 'no_such_option', field: fieldOf(walk, key), value: one.value.slice(0, 80) } as const
        step(walk, key, () => report(walk, finding, 'doubtful', one))
      }
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

const picker =
  (initial: string): Rule =>
  (walk, written, node) => {
    control(walk, written, node)
    if (filled(written.get(initial)) || entries(written.get('placeholder')).size > 0) return
    const severity = walk.version === 2 ? 'refused' : 'doubtful'
    report(walk, { kind: 'missing', field: fieldOf(walk, 'placeholder') }, severity, written.get('tag') ?? node)
  }

/** The card refers to them by every platform, or by one link for all. */
const links =
  (main: 'url' | 'default_url'): Rule =>
  (walk, written, node) => {
    const platforms = ['pc_url', 'ios_url', 'android_url']
    for (const key of [main, ...platforms]) {
      const link = written.get(key)
      if (filled(link) && !/^(https?|lark|feishu|tel|mailto):/i.test(link.value) && !isFilledLater(link.value))
        step(walk, key, () => report(walk, { kind: 'link_scheme', href: link.value.slice(0, 80) }, 'doubtful', link))
    }
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
    const values = wrongValues(keys.get('data'))
    const left = leftOpen(spec) ?? leftOpen(keys.get('data'))
    const { fault } = readChart(plain(spec))
    if (left === null && spec.type !== 'object')
      report(walk, { kind: 'chart', fault: { why: 'not_object' } }, 'refused', spec, 200550)
    else if (values) step(walk, 'data', () => step(walk, 'values', () => wrongList(walk, values)))
    else if (left !== null)
      report(walk, { kind: 'placeholder', written: left.slice(0, 80) }, 'doubtful', keys.get('data') ?? spec)
    else if (fault) report(walk, { kind: 'chart', fault }, 'doubtful', type ?? spec, 200550)
  })
}

const wrongList = (walk: Walk, values: Node) =>
  report(walk, { kind: 'wrong_type', field: fieldOf(walk), expected: 'array' }, 'refused', values, 200550)

/** Values that are no list, nor a text with a word on how it is separated. */
function wrongValues(data: Node | undefined): Node | null {
  for (const one of data?.type === 'array' ? items(data) : [data]) {
    const keys = entries(one)
    const values = keys.get('values')
    if (values && values.type !== 'array' && !keys.has('parser') && leftOpen(values) === null) return values
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

/** Somebody is named by an id; of a name, or of a mention that was read back, nobody is found. */
function checkPerson(walk: Walk, id: Node) {
  if (filled(id) && !isPersonId(id.value) && !isFilledLater(id.value))
    report(walk, { kind: 'not_a_person', value: id.value.slice(0, 80) }, 'doubtful', id, 100290)
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
  '@header': all(atMost('text_tag_list', 3), (walk, written) => {
    const content = entries(written.get('title')).get('content')
    if (content?.type === 'string' && content.value.split('\n', 6).length > 4)
      report(
        walk,
        { kind: 'too_many', field: fieldOf(walk, 'title'), count: content.value.split('\n').length, max: 4 },
        'doubtful',
        content,
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
  '@image_option': imageKey,
  '@img_item': imageKey,
  '@img_key_only': imageKey,
  custom_icon: imageKey,
  text_tag: identified,
  markdown: identified,
  hr: identified,
  column_set: identified,
  interactive_container: identified,
  collapsible_panel: identified,
  person: all(identified, (walk, written) => {
    const id = written.get('user_id')
    if (id) step(walk, 'user_id', () => checkPerson(walk, id))
  }),
  person_list: all(identified, (walk, written) => {
    for (const [i, one] of items(written.get('persons')).entries()) {
      const id = entries(one).get('id')
      if (id) step(walk, 'persons', () => step(walk, i, () => step(walk, 'id', () => checkPerson(walk, id))))
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
    unique(walk, 'form', written.get('name'), 'refused')
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
    unique(walk, 'audio_id', written.get('audio_id'), 'refused', 300230)
    if (walk.forwardable) report(walk, { kind: 'audio_forward' }, 'refused', written.get('tag') ?? node, 300220)
  }),
  button: all(identified, button),
  input: all(identified, control),
  overflow: all(identified, select),
  select_static: all(identified, select),
  select_person: all(identified, select, people),
  multi_select_static: all(identified, selectMany),
  multi_select_person: all(identified, selectMany, people),
  date_picker: all(identified, control, noSuchMoment('initial_date', initialDate, '2026-01-31')),
  picker_time: all(identified, picker('initial_time'), noSuchMoment('initial_time', initialTime, '09:30')),
  picker_datetime: all(
    identified,
    picker('initial_datetime'),
    noSuchMoment('initial_datetime', initialDatetime, '2026-01-31 09:30'),
  ),
  checker: all(identified, control),
  select_img: all(identified, select, (walk, written) => {
    const many = written.get('multi_select')
    if (many?.value === true && !walk.form) report(walk, { kind: 'needs_form', tag: 'select_img' }, 'refused', many)
  }),
}
