import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { largestPicture, type NoPicture, type Picture } from '#lib/protocol/picture.ts'
import type { CallFeishu } from './client.ts'

/** Everything held together, in bytes. */
const room = 32 * 1024 * 1024
const keepMs = 10 * 60_000
/** How long a refusal is believed: keys are typed, and rights are granted while somebody watches. */
const believeMs = 20_000
/** Pictures on their way at once; each may take 10 MB before it is known to be too large. */
const inFlight = 4

const reasons: { [code: number]: NoPicture['reason'] } = {
  234001: 'not_found',
  234005: 'not_found',
  234008: 'foreign',
}

/**
 * Fetches pictures this app uploaded, and holds the last ones, so that drawing a card again asks nobody.
 * @param most bytes held
 */
export function imageReader({ call, now, most = room }: { call: CallFeishu; now: () => number; most?: number }) {
  const turn = pLimit(inFlight)
  const held = new LRUCache<string, Picture>({
    max: 500,
    maxSize: most,
    // A larger one than all the room is shown and not held.
    sizeCalculation: (picture) => (picture.status === 'seen' ? Math.max(1, picture.bytes.length) : 1),
    ttl: keepMs,
    ttlResolution: 0,
    perf: { now },
    fetchMethod: async (image_key, _, { options }) => {
      const picture = await turn(() => readImage(call, image_key))
      if (picture.status === 'unseen') options.ttl = believeMs
      return picture
    },
  })

  return async (image_key: string): Promise<Picture> => {
    const picture = (await held.fetch(image_key)) ?? { status: 'unseen', reason: 'unanswered', code: null, msg: null }
    // That nobody answered says nothing of the picture: the next look asks again.
    if (picture.status === 'unseen' && picture.reason === 'unanswered') held.delete(image_key)
    return picture
  }
}

async function readImage(call: CallFeishu, image_key: string): Promise<Picture> {
  const { outcome, sent } = await call('image-get', { image_key }, { bytes_at_most: largestPicture })
  const unseen = { status: 'unseen' as const, code: null, msg: null }
  switch (outcome.status) {
    case 'answered':
      return outcome.picture ?? { ...unseen, reason: outcome.why }
    case 'unanswered':
      return { ...unseen, reason: 'unanswered' }
    case 'refused': {
      const { code, msg } = outcome
      return { ...unseen, reason: (sent && reasons[code]) || 'refused', code, msg }
    }
  }
}
