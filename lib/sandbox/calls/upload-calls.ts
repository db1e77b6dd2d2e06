import { LRUCache } from 'lru-cache'
import { pictureType } from '#lib/protocol/picture.ts'
import { accepted, type Call, refused } from '../answers.ts'
import { refusal } from '../refusal-words.ts'

const MB = 1024 * 1024
const fileTypes = new Set(['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'])

/** Pictures that were uploaded, as long as there is room; what a file held nobody asks for. */
export const uploadedPictures = () =>
  new LRUCache<string, Uint8Array<ArrayBuffer>>({
    max: 200,
    maxSize: 64 * MB,
    sizeCalculation: ({ length }) => Math.max(1, length),
  })
export type UploadedPictures = ReturnType<typeof uploadedPictures>

/** @see https://open.feishu.cn/document/server-docs/im-v1/image/create */
export async function uploadImage(request: Request, call: Call, pictures: UploadedPictures): Promise<Response> {
  const form = await read(request)
  const bytes = await bytesOf(form?.get('image'))
  if (!form || !bytes || !/^(?:message|avatar)$/.test(String(form.get('image_type'))))
    return refused(refusal(234001), call)
  if (bytes.length === 0) return refused(refusal(234010), call)
  if (bytes.length > 10 * MB) return refused(refusal(234006), call)
  if (!pictureType(bytes) && !isTiffOrHeic(bytes)) return refused(refusal(234011), call)
  const image_key = `img_v3_sandbox_${crypto.randomUUID().replaceAll('-', '')}`
  pictures.set(image_key, bytes)
  return accepted({ image_key }, call)
}

/** Its key says what it may be sent as, where content-check.ts reads it. @see https://open.feishu.cn/document/server-docs/im-v1/file/create */
export async function uploadFile(request: Request, call: Call): Promise<Response> {
  const form = await read(request)
  const bytes = await bytesOf(form?.get('file'))
  const type = String(form?.get('file_type'))
  if (!form || !bytes || !fileTypes.has(type) || !String(form.get('file_name') ?? ''))
    return refused(refusal(234001), call)
  if (bytes.length === 0) return refused(refusal(234010), call)
  if (bytes.length > 30 * MB) return refused(refusal(234006), call)
  return accepted({ file_key: `file_v3_sandbox_${type}_${crypto.randomUUID().replaceAll('-', '')}` }, call)
}

const read = (request: Request) => request.formData().catch(() => null)
const bytesOf = async (part: unknown) => (part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : null)

const isTiffOrHeic = (bytes: Uint8Array) =>
  /^(?:II\*\0|MM\0\*)/.test(latin(bytes, 0, 4)) || /^ftyp(?:hei|mif)/.test(latin(bytes, 4, 11))
const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
