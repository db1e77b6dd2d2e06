import type { Facts } from './fixture.ts'

/** One element of markup that React wrote: nothing in it is unclosed but void elements. */
export type Drawn = {
  name: string
  attributes: { [name: string]: string }
  children: (Drawn | string)[]
  parent: Drawn | null
}

const voids = new Set('br hr img input wbr source track col'.split(' '))
const entities: { [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27);/g, (all, name) => entities[name] ?? all)

/** Reads what `renderToStaticMarkup` wrote, so that tests can ask it questions without a browser. */
export function readMarkup(html: string): Drawn {
  const root: Drawn = { name: '#root', attributes: {}, children: [], parent: null }
  let open = root
  for (const [all, close, name, attributes, text] of html.matchAll(
    /<!--.*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:@.-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gs,
  )) {
    if (text !== undefined) open.children.push(decoded(text))
    else if (close) open = open.parent ?? root
    else if (name) {
      const found = [...(attributes ?? '').matchAll(/([\w:@.-]+)(?:="([^"]*)")?/g)]
      const child: Drawn = {
        name,
        attributes: Object.fromEntries(found.map(([, key, value]) => [key, decoded(value ?? '')])),
        children: [],
        parent: open,
      }
      open.children.push(child)
      if (!voids.has(name) && !all.endsWith('/>')) open = child
    }
  }
  return root
}

export function* within(root: Drawn): Generator<Drawn> {
  for (const child of root.children) {
    if (typeof child === 'string') continue
    yield child
    yield* within(child)
  }
}

/** Elements a simple selector means, in the order drawn. */
export function select(root: Drawn, selector: string): Drawn[] {
  const steps = selector.trim().split(/\s+(?![^[]*\])/)
  return [...within(root)].filter((element) => matches(element, steps))
}

function matches(element: Drawn, steps: string[]): boolean {
  const last = steps.at(-1) ?? ''
  if (!fits(element, last)) return false
  const rest = steps.slice(0, -1)
  if (rest.length === 0) return true
  if (rest.at(-1) === '>') return element.parent !== null && matches(element.parent, rest.slice(0, -1))
  for (let up = element.parent; up; up = up.parent) if (matches(up, rest)) return true
  return false
}

function fits(element: Drawn, simple: string): boolean {
  const parts = simple.match(/\[[^\]]*\]|\.[\w-]+|^[\w-]+/g) ?? []
  if (parts.join('') !== simple) throw new Error(`not a simple selector: ${simple}`)
  return parts.every((part) => {
    if (part.startsWith('.')) return (element.attributes.class ?? '').split(' ').includes(part.slice(1))
    const [, name, value] = part.match(/^\[([\w-]+)(?:="(.*)")?\]$/) ?? []
    if (name === undefined) return element.name === part
    return value === undefined ? Object.hasOwn(element.attributes, name) : element.attributes[name] === value
  })
}

const lines = new Set(['br', 'div', 'p', 'li', 'tr', 'td', 'th', 'button', 'option'])

export function wordsIn(element: Drawn): string {
  const text = (node: Drawn | string): string =>
    typeof node === 'string'
      ? node
      : lines.has(node.name)
        ? ` ${node.children.map(text).join('')} `
        : node.children.map(text).join('')
  return element.children.map(text).join('').replace(/\s+/g, ' ').trim()
}

const styleOf = (element: Drawn): { [property: string]: string } =>
  Object.fromEntries(
    (element.attributes.style ?? '')
      .split(/;(?![^(]*\))/)
      .filter(Boolean)
      .map((rule) => [rule.slice(0, rule.indexOf(':')).trim(), rule.slice(rule.indexOf(':') + 1).trim()]),
  )

/** The facts as they are in this markup, in the shape they are expected in, so that one comparison shows what differs. */
export function factsIn(html: string, expected: Facts): Facts {
  const root = readMarkup(html)
  const asked = <T>(of: { [selector: string]: T }, answer: (selector: string, question: T) => T) =>
    Object.fromEntries(Object.entries(of).map(([selector, question]) => [selector, answer(selector, question)]))
  const picked = (selector: string, of: (element: Drawn) => { [name: string]: string }, names: object) => {
    const [found] = select(root, selector)
    if (!found) return { 'is not there': selector }
    const all = of(found)
    return Object.fromEntries(Object.keys(names).map((name) => [name, all[name] ?? null]))
  }
  const facts: Facts = {}
  if (expected.tree)
    facts.tree = [...within(root)]
      .filter(({ attributes }) => attributes['data-tag'] !== undefined)
      .map(({ attributes }) => [attributes['data-tag'], attributes['data-path']].filter(Boolean).join(' '))
  if (expected.words !== undefined) facts.words = wordsIn(root)
  if (expected.count) facts.count = asked(expected.count, (selector) => select(root, selector).length)
  if (expected.style) facts.style = asked(expected.style, (selector, of) => picked(selector, styleOf, of))
  if (expected.attribute)
    facts.attribute = asked(expected.attribute, (selector, of) => picked(selector, ({ attributes }) => attributes, of))
  return facts
}
