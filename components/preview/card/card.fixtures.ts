import type { Fixture } from './fixture.ts'
import { plainText } from './fixture.ts'

const words = (content: string) => ({ tag: 'markdown', content })
const tag = (content: string, color?: string) => ({ tag: 'text_tag', text: plainText(content), color })

/** What is said of a card as a whole: its header, its body, its config, where it leads. */
export const fixtures: Fixture[] = [
  {
    name: 'a title on the card’s own ground',
    tag: '@header',
    version: 2,
    about: 'minimal',
    card: { schema: '2.0', header: { title: plainText('Deploy') }, body: { elements: [] } },
    expect: {
      tree: ['header /header'],
      words: 'Deploy',
      style: { '.fs-header': { padding: '12px 12px 12px 12px', background: null, color: null } },
    },
  },
  {
    name: 'a band in its colour with icon, subtitle and the first three tags',
    tag: '@header',
    version: 2,
    about: 'full',
    card: {
      schema: '2.0',
      header: {
        title: { tag: 'lark_md', content: '**Deploy** finished', i18n_content: { zh_cn: '**发布**完成' } },
        subtitle: plainText('api'),
        text_tag_list: [tag('prod', 'green'), tag('auto', 'neutral'), tag('old', 'grey'), tag('dropped')],
        template: 'green',
        icon: { tag: 'standard_icon', token: 'done_outlined', color: 'green' },
        padding: '4px 8px',
      },
      body: { elements: [words('x')] },
    },
    expect: {
      tree: [
        'header /header',
        'text_tag /header/text_tag_list/0',
        'text_tag /header/text_tag_list/1',
        'text_tag /header/text_tag_list/2',
        'markdown /body/elements/0',
      ],
      words: 'Deploy finishedprodautoold api x',
      style: {
        '.fs-header': {
          padding: '4px 8px 4px 8px',
          background: 'var(--fs-band-green)',
          color: 'var(--fs-band-green-ink)',
        },
        '.fs-icon': { color: 'var(--fs-green-600)' },
        '[data-path="/header/text_tag_list/2"]': { background: 'var(--fs-pill-neutral)' },
      },
    },
  },
  {
    name: 'older spellings: translations, an icon by ud_icon, tags by language',
    tag: '@header',
    version: 1,
    about: 'full',
    card: {
      header: {
        title: { ...plainText('Deploy'), i18n: { zh_cn: '发布' } },
        text_tag_list: [tag('prod')],
        i18n_text_tag_list: { zh_cn: [tag('生产', 'red')] },
        template: 'orange',
        ud_icon: { token: 'approval_outlined', style: { color: 'red' } },
        padding: '40px',
      },
      elements: [],
    },
    scene: { language: 'zh_cn' },
    expect: {
      tree: ['header /header', 'text_tag /header/i18n_text_tag_list/zh_cn/0'],
      words: '发布生产',
      style: { '.fs-icon': { color: 'var(--fs-red-600)' }, '.fs-header': { padding: '12px 12px 12px 12px' } },
    },
  },
  {
    name: 'a subtitle alone is the title; an unknown template is none',
    tag: '@header',
    version: 1,
    about: 'wrong values',
    card: { header: { subtitle: plainText('alone'), template: 'lime', text_tag_list: 'x' }, elements: [] },
    expect: {
      count: { '.fs-title': 1, '.fs-subtitle': 0 },
      words: 'alone',
      style: { '.fs-header': { background: null } },
    },
  },
  {
    name: 'a header and components for each language',
    tag: '@card',
    version: 1,
    about: 'full',
    card: {
      i18n_header: { zh_cn: { title: plainText('中') }, en_us: { title: plainText('en') } },
      i18n_elements: { zh_cn: [words('内容')], en_us: [words('content')] },
    },
    scene: { language: 'ja_jp' },
    expect: { tree: ['header /i18n_header/en_us', 'markdown /i18n_elements/en_us/0'], words: 'en content' },
  },
  {
    name: 'side by side, with room and spacing of its own',
    tag: '@body',
    version: 2,
    about: 'full',
    card: {
      schema: '2.0',
      body: {
        direction: 'horizontal',
        padding: '20px',
        horizontal_spacing: 'large',
        vertical_align: 'center',
        horizontal_align: 'right',
        elements: [words('a'), { tag: 'person', user_id: 'ou_1' }],
      },
    },
    expect: {
      style: {
        '.fs-card > div': { padding: '20px 20px 20px 20px' },
        '.fs-stack': { gap: '12px', 'align-items': 'center', 'justify-content': 'flex-end' },
        '[data-path="/body/elements/0"]': { flex: '1 1 0' },
        '[data-path="/body/elements/1"]': { flex: '0 1 auto' },
      },
    },
  },
  {
    name: '12 px of room, 8 px apart, below each other',
    tag: '@body',
    version: 2,
    about: 'defaults',
    card: { schema: '2.0', body: { elements: [words('a')] } },
    expect: {
      style: {
        '.fs-card > div': { padding: '12px 12px 12px 12px' },
        '.fs-stack': { gap: '8px', 'flex-direction': 'column' },
      },
    },
  },
  {
    name: 'sizes and colours of its own, by device',
    tag: '@config.style',
    version: 2,
    about: 'full',
    card: {
      schema: '2.0',
      config: {
        width_mode: 'compact',
        style: {
          text_size: { mine: { default: 'normal', pc: 'xx-large', mobile: 'x-small' } },
          color: { brand: { light_mode: 'rgba(20,86,240,0.12)', dark_mode: 'rgba(117,164,255,0.2)' } },
        },
      },
      body: {
        elements: [
          { tag: 'div', text: { ...plainText('a'), text_size: 'mine', text_color: 'brand' } },
          { tag: 'column_set', background_style: 'brand', columns: [] },
        ],
      },
    },
    scene: { device: 'phone' },
    expect: {
      attribute: { '.fs-card': { 'data-width': 'compact' } },
      style: {
        '[data-text="plain_text"]': {
          'font-size': '10px',
          'line-height': '14px',
          color: 'light-dark(rgba(20,86,240,0.12), rgba(117,164,255,0.2))',
        },
        '.fs-columns': { background: 'light-dark(rgba(20,86,240,0.12), rgba(117,164,255,0.2))' },
      },
    },
  },
  {
    name: 'a language that takes no effect falls back',
    tag: '@config',
    version: 2,
    about: 'full',
    card: {
      schema: '2.0',
      config: { locales: ['en_us'] },
      body: { elements: [{ ...words('plain'), i18n_content: { zh_cn: '中', en_us: 'en' } }] },
    },
    scene: { language: 'zh_cn' },
    expect: { words: 'plain' },
  },
  {
    name: 'a card that leads somewhere as a whole',
    tag: '@card_link',
    version: 2,
    about: 'full',
    card: {
      schema: '2.0',
      card_link: { url: 'https://example.com/url', pc_url: 'https://example.com/pc' },
      body: { elements: [words('a')] },
    },
    expect: { attribute: { '.fs-card-click': { 'data-tip': 'Leads to https://example.com/pc', 'data-clicks': '' } } },
  },
  {
    name: 'a link that is switched off on a PC is none',
    tag: '@card_link',
    version: 1,
    about: 'wrong values',
    card: {
      card_link: { url: 'https://example.com', pc_url: 'lark://msgcard/unsupported_action' },
      elements: [words('a')],
    },
    expect: { count: { '[data-clicks]': 0 } },
  },
  {
    name: 'sizes and colours of its own, by device, in 1.0 too',
    tag: '@config.style',
    version: 1,
    about: 'full',
    card: {
      config: {
        wide_screen_mode: true,
        style: {
          text_size: { mine: { default: 'normal', pc: 'heading', mobile: 'heading-1' } },
          color: { own: { light_mode: 'rgba(5,157,178,0.52)', dark_mode: 'rgba(78,23,108,0.49)' } },
        },
      },
      elements: [
        { tag: 'markdown', text_size: 'mine', content: '16 px' },
        { tag: 'column_set', background_style: 'own', columns: [{ tag: 'column', elements: [{ tag: 'hr' }] }] },
      ],
    },
    expect: {
      style: {
        '[data-tag="markdown"] > div': { 'font-size': '16px', 'line-height': '24px' },
        '.fs-columns': { background: 'light-dark(rgba(5,157,178,0.52), rgba(78,23,108,0.49))' },
      },
    },
  },
  {
    name: 'a picture beside the title, as 1.0 spells it',
    tag: '@header',
    version: 1,
    about: 'minimal',
    card: { header: { title: plainText('Title'), icon: { img_key: 'img_v3_head' } }, elements: [{ tag: 'hr' }] },
    expect: { words: 'Title', count: { '.fs-header': 1, '.fs-header .fs-image': 1 } },
  },
]
