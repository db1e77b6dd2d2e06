import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

/** Feishu pushes again what is not answered within 3 s. */
const patienceMs = 1000

/**
 * Who the bot of this app is, by its open_id, which never changes. Asked at most a few times a day: each time it answers
 * may count towards the month's quota of a free plan.
 */
export function botReader({ call, now }: { call: CallFeishu; now: () => number }): () => Promise<string | null> {
  const known = remember(
    async () => {
      const { outcome } = await call('bot-info', {}, { timeout_ms: patienceMs })
      return outcome.status === 'answered' && outcome.value.open_id !== null ? { open_id: outcome.value.open_id } : null
    },
    { now, keepMs: 10 * 3600_000, most: 1 },
  )
  return async () => (await known('bot'))?.open_id ?? null
}
