import type { Range, Value } from './vocabulary-entry.ts'

/** @see https://open.feishu.cn/document/feishu-cards/enumerations-for-fields-related-to-color */
export const hues = [
  'blue',
  'wathet',
  'turquoise',
  'green',
  'lime',
  'yellow',
  'sunflower',
  'orange',
  'red',
  'carmine',
  'violet',
  'purple',
  'indigo',
  'grey',
] as const
const shades = ['50', '100', '200', '300', '350', '400', '500', '600', '700', '800', '900']
const greys = ['00', '50', '100', '200', '300', '350', '400', '500', '600', '650', '700', '800', '900', '950', '1000']

/** Every colour name, the plain hues first. */
export const colourNames: readonly string[] = [
  'default',
  ...hues,
  'white',
  'bg-white',
  ...hues.flatMap((hue) => (hue === 'grey' ? greys : shades).map((shade) => `${hue}-${shade}`)),
]

export const templates = [
  'blue',
  'wathet',
  'turquoise',
  'green',
  'yellow',
  'orange',
  'red',
  'carmine',
  'violet',
  'purple',
  'indigo',
  'grey',
  'default',
] as const

export const tagColours = [
  'neutral',
  'blue',
  'turquoise',
  'lime',
  'orange',
  'violet',
  'indigo',
  'wathet',
  'green',
  'yellow',
  'red',
  'purple',
  'carmine',
] as const

export const textSizes = [
  'heading-0',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading',
  'normal',
  'notation',
  'xxxx-large',
  'xxx-large',
  'xx-large',
  'x-large',
  'large',
  'medium',
  'small',
  'x-small',
] as const

/** @see https://open.feishu.cn/document/feishu-cards/configure-multi-language-content */
export const cardLocales = [
  'zh_cn',
  'en_us',
  'ja_jp',
  'zh_hk',
  'zh_tw',
  'id_id',
  'vi_vn',
  'th_th',
  'pt_br',
  'es_es',
  'ko_kr',
  'de_de',
  'fr_fr',
  'it_it',
  'ru_ru',
  'ms_my',
] as const

export const platforms = ['default', 'android', 'ios', 'pc'] as const

/** `rgba(r,g,b,a)` as the documents have it: three whole numbers up to 255, and how opaque it is from 0 to 1. */
export const isRgba = (text: string): boolean =>
  /^rgba\((?:\s*(?:1?\d?\d|2[0-4]\d|25[0-5])\s*,){3}\s*(?:0?\.\d{1,20}|0|1(?:\.0{1,20})?)\s*\)$/i.test(text)

export const string: Value = { is: 'string' }
export const markdown: Value = { is: 'string', holds: 'markdown' }
export const imageKey: Value = { is: 'string', holds: 'picture' }
export const fileKey: Value = { is: 'string', holds: 'sound' }
export const personId: Value = { is: 'string', holds: 'person' }
export const iconName: Value = { is: 'string', holds: 'icon' }
export const iconToken: Value = {
  is: 'string',
  pattern: /^[a-z0-9-]+_(outlined|filled|colorful)$/,
  example: 'chat_outlined',
  holds: 'icon',
}
export const shaped = (pattern: RegExp, example: string): Value => ({ is: 'string', pattern, example })
export const flag: Value = { is: 'flag' }
export const whole = (min: number, max: number | null): Value => ({ is: 'number', range: [min, max], whole: true })
export const share: Value = { is: 'number', range: [0, 1], whole: false }
export const oneOf = (...of: (string | number | boolean)[]): Value => ({ is: 'choice', of, firm: false })
export const exactly = (...of: (string | number | boolean)[]): Value => ({ is: 'choice', of, firm: true })
export const template: Value = { is: 'choice', of: templates, firm: false, holds: 'colour' }
export const tagColour: Value = { is: 'choice', of: tagColours, firm: false, holds: 'colour' }
export const colour: Value = { is: 'colour', named: true, also: [] }
export const colourOrLaser: Value = { is: 'colour', named: true, also: ['laser'] }
export const rgba: Value = { is: 'colour', named: false, also: [] }
export const textSize: Value = { is: 'text_size' }
export const radius: Value = { is: 'radius' }
export const box = (min: number, max: number): Value => ({ is: 'box', px: [min, max] })
export const spacing1 = (...names: string[]): Value => ({ is: 'spacing', names, px: [0, 28] })
export const spacing2: Value = { is: 'spacing', names: ['small', 'medium', 'large', 'extra_large'], px: [0, 99] }
export const length = (names: readonly string[], px: Range | null, percent: Range | null = null): Value => ({
  is: 'length',
  names,
  px,
  percent,
  pair: null,
})
export const pair = (names: readonly string[], side: Range): Value => ({
  is: 'length',
  names,
  px: null,
  percent: null,
  pair: side,
})
/** default, fill, or px: the width of an interactive component. */
export const width3 = length(['default', 'fill'], [100, null])
export const object = (of: string): Value => ({ is: 'object', of })
export const tagged = (...of: string[]): Value => ({ is: 'tagged', of })
export const plain = tagged('plain_text')
export const shortPlain: Value = { is: 'tagged', of: ['plain_text'], max: 100 }
export const text = tagged('plain_text', 'lark_md')
export const icon = tagged('standard_icon', 'custom_icon')
export const list = (of: Value): Value => ({ is: 'list', of })
export const components = list({ is: 'component' })
export const component: Value = { is: 'component' }
export const behaviors = list({ is: 'behavior' })
export const perLocale = (of: Value): Value => ({ is: 'map', keys: 'locale', of })
export const perName = (of: Value): Value => ({ is: 'map', keys: 'name', of })
export const perPlatform = (of: Value): Value => ({ is: 'map', keys: 'platform', of })
export const own: Value = { is: 'own', string: false }
export const chartSpec: Value = { is: 'own', string: false, holds: 'chart' }
export const row: Value = { is: 'own', string: false, holds: 'row' }
export const ownOrString: Value = { is: 'own', string: true }
export const either = (...of: Value[]): Value => ({ is: 'either', of })

export const align = oneOf('left', 'center', 'right')
export const verticalAlign = oneOf('top', 'center', 'bottom')
export const personSize = oneOf('extra_small', 'small', 'medium', 'large')
