import { card2, type Fixture } from './fixture.ts'

export const fixtures: Fixture[] = [
  {
    name: 'a play button',
    tag: 'audio',
    version: 2,
    about: 'minimal',
    card: card2({ tag: 'audio', file_key: 'file_v3_abc' }),
    expect: {
      tree: ['audio /body/elements/0'],
      words: '',
      attribute: { '.fs-audio': { 'data-look': 'normal', role: 'img', 'aria-label': 'Audio' } },
    },
  },
  {
    name: 'a voice with its time, in colours of its own',
    tag: 'audio',
    version: 2,
    about: 'full',
    card: {
      schema: '2.0',
      config: {
        enable_forward: false,
        style: { color: { mine: { light_mode: 'rgba(1,2,3,1)', dark_mode: 'rgba(4,5,6,1)' } } },
      },
      body: {
        elements: [
          {
            tag: 'audio',
            element_id: 'au_1',
            margin: '0px',
            file_key: 'file_v3_abc',
            i18n_file_key_key: { en_us: 'file_v3_en' },
            audio_id: 'a1',
            show_time: true,
            style: 'speak',
            background_color: 'grey-200',
            fill_color: 'mine',
          },
        ],
      },
    },
    expect: {
      words: '0:00',
      style: {
        '.fs-audio': { background: 'var(--fs-grey-200)', color: 'light-dark(rgba(1,2,3,1), rgba(4,5,6,1))' },
      },
      attribute: {
        '.fs-audio': { 'data-look': 'speak', title: 'Sound is not played here. Key: file_v3_en' },
      },
    },
  },
  {
    name: 'no time, the usual ground',
    tag: 'audio',
    version: 2,
    about: 'defaults',
    card: card2({ tag: 'audio', file_key: 'f', background_color: 'default' }),
    expect: { count: { '.fs-time': 0 }, style: { '.fs-audio': { background: null, color: null } } },
  },
  {
    name: 'wrong values count as absent',
    tag: 'audio',
    version: 2,
    about: 'wrong values',
    card: card2({
      tag: 'audio',
      file_key: 1,
      show_time: 'yes',
      style: 'sing',
      background_color: '#ff0000',
      fill_color: 3,
    }),
    expect: {
      count: { '.fs-time': 0 },
      style: { '.fs-audio': { background: null } },
      attribute: { '.fs-audio': { 'data-look': 'normal' } },
    },
  },
  {
    name: 'as wide as its face in a column',
    tag: 'audio',
    version: 2,
    about: 'nesting',
    card: card2({ tag: 'column_set', columns: [{ tag: 'column', elements: [{ tag: 'audio', file_key: 'f' }] }] }),
    expect: { style: { '[data-tag="audio"]': { 'align-self': null } } },
  },
]
