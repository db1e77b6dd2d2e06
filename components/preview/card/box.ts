import type { Box } from '#lib/card/read/shapes.ts'

const px = (sides: number[]) => (sides.some((side) => side !== 0) ? sides.map((side) => `${side}px`).join(' ') : '0px')

/** Room inside a container, as CSS. There is no negative room, and card JSON 1.0 knows at most 28 px. */
export const paddingOf = (box: Box, version: 1 | 2) =>
  px(box.map((side) => Math.min(version === 1 ? 28 : 99, Math.max(0, side))))

/** Room around an element, as CSS; undefined where there is none. In card JSON 2.0 it may be negative, and overlap. */
export function marginOf(box: Box | null, version: 1 | 2): string | undefined {
  const sides = version === 1 ? box?.map((side) => Math.min(28, Math.max(0, side))) : box
  return sides?.some((side) => side !== 0) ? px(sides) : undefined
}
