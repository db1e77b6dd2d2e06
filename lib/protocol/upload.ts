import type { KeyedType } from './messages.ts'

/** What can be uploaded for: messages whose key names bytes of ours. A sticker only comes from a message. */
export const uploadTypes = ['image', 'file', 'audio', 'media'] as const satisfies readonly KeyedType[]
export type UploadType = (typeof uploadTypes)[number]

/** `file_type` of the upload call; with it Feishu decides which messages the key may stand in (230055). */
export type FileType = 'opus' | 'mp4' | 'pdf' | 'doc' | 'xls' | 'ppt' | 'stream'

/** What is known of bytes before they leave: by their beginning, not by their name. */
export type Sniffed = {
  /** Bytes in all. */
  size: number
  /** As `file-type` tells from the bytes: `image/png`; null of what it does not know. */
  mime: string | null
  /** In pixels, of a picture whose beginning tells. */
  width?: number | undefined
  height?: number | undefined
}

/** Why Feishu would not take it, or not show it as meant. */
export type UploadFault =
  | 'empty'
  | 'too_large'
  | 'no_name'
  | 'not_a_picture'
  | 'too_many_pixels'
  | 'gif_too_many_pixels'
  | 'not_opus'
  | 'not_mp4'
  /** A program under the name of something else. */
  | 'disguised'

const MB = 1024 * 1024
/** @see https://open.feishu.cn/document/server-docs/im-v1/image/create and file/create */
export const mostBytes = { image: 10 * MB, file: 30 * MB, audio: 30 * MB, media: 30 * MB } satisfies Record<
  UploadType,
  number
>
/** Pixels on a side. */
export const mostPixels = { gif: 2000, other: 12_000 }

/** What Feishu makes pictures of. */
const pictures = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/x-icon',
  'image/tiff',
  'image/heic',
  'image/heif',
])
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-executable',
])
/** Names under which a program says that it is one. */
const programNames = /\.(?:exe|dll|msi|com|scr|sys|elf|so|dylib|bin|out|app)$/i

/**
 * @param name that of the file, with its extension
 * @returns the first thing wrong; null where Feishu takes it as far as its pages tell
 */
export function uploadFault(
  type: UploadType,
  name: string,
  { size, mime, width, height }: Sniffed,
): UploadFault | null {
  if (size === 0) return 'empty'
  if (size > mostBytes[type]) return 'too_large'
  if (name.trim() === '') return 'no_name'
  switch (type) {
    case 'image': {
      if (mime === null || !pictures.has(mime)) return 'not_a_picture'
      const longest = Math.max(width ?? 0, height ?? 0)
      if (mime === 'image/gif') return longest > mostPixels.gif ? 'gif_too_many_pixels' : null
      return longest > mostPixels.other ? 'too_many_pixels' : null
    }
    case 'audio':
      return isOpus(mime) ? null : 'not_opus'
    case 'media':
      return mime === 'video/mp4' ? null : 'not_mp4'
    case 'file':
      return mime !== null && programs.has(mime) && !programNames.test(name) ? 'disguised' : null
  }
}

const isOpus = (mime: string | null) => mime !== null && /^audio\/ogg; codecs=opus$/.test(mime)

/** What a file is uploaded as, so that its key fits its message: never `mp4` or `opus` for a file. */
export function fileTypeOf(type: Exclude<UploadType, 'image'>, name: string): FileType {
  if (type === 'audio') return 'opus'
  if (type === 'media') return 'mp4'
  const extension = /\.([a-z]{1,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return fileTypes[extension] ?? 'stream'
}
const fileTypes: { [extension: string]: FileType } = {
  pdf: 'pdf',
  doc: 'doc',
  docx: 'doc',
  xls: 'xls',
  xlsx: 'xls',
  ppt: 'ppt',
  pptx: 'ppt',
}

/** How much of a file is looked at to tell what it is: the size of a JPEG may stand behind 64 KB of what a camera wrote. */
export const sniffedBytes = 256 * 1024

export type Multipart = { type: string; before: Uint8Array; after: Uint8Array }

/**
 * The form around the bytes, in the order of the official pages: its fields, then the file.
 * @param boundary stands in no file: random
 * @see https://www.rfc-editor.org/rfc/rfc7578
 */
export function formAround(
  fields: readonly (readonly [name: string, value: string])[],
  part: { name: string; file_name: string },
  boundary: string,
): Multipart {
  const utf8 = new TextEncoder()
  const texts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"; filename="${escaped(part.file_name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    before: utf8.encode(texts.join('') + file),
    after: utf8.encode(`\r\n--${boundary}--\r\n`),
  }
}

/** As browsers write it: a quotation mark or a line break would end the name. */
const escaped = (name: string) => name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign))

/** What the form says of an upload, beside the bytes. */
export function uploadFields(
  type: UploadType,
  { name, duration_ms }: { name: string; duration_ms: number | null },
): { fields: [string, string][]; part: { name: string; file_name: string } } {
  if (type === 'image') return { fields: [['image_type', 'message']], part: { name: 'image', file_name: 'image' } }
  return {
    fields: [
      ['file_type', fileTypeOf(type, name)],
      ['file_name', name.replace(/[\r\n]/g, ' ')],
      ...(duration_ms === null || type === 'file' ? [] : [['duration', String(duration_ms)] as [string, string]]),
    ],
    part: { name: 'file', file_name: 'file' },
  }
}

/** What came of an upload, as it travels to the page. */
export type Uploaded =
  | { status: 'uploaded'; key: string }
  | { status: 'not_taken'; fault: UploadFault }
  | { status: 'refused'; code: number; msg: string; log_id: string | null }
  /** Nobody knows whether Feishu has it; uploading again does no harm, a second key is simply never used. */
  | { status: 'unanswered' }
