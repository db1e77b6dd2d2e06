import { pinyin } from 'pinyin-pro'
import type { MentionablePerson } from '#lib/model/mentionable.ts'

/**
 * Somebody with how a Chinese name of theirs sounds, read as names are.
 * @param names in the order of what they are called first
 */
export function namedPerson(id: string, names: readonly string[]): MentionablePerson {
  const [name = id, other] = names
  const chinese = names.find((one) => /\p{Script=Han}/u.test(one))
  return { id, name, ...(other && { other }), ...(chinese && { sounds: soundsOf(chinese) }) }
}

/** A longer one is no name. UTF-16 units. */
const longest = 20

const soundsOf = (name: string): string =>
  pinyin(name.slice(0, longest), { toneType: 'none', type: 'array', surname: 'head', v: true })
    .map((sound) => sound.trim().toLowerCase().replaceAll(' ', ''))
    .filter(Boolean)
    .join(' ')
