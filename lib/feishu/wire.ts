import type { Method } from '#lib/protocol/endpoints/endpoint-entry.ts'
import type { Answer, CallEnd, Endpoint, Unanswered } from '#lib/protocol/outcome.ts'

/** Bytes that are passed on as they come, never held; so they go out once. */
export type Streamed = { stream: ReadableStream<Uint8Array>; type: string; length: number }

export type Call = {
  method: Method
  url: string
  headers?: Record<string, string>
  /** JSON as a text, sent as it is; or bytes as they come. */
  body?: string | Streamed | undefined
  timeout_ms: number
  /** Aborted when an operator stops waiting. */
  signal?: AbortSignal | undefined
  /** Asks for a file: an answer that is no text is read as bytes, and given up above so many. */
  bytes_at_most?: number | undefined
}

/** Told of a call that has ended, after how many milliseconds and how. */
export type TellCall = (endpoint: Endpoint, ms: number, end: CallEnd) => void

/** Else fetch keeps a copy of the body as it goes, for following redirects: all of it, until the end. */
const passedOn = { redirect: 'error', window: null } as const

const isStreamed = (body: Call['body']): body is Streamed => typeof body === 'object'

/** More than any answer of Feishu's; a stranger behind the address could send without end. */
const maxAnswer = 1024 * 1024

/**
 * One HTTP exchange. Redirects are not followed: a token must not travel to where somebody else points.
 * @returns the answer as it came, or why there is none; never throws
 */
export async function exchange(fetch: typeof globalThis.fetch, call: Call): Promise<Answer | Unanswered> {
  const limit = AbortSignal.timeout(call.timeout_ms)
  const signal = call.signal ? AbortSignal.any([limit, call.signal]) : limit
  let response: Response | undefined
  try {
    response = await fetch(call.url, {
      method: call.method,
      headers: {
        ...(typeof call.body === 'string' && { 'Content-Type': 'application/json; charset=utf-8' }),
        // Without its length fetch would send it in chunks, which gateways refuse.
        ...(isStreamed(call.body) && { 'Content-Type': call.body.type, 'Content-Length': String(call.body.length) }),
        ...call.headers,
      },
      redirect: 'manual',
      ...(isStreamed(call.body)
        ? { ...passedOn, body: call.body.stream, duplex: 'half' }
        : call.body !== undefined && { body: call.body }),
      cache: 'no-store',
      signal,
    })
    const { status: http, headers } = response
    if (call.bytes_at_most !== undefined && response.ok && !/json|text/.test(headers.get('content-type') ?? ''))
      return { http, headers, text: '', bytes: await bytesOf(response, call.bytes_at_most) }
    return { http, headers, text: await textOf(response) }
  } catch (error) {
    const reason = call.signal?.aborted ? 'stopped' : limit.aborted ? 'timeout' : reasonOf(error, response)
    return {
      status: 'unanswered',
      reason,
      http: response?.status,
      log_id: response?.headers.get('x-tt-logid') ?? undefined,
      excerpt: reason === 'unreachable' || reason === 'network' ? codeOf(error) : undefined,
    }
  }
}

/** The body up to `maxAnswer`; what is longer is cut, and no longer JSON. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  while (reader && bytes < maxAnswer) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.length
    text += decoder.decode(value, { stream: true })
  }
  if (bytes >= maxAnswer) void reader?.cancel().catch(() => {})
  return text + decoder.decode()
}

/** The body whole, or not at all: nothing is read past the limit, whatever length was announced. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | 'too_many'> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      void reader.cancel().catch(() => {})
      return 'too_many'
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Failures before the first byte could leave: names not resolved, connections and TLS not made. */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_INVALID_URL|bad port)$/

function reasonOf(error: unknown, response: Response | undefined): 'unreachable' | 'network' {
  if (response) return 'network'
  return causes(error).some(
    ({ code, message, syscall }) =>
      syscall === 'connect' || syscall === 'getaddrinfo' || beforeSending.test(code ?? message ?? ''),
  )
    ? 'unreachable'
    : 'network'
}

/** The system's name for it (ECONNRESET …); messages are left out, they may quote what was sent. */
const codeOf = (error: unknown) => causes(error).find(({ code }) => typeof code === 'string')?.code

type Cause = { code?: string; message?: string; syscall?: string; cause?: unknown; errors?: unknown[] }

/** fetch hides the reason behind "fetch failed"; several addresses tried give several. */
function causes(error: unknown, depth = 0): Cause[] {
  if (depth > 4 || error === null || typeof error !== 'object') return []
  const here = error as Cause
  return [here, ...causes(here.cause, depth + 1), ...(here.errors ?? []).flatMap((one) => causes(one, depth + 1))]
}
