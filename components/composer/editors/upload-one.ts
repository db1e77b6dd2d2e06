import * as z from 'zod/mini'
import { tell } from '#components/shell/session-events.ts'
import { pageHeader } from '#lib/model/page-header.ts'
import { longestThumbnail } from '#lib/model/uploaded-before.ts'
import { placeIn, withoutPlace } from '#lib/protocol/exif.ts'
import { mostBytes, sniffedBytes, type UploadFault, type UploadType, uploadFault } from '#lib/protocol/upload.ts'

/** How far a file is, or what came of it. */
export type Step =
  | { state: 'waiting' | 'checking' | 'rewrapping' }
  /** `share`: how much is done, 0 to 1. */
  | { state: 'converting'; share: number }
  /** A photo that says where it was taken: nothing leaves before somebody says whether that may. */
  | { state: 'has_place' }
  /** `sent`: bytes that have left the browser. */
  | { state: 'sending'; sent: number }
  /** `drawn`: whether this browser can draw it, where it is a picture. */
  | { state: 'done'; key: string; drawn: boolean }
  | { state: 'failed'; why: UploadFailure }

export type UploadFailure =
  | { kind: 'fault'; fault: UploadFault }
  /** A QuickTime video whose pictures or sound are none an MP4 for Feishu may hold. */
  | { kind: 'codecs'; codecs: string }
  | { kind: 'refused'; code: number; msg: string }
  | { kind: 'unanswered' | 'stopped' | 'signed_out' | 'no_entry' | 'failed' }

/** What to do with the place a photo was taken at. */
export type Place = 'ask' | 'keep' | 'remove'

const uploaded = z.union([
  z.object({ status: z.literal('uploaded'), key: z.string() }),
  z.object({ status: z.literal('not_taken'), fault: z.string() }),
  z.object({ status: z.literal('refused'), code: z.number(), msg: z.string() }),
  z.object({ status: z.literal('unanswered') }),
])

type Options = {
  place: Place
  app: string | null
  signal: AbortSignal
  /** Told each step, with the file as it is by then: turned into what Feishu plays, or without its place. */
  show(file: File, step: Step): void
}

/** Uploads a file for a kind of message: looked at before a byte of it leaves, and made ready. Never rejects. */
export async function uploadOne(type: UploadType, chosen: File, { place, app, signal, show }: Options): Promise<void> {
  let file = chosen
  const fail = (why: UploadFailure) => show(file, { state: 'failed', why })
  try {
    if (place === 'remove') file = await withoutItsPlace(chosen)
    show(file, { state: 'checking' })
    const head = new Uint8Array(await file.slice(0, sniffedBytes).arrayBuffer())
    const { fault, mime } = await faultOf(type, file, head)
    const isQuickTime = fault === 'not_mp4' && mime !== null && quickTime.has(mime)
    if (fault && fault !== 'not_opus' && !isQuickTime) return fail({ kind: 'fault', fault })
    if (place === 'ask' && type === 'image' && placeIn(head).length > 0) return show(file, { state: 'has_place' })
    if (isQuickTime) {
      show(file, { state: 'rewrapping' })
      const made = await rewrapped(file)
      if (made === null) return fail({ kind: 'fault', fault: 'not_mp4' })
      if (made.status === 'codecs') return fail({ kind: 'codecs', codecs: made.codecs })
      file = made.file
    }
    const onShare = (share: number) => show(file, { state: 'converting', share })
    if (fault === 'not_opus') onShare(0)
    const ready =
      fault === 'not_opus'
        ? await converted(file, { signal, onShare })
        : { file, duration_ms: await durationOf(file, type) }
    if (signal.aborted) return fail({ kind: 'stopped' })
    if (ready === null) return fail({ kind: 'fault', fault: 'not_opus' })
    file = ready.file
    if (fault && file.size > mostBytes[type]) return fail({ kind: 'fault', fault: 'too_large' })
    const thumbnail = await import('./thumbnail.ts')
      .then(({ thumbnailOf }) => thumbnailOf(type, file))
      .catch(() => null)
    const small = thumbnail && thumbnail.size <= longestThumbnail ? thumbnail : null
    const address = addressOf(type, ready, app, small?.size ?? 0)
    const body = small ? new Blob([small, file]) : file
    const answer = await sent(address, body, signal, (sent) => show(file, { state: 'sending', sent }))
    if (answer === 'stopped') return fail({ kind: 'stopped' })
    if (answer.http === 401) {
      tell('doubt', null)
      return fail({ kind: 'signed_out' })
    }
    if (answer.http === 403) return fail({ kind: 'no_entry' })
    const read = uploaded.safeParse(answer.body)
    if (!read.success) return fail({ kind: 'failed' })
    switch (read.data.status) {
      case 'uploaded':
        return show(file, { state: 'done', key: read.data.key, drawn: type !== 'image' || thumbnail !== null })
      case 'not_taken':
        return fail({ kind: 'fault', fault: read.data.fault as UploadFault })
      case 'refused':
        return fail({ kind: 'refused', code: read.data.code, msg: read.data.msg })
      case 'unanswered':
        return fail({ kind: 'unanswered' })
    }
  } catch {
    fail({ kind: 'failed' })
  }
}

