import type { Node } from 'jsonc-parser'
import { readJson } from '#lib/json/json.ts'
import { offsetIn } from '#lib/json/node.ts'
import { pointerOf } from '#lib/json/pointer.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Path } from '#lib/protocol/problems.ts'
import { contentProblems } from '../content-problems.ts'
import { nodeAt, outlineCard, outlinePost } from '../editing/outline.ts'
import { isAboutContent, isAboutWhole } from './about.ts'
import { inCard } from './in-card.ts'
import { inWords } from './in-words.ts'
import { type Lead, leadsBy } from './leads.ts'
import { pathsSaid, type Refusal } from './said.ts'
import { type Content, contentOf, nodeOn } from './seen.ts'

/** A place of a draft that a refusal is about. */
export type Spot = {
  /** From the root of the content. */
  path: Path
  /** In the JSON it was looked for in, UTF-16. */
  at: { from: number; to: number }
  /** The part of the text at the path, where only that is meant; UTF-16 units of the text itself. */
  within?: { from: number; to: number }
  /** The element around it, as the outline calls it, and its first words. */
  tag: string
  words: string
}

/**
 * How a refusal and a draft come together. `path`: Feishu names the place; `value`: it names what stands there; `fits`:
 * it names neither, and these are all that can be meant.
 */
export type Located =
  | { found: 'spots'; how: 'path' | 'value' | 'fits'; spots: Spot[]; property: string | null }
  /** Feishu names a place that this draft does not have. */
  | { found: 'gone' }
  /** It is about the content, does not say where, and nothing in it fits. */
  | { found: 'nowhere' }
  /** It is about the content as a whole: its size, the number of its elements. */
  | { found: 'whole' }
  /** It is not about the content. */
  | { found: 'elsewhere' }

/** Nobody steps through more. */
const mostSpots = 100

/**
 * The places of a draft a refusal is about: by the path Feishu names, in whichever spelling; without one by what it
 * quotes; without that all that are of the kind. Never throws: a draft that cannot be read has the place of its fault.
 *
 * @param source the JSON of the draft, as the operator sees it or as it is sent; places refer to it
 */
export function locate(refusal: Refusal, msg_type: MsgType, source: string): Located {
  const sub_code = refusal.card?.sub_code ?? refusal.code
  // Other calls answer with a sub code by itself.
  if (!isAboutContent(refusal) && inCard[sub_code] === undefined) return { found: 'elsewhere' }
  if (isAboutWhole(refusal)) return { found: 'whole' }
  try {
    const read = readJson(source)
    if ('errors' in read) return brokenAt(read.errors[0], source)
    const content = contentOf(read.json.tree)
    const found = byPath(refusal, content) ?? byWords(refusal, sub_code, msg_type, content)
    if (found) {
      const { how, property, leads } = found
      return { found: 'spots', how, property, spots: spotsAt(leads, msg_type, source, content) }
    }
    return { found: pathsSaid(refusal).length > 0 ? 'gone' : 'nowhere' }
  } catch (error) {
    // Nested so deep that no reader has the stack for it.
    if (error instanceof RangeError) return { found: 'nowhere' }
    throw error
  }
}

function brokenAt(fault: { offset: number; length: number } | undefined, source: string): Located {
  if (!fault) return { found: 'nowhere' }
  const from = Math.min(fault.offset, source.length)
  const at = { from, to: Math.min(source.length, from + Math.max(fault.length, 1)) }
  return { found: 'spots', how: 'fits', property: null, spots: [{ path: [], at, tag: '', words: '' }] }
}

type Found = { how: 'path' | 'value' | 'fits'; property: string | null; leads: Lead[] }

