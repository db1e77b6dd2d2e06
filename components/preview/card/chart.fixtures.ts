import { card1, card2, type Fixture } from './fixture.ts'

const values = [
  { day: 'Mon', kind: 'a', load: 3 },
  { day: 'Tue', kind: 'a', load: 5 },
]
const line = { type: 'line', data: { values }, xField: 'day', yField: 'load' }
const bar = {
  ...line,
  type: 'bar',
  title: { text: 'Load' },
  seriesField: 'kind',
  legends: { visible: true },
  media: [],
}
const full = {
  tag: 'chart',
  aspect_ratio: '2:1',
  color_theme: 'rainbow',
  preview: false,
  height: 'auto',
  chart_spec: bar,
}
const ofColumn = (element: object) => ({ tag: 'column_set', columns: [{ tag: 'column', elements: [element] }] })

/** What is the same in both versions. */
const both = (version: 1 | 2): Fixture[] => {
  const card = version === 1 ? card1 : card2
  const root = version === 1 ? '/elements' : '/body/elements'
  const wrong = (name: string, element: object, expect: Fixture['expect']): Fixture => ({
    name,
    tag: 'chart',
    version,
    about: 'wrong values',
    card: card({ tag: 'chart', ...element }),
    expect,
  })
  return [
    {
      name: 'a line, told in words to those who cannot see it',
      tag: 'chart',
      version,
      about: 'minimal',
      card: card({ tag: 'chart', chart_spec: line }),
      expect: {
        tree: [`chart ${root}/0`],
        count: { '.fs-chart[data-kind="line"]': 1, '.fs-no-chart': 0 },
        attribute: { '.fs-chart > [role="img"]': { 'aria-label': 'Line chart. 2 values: Mon: 3; Tue: 5' } },
      },
    },
    {
      name: 'twice as wide as high, not to be enlarged',
      tag: 'chart',
      version,
      about: 'full',
      card: card(full),
      expect: {
        tree: [`chart ${root}/0`],
        count: { '.fs-enlarge': 0 },
        style: { '.fs-chart > [role="img"]': { 'aspect-ratio': '2 / 1', height: null } },
        attribute: { '.fs-chart > [role="img"]': { 'aria-label': 'Bar chart: Load. 2 values: Mon, a: 3; Tue, a: 5' } },
      },
    },
    {
      name: 'a height in px beats the ratio',
      tag: 'chart',
      version,
      about: 'full',
      card: card({ ...full, height: '180px' }),
      expect: { style: { '.fs-chart > [role="img"]': { 'aspect-ratio': null, height: '180px' } } },
    },
    {
      name: '16:9 on a PC, and it can be enlarged',
      tag: 'chart',
      version,
      about: 'defaults',
      card: card({ tag: 'chart', chart_spec: line }),
      expect: {
        count: { '.fs-enlarge': 1 },
        style: { '.fs-chart > [role="img"]': { 'aspect-ratio': '16 / 9' } },
      },
    },
    {
      name: 'square on a phone',
      tag: 'chart',
      version,
      about: 'defaults',
      card: card({ tag: 'chart', chart_spec: line }),
      scene: { device: 'phone' },
      expect: { style: { '.fs-chart > [role="img"]': { 'aspect-ratio': '1 / 1' } } },
    },
    wrong(
      'without a spec, a calm box says so',
      {},
      {
        tree: [`chart ${root}/0`],
        words: `The chart cannot be drawn chart_spec is missing. At ${root}/0/chart_spec`,
        attribute: { '.fs-no-chart': { 'data-fault': 'absent' } },
        style: { '.fs-no-chart': { 'aspect-ratio': '16 / 9' } },
      },
    ),
    wrong('a spec written as text', { chart_spec: '{"type":"bar"}' }, { count: { '[data-fault="not_object"]': 1 } }),
    wrong(
      'a type cards do not know',
      { chart_spec: { ...line, type: 'sankey' } },
      { count: { '[data-fault="unknown_type"]': 1 } },
    ),
    wrong(
      'a field no value has',
      { chart_spec: { ...line, yField: 'x' }, height: '90px' },
      { count: { '[data-fault="unnamed_field"]': 1 }, style: { '.fs-no-chart': { 'min-height': '90px' } } },
    ),
    wrong(
      'sizes of no kind it has count as unsaid',
      { chart_spec: line, aspect_ratio: '3:1', height: 200, preview: 'no', color_theme: 'neon' },
      {
        count: { '.fs-enlarge': 1 },
        style: { '.fs-chart > [role="img"]': { 'aspect-ratio': '16 / 9', height: null } },
      },
    ),
    {
      name: 'in a column',
      tag: 'chart',
      version,
      about: 'nesting',
      card: card(ofColumn({ tag: 'chart', chart_spec: line })),
      expect: {
        tree: [`column_set ${root}/0`, `column ${root}/0/columns/0`, `chart ${root}/0/columns/0/elements/0`],
      },
    },
    {
      name: 'in a panel',
      tag: 'chart',
      version,
      about: 'nesting',
      card: card({
        tag: 'collapsible_panel',
        expanded: true,
        header: { title: { tag: 'plain_text', content: 'Load' } },
        elements: [{ tag: 'chart', chart_spec: line }],
      }),
      expect: { count: { '[data-tag="collapsible_panel"] .fs-chart': 1 } },
    },
  ]
}

export const fixtures: Fixture[] = [
  ...both(1),
  ...both(2),
  {
    name: 'a margin of its own',
    tag: 'chart',
    version: 2,
    about: 'full',
    card: card2({ ...full, margin: '4px 8px' }),
    expect: { style: { '[data-tag="chart"]': { margin: '4px 8px 4px 8px' } } },
  },
]