/** What an MP4 may be made of without encoding anything anew. */
const quickTime = new Set(['video/quicktime', 'video/x-m4v'])

async function faultOf(type: UploadType, file: File, head: Uint8Array) {
  const { sniffed } = await import('#lib/sniffed.ts')
  const told = await sniffed(head, file.size)
  const fault = uploadFault(type, file.name, told)
  // What is turned into something else may become smaller by that.
  const turned = fault === 'too_large' && type === 'audio' ? uploadFault(type, file.name, { ...told, size: 1 }) : null
  return { fault: turned === 'not_opus' && file.size <= mostTurned ? turned : fault, mime: told.mime }
}

/** Bytes of a sound that is turned into Opus; a browser decodes all of it into memory. */
const mostTurned = 100 * 1024 * 1024

/** A QuickTime video as an MP4, or which codecs stand against it; null where it cannot be read. */
const rewrapped = (file: File) => import('./to-mp4.ts').then(({ toMp4 }) => toMp4(file)).catch(() => null)

const withoutItsPlace = async (file: File) =>
  new File([withoutPlace(new Uint8Array(await file.arrayBuffer()))], file.name, { type: file.type })

type Ready = { file: File; duration_ms: number | null }

/** The sound as Feishu plays it; null where this browser cannot make it so. */
const converted = (file: File, going: { signal: AbortSignal; onShare(share: number): void }): Promise<Ready | null> =>
  import('./to-opus.ts').then(({ toOpus }) => toOpus(file, going)).catch(() => null)

function addressOf(type: UploadType, { file, duration_ms }: Ready, app: string | null, thumbnail: number): string {
  const asked = new URLSearchParams({ as: type, name: file.name })
  if (thumbnail > 0) asked.set('thumbnail', String(thumbnail))
  if (duration_ms !== null) asked.set('duration', String(duration_ms))
  if (app !== null) asked.set('app', app)
  return `/uploads?${asked}`
}

/** Of an XMLHttpRequest, since `fetch` tells nobody how much of a body has left. */
function sent(
  address: string,
  body: Blob,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<{ http: number; body: unknown } | 'stopped'> {
  return new Promise((resolve, reject) => {
    const asking = new XMLHttpRequest()
    asking.open('POST', address)
    asking.setRequestHeader(pageHeader, '1')
    asking.setRequestHeader('Content-Type', 'application/octet-stream')
    asking.responseType = 'json'
    asking.upload.onprogress = ({ loaded }) => onSent(loaded)
    asking.onload = () => resolve({ http: asking.status, body: asking.response })
    asking.onerror = () => reject(new Error('No answer'))
    asking.onabort = () => resolve('stopped')
    signal.addEventListener('abort', () => asking.abort(), { once: true })
    onSent(0)
    asking.send(body)
  })
}

/** Nobody waits longer for a browser to tell how long something plays. */
const metadataMs = 5000

/** Milliseconds; null where the browser cannot tell. */
function durationOf(file: File, type: UploadType): Promise<number | null> {
  if (type !== 'audio' && type !== 'media') return Promise.resolve(null)
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file)
    const player = document.createElement(type === 'audio' ? 'audio' : 'video')
    const end = (ms: number | null) => {
      clearTimeout(timer)
      player.removeAttribute('src')
      URL.revokeObjectURL(url)
      resolve(ms)
    }
    const timer = setTimeout(() => end(null), metadataMs)
    player.preload = 'metadata'
    player.onloadedmetadata = () => end(Number.isFinite(player.duration) ? Math.round(player.duration * 1000) : null)
    player.onerror = () => end(null)
    player.src = url
  })
}
