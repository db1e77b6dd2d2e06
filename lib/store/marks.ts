import type { Schema } from './schema.ts'

/** So many attempts are filed together: two letters of base64 then tell one of them. */
export const chunkSize = 4096

/** Attempts are numbered from 1, chunks from 0. */
export const chunkOf = (n: number): number => Math.floor((n - 1) / chunkSize)
export const firstOf = (chunk: number): number => chunk * chunkSize + 1

/** What is filed of an attempt. */
export const filedColumns = [
  ...(['n', 'at', 'operator_id', 'answered_id', 'chat_id', 'app_id'] as const),
  ...(['status', 'code', 'sub_code', 'words_folded'] as const),
]
type Filed = Pick<Schema['attempts'], (typeof filedColumns)[number]>

/** What an attempt is found by, a word for each: its first letter says of what kind. */
export const mark = {
  operator: (id: string) => `o${id}`,
  person: (id: string) => `p${id}`,
  chat: (id: string) => `c${id}`,
  app: (app_id: string) => `a${app_id}`,
  status: (status: string) => `s${status}`,
  code: (code: number) => `e${code}`,
  letters: (letters: string) => `w${letters}`,
  /** A whole word of Latin letters. */
  word: (word: string) => `x${word}`,
}

/** There are so few Latin letters that two of them stand in nearly every text: of these, three count. */
const isLatin = (letter: number) => letter >= 0x61 && letter <= 0x7a
/** Whole words that are filed as such: who looks for one need not read the texts whose parts of it could be apart. */
const isWholeWord = (length: number) => length > 3 && length <= 24

/** Numbers for letters, two of them, and three Latin ones: they are counted by the million, and texts take longer. */
const two = (a: number, b: number) => (a + 1) * 2 ** 21 + b
const three = (a: number, b: number, c: number) => 2 ** 43 + (a * 2 ** 7 + b) * 2 ** 7 + c
function lettersOf(key: number): string {
  if (key >= 2 ** 43) return String.fromCodePoint((key >> 14) & 127, (key >> 7) & 127, key & 127)
  const first = Math.floor(key / 2 ** 21)
  return first === 0 ? String.fromCodePoint(key) : String.fromCodePoint(first - 1, key % 2 ** 21)
}

/** Gathers which attempts of a chunk bear which mark. */
export function marksOfChunk() {
  const words = new Map<string, number[]>()
  const letters = new Map<number, number[]>()
  const times = new Float64Array(chunkSize)
  const put = <Key>(to: Map<Key, number[]>, key: Key, place: number) => {
    const places = to.get(key)
    if (!places) to.set(key, [place])
    else if (places[places.length - 1] !== place) places.push(place)
  }
  return {
    /** Adds an attempt; those before it are there already. */
    add(row: Filed): void {
      const place = ((row.n ?? 1) - 1) % chunkSize
      times[place] = readTime(row.at) ?? Number.NaN
      put(words, mark.operator(row.operator_id), place)
      if (row.answered_id !== null) put(words, mark.person(row.answered_id), place)
      if (row.chat_id !== null) put(words, mark.chat(row.chat_id), place)
      put(words, mark.app(row.app_id), place)
      put(words, mark.status(row.status ?? 'unanswered'), place)
      if (row.code !== null) put(words, mark.code(row.code), place)
      if (row.sub_code !== null) put(words, mark.code(row.sub_code), place)
      let [a, b] = [-1, -1]
      let word = ''
      for (const letter of onceEach(row.words_folded)) {
        const c = letter.codePointAt(0) ?? 0
        put(letters, c, place)
        if (b >= 0) put(letters, two(b, c), place)
        if (isLatin(a) && isLatin(b) && isLatin(c)) put(letters, three(a, b, c), place)
        if (isLatin(c)) word += letter
        else if (word !== '') {
          if (isWholeWord(word.length)) put(words, mark.word(word), place)
          word = ''
        }
        a = b
        b = c
      }
      if (isWholeWord(word.length)) put(words, mark.word(word), place)
    },
    /** When each was made; null where one tells its time otherwise than all do. */
    times: (): string | null => (times.some(Number.isNaN) ? null : Buffer.from(times.buffer).toString('base64')),
    /** Every mark with the places of the attempts that bear it. */
    all: (): [mark: string, places: number[]][] => [
      ...words,
      ...[...letters].map(([key, places]): [string, number[]] => [mark.letters(lettersOf(key)), places]),
    ],
  }
}

