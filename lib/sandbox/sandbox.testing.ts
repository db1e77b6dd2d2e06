import type { Options } from './options.ts'
import { sandbox } from './sandbox.ts'

/** What a test sees of an answer. */
export type Seen = {
  http: number
  log_id: string | null
  headers: Headers
  text: string
  // The shape differs with every answer; tests look at what they expect.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any
}

const start = Date.UTC(2026, 10, 22, 2, 15)
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

/** A sandbox with a clock and pauses that only move when told, and a client that knows the addresses. */
export function testSandbox(options: Partial<Options> = {}) {
  let time = start
  const waiting: { ms: number; go: () => void }[] = []
  const box = sandbox({
    app_id: 'cli_sandbox',
    app_secret: 'secret',
    now: () => time,
    pause: (ms) => new Promise((go) => waiting.push({ ms, go })),
    options,
  })

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await box.fetch(
      new Request(`http://127.0.0.1:3000/sandbox/open-apis/${path}`, {
        method,
        headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    )
    return seen(answer)
  }

  const fetchToken = async (): Promise<string> =>
    (await call('POST', 'auth/v3/tenant_access_token/internal', { app_id: 'cli_sandbox', app_secret: 'secret' })).body
      .tenant_access_token

  return {
    box,
    call,
    fetchToken,
    waiting,
    start,
    passes: (ms: number) => {
      time += ms
    },
    get: async (path: string) => call('GET', path, undefined, bearer(await fetchToken())),
    reply: async (message_id: string, body: unknown, token?: string) =>
      call('POST', `im/v1/messages/${message_id}/reply`, body, bearer(token ?? (await fetchToken()))),
  }
}

export async function seen(answer: Response): Promise<Seen> {
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  return {
    http: answer.status,
    log_id: answer.headers.get('x-tt-logid'),
    headers: answer.headers,
    text,
    body: isJson && text.endsWith('}') ? JSON.parse(text) : null,
  }
}

export const text = (words: string, more: object = {}) => ({
  content: JSON.stringify({ text: words }),
  msg_type: 'text',
  ...more,
})
export const card = (content: unknown) => ({
  content: typeof content === 'string' ? content : JSON.stringify(content),
  msg_type: 'interactive',
})
export const post = (content: unknown) => ({ content: JSON.stringify(content), msg_type: 'post' })

/** The messages tests answer, by what is special about them. */
export const at = {
  ordinary: 'om_dc13264520392913993dd051dba21dcf',
  thread: 'om_c77da61ea2904e5cfa5bfdedad2495f5',
  inThread: 'om_4c243c8216f00f67d27660f4483811aa',
  topic: 'om_eec82b508371eb579792f701ae89e0d2',
  threadForm: 'om_b6ab59039f2fbb4ad529c834e457d695',
  direct: 'om_d1f04d480b151b0e2b43245859f6b3b6',
  noThreads: 'om_7a26f5da23be170a945b13a531e86833',
  aggregated: 'om_546c6071ff9cc2aa29a7b61230572643',
  vanishedThread: 'om_005c7784ce72821784b570d029f44a5a',
  recalled: 'om_a391917b8dd4d03276d61a2d22c61e84',
  system: 'om_3820ef70a5d32065cf23beefc9e9a9fb',
  selfDestruct: 'om_c454dac3d049c3523735d6732e293bf1',
  dissolved: 'om_bb01879a9fcc3abe662e75f772d2f9c2',
  outside: 'om_1558c82f5666a039ab349070d763a67b',
  ownerOnly: 'om_d7a94d6cc1ea341409344568f7a78f2c',
  invisible: 'om_71ed14293b57d486d8a77a83530148fc',
  card: 'om_b3555fa07b3d33d7895a831bb76d8b29',
} as const
