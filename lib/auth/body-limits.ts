import { longestThumbnail } from '#lib/model/uploaded-before.ts'
import { isBelow } from './doors.ts'

const kB = 1024

/** Bytes of an action's body, and of a request to the sandbox; next.config.js says the first again. */
export const longestAction = 4 * 1024 * kB

/** The largest file Feishu takes. */
const longestUpload = 30 * 1024 * kB

/** The routes that read a body, each with the bytes it reads at most. Names ending in / are beginnings. */
export const bodyLimits = {
  // A reply as it came in an action, and what goes around it.
  '/sandbox/open-apis/im/v1/images': longestUpload + 64 * kB,
  '/sandbox/open-apis/im/v1/files': longestUpload + 64 * kB,
  '/sandbox/open-apis/': longestAction + 64 * kB,
  // A logout token is about one thousand bytes.
  '/sign-out/back-channel': 64 * kB,
  // The largest file Feishu takes, and a thumbnail before it.
  '/uploads': longestUpload + longestThumbnail,
  // An event holds one message at most.
  '/events/': 512 * kB,
} as const

/** Nothing else reads a body; browsers may still send an empty form. */
const longestOther = 64 * kB

/** Bytes a route that reads a body reads at most; 64 kB of any other. */
export const bodyLimitOf = (pathname: string): number => ownLimit(pathname) ?? longestOther
const ownLimit = (pathname: string) => Object.entries(bodyLimits).find(([address]) => isBelow([address], pathname))?.[1]

/** Next cuts what passes proxy.ts behind so many bytes: larger bodies go past it, and nothing larger comes by there. */
const mostByProxy = 10 * 1024 * kB

type Arriving = {
  method: string
  pathname: string
  headers: Pick<Headers, 'get'>
  action: boolean
  /** Whether it goes past proxy.ts. */
  past?: boolean
}

/**
 * Whether a request brings more than whatever answers it may read, as far as its headers tell. Where they do not say
 * how much follows, only those are let on that count for themselves while they read: actions, by Next, and the routes
 * of `bodyLimits`.
 * @returns the HTTP status to refuse it with, or null. RFC 9110, 15.5.12 and 15.5.14
 */
export function bodyRefusal({ method, pathname, headers, action, past = false }: Arriving): 411 | 413 | null {
  if (method === 'GET' || method === 'HEAD') return null
  const told = ownLimit(pathname)
  const own = told !== undefined && (past || told < mostByProxy) ? told : undefined
  const limit = action ? longestAction : (own ?? longestOther)
  const length = headers.get('content-length')
  if (length === null) return headers.get('transfer-encoding') === null || action || own !== undefined ? null : 411
  return /^\d{1,15}$/.test(length) && Number(length) <= limit ? null : 413
}

/** The body, or null where it is longer than so many bytes; what comes after them is not read. */
export async function readAtMost(request: Request, most: number): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
