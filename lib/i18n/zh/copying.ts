import type { copying as copyingInEnglish } from '../en/copying.ts'

export const copying: typeof copyingInEnglish = {
  failed: '复制失败，请选中文字后手动复制。',
  failedHere: '复制失败。文字已在这里选中，请手动复制。',
  text: '供手动复制的文字',
}
