import { isObject } from '../strict-json.ts'

/** One component of a card, and its place as ErrPath writes it: ROOT -> elements -> [2](tag: chart). */
export type Placed = { tag: string; node: Record<string, unknown>; err_path: string; parents: string[] }

/** Every object of a card that has a tag, from the top down. What a chart draws is a language of its own. */
export function* walk(value: unknown, steps: string[] = ['ROOT'], parents: string[] = []): Generator<Placed> {
  if (!isObject(value)) return
  const tag = typeof value.tag === 'string' ? value.tag : null
  if (tag !== null) yield { tag, node: value, err_path: steps.join(' -> '), parents }
  const inside = tag === null ? parents : [...parents, tag]
  for (const [key, child] of Object.entries(value)) {
    if (key === 'chart_spec' || key === 'behaviors' || key === 'value') continue
    if (Array.isArray(child))
      for (const [i, item] of child.entries()) yield* walk(item, [...steps, key, `[${i}]${tagOf(item)}`], inside)
    else yield* walk(child, [...steps, `${key}${tagOf(child)}`], inside)
  }
}

const tagOf = (value: unknown) => (isObject(value) && typeof value.tag === 'string' ? `(tag: ${value.tag})` : '')
