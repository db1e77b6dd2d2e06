import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

/** Feishu pushes again what is not answered within 3 s. */
const patienceMs = 1000

/**
 * Who the bot of this app is, by its open_id, which never changes. Asked once a day at most: each answer may count towards
 * the month's quota of a free plan, and a call that fails does not.
 */
export function botReader({ call, now }: { call: CallFeishu; now: () => number }): () => Promise<string | null> {
  const known = remember(
    async () => {
      const { outcome } = await call('bot-info', {}, { timeout_ms: patienceMs })
      return outcome.status === 'answered' && outcome.value.open_id !== null ? { open_id: outcome.value.open_id } : null
    },
    { now, keepMs: 24 * 3600_000, missMs: 60_000, most: 1 },
  )
  return async () => (await known('bot'))?.open_id ?? null
}
