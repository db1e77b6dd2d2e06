import { card1, card2, type Fixture, plainText } from './fixture.ts'

const key = 'img_v3_0abcdefgh'
const column = (...elements: object[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] })

const both = (version: 1 | 2, card: (...elements: object[]) => object, root: string): Fixture[] => [
  {
    name: 'as wide as the card, in a shape that stands in for its own, to be opened',
    tag: 'img',
    version,
    about: 'minimal',
    card: card({ tag: 'img', img_key: key, alt: plainText('') }),
    expect: {
      tree: [`img ${root}/0`],
      style: { '.fs-open-picture': { width: '100%' }, '.fs-image': { 'aspect-ratio': '16 / 9' } },
      attribute: { '.fs-image': { 'data-fit': 'whole' } },
    },
  },
  {
    name: 'cut from the top to its size, round, titled, not to be opened, in the reader’s language',
    tag: 'img',
    version,
    about: 'full',
    card: card({
      tag: 'img',
      img_key: key,
      i18n_img_key: { zh_cn: 'img_v3_zhongwen' },
      alt: plainText('Traffic'),
      title: plainText('By hour'),
      corner_radius: '8px',
      scale_type: 'crop_top',
      size: '200px 120px',
      transparent: true,
      preview: false,
    }),
    scene: { language: 'zh_cn' },
    expect: {
      words: 'By hour Image …zhongwen',
      style: { '.fs-image': { width: '200px', height: '120px', 'border-radius': '8px' } },
      attribute: { '.fs-image': { 'data-fit': 'top', 'aria-label': 'Traffic Image …zhongwen' } },
      count: { '.fs-open-picture': 0 },
    },
  },
  {
    name: 'square corners, and its middle where it is cut',
    tag: 'img',
    version,
    about: 'defaults',
    card: card({ tag: 'img', img_key: key, size: 'medium' }),
    expect: {
      style: { '.fs-open-picture': { width: '80px', height: '80px', 'border-radius': null } },
      attribute: { '.fs-image': { 'data-fit': 'cover' } },
    },
  },
  {
    name: 'wrong values count as absent',
    tag: 'img',
    version,
    about: 'wrong values',
    card: card(
      {
        tag: 'img',
        img_key: key,
        size: 'crop_center',
        corner_radius: 8,
        scale_type: 'squeeze',
        preview: 'no',
        alt: 'x',
      },
      { tag: 'img', img_key: 4 },
    ),
    expect: {
      style: { '.fs-open-picture': { width: '100%', 'border-radius': null } },
      count: { '.fs-open-picture': 2 },
    },
  },
  {
    name: 'whole though a size is named, in a column',
    tag: 'img',
    version,
    about: 'nesting',
    card: card(column({ tag: 'img', img_key: key, scale_type: 'fit_horizontal', size: 'small' })),
    expect: {
      style: { '.fs-open-picture': { width: '100%' }, '[data-tag="img"]': { 'align-self': 'stretch' } },
      attribute: { '.fs-image': { 'data-fit': 'whole' } },
    },
  },
  {
    name: 'older ways to say how wide',
    tag: 'img',
    version,
    about: 'full',
    card: card(
      { tag: 'img', img_key: key, custom_width: 300 },
      { tag: 'img', img_key: key, compact_width: true },
      { tag: 'img', img_key: key, mode: 'tiny', custom_width: 300 },
    ),
    expect: {
      style: {
        [`[data-path="${root}/0"] .fs-open-picture`]: { 'max-width': '300px' },
        [`[data-path="${root}/1"] .fs-open-picture`]: { 'max-width': '278px' },
        [`[data-path="${root}/2"] .fs-open-picture`]: { width: '16px', height: '16px' },
      },
    },
  },
]

export const fixtures: Fixture[] = [
  ...both(1, card1, '/elements'),
  ...both(2, card2, '/body/elements'),
  {
    name: 'from edge to edge by a negative margin',
    tag: 'img',
    version: 2,
    about: 'full',
    card: card2({ tag: 'img', img_key: key, margin: '4px -12px' }),
    expect: { style: { '[data-tag="img"]': { margin: '4px -12px 4px -12px', 'max-width': 'none' } } },
  },
  {
    name: 'from edge to edge by its size',
    tag: 'img',
    version: 1,
    about: 'full',
    card: card1({ tag: 'img', img_key: key, size: 'stretch_without_padding' }),
    expect: { style: { '[data-tag="img"] > div': { margin: '0 -12px' } } },
  },
]
