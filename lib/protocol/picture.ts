import type { Keyed } from './messages/keyed.ts'

/** Media types a browser may be given; SVG is a program, and stays out. */
const signatures: [type: string, starts: (bytes: Uint8Array) => boolean][] = [
  ['image/png', (bytes) => begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', (bytes) => begins(bytes, 0, [0xff, 0xd8, 0xff])],
  ['image/gif', (bytes) => begins(bytes, 0, [0x47, 0x49, 0x46, 0x38])],
  ['image/webp', (bytes) => begins(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, 8, [0x57, 0x45, 0x42, 0x50])],
  ['image/bmp', (bytes) => begins(bytes, 0, [0x42, 0x4d])],
  ['image/x-icon', (bytes) => begins(bytes, 0, [0x00, 0x00, 0x01, 0x00])],
]

const begins = (bytes: Uint8Array, at: number, with_: number[]) => with_.every((byte, i) => bytes[at + i] === byte)

/** What a picture is by its first bytes, whatever it is said to be; null where it is none we show. */
export const pictureType = (bytes: Uint8Array): string | null =>
  signatures.find(([, starts]) => starts(bytes))?.[0] ?? null

/** Feishu takes no larger ones. */
export const largestPicture = 10 * 1024 * 1024

/** Keys of older uploads, as the samples of the official pages have them: eight digits and letters, four, four, four, twelve. */
const older = /^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$/

const keys = {
  picture: /^img_[A-Za-z0-9_-]{1,200}$/,
  file: /^file_[A-Za-z0-9_-]{1,200}$/,
  // How the key of a sticker is made no page says.
  sticker: /^[A-Za-z0-9_-]{1,200}$/,
  chat: /^oc_[A-Za-z0-9_-]{1,200}$/,
  person: /^ou_[A-Za-z0-9_-]{1,200}$/,
} satisfies Record<Keyed, RegExp>

/** `img_…` as Feishu hands them out; what is still being typed, or a template's variable, is none. */
export const isImageKey = (text: string): boolean => keys.picture.test(text) || older.test(text)

/**
 * What comes of a text in the place of a key: null where it is one. An address or the name of a file is refused, and
 * whatever is no id where one of a chat or person belongs; of any other word nobody knows.
 */
export function keyFault(text: string, of: Keyed = 'picture'): 'refused' | 'doubtful' | null {
  if (keys[of].test(text)) return null
  if (of === 'chat' || of === 'person') return 'refused'
  if (older.test(text)) return null
  return /[/:.\s]/.test(text) ? 'refused' : 'doubtful'
}

/** Why a picture cannot be shown, as it travels to the browser. */
export type NoPicture = {
  status: 'unseen'
  /**
   * foreign: another app, or somebody, uploaded it; not_found: no such key, or deleted; too_large: above 10 MB;
   * not_a_picture: of a type no browser is given; not_theirs: whoever asks may not see where it stands; refused: Feishu
   * said no otherwise; unanswered: nobody knows.
   */
  reason: 'foreign' | 'not_found' | 'too_large' | 'not_a_picture' | 'not_theirs' | 'refused' | 'unanswered'
  code: number | null
  msg: string | null
}
export type Picture = { status: 'seen'; type: string; bytes: Uint8Array<ArrayBuffer> } | NoPicture
