import type { Options } from './options.ts'
import { type Refusal, refusal, tooManyCalls } from './refusal-words.ts'

/**
 * The two kinds of limits, each over a sliding window (which window Feishu has is not documented).
 * @see https://open.feishu.cn/document/ukTMukTMukTM/uUzN04SN3QjL1cDN
 */
export function rates(now: () => number, options: Options) {
  const times = new Map<string, number[]>()

  /** Takes one call, or says in how many milliseconds there is room again. */
  function take(key: string, limits: { calls: number; ms: number }[]): { limit: number; wait: number } | null {
    const longest = Math.max(...limits.map(({ ms }) => ms))
    const past = (times.get(key) ?? []).filter((at) => at > now() - longest)
    times.set(key, past)
    for (const { calls, ms } of limits) {
      const within = past.filter((at) => at > now() - ms)
      if (within.length >= calls) return { limit: calls, wait: (within[0] ?? now()) + ms - now() }
    }
    past.push(now())
    return null
  }

  return {
    /** 50 calls a second and 1,000 a minute for each API. */
    ofApi(api: string): Refusal | null {
      const over = take(`api ${api}`, [
        { calls: 50, ms: 1000 },
        { calls: 1000, ms: 60_000 },
      ])
      return over && tooManyCalls(over.limit, Math.ceil(over.wait / 1000), options.rate_limit_http)
    },
    /** 5 messages a second into one chat, whoever sends them. */
    ofChat(chat_id: string): Refusal | null {
      return take(`chat ${chat_id}`, [{ calls: 5, ms: 1000 }]) && refusal(230020, 'chat rate limit')
    },
  }
}

export type Rates = ReturnType<typeof rates>
