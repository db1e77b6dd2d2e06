/** A JPEG as a phone writes it: turned by 90 degrees, taken at 31° 13' N. */
export function photo({ little = false, gps = true } = {}): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(140)
  const view = new DataView(bytes.buffer)
  const tiff = 12
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag, little)
    view.setUint16(at + 2, type, little)
    view.setUint32(at + 4, count, little)
    view.setUint32(at + 8, value, little)
  }
  view.setUint32(0, 0xffd8ffe1)
  view.setUint16(4, bytes.length - 4 - 4)
  for (const [i, letter] of [...'Exif\0\0'].entries()) bytes[6 + i] = letter.charCodeAt(0)
  view.setUint16(tiff, little ? 0x4949 : 0x4d4d)
  view.setUint16(tiff + 2, 42, little)
  view.setUint32(tiff + 4, 8, little)
  view.setUint16(tiff + 8, 2, little)
  entry(tiff + 10, 0x0112, 3, 1, 6)
  entry(tiff + 22, gps ? 0x8825 : 0x8769, 4, 1, 40)
  view.setUint16(tiff + 40, 2, little)
  entry(tiff + 42, 1, 2, 2, 0x4e000000)
  entry(tiff + 54, 2, 5, 3, 70)
  for (let i = 0; i < 6; i++) view.setUint32(tiff + 70 + 4 * i, [31, 1, 13, 1, 44, 1][i] ?? 0, little)
  view.setUint32(bytes.length - 4, 0xffdaffd9)
  return bytes
}
