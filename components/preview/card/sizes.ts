import type { Config } from '#lib/card/read/config.ts'
import type { Device } from '../scene.tsx'

/** px on a PC and on a phone. */
const sizes: { [name: string]: [pc: number, phone: number] } = {
  'heading-0': [30, 26],
  'heading-1': [24, 24],
  'heading-2': [20, 20],
  'heading-3': [18, 17],
  'heading-4': [16, 16],
  heading: [16, 16],
  normal: [14, 14],
  notation: [12, 12],
  'xxxx-large': [30, 26],
  'xxx-large': [24, 24],
  'xx-large': [20, 20],
  'x-large': [18, 18],
  large: [16, 17],
  medium: [14, 14],
  small: [12, 12],
  'x-small': [10, 10],
}
const lineHeights: { [px: number]: number } = {
  10: 14,
  12: 18,
  14: 22,
  16: 24,
  17: 24,
  18: 26,
  20: 28,
  24: 32,
  26: 34,
  30: 38,
}

/** A text size by name, the card's own names included; unknown names are normal, as in Feishu. */
export function textSize(name: string | null, device: Device, own: Config['style']['text_size']) {
  const declared = name !== null && Object.hasOwn(own, name) ? own[name] : undefined
  const meant = declared ? ((device === 'pc' ? declared.pc : declared.mobile) ?? declared.default) : name
  const found = meant !== null && Object.hasOwn(sizes, meant) ? sizes[meant] : undefined
  const px = found?.[device === 'pc' ? 0 : 1] ?? 14
  return { fontSize: px, lineHeight: `${lineHeights[px] ?? 22}px` }
}
