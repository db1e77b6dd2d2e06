import type { SentMessage } from './outcome.ts'

/** The cloud the console talks to; apps, chats and links of the two are separate. */
export type Cloud = 'feishu' | 'lark' | 'sandbox'

/** @param base_url where Feishu is; a private address counts as Feishu's */
export function cloudOf({ base_url, sandbox }: { base_url: string; sandbox: boolean }): Cloud {
  if (sandbox) return 'sandbox'
  return /(^|\.)larksuite\.com$/.test(new URL(base_url).hostname) ? 'lark' : 'feishu'
}

const hosts = { feishu: 'https://applink.feishu.cn', lark: 'https://applink.larksuite.com' }

/**
 * Where the chat of a sent message opens: in the client, or on the sandbox's own page. Null where no chat was named.
 * @see https://open.feishu.cn/document/uAjLw4CM/uYjL24iN/applink-protocol/supported-protocol/open-a-chat-page
 */
export function chatLink(cloud: Cloud, { chat_id, message_app_link }: SentMessage): string | null {
  if (cloud === 'sandbox') return chat_id ? `/sandbox#${chat_id}` : null
  if (message_app_link?.startsWith(`${hosts[cloud]}/`)) return message_app_link
  return chat_id ? `${hosts[cloud]}/client/chat/open?openChatId=${encodeURIComponent(chat_id)}` : null
}
