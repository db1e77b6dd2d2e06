import { align, box, choice, spacing, verticalAlign } from './shapes.ts'

/** How a container lays out what it holds; null leaves it to the container's own default. */
export const flow = {
  direction: choice(['vertical', 'horizontal'], 'vertical'),
  padding: box,
  horizontal_spacing: spacing,
  vertical_spacing: spacing,
  horizontal_align: align,
  vertical_align: verticalAlign,
}
