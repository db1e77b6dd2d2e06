import { readRefusal } from '#lib/protocol/outcome.ts'
import { largestPicture, type NoPicture, type Picture, pictureType } from '#lib/protocol/picture.ts'
import type { CallFeishu } from './client.ts'

/** Everything held together, in bytes. */
const room = 32 * 1024 * 1024
const keep_ms = 10 * 60_000
/** How long a refusal is believed: keys are typed, and rights are granted while somebody watches. */
const believe_ms = 20_000

const reasons: { [code: number]: NoPicture['reason'] } = {
  234001: 'not_found',
  234005: 'not_found',
  234008: 'foreign',
}

/**
 * Fetches pictures this app uploaded, and holds the last ones, so that drawing a card again asks nobody.
 * @param most bytes held
 * @see https://open.feishu.cn/document/server-docs/im-v1/image/get
 */
export function imageReader({ call, now, most = room }: { call: CallFeishu; now: () => number; most?: number }) {
  const held = new Map<string, { picture: Promise<Picture>; bytes: number; until: number }>()

  function makeRoom(): void {
    let total = 0
    for (const { bytes } of held.values()) total += bytes
    for (const [key, { bytes }] of held) {
      if (total <= most && held.size <= 500) return
      held.delete(key)
      total -= bytes
    }
  }

  return (image_key: string): Promise<Picture> => {
    const found = held.get(image_key)
    if (found && now() < found.until) return found.picture
    const entry = { picture: readImage(call, image_key), bytes: 0, until: now() + keep_ms }
    held.delete(image_key)
    held.set(image_key, entry)
    void entry.picture.then((picture) => {
      if (picture.status === 'seen') entry.bytes = picture.bytes.length
      else entry.until = picture.reason === 'unanswered' ? 0 : now() + believe_ms
      makeRoom()
    })
    return entry.picture
  }
}

async function readImage(call: CallFeishu, image_key: string): Promise<Picture> {
  const path = `/open-apis/im/v1/images/${encodeURIComponent(image_key)}`
  const unseen = { status: 'unseen' as const, code: null, msg: null }
  const answered = await call({ method: 'GET', path, bytes_at_most: largestPicture })
  if ('failed' in answered) {
    const { failed } = answered
    if (failed.status !== 'refused') return { ...unseen, reason: 'unanswered' }
    return { ...unseen, reason: 'refused', code: failed.code, msg: failed.msg }
  }
  const { answer } = answered
  if (answer.bytes === 'too_many') return { ...unseen, reason: 'too_large' }
  if (answer.bytes) {
    const type = pictureType(answer.bytes)
    return type ? { status: 'seen', type, bytes: answer.bytes } : { ...unseen, reason: 'not_a_picture' }
  }
  const refused = readRefusal('get', answer)
  if (!refused) return { ...unseen, reason: 'unanswered' }
  return { ...unseen, reason: reasons[refused.code] ?? 'refused', code: refused.code, msg: refused.msg }
}