function byPath(refusal: Refusal, content: Content): Found | null {
  const property = refusal.msg.match(/\bproperty: ?["']?([^\s,;"']{1,100})/)?.[1] ?? null
  for (const { path, tags } of pathsSaid(refusal)) {
    const exact = placesOf(path, tags, content)
    if (exact.length > 0) {
      const leads = exact.flatMap((place) => finer(place, property, refusal, content)).map((path) => ({ path }))
      return { how: 'path', property, leads }
    }
    // Elements have come or gone since: what is left is the kind of element Feishu saw there.
    const tag = tags.findLast((tag) => tag !== null)
    const same = tag ? content.objects.filter((one) => one.tag === tag) : []
    if (same.length > 0) return { how: 'fits', property, leads: same }
  }
  return null
}

/** A path as it stands, or from where elements of the other version or of one language stand. */
function placesOf(path: Path, tags: (string | null)[], content: Content): Path[] {
  const [first, ...rest] = path
  const roots: Path[] = [path]
  if (first === 'elements') roots.push(['body', ...path])
  if (first === 'body') roots.push(rest)
  if (first === 'card') roots.push(rest)
  const inLanguages = content.objects.find(({ path }) => path.length === 1 && path[0] === 'i18n_elements')
  const at = path.indexOf('elements')
  if (inLanguages && at >= 0 && at < 2)
    for (const locale of inLanguages.keys.keys()) roots.push(['i18n_elements', locale, ...path.slice(at + 1)])
  return roots.filter((root) => nodeOn(content.root, root) && agrees(root, tags, content)).slice(0, 1 + roots.length)
}

/** Whether the elements on the way are those Feishu saw. */
function agrees(path: Path, tags: (string | null)[], content: Content): boolean {
  const offset = path.length - tags.length
  return tags.every((tag, i) => {
    if (tag === null) return true
    const node = nodeOn(content.root, path.slice(0, i + offset + 1))
    const here = content.objects.find((one) => one.node === node)
    return here === undefined || here.tag === tag
  })
}

/** From the element on to the property that the words name beside its path, or to what they quote within it. */
function finer(path: Path, property: string | null, refusal: Refusal, content: Content): Path[] {
  if (property !== null && nodeOn(content.root, [...path, property])) return [[...path, property]]
  const quoted = inCard[refusal.card?.sub_code ?? 0]?.(content, refusal)
  const within = (quoted?.how === 'value' ? quoted.leads : []).filter(
    (lead) => lead.path.length > path.length && path.every((step, i) => step === lead.path[i]),
  )
  return within.length > 0 ? within.map((lead) => lead.path) : [path]
}

function byWords(refusal: Refusal, sub_code: number, msg_type: MsgType, content: Content): Found | null {
  const foreseen = () =>
    contentProblems(content.root, msg_type).filter(
      (one) => one.sub_code === sub_code || (msg_type !== 'interactive' && one.severity === 'refused'),
    )
  const found = (msg_type === 'interactive' ? inCard[sub_code] : inWords)?.(content, refusal) ?? null
  if (found && found.leads.length > 0) return { property: null, ...found }
  const likely = foreseen()
  if (likely.length > 0) return { how: 'fits', property: null, leads: likely.map(({ path }) => ({ path })) }
  const named = leadsBy.quoted(content, refusal)
  return named.length > 0 ? { how: 'value', property: null, leads: named } : null
}

function spotsAt(leads: Lead[], msg_type: MsgType, source: string, { root }: Content): Spot[] {
  const { nodes } = (msg_type === 'interactive' ? outlineCard : outlinePost)(source)
  const spots = new Map<string, Spot>()
  for (const { path, within } of leads) {
    const node = nodeOn(root, path)
    const key = `${pointerOf(path)} ${within?.from ?? ''}`
    if (!node || spots.has(key) || spots.size >= mostSpots) continue
    const { tag = '', words = '' } = nodeAt(nodes, pointerOf(path)) ?? {}
    spots.set(key, { path, at: rangeIn(source, node, within), tag, words, ...(within && { within }) })
  }
  return [...spots.values()].sort((a, b) => a.at.from - b.at.from)
}

/** Where a part of a text stands in the JSON, in which some of its letters are written out. */
function rangeIn(source: string, node: Node, within?: { from: number; to: number }) {
  // Of a property its name is shown too.
  const whole = node.parent?.type === 'property' && !within ? node.parent : node
  if (!within || node.type !== 'string') return { from: whole.offset, to: whole.offset + whole.length }
  return { from: offsetIn(source, node, within.from), to: offsetIn(source, node, within.to) }
}
