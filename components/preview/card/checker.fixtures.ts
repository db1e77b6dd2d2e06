import { calling, inBoth, inColumn, type Told } from './control-fixtures.ts'
import { card1, card2, type Fixture, plainText } from './fixture.ts'

const box = '[role="checkbox"]'
const words = '.fs-checker-words'

export const fixtures: Fixture[] = inBoth('checker', ({ version, form, formRoot }): Told[] => {
  const card = version === 1 ? card1 : card2
  const root = version === 1 ? '/elements' : '/body/elements'
  return [
    {
      name: 'a box to tick, and words',
      about: 'minimal',
      card: card({ tag: 'checker', text: plainText('Buy milk') }),
      expect: { tree: [`checker ${root}/0`], words: 'Buy milk', count: { [box]: 1 } },
    },
    {
      name: 'ticked, struck through, with buttons that come when hovered over',
      about: 'full',
      card: card(
        { tag: 'hr' },
        {
          tag: 'checker',
          element_id: 'ck_1',
          margin: '4px 0px',
          padding: '4px 8px',
          name: 'todo_1',
          checked: true,
          text: { tag: 'lark_md', content: '**Buy** milk', text_size: 'notation' },
          checked_style: { show_strikethrough: true, opacity: 0.6 },
          button_area: {
            pc_display_rule: 'on_hover',
            buttons: [1, 2, 3, 4].map((n) => ({
              tag: 'button',
              type: 'text',
              size: 'small',
              text: plainText(`B${n}`),
            })),
          },
          behaviors: calling({ id: '1' }),
          hover_tips: plainText('Toggle'),
          confirm: { title: plainText('Sure?'), text: plainText('…') },
        },
        { tag: 'hr' },
      ),
      expect: {
        tree: [
          `hr ${root}/0`,
          `checker ${root}/1`,
          ...[0, 1, 2].map((i) => `button ${root}/1/button_area/buttons/${i}`),
          `hr ${root}/2`,
        ],
        words: 'Buy milk B1 B2 B3',
        style: {
          [words]: { 'text-decoration': 'line-through', opacity: '0.6' },
          [`${words} > div`]: { 'font-size': '12px' },
          '.fs-checker': { padding: '4px 8px 4px 8px' },
          [`[data-path="${root}/1"]`]: { margin: '4px 0px 4px 0px' },
        },
        attribute: {
          [box]: {
            'aria-checked': 'true',
            'data-tip': 'Toggle\nWould call the app back with {"id":"1"}\nAsks for confirmation first',
          },
          '.fs-checker': { 'data-rule': 'on_hover', 'data-whole': 'true' },
        },
      },
    },
    {
      name: 'not ticked, the whole row to click, nobody told',
      about: 'defaults',
      card: card({ tag: 'checker', text: plainText('Buy milk') }),
      expect: {
        attribute: {
          [box]: { 'aria-checked': 'false', 'aria-disabled': null, 'data-tip': null },
          '.fs-checker': { 'data-whole': 'true', 'data-rule': null },
        },
        style: {
          [words]: { 'text-decoration': null, opacity: null },
          '[data-tag="checker"]': { 'align-self': 'stretch' },
        },
      },
    },
    {
      name: 'without words it is still a box; a style that is none changes nothing',
      about: 'wrong values',
      card: card(
        { tag: 'checker', checked: 'yes', text: 'Buy milk' },
        {
          tag: 'checker',
          checked: true,
          text: plainText('x'),
          checked_style: { opacity: 7 },
          button_area: { buttons: 'none' },
        },
      ),
      expect: {
        words: 'x',
        attribute: {
          [`[data-path="${root}/0"] ${box}`]: { 'aria-checked': 'false', 'aria-label': 'Tick' },
          [`[data-path="${root}/1"] ${box}`]: { 'aria-checked': 'true' },
        },
        style: { [`[data-path="${root}/1"] ${words}`]: { opacity: null } },
      },
    },
    {
      name: 'in a column of a form, only the box to click, and one switched off',
      about: 'nesting',
      card: form(
        inColumn(
          { tag: 'checker', name: 'a', overall_checkable: false, text: plainText('A'), behaviors: calling(1) },
          { tag: 'checker', name: 'b', disabled: true, disabled_tips: plainText('Done'), text: plainText('B') },
        ),
      ),
      expect: {
        attribute: {
          [`[data-path="${formRoot}/0/columns/0/elements/0"] .fs-checker`]: { 'data-whole': null },
          [`[data-path="${formRoot}/0/columns/0/elements/0"] ${box}`]: { 'data-tip': null },
          '[aria-disabled="true"]': { 'data-tip': 'Done' },
        },
      },
    },
  ]
})
