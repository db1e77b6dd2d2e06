import { type Sniffed, sniffedBytes } from './protocol/upload.ts'

/**
 * What some bytes are, by their beginning: whatever they are called, and whatever a browser says they are.
 * @param head the first `sniffedBytes` of them, or all
 * @param size how many there are in all
 */
export async function sniffed(head: Uint8Array, size: number): Promise<Sniffed> {
  const [{ fileTypeFromBuffer }, { imageSize }] = await Promise.all([import('file-type'), import('image-size')])
  const mime = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? null
  if (!mime?.startsWith('image/')) return { size, mime }
  try {
    const { width, height } = imageSize(head)
    return { size, mime, width, height }
  } catch {
    return { size, mime }
  }
}

/** The beginning of a stream, and the whole of it, still to be read. */
export async function peeked(
  bytes: ReadableStream<Uint8Array>,
  most = sniffedBytes,
): Promise<{ head: Uint8Array; whole: ReadableStream<Uint8Array> }> {
  const reader = bytes.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  while (length < most) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    length += value.length
  }
  const held = new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer())
  let first: Uint8Array | null = held
  const whole = new ReadableStream<Uint8Array>({
    async pull(into) {
      if (first) {
        if (first.length > 0) into.enqueue(first)
        first = null
        if (held.length > 0) return
      }
      const { done, value } = await reader.read()
      if (done) into.close()
      else into.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { head: held.subarray(0, most), whole }
}

/** The first bytes of a stream, so many or all there are, and what comes after them, still to be read. */
export async function cutAt(
  bytes: ReadableStream<Uint8Array>,
  at: number,
): Promise<{ first: Uint8Array; rest: ReadableStream<Uint8Array> }> {
  const { head, whole } = await peeked(bytes, at)
  let left = head.length
  const rest = whole.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, into) {
        const cut = Math.min(left, piece.length)
        left -= cut
        if (cut < piece.length) into.enqueue(piece.subarray(cut))
      },
    }),
  )
  return { first: head, rest }
}
