import type { Options } from '../options.ts'
import { type Refusal, refusal } from '../refusal-words.ts'
import { isObject, readStrictly } from '../strict-json.ts'
import { chats } from '../world/chats.ts'
import { findPerson } from '../world/people.ts'
import { checkPost } from './post-check.ts'

/** Every msg_type a reply may have; `system` goes only by sending. */
export const replyTypes = [
  'text',
  'post',
  'image',
  'file',
  'audio',
  'media',
  'sticker',
  'interactive',
  'share_chat',
  'share_user',
] as const
export type ReplyType = (typeof replyTypes)[number]

/** Words that stand in for Feishu's own judgement of a text. */
export const triggers = { 230022: 'sandbox-sensitive', 230028: 'sandbox-dlp' } as const

/** Keys that stand in for files of other apps and of other kinds. */
const keys = { foreign: /sandbox_foreign/, unknown: /sandbox_unknown/, mp4: /sandbox_mp4/, opus: /sandbox_opus/ }

/**
 * Whether a content fits its msg_type, in the words of the help page for 230001. Cards are checked by card.ts.
 * @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json
 */
export function checkContent(msg_type: ReplyType, content: string, options: Options): Refusal | null {
  const read = readStrictly(content)
  if ('error' in read) return refusal(230001, 'content is not a string in json format')
  const format = () => refusal(230001, `content format of the ${msg_type} type is incorrect`)
  if (!isObject(read.value)) return format()
  return checks[msg_type](read.value, format, options)
}

type Check = (content: Record<string, unknown>, format: () => Refusal, options: Options) => Refusal | null

const checks: { [Type in ReplyType]: Check } = {
  text: ({ text }, format, { empty_text }) =>
    typeof text !== 'string' || (text === '' && empty_text === 'refused') ? format() : null,
  post: checkPost,
  interactive: () => null,
  image: ({ image_key }, format) => checkKey(image_key, 'image', format),
  file: ({ file_key }, format) => checkKey(file_key, 'file', format),
  audio: ({ file_key }, format) => checkKey(file_key, 'audio', format),
  media: ({ file_key }, format) => checkKey(file_key, 'media', format),
  sticker: ({ file_key }, format) => checkKey(file_key, 'sticker', format),
  share_chat: ({ chat_id }, format) => {
    if (typeof chat_id !== 'string') return format()
    const chat = Object.values(chats).find((chat) => chat.chat_id === chat_id)
    if (!chat) return refusal(230001, 'invalid chat_id')
    return chat.chat_mode === 'p2p' ? refusal(230015) : null
  },
  share_user: ({ user_id }, format) => {
    if (typeof user_id !== 'string') return format()
    return findPerson(user_id)?.open_id === user_id ? null : refusal(230001, 'invalid user_id')
  },
}

/** What upload a msg_type needs: mp4 goes as media, opus as audio, all else as file. */
function checkKey(key: unknown, type: ReplyType, format: () => Refusal): Refusal | null {
  if (typeof key !== 'string' || key === '') return format()
  if (keys.foreign.test(key)) return refusal(230017)
  if (keys.unknown.test(key) || /[/:.\s]/.test(key))
    return refusal(230001, type === 'image' ? 'invalid image_key' : 'invalid file_key')
  const uploaded = keys.mp4.test(key) ? 'media' : keys.opus.test(key) ? 'audio' : null
  return uploaded && uploaded !== type ? refusal(230055) : null
}

/** Feishu's own judgement of the words. */
export function checkWords(content: string): Refusal | null {
  if (content.includes(triggers[230022])) return refusal(230022)
  return content.includes(triggers[230028]) ? refusal(230028) : null
}
