import type { Node } from 'jsonc-parser'
import { entries } from '#lib/json/node.ts'
import type { CardFinding, Finding, Path, Problem } from '#lib/protocol/problems.ts'
import { declared } from '../vocabulary/spot.ts'
import { colourNames, textSizes } from '../vocabulary/values.ts'
import type { Version } from '../vocabulary/vocabulary-entry.ts'

/** What is known on the way through a card. `path` is the way itself: steps come and go. */
export type Walk = {
  version: Version
  path: Path
  /** The component whose field is looked at, and how much of the path leads to it. */
  owner: { name: string; depth: number }
  /** The container around it: a tag, or `root`. */
  parent: string
  /** Containers around it. */
  depth: number
  form: { submits: boolean } | null
  forwardable: boolean
  colours: ReadonlySet<string>
  sizes: ReadonlySet<string>
  counts: { elements: number; tables: number; charts: number; markdown_tables: number }
  /** What must be unique. */
  taken: { [what in 'element_id' | 'name' | 'form' | 'audio_id']?: Set<string> }
  found: Problem[]
}

const named = new Set(colourNames)
const sized = new Set<string>(textSizes)

export function walkThrough(root: Node, version: Version, forwardable: boolean): Walk {
  return {
    version,
    path: [],
    owner: { name: '', depth: 0 },
    parent: 'root',
    depth: 0,
    form: null,
    forwardable,
    colours: new Set([...named, ...declared(root, 'color')]),
    sizes: new Set([...sized, ...declared(root, 'text_size')]),
    counts: { elements: 0, tables: 0, charts: 0, markdown_tables: 0 },
    taken: {},
    found: [],
  }
}

/** Nobody reads more, and a broken card of a megabyte must not take a second. */
const most = 300

/** Whether so much has been found that nothing more need be looked for. */
export const isFull = (walk: Walk): boolean => walk.found.length >= most

/** Notes a problem at the place the walk has come to. @param node what to mark */
export function report(
  walk: Walk,
  finding: CardFinding | Finding,
  severity: Problem['severity'],
  node: Node,
  sub_code?: number,
) {
  if (isFull(walk)) return
  const at = { from: node.offset, to: node.offset + Math.min(node.length, 400) }
  walk.found.push({ ...finding, severity, path: [...walk.path], at, ...(sub_code && { sub_code }) })
}

/** `div.text.content`: what the walk has come to, named by its component. */
export function fieldOf({ path, owner }: Walk, ...more: string[]): string {
  let name = owner.name
  for (const step of path.slice(owner.depth)) name += typeof step === 'number' ? `[${step}]` : `${name && '.'}${step}`
  for (const step of more) name += `${name && '.'}${step}`
  return name
}

/** Goes one step on, and back. */
export function step(walk: Walk, key: string | number, look: () => void) {
  walk.path.push(key)
  look()
  walk.path.pop()
}

/** Notes what stood before and may stand only once. @param node what to mark */
export function unique(walk: Walk, what: keyof Walk['taken'], value: string, node: Node, sub_code?: number) {
  if (value === '' || isFilledLater(value)) return
  const taken = walk.taken[what] ?? new Set<string>()
  if (taken.has(value))
    report(walk, { kind: 'duplicate', field: fieldOf(walk), value: value.slice(0, 80) }, 'refused', node, sub_code)
  taken.add(value)
  walk.taken[what] = taken
}

/** Goes to the words of a text in every language it has, one after the other. */
export function inEachLanguage(walk: Walk, written: Map<string, Node>, look: (text: Node) => void) {
  const content = written.get('content')
  if (content?.type === 'string') step(walk, 'content', () => look(content))
  for (const key of ['i18n_content', 'i18n'])
    for (const [locale, text] of entries(written.get(key)))
      if (text.type === 'string') step(walk, key, () => step(walk, locale, () => look(text)))
}

/** Goes on with some of what is known changed, and back. */
export function within(
  walk: Walk,
  change: Partial<Pick<Walk, 'owner' | 'parent' | 'depth' | 'form' | 'taken'>>,
  look: () => void,
) {
  const { owner, parent, depth, form, taken } = walk
  Object.assign(walk, change)
  look()
  Object.assign(walk, { owner, parent, depth, form, taken })
}

/** Text a program will put something into, as builders export it. */
export const isFilledLater = (value: string) => value.includes('${') || value.includes('{{')

/** The name one was likely looking for, where there is one close by. */
export function nearestOf(written: string, names: Iterable<string>): string | null {
  const given = written.toLowerCase().slice(0, 40)
  let best: string | null = null
  let least = Math.min(2, Math.floor(given.length / 3))
  for (const name of names) {
    const away = distance(given, name.toLowerCase(), least)
    if (away <= least && name !== written) {
      best = name
      least = away - 1
    }
    if (least < 0) break
  }
  return best
}

/** How many letters must change; more than `most` is all the same. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length] ?? most + 1
}
