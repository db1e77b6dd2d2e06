import { card1, card2, type Fixture, plainText } from './fixture.ts'

const words = (content: string) => ({ tag: 'markdown', content })
const arrow = { tag: 'standard_icon', token: 'down-small-ccm_outlined', color: 'grey', size: '16px 16px' }
const panel = (more: object = {}) => ({
  tag: 'collapsible_panel',
  header: { title: plainText('Details') },
  elements: [words('within')],
  ...more,
})

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'closed: only its title',
    tag: 'collapsible_panel',
    version,
    about: 'minimal',
    card: card(panel()),
    expect: {
      tree: [`collapsible_panel ${root}/0`],
      words: 'Details',
      attribute: { '.fs-click-key': { 'aria-expanded': 'false', 'aria-label': 'Details' } },
    },
  },
  {
    name: 'open, framed and coloured, the arrow after the text and turned',
    tag: 'collapsible_panel',
    version,
    about: 'full',
    card: card(
      panel({
        expanded: true,
        vertical_spacing: '4px',
        padding: '10px',
        background_color: 'grey-50',
        border: { color: 'blue', corner_radius: '6px' },
        header: {
          title: { tag: 'markdown', content: '**Log** (12 lines)' },
          background_color: 'grey-100',
          vertical_align: 'top',
          padding: '4px 8px',
          icon: arrow,
          icon_position: 'follow_text',
          icon_expanded_angle: -180,
        },
        elements: [words('one'), words('two')],
      }),
    ),
    expect: {
      tree: [`collapsible_panel ${root}/0`, `markdown ${root}/0/elements/0`, `markdown ${root}/0/elements/1`],
      words: 'Log (12 lines) one two',
      style: {
        '.fs-panel': {
          background: 'var(--fs-grey-50)',
          border: '1px solid var(--fs-blue-600)',
          'border-radius': '6px',
        },
        '.fs-panel-head': {
          padding: '4px 8px 4px 8px',
          background: 'var(--fs-grey-100)',
          'align-items': 'flex-start',
        },
        '.fs-arrow': { transform: 'rotate(-180deg)' },
        '.fs-arrow .fs-icon': { width: '16px', height: '16px' },
        '.fs-panel .fs-stack': { gap: '4px' },
      },
      count: { '.fs-panel-title[data-follow]': 1 },
    },
  },
  {
    name: 'framed without further words: room by the version, grey, 5 px round',
    tag: 'collapsible_panel',
    version,
    about: 'defaults',
    card: card(
      panel({ expanded: true, border: {}, header: { title: plainText('Details'), icon: { ...arrow, size: 1 } } }),
    ),
    expect: {
      style: {
        '.fs-panel': { border: '1px solid var(--fs-grey-600)', 'border-radius': '5px', background: null },
        '.fs-panel-head': { padding: version === 2 ? '4px 8px' : '8px', 'align-items': 'center' },
        '.fs-arrow': { transform: 'rotate(180deg)' },
        '.fs-arrow .fs-icon': { width: '10px', height: '10px' },
        '.fs-panel .fs-stack': { gap: '8px' },
      },
    },
  },
  {
    name: 'wrong values count as absent, a missing header as a nameless one',
    tag: 'collapsible_panel',
    version,
    about: 'wrong values',
    card: card({
      tag: 'collapsible_panel',
      header: 'Details',
      expanded: 'yes',
      border: 'grey',
      background_color: '#fff',
      elements: { tag: 'hr' },
    }),
    expect: {
      tree: [`collapsible_panel ${root}/0`],
      words: '',
      style: { '.fs-panel': { border: null, background: null } },
      attribute: { '.fs-click-key': { 'aria-expanded': 'false', 'aria-label': 'Details' } },
    },
  },
  {
    name: 'a panel in a panel',
    tag: 'collapsible_panel',
    version,
    about: 'nesting',
    card: card(panel({ expanded: true, elements: [panel({ expanded: true })] })),
    expect: {
      tree: [
        `collapsible_panel ${root}/0`,
        `collapsible_panel ${root}/0/elements/0`,
        `markdown ${root}/0/elements/0/elements/0`,
      ],
      words: 'Details Details within',
    },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1, '/elements'),
  ...both(2, card2, '/body/elements'),
  {
    name: 'plain: no room around the title, 8 px above what is within; shrunk while folded',
    tag: 'collapsible_panel',
    version: 2,
    about: 'defaults',
    card: card2(panel({ expanded: true }), panel({ header: { title: plainText('Details'), width: 'auto_when_fold' } })),
    expect: {
      style: {
        '.fs-panel-head': { padding: '0', width: null },
        '[data-path="/body/elements/1"] .fs-panel-head': { width: 'fit-content' },
      },
      count: { '.fs-panel': 2 },
    },
  },
]
