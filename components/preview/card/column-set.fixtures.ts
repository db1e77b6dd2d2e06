import { card1, card2, type Fixture } from './fixture.ts'

const words = (content: string) => ({ tag: 'markdown', content })
const column = (more: object, ...elements: object[]) => ({ tag: 'column', elements, ...more })
const set = (columns: object[], more: object = {}) => ({ tag: 'column_set', columns, ...more })
const action = { multi_url: { url: 'https://example.com/a' } }

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'two weighted columns share the row',
    tag: 'column_set',
    version,
    about: 'minimal',
    card: card(
      set([column({ width: 'weighted', weight: 1 }, words('A')), column({ width: 'weighted', weight: 3 }, words('B'))]),
    ),
    expect: {
      tree: [
        `column_set ${root}/0`,
        `column ${root}/0/columns/0`,
        `markdown ${root}/0/columns/0/elements/0`,
        `column ${root}/0/columns/1`,
        `markdown ${root}/0/columns/1/elements/0`,
      ],
      words: 'A B',
      style: { '.fs-column': { flex: '1 1 0' }, [`[data-path="${root}/0/columns/1"]`]: { flex: '3 1 0' } },
    },
  },
  {
    name: 'coloured set and columns, widths in px, both leading somewhere',
    tag: 'column_set',
    version,
    about: 'full',
    card: card(
      set(
        [
          column(
            {
              width: '120px',
              vertical_align: 'center',
              vertical_spacing: '4px',
              padding: '8px 12px 8px 12px',
              background_style: 'blue-50',
              action,
            },
            words('A'),
          ),
        ],
        {
          flex_mode: 'none',
          background_style: 'orange-50',
          horizontal_spacing: 'large',
          horizontal_align: 'center',
          margin: '4px 0px 4px 0px',
          action,
        },
      ),
      words('after'),
    ),
    expect: {
      style: {
        '.fs-columns': { gap: '12px', 'justify-content': 'center', background: 'var(--fs-orange-50)' },
        '.fs-column': { flex: '0 1 120px', background: 'var(--fs-blue-50)' },
        '.fs-column-body': { padding: '8px 12px 8px 12px', 'justify-content': 'center' },
        '.fs-column-body .fs-stack': { gap: '4px' },
        // The first row of a 1.0 card has no room above it.
        '[data-tag="column_set"]': { margin: version === 2 ? '4px 0px 4px 0px' : '0px 0px 4px 0px' },
      },
      count: { '.fs-click': 2 },
      attribute: {
        '.fs-columns-click': { 'data-tip': 'Leads to https://example.com/a' },
        '.fs-column-body': { 'data-clicks': '' },
      },
    },
  },
  {
    name: 'a column is as wide as what it holds, 8 px apart, left and at the top, on no ground',
    tag: 'column_set',
    version,
    about: 'defaults',
    card: card(set([column({}, words('A')), column({}, words('B'))])),
    expect: {
      style: {
        '.fs-columns': { gap: '8px', 'justify-content': 'flex-start', background: null },
        '.fs-column': { flex: '0 1 auto', background: null, margin: null },
        '.fs-column-body': { padding: null, 'justify-content': 'flex-start' },
        '.fs-column-body .fs-stack': { gap: '8px' },
      },
      attribute: { '.fs-columns': { 'data-flex': 'none' } },
      count: { '.fs-click': 0 },
    },
  },
  {
    name: 'wrong values count as absent, a column without a tag is one, another tag is shown',
    tag: 'column_set',
    version,
    about: 'wrong values',
    card: card(
      set(
        [{ elements: [words('A')], width: 80, weight: 9 }, { tag: 'markdown', content: 'B' }, 'C' as unknown as object],
        {
          flex_mode: 'grid',
          horizontal_spacing: 12,
          background_style: '#ffffff',
          action: 'https://example.com',
        },
      ),
    ),
    expect: {
      words: `A B no tag is no component of card JSON ${version}.0. Feishu ${version === 2 ? 'refuses the card.' : 'may refuse the card, or ask here for a newer app.'}`,
      style: { '.fs-columns': { gap: '8px', background: null }, '.fs-column': { flex: '0 1 auto' } },
    },
  },
  {
    name: 'sets in columns',
    tag: 'column_set',
    version,
    about: 'nesting',
    card: card(
      set([column({}, set([column({}, words('deep'))], { background_style: 'red-50' }))], {
        background_style: 'blue-50',
      }),
    ),
    expect: {
      count: { '.fs-columns[data-ground] .fs-columns[data-ground]': 1 },
      words: 'deep',
    },
  },
  {
    name: 'rows of two, of three, and as many as fit',
    tag: 'column_set',
    version,
    about: 'full',
    card: card(
      set([column({}, words('A'))], { flex_mode: 'bisect' }),
      set([column({}, words('A'))], { flex_mode: 'trisect' }),
      set([column({}, words('A'))], { flex_mode: 'flow' }),
      set([column({}, words('A'))], { flex_mode: 'stretch' }),
    ),
    expect: {
      style: {
        '[data-flex="bisect"] > .fs-column': { flex: '0 0 calc(50% - 4px)' },
        '[data-flex="trisect"] > .fs-column': { flex: '0 0 calc(33.333333333333336% - 5.333333333333333px)' },
        '[data-flex="flow"] > .fs-column': { flex: '0 1 auto', 'max-width': '100%' },
        '[data-flex="stretch"] > .fs-column': { flex: '1 1 0' },
      },
      count: { '.fs-rows': 3 },
    },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1, '/elements'),
  ...both(2, card2, '/body/elements'),
  {
    name: 'a column lays out what it holds, and may overlap its neighbour',
    tag: 'column_set',
    version: 2,
    about: 'full',
    card: card2(
      set([
        column(
          { direction: 'horizontal', horizontal_spacing: 'extra_large', horizontal_align: 'right', margin: '0px -4px' },
          words('A'),
          words('B'),
        ),
      ]),
    ),
    expect: {
      style: {
        '.fs-column': { margin: '0px -4px 0px -4px' },
        '.fs-column-body .fs-stack': { 'flex-direction': 'row', gap: '16px', 'justify-content': 'flex-end' },
        '.fs-column-body .fs-item': { flex: '1 1 0' },
      },
    },
  },
  {
    name: 'what 2.0 added to columns is not heard',
    tag: 'column_set',
    version: 1,
    about: 'wrong values',
    card: card1(set([column({ direction: 'horizontal', margin: '8px' }, words('A'))])),
    expect: { style: { '.fs-column': { margin: null }, '.fs-column-body .fs-stack': { 'flex-direction': 'column' } } },
  },
]
