import { pinyin } from 'pinyin-pro'
import type { MentionablePerson } from '#lib/model/mentionable.ts'

/**
 * Somebody with what they are found by: a Chinese name by its sounds and by their first letters, read as names are.
 * @param names in the order of what they are called first
 */
export function namedPerson(id: string, names: readonly string[]): MentionablePerson {
  const [name = id, other] = names
  const keys = names.flatMap((each) => (/\p{Script=Han}/u.test(each) ? soundsOf(each) : []))
  return { id, name, ...(other && { other }), ...(keys.length > 0 && { keys: [...new Set(keys)] }) }
}

/** A longer one is no name. UTF-16 units. */
const longest = 40

function soundsOf(name: string): string[] {
  const sounds = pinyin(name.slice(0, longest), { toneType: 'none', type: 'array', surname: 'head', v: true })
  const letters = sounds.map((sound) => sound.trim().toLowerCase()).filter(Boolean)
  return [letters.join(''), letters.map((sound) => sound.charAt(0)).join('')]
}
