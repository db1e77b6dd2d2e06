import { card1, card2, type Fixture } from './fixture.ts'

const every = {
  tag: 'table',
  page_size: 1,
  row_height: 'high',
  freeze_first_column: true,
  header_style: {
    text_align: 'center',
    text_size: 'heading',
    background_style: 'grey',
    text_color: 'grey',
    bold: false,
    lines: 2,
  },
  columns: [
    { name: 'who', display_name: 'Owner', data_type: 'persons', width: '120px' },
    { name: 'st', display_name: 'State', data_type: 'options', width: 'auto' },
    {
      name: 'amt',
      display_name: 'Amount',
      data_type: 'number',
      format: { precision: 2, symbol: '¥', separator: true },
    },
    { name: 'due', display_name: 'Due', data_type: 'date', date_format: 'YYYY', vertical_align: 'top' },
    { name: 'memo', display_name: 'Memo', data_type: 'markdown', width: '30%' },
    { name: 'lm', display_name: 'Small', data_type: 'lark_md' },
    { name: 't', display_name: 'Text', data_type: 'text', horizontal_align: 'right' },
  ],
  rows: [
    {
      who: ['ou_1'],
      st: [{ text: 'open', color: 'green' }, { text: 'late' }],
      amt: 1234.5,
      due: 1780000000000,
      memo: '**ok**',
      lm: '*so*',
      t: 'plain *t*',
    },
    { who: 'ou_2', st: 'shut', amt: -1, due: 0, memo: '', lm: '', t: '' },
  ],
}

const both = (version: 1 | 2, card: (...elements: object[]) => object): Fixture[] => [
  {
    name: 'one column, one row',
    tag: 'table',
    version,
    about: 'minimal',
    card: card({ tag: 'table', columns: [{ name: 'k', display_name: 'Key', data_type: 'text' }], rows: [{ k: 'a' }] }),
    expect: { words: 'Key a', count: { th: 1, td: 1, '.fs-pager': 0 } },
  },
  {
    name: 'every type of column, a page at a time',
    tag: 'table',
    version,
    about: 'full',
    card: card(every),
    expect: {
      words: 'Owner State Amount Due Memo Small Text 1ou_1 openlate ¥1,234.50 2026 ok so plain *t* ‹ 1/2 ›',
      count: { th: 7, td: 7, 'td .fs-pill': 2, 'td b': 1, 'td i': 1, '[data-frozen]': 1, '.fs-pager button': 2 },
      style: {
        th: {
          'text-align': 'center',
          'font-size': '16px',
          'font-weight': '400',
          background: 'var(--fs-table-head)',
          color: 'var(--fs-caption)',
        },
        'th .fs-clamp': { '-webkit-line-clamp': '2' },
        td: { height: '124px', 'align-content': 'center' },
        '.fs-data-grid': {
          'grid-template-columns':
            '120px minmax(124px, 124fr) minmax(108px, 108fr) minmax(172px, 172fr) minmax(80px, 30%) minmax(80px, 80fr) minmax(100px, 100fr)',
        },
        'td .fs-pill': { background: 'var(--fs-pill-green)' },
      },
    },
  },
  {
    name: 'five rows a page, low, under a bold header on no ground; a number stands right',
    tag: 'table',
    version,
    about: 'defaults',
    card: card({
      tag: 'table',
      columns: [{ name: 'n', data_type: 'number' }],
      rows: Array.from({ length: 6 }, (_, n) => ({ n })),
    }),
    expect: {
      words: 'n 0 1 2 3 4 ‹ 1/2 ›',
      style: {
        th: { 'font-weight': '600', 'font-size': '14px', background: null, color: null },
        'th .fs-clamp': { '-webkit-line-clamp': '1' },
        td: { height: '32px', 'text-align': 'right' },
      },
    },
  },
  {
    name: 'cells that do not fit their column are shown as written; nothing in it says so',
    tag: 'table',
    version,
    about: 'wrong values',
    card: card(
      {
        tag: 'table',
        page_size: 99,
        row_height: '900px',
        header_style: 'bold',
        columns: [
          { name: 'n', data_type: 'number' },
          { name: 'd', data_type: 'date' },
          null,
          { name: 'x', data_type: 'sound' },
        ],
        rows: [{ n: '12', d: 'soon', x: { a: 1 }, stray: 1 }, 'row'],
      },
      { tag: 'table', columns: [{ name: 'k', display_name: 'Key' }], rows: [] },
      { tag: 'table' },
    ),
    expect: {
      words: 'n d x 12 soon {"a":1} Key No data',
      style: { td: { height: '124px' } },
      count: { table: 3, '.fs-data-none': 1 },
    },
  },
  {
    name: 'in a column, where Feishu refuses it, it is drawn all the same',
    tag: 'table',
    version,
    about: 'nesting',
    card: card({
      tag: 'column_set',
      columns: [{ tag: 'column', elements: [{ tag: 'table', columns: [{ name: 'k' }], rows: [{ k: 'a' }] }] }],
    }),
    expect: { words: 'k a', count: { '[data-tag="column"] [data-tag="table"]': 1 } },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1),
  ...both(2, card2),
  {
    name: 'rows as high as they need, within a limit',
    tag: 'table',
    version: 2,
    about: 'full',
    card: card2({
      tag: 'table',
      row_height: 'auto',
      row_max_height: '200px',
      columns: [{ name: 'k' }],
      rows: [{ k: 'a' }],
    }),
    expect: { style: { td: { height: null, 'max-height': '200px' } } },
  },
]
