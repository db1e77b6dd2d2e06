import { lastStepOf, parentOf } from '#lib/json/pointer.ts'
import { type Edit, edited, insertInto, valueIn } from './edit.ts'

/** Whether other pictures have a place behind the one of a key: behind an img, or in the list of an img_combination. */
export const takesPictures = (element: unknown, key_path: string): boolean =>
  lastStepOf(key_path) === 'img_key' &&
  typeof lastStepOf(parentOf(key_path)) === 'number' &&
  (isImg(element) || isInCombination(key_path))

/**
 * Writes one more picture behind the one whose key stands at a path, which stays what is looked at.
 * @param nth which one it is of those that are added, from 1
 */
export function addPicture(source: string, key_path: string, img_key: string, nth: number): Edit | null {
  const path = parentOf(key_path)
  const index = lastStepOf(path)
  const element = valueIn(source, path)
  if (typeof index !== 'number' || !takesPictures(element, key_path)) return null
  const value = isInCombination(key_path)
    ? { img_key }
    : { tag: 'img', img_key, alt: { tag: 'plain_text', content: '' } }
  const made = insertInto(source, parentOf(path), index + nth, value)
  return made && edited(source, made.changes, path)
}

const isImg = (element: unknown) =>
  typeof element === 'object' && element !== null && 'tag' in element && element.tag === 'img'
const isInCombination = (key_path: string) => lastStepOf(parentOf(parentOf(key_path))) === 'img_list'
