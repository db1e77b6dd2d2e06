/** What readers of these languages are shown a group by, where it has names of its own for them. */
export type ChatNames = { zh_cn?: string | undefined; en_us?: string | undefined }

/** Whether a chat makes threads on demand, of everything, or has not told. */
export type ChatMode = 'group' | 'topic' | 'p2p'

/**
 * What could be learnt of the message to be answered. `unseen` says why it could not: the console works
 * without the permission to read, and says what it does not know.
 */
export type Target =
  | {
      status: 'seen'
      message_id: string
      chat_id: string | null
      chat_name: string | null
      /** Absent where the group has one name. */
      chat_names?: ChatNames | undefined
      chat_mode: ChatMode | null
      /** How many people are in the chat, bots apart; absent where nobody told. */
      members?: number | undefined
      /** Whether people of other companies are in it; absent where nobody told. */
      external?: boolean | undefined
      /** What keeps a reply out of the chat; absent where nobody told of any. */
      closed?: 'dissolved' | 'no_bot' | 'moderated' | undefined
      sender: { name: string | null; id: string | null; sender_type: string | null }
      msg_type: string
      /** The words of it, for a line; empty where it has none. */
      summary: string
      /** The raw content, for the quote in the preview. */
      content: string | null
      /** Milliseconds since 1970, as Feishu sends them. */
      create_time: string | null
      thread_id: string | null
      deleted: boolean
    }
  | {
      status: 'unseen'
      message_id: string
      reason: 'no_permission' | 'not_found' | 'refused' | 'unanswered'
      code: number | null
      msg: string | null
      log_id: string | null
    }
