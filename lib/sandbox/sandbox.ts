import type { ChatSeen } from '#lib/model/sandbox-seen.ts'
import { summaryOf } from '#lib/shown/summary.ts'
import { type Call, notFound, refused } from './answers.ts'
import { uploadedPictures } from './calls/upload-calls.ts'
import { chatsSeen } from './chats-seen.ts'
import { mintLogId } from './ids.ts'
import { type NextReply, next } from './next.ts'
import { assumed, type Options } from './options.ts'
import { pushedOf } from './pushed.ts'
import { rates } from './rates.ts'
import { refusal, scopeMissing } from './refusal-words.ts'
import { type Route, routes } from './routes.ts'
import type { Pause, State } from './state.ts'
import { tokens } from './tokens.ts'
import { uuids } from './uuids.ts'
import { sample } from './world/messages.ts'
import { world } from './world.ts'

export type Sandbox = {
  /** Answers as Feishu would, whatever stands before /open-apis in the address. */
  fetch(request: Request): Promise<Response>
  /** Every chat with its messages, oldest first. */
  chats(): ChatSeen[]
  /** A message that can be answered, for trying the console out. */
  sample(): { message_id: string; words: string }
  /** The events Feishu would have pushed of what people wrote to the bot, as it pushes them: `event` alone. */
  pushed(): object[]
  /** What the next replies meet. */
  next: { get(): NextReply | null; set(wanted: NextReply): void; clear(): void }
  /** Everything that arrived is gone, everything that was set too; tokens stay good. */
  reset(): void
}

type Uses = {
  app_id: string
  app_secret: string
  /** Milliseconds since 1970. */
  now?: () => number
  pause?: Pause
  options?: Partial<Options>
}

/** A stand-in for Feishu, in memory: what it lets through, Feishu should too, and what Feishu documents, it refuses. */
export function sandbox({ app_id, app_secret, now = Date.now, pause = wait, options: own }: Uses): Sandbox {
  const options = { ...assumed, ...own }
  const fresh = () => ({
    world: world(app_id, now),
    uuids: uuids(now, options),
    rates: rates(now, options),
    next: next(),
    pictures: uploadedPictures(),
  })
  const state: State = { app_id, app_secret, options, now, pause, tokens: tokens(now, options), ...fresh() }

  return {
    fetch: (request) => answer(request, state),
    chats: () => chatsSeen(state.world),
    pushed: () => pushedOf(state.world),
    sample: () => ({ message_id: sample.message_id, words: summaryOf(sample.msg_type, sample.content) }),
    next: {
      get: () => state.next.get(),
      set: (wanted) => state.next.set(wanted),
      clear: () => state.next.clear(),
    },
    reset: () => {
      Object.assign(state, fresh())
    },
  }
}

/** The gateway: address, method, allowlist, token, rate, scope, bot, in this order; then the call itself. */
async function answer(request: Request, state: State): Promise<Response> {
  const { options, now, tokens, rates, app_id } = state
  const url = new URL(request.url)
  const call: Call = { log_id: mintLogId(now()), options }
  const at = url.pathname.indexOf('/open-apis/')
  const path = at < 0 ? undefined : url.pathname.slice(at + '/open-apis'.length)
  const known = path === undefined ? [] : routes.filter((route) => route.path.test(path))
  const route: Route | undefined = known.find(({ method }) => method === request.method)
  if (path === undefined || known.length === 0) return notFound(call)
  if (!route) return options.wrong_method === 404 ? notFound(call) : refused(refusal(99991301), call)

  const id = decoded(path.match(route.path)?.[1] ?? '')
  if (route.scopes === null) return route.answer({ request, url, id, token: '', call, state })
  if (options.ip_denied) return refused(refusal(99991401), call)
  const checked = tokens.check(request.headers.get('authorization'))
  if (!('token' in checked)) return refused(checked, call)
  if (options.quota_used_up) return refused(refusal(99991403), call)
  const over = rates.ofApi(route.path.source)
  if (over) return refused(over, call)
  if (route.scopes.length > 0 && !route.scopes.some((scope) => options.scopes.includes(scope)))
    return refused(scopeMissing(app_id, route.scopes), call)
  if (route.withoutBot && options.bot !== 'enabled') return refused(refusal(route.withoutBot), call)
  return route.answer({ request, url, id, token: checked.token, call, state })
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

const wait: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
