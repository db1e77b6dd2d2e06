import { card1, card2, type Fixture } from './fixture.ts'

const hr = { tag: 'hr' }
const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'a line',
    tag: 'hr',
    version,
    about: 'minimal',
    card: card(hr),
    expect: { tree: [`hr ${root}/0`], count: { 'hr.fs-hr': 1 } },
  },
  {
    name: version === 2 ? 'a line with room above and below' : 'a line: 1.0 knows no margin on it',
    tag: 'hr',
    version,
    about: 'full',
    card: card(hr, { ...hr, element_id: 'line_1', margin: '8px 0px' }, hr),
    expect: { style: { [`[data-path="${root}/1"]`]: { margin: version === 2 ? '8px 0px 8px 0px' : null } } },
  },
  {
    name: 'the full width, no room of its own',
    tag: 'hr',
    version,
    about: 'defaults',
    card: card(hr),
    expect: { style: { '[data-tag="hr"]': { 'align-self': 'stretch', margin: null } } },
  },
  {
    name: 'a broken margin counts as absent, a huge one is held',
    tag: 'hr',
    version,
    about: 'wrong values',
    card: card({ ...hr, margin: 8 }, { ...hr, margin: 'wide' }, { ...hr, margin: '500px' }, hr),
    expect: {
      style: {
        [`[data-path="${root}/0"]`]: { margin: null },
        [`[data-path="${root}/1"]`]: { margin: null },
        [`[data-path="${root}/2"]`]: { margin: version === 2 ? '99px 99px 99px 99px' : null },
      },
    },
  },
  {
    name: 'in a column',
    tag: 'hr',
    version,
    about: 'nesting',
    card: card(column(hr)),
    expect: { count: { '[data-tag="column"] hr': 1 } },
  },
]

export const fixtures: Fixture[] = [...both(1, card1, '/elements'), ...both(2, card2, '/body/elements')]
