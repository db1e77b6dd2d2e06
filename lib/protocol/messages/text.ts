import * as z from 'zod/mini'
import { KB } from '../size.ts'
import type { AtLeast, MessageType } from './message-type.ts'

const content = z.looseObject({ text: z.string().check(z.minLength(1)) })
const draft = z.catch(z.object({ text: z.catch(z.string(), '') }), { text: '' })

/** The object a JSON text holds; {} where it is none. */
function plain(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return {}
  }
}

/** @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (text) */
export const text: MessageType<z.infer<typeof draft>, z.infer<typeof content>> = {
  limit: 150 * KB,
  holds: 'plain',
  content,
  draft,
  compose: ({ text }) => JSON.stringify({ text }),
  isEmpty: ({ text }) => text.trim() === '',
  source: () => null,
  typed: ({ text }) => text,
  draftOf: (content) => draft.parse(plain(content)),
  rewritten: (_, content) => draft.parse(plain(content)),
  atLeast: (content) => [
    ...(/<[bius]>/.test(content) ? (['styles'] satisfies AtLeast[]) : []),
    ...(/<at /.test(content) ? (['mentions'] satisfies AtLeast[]) : []),
  ],
}
