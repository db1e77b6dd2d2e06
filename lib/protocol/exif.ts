/** Bytes from one place up to another. */
type Range = readonly [from: number, to: number]

/** Tag of a photo's block about its place. */
const gpsTag = 0x8825
/** Bytes of a value of each type of TIFF; 0: no such type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/**
 * Where in a JPEG stands the place it was taken at: latitude, longitude, height, time.
 * @param bytes its beginning, with all that the camera wrote: 64 KB of it
 * @returns empty where it tells no place, or is no JPEG
 * @see https://www.cipa.jp/e/std/std-sec.html (Exif, GPS attribute information)
 */
export function placeIn(bytes: Uint8Array): Range[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const end = at + 2 + view.getUint16(at + 2)
    if (bytes[at + 1] === 0xe1 && latin(bytes, at + 4, 6) === 'Exif\0\0')
      return inTiff(view, at + 10, Math.min(end, bytes.length))
    at = end
  }
  return []
}

/** The same bytes with nothing where the place stood; all else, also how the photo is turned, stays. */
export function withoutPlace(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  for (const [from, to] of placeIn(bytes)) copy.fill(0, from, to)
  return copy
}

const latin = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))

function inTiff(view: DataView, start: number, end: number): Range[] {
  if (start + 8 > end) return []
  const little = view.getUint16(start) === 0x4949
  const isWithin = (at: number, length: number) => at >= start && at + length <= end
  const short = (at: number) => (isWithin(at, 2) ? view.getUint16(at, little) : 0)
  const long = (at: number) => (isWithin(at, 4) ? view.getUint32(at, little) : 0)
  /** Its entries, each of twelve bytes: tag, type, count, value or where it stands. */
  const entriesAt = (directory: number) =>
    Array.from({ length: short(directory) }, (_, i) => directory + 2 + 12 * i).filter((entry) => isWithin(entry, 12))
  const pointer = entriesAt(start + long(start + 4)).find((entry) => short(entry) === gpsTag)
  if (pointer === undefined) return []
  const directory = start + long(pointer + 8)
  const entries = entriesAt(directory)
  const values = entries.flatMap((entry): Range[] => {
    const length = (sizes[short(entry + 2)] ?? 0) * long(entry + 4)
    const at = start + long(entry + 8)
    return length > 4 && isWithin(at, length) ? [[at, at + length]] : []
  })
  return entries.length === 0 ? [] : [[directory, directory + 2 + 12 * entries.length], ...values]
}