/** A time in the one form whose texts stand in the order of the times; null: it is in another. */
export function readTime(at: string): number | null {
  const time = Date.parse(at)
  return Number.isNaN(time) || new Date(time).toISOString() !== at ? null : time
}

/** Of a chunk's times, those from `begin` on and before `end`. */
export function timesWithin(hits: string, begin: number, end: number): Bits {
  // Copied: the buffer it is read into begins wherever there was room.
  const copied = Uint8Array.from(Buffer.from(hits, 'base64').subarray(0, 8 * chunkSize))
  const times = new Float64Array(copied.buffer, 0, Math.floor(copied.length / 8))
  const bits = new Uint8Array(bytes)
  times.forEach((time, place) => {
    if (time >= begin && time < end) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  })
  return bits
}

/** Short words are kept twice, as the line of a list and in full: their letters follow each other the same way in both. */
function onceEach(words: string): string {
  const half = (words.length - 1) / 2
  const isTwice = words[half] === ' ' && words.startsWith(words.slice(0, half), half + 1)
  return isTwice ? words.slice(0, half + 1) + String.fromCodePoint(words.codePointAt(0) ?? 32) : words
}

/** More narrow it down no further; of a whole word, which has a mark of its own, fewer do. */
const mostMarks = { whole: 3, other: 5 }

/**
 * The marks that every text with these words has.
 * @param words folded, not empty
 * @returns `exact`: and no other text has them all; `whole`: a mark that only such texts have, though not all of them
 */
export function marksOfWords(words: string): { marks: string[]; exact: boolean; whole: string | null } {
  const letters = Array.from(words)
  const latin = letters.map((letter) => isLatin(letter.codePointAt(0) ?? 0))
  const threeFrom = (i: number) => Boolean(latin[i] && latin[i + 1] && latin[i + 2])
  const found = new Set<string>()
  if (letters.length === 1) found.add(words)
  for (let i = 0; i + 1 < letters.length; i++) {
    if (threeFrom(i)) found.add(letters.slice(i, i + 3).join(''))
    else if (!threeFrom(i - 1)) found.add(letters.slice(i, i + 2).join(''))
  }
  const all = [...found]
  const whole = latin.every(Boolean) && isWholeWord(letters.length) ? mark.word(words) : null
  const step = Math.max(1, all.length / (whole === null ? mostMarks.other : mostMarks.whole))
  const some = all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
  return {
    marks: some.map(mark.letters),
    exact: letters.length <= 2 || (letters.length === 3 && threeFrom(0)),
    whole,
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map(Array.from(digits, (digit, i) => [digit, i]))
/** A bit for each attempt of a chunk. */
export type Bits = Uint8Array
const bytes = chunkSize / 8
const asBits = Math.ceil(bytes / 3) * 4

export const allBits = (): Bits => new Uint8Array(bytes).fill(255)

/** Places of a chunk as text: two letters each, or where they are many, a bit for every attempt. */
export function writeHits(places: readonly number[]): string {
  if (places.length * 2 < asBits) return places.map((place) => digits[place >> 6] + (digits[place & 63] ?? '')).join('')
  const bits = new Uint8Array(bytes)
  for (const place of places) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  return Buffer.from(bits).toString('base64')
}

/** Adds the places a text holds. */
export function readHits(hits: string, into: Bits): void {
  if (hits.length === asBits) {
    const bits = Buffer.from(hits, 'base64')
    for (let i = 0; i < bytes; i++) into[i] = (into[i] ?? 0) | (bits[i] ?? 0)
    return
  }
  for (let i = 0; i + 1 < hits.length; i += 2) {
    const place = (values.get(hits[i] ?? '') ?? 0) * 64 + (values.get(hits[i + 1] ?? '') ?? 0)
    into[place >> 3] = (into[place >> 3] ?? 0) | (1 << (place & 7))
  }
}

export const isIn = (bits: Bits, place: number): boolean => ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0

/** Keeps what both have. */
export function keepOnly(bits: Bits, others: Bits): void {
  for (let i = 0; i < bytes; i++) bits[i] = (bits[i] ?? 0) & (others[i] ?? 0)
}

/** The places of a chunk, the last first. */
export function placesIn(bits: Bits): number[] {
  const places: number[] = []
  for (let byte = bytes - 1; byte >= 0; byte--)
    for (let rest = bits[byte] ?? 0, bit = 7; rest !== 0; bit--)
      if (rest & (1 << bit)) {
        places.push(byte * 8 + bit)
        rest &= ~(1 << bit)
      }
  return places
}
