import type { Scene } from '../scene.tsx'

/**
 * One card and what its picture must hold, side by side. The facts are read from the markup in unit tests and from
 * the live page in a browser, by the same selectors.
 */
export type Fixture = {
  /** What is to be seen, as one would say it. */
  name: string
  /** The component it is about. */
  tag: string
  version: 1 | 2
  about: 'minimal' | 'full' | 'defaults' | 'wrong values' | 'nesting'
  /** A whole card, as it would be sent. */
  card: object
  /** Who looks at it; a reader of English on a PC, light, where nothing is said. */
  scene?: Partial<Scene>
  expect: Facts
}

/** What is not named is not asked. Selectors are simple ones: `tag`, `.class`, `[name]`, `[name="value"]`, `a b`, `a > b`. */
export type Facts = {
  /** Every `data-tag` below the card, in the order drawn: `"markdown /body/elements/0"`. */
  tree?: string[]
  /** All that can be read, runs of white space as one space. */
  words?: string
  /** How many are found. */
  count?: { [selector: string]: number }
  /** Inline styles of the first found, in CSS's own spelling: `{ 'border-radius': '8px' }`; null where it must be unset. */
  style?: { [selector: string]: { [property: string]: string | null } }
  /** Attributes of the first found; null where it must be absent. */
  attribute?: { [selector: string]: { [name: string]: string | null } }
}

/** A card of version 1 or 2 that holds these components and nothing else. */
export const card1 = (...elements: object[]) => ({ elements })
export const card2 = (...elements: object[]) => ({ schema: '2.0', body: { elements } })
export const plainText = (content: string) => ({ tag: 'plain_text', content })
