import type { Node } from 'jsonc-parser'
import type { Path } from '#lib/protocol/problems.ts'
import { type Field, fieldsAt } from './fields.ts'

/** A text of an element: where it stands, what is written there, and whether it is written as Markdown. */
export type WrittenText = { path: string; words: string; markdown: boolean }

/**
 * The texts of an element that are words for people, those of one language before what is for all: where both say the
 * same, that is what is seen.
 *
 * @param path of the element in the card, or of the header
 */
export function textsAt(source: string, tree: Node, path: Path): WrittenText[] {
  const found: { text: WrittenText; forAll: boolean }[] = []
  const look = (fields: Field[], inMap: boolean) => {
    for (const { kind, name, path, value, fields: held, items } of fields) {
      const isText = kind === 'markdown' || (kind === 'text' && (name === 'content' || inMap))
      if (isText && typeof value === 'string')
        found.push({ text: { path, words: value, markdown: kind === 'markdown' }, forAll: !inMap })
      look(held, kind === 'languages')
      for (const item of items) look(item, false)
    }
  }
  look(fieldsAt(source, tree, path), false)
  return found.sort((a, b) => Number(a.forAll) - Number(b.forAll)).map(({ text }) => text)
}

/** What is left of a text when it is drawn: its letters and digits, without the signs and tags of Markdown. */
export const drawnLetters = (text: string): string =>
  text
    .replace(/<[^<>]{0,400}>/g, '')
    .replace(/\]\([^()\s]{0,400}\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Which of several texts it is that was pointed at.
 *
 * @param shown what stands where one pointed, and around it, from the innermost on
 * @returns null where it cannot be told
 */
export function textShown(texts: readonly WrittenText[], shown: readonly string[]): WrittenText | null {
  for (const around of shown) {
    const letters = drawnLetters(around)
    const found = letters === '' ? undefined : texts.find(({ words }) => drawnLetters(words) === letters)
    if (found) return found
  }
  const [only, ...others] = texts
  return only && others.length === 0 ? only : null
}
