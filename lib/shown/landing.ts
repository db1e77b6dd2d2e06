import type { Target } from '#lib/protocol/target.ts'

/** What could make it come out otherwise, as far as anybody could tell beforehand. */
export type Doubt =
  /** Whether the chat makes a thread of everything could not be seen. */
  | 'chat_mode'
  /** Which chats refuse threads is written nowhere: 230071, 230072. */
  | 'thread_support'
  /** Threads in one-to-one chats work in practice; no page says so. */
  | 'thread_in_p2p'

/** Where a reply will stand. */
export type Landing =
  | { where: 'no_target' }
  /** The message could not be read, and this is why. */
  | { where: 'unknown'; reason: Extract<Target, { status: 'unseen' }>['reason']; reply_in_thread: boolean }
  | { where: 'main_chat'; quoting: string | null; chat_name: string | null; p2p: boolean; doubts: Doubt[] }
  | { where: 'new_thread'; on: string | null; chat_name: string | null; p2p: boolean; doubts: Doubt[] }
  | { where: 'existing_thread'; chat_name: string | null; asked: boolean }
  | { where: 'topic_group'; chat_name: string | null; asked: boolean }
  /** `certain` false: Feishu refuses some messages of this kind. */
  | { where: 'refused'; code: number; why: 'recalled' | 'system'; certain: boolean }

/**
 * Where Feishu will put the reply, from what is known of the message and the switch.
 * @see https://open.feishu.cn/document/im-v1/message/thread-introduction
 */
export function landing(target: Target | null, reply_in_thread: boolean): Landing {
  if (!target) return { where: 'no_target' }
  if (target.status === 'unseen') return { where: 'unknown', reason: target.reason, reply_in_thread }
  if (target.deleted) return { where: 'refused', code: 230011, why: 'recalled', certain: true }
  if (target.msg_type === 'system') return { where: 'refused', code: 230054, why: 'system', certain: false }
  const { chat_name, chat_mode, thread_id, sender } = target
  if (chat_mode === 'topic') return { where: 'topic_group', chat_name, asked: reply_in_thread }
  if (thread_id) return { where: 'existing_thread', chat_name, asked: reply_in_thread }
  const p2p = chat_mode === 'p2p'
  const unknownMode: Doubt[] = chat_mode === null ? ['chat_mode'] : []
  return reply_in_thread
    ? {
        where: 'new_thread',
        on: sender.name,
        chat_name,
        p2p,
        doubts: [...unknownMode, p2p ? 'thread_in_p2p' : 'thread_support'],
      }
    : { where: 'main_chat', quoting: sender.name, chat_name, p2p, doubts: unknownMode }
}
