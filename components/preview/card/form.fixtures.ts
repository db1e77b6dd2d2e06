import { inColumn, submit } from './control-fixtures.ts'
import { card1, card2, type Fixture, plainText } from './fixture.ts'

const told = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => {
  const input = { tag: 'input', name: 'why' }
  const made = (about: Fixture['about'], name: string, rest: Pick<Fixture, 'card' | 'expect'>): Fixture => ({
    tag: 'form',
    version,
    about,
    name,
    ...rest,
  })
  return [
    made('minimal', 'something to fill in and something to send it with', {
      card: card({ tag: 'form', name: 'f', elements: [input, submit(version)] }),
      expect: {
        tree: [`form ${root}/0`, `input ${root}/0/elements/0`, `button ${root}/0/elements/1`],
        words: 'Send',
        attribute: { '[data-tag="button"] > button': { 'data-does': 'submit' } },
      },
    }),
    made('full', 'room around, side by side', {
      card: card({
        tag: 'form',
        element_id: 'f_1',
        name: 'f',
        direction: 'horizontal',
        padding: '4px 0px',
        margin: '8px 0px',
        horizontal_spacing: 'large',
        vertical_align: 'center',
        elements: [input, submit(version)],
      }),
      expect: {
        style: {
          '[data-tag="form"]': { margin: version === 2 ? '8px 0px 8px 0px' : null, 'align-self': 'stretch' },
          '[data-tag="form"] .fs-stack': { 'flex-direction': version === 2 ? 'row' : 'column' },
        },
      },
    }),
    made('defaults', version === 1 ? '16 px between two' : '12 px between two, no frame, no room of its own', {
      card: card({ tag: 'form', name: 'f', elements: [input, submit(version)] }),
      expect: {
        style: {
          '[data-tag="form"] .fs-stack': { gap: version === 1 ? '16px' : '12px', 'flex-direction': 'column' },
          '[data-tag="form"] > div': { padding: null },
        },
      },
    }),
    made('wrong values', 'without a name and without elements there is nothing to see, and nothing breaks', {
      card: card({ tag: 'form', name: 7, elements: 'none', padding: 4 }, { tag: 'form' }),
      expect: { tree: [`form ${root}/0`, `form ${root}/1`], words: '' },
    }),
    made('nesting', 'controls at any depth belong to it', {
      card: card({
        tag: 'form',
        name: 'f',
        elements: [
          inColumn({ tag: 'select_static', name: 's', required: true, placeholder: plainText('Which') }),
          { tag: 'collapsible_panel', expanded: true, header: { title: plainText('More') }, elements: [input] },
          submit(version),
        ],
      }),
      expect: {
        count: { '[data-tag="form"] [role="combobox"]': 1, '[data-tag="form"] input': 1, '.fs-send': 0 },
        attribute: { '[role="combobox"]': { 'aria-required': 'true', 'aria-invalid': null } },
      },
    }),
  ]
}

export const fixtures: Fixture[] = [...told(1, card1, '/elements'), ...told(2, card2, '/body/elements')]
