import type { Node } from 'jsonc-parser'
import { entries } from './node.ts'

/**
 * JSON pointers: where something stands in a content, as `/body/elements/0`. They are read and joined here and nowhere
 * else, since a key may itself hold a slash or a tilde.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export type Step = string | number

/** The pointer of a key or index below another. */
export const below = (pointer: string, step: Step): string =>
  `${pointer}/${typeof step === 'number' ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Steps joined to a pointer; none point at the whole. */
export const pointerOf = (steps: readonly Step[]): string => steps.reduce<string>(below, '')

/** The steps of a pointer; what looks like an index is one. */
export const stepsOf = (pointer: string): Step[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^(0|[1-9]\d{0,8})$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))

/** The pointer of what holds it; that of the whole is the whole. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))

/** Its last step, or undefined for the whole. */
export const lastStepOf = (pointer: string): Step | undefined => stepsOf(pointer).at(-1)

/** Whether something stands inside of what a pointer leads to. */
export const isWithin = (pointer: string, holder: string): boolean => pointer.startsWith(`${holder}/`)

/** The node a pointer leads to, or null; of a key written twice the last counts. */
export function nodeAtPointer(root: Node, pointer: string): Node | null {
  let node: Node | undefined = root
  for (const step of stepsOf(pointer))
    node = node?.type === 'array' ? node.children?.[Number(step)] : entries(node).get(String(step))
  return node ?? null
}
