import type { Options } from './options.ts'

type Known = { state: 'running' } | { state: 'done'; message_id: string; content: string; at: number }

const hourMs = 3600_000

/**
 * At most one success for each uuid within an hour; a failure leaves no trace.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message/reply (uuid)
 */
export function uuids(now: () => number, options: Options) {
  const known = new Map<string, Known>()
  const key = (uuid: string, message_id: string) => (options.uuid_scope === 'message' ? `${message_id} ${uuid}` : uuid)

  return {
    /** Begins a reply: go ahead, or what is known of the uuid. Without a uuid nothing is remembered. */
    begin(uuid: string | undefined, message_id: string): Known | null {
      if (!uuid) return null
      for (const [old, one] of known) if (one.state === 'done' && now() - one.at >= hourMs) known.delete(old)
      const before = known.get(key(uuid, message_id))
      if (before?.state === 'running') return before
      if (before) return before
      known.set(key(uuid, message_id), { state: 'running' })
      return null
    },
    succeed(uuid: string | undefined, target: string, message_id: string, content: string) {
      if (uuid) known.set(key(uuid, target), { state: 'done', message_id, content, at: now() })
    },
    fail(uuid: string | undefined, target: string) {
      if (uuid) known.delete(key(uuid, target))
    },
  }
}

export type Uuids = ReturnType<typeof uuids>
