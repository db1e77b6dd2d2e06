import { cardForm } from '#lib/protocol/messages/interactive.ts'
import type { MsgType } from '#lib/protocol/messages.ts'

/** `unread`: what Feishu will show does not stand in the content, or it is no JSON. */
export type EveryoneCalled = 'no' | 'maybe' | 'unread'

/**
 * Whether a message could call everybody of its chat, however it is spelled: who asks for a second person had rather ask
 * once too often. `callsEveryone` says what Feishu is known to read.
 * @param content the JSON text that would be sent
 */
export function mayCallEveryone(msg_type: MsgType, content: string): EveryoneCalled {
  let read: unknown
  try {
    read = JSON.parse(content)
  } catch {
    return 'unread'
  }
  if (msg_type === 'interactive' && ['template', 'entity'].includes(cardForm(read))) return 'unread'
  return stringsIn(content).some(({ key, text }) => (key === 'user_id' && isAll(text)) || hasCall(text))
    ? 'maybe'
    : 'no'
}

type Text = { key: string | null; text: string }

/** Every string of a JSON text with the key before it, those of a key that stands twice too. */
function stringsIn(content: string): Text[] {
  const found: Text[] = []
  let key: string | null = null
  for (const [token] of content.matchAll(/"(?:[^"\\]|\\.)*"?|:/gs)) {
    // A string before a colon was a key; what comes next is its own, or stands in it.
    if (token === ':') key = found.pop()?.text ?? null
    else {
      found.push({ key, text: String(JSON.parse(token)) })
      key = null
    }
  }
  return found
}

const isAll = (text: string) => /^\s*@?_?all\s*$/i.test(text)

/** Whether words hold an `<at …>` with `all` among its ids, or with what has to be decoded first. */
function hasCall(text: string): boolean {
  const [before, ...rest] = text.split(/<at\b/i)
  if (before === text) return false
  for (const [, value = ''] of rest.join(' ').matchAll(/\b(?:user_)?ids?\s*=\s*\\?("[^"]*|'[^']*|[^\s>]*)/gi))
    if (/(?:^|[\s"',;])@?_?all(?:$|[\s"',;/\\])/i.test(value) || value.includes('&')) return true
  return false
}
