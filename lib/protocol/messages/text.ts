import * as z from 'zod/mini'
import { finding } from '../problems.ts'
import { KB } from '../size.ts'
import { wrongMentions } from '../wrong-mentions.ts'
import type { AtLeast, MessageType } from './message-type.ts'

/** What looks like Markdown, which a text message has none of. A fence or a heading begins its line. */
const markdown = [
  ['bold', /\*\*[^\s*][^*\n]{0,300}\*\*/],
  ['code_block', /(?:^|\n)```/],
  ['heading', /(?:^|\n)#{1,6} \S/],
] as const

/** So many beginnings of a picture are looked at. */
const mostPictures = 100

/** Whether a text has a picture as Markdown writes it, `![…](…)` on one line. */
function hasPicture(text: string): boolean {
  let at = text.indexOf('![')
  for (let n = 0; at >= 0 && n < mostPictures; n++) {
    const middle = text.indexOf('](', at)
    if (middle < 0) return false
    const end = text.indexOf(')', middle)
    if (end > middle + 2 && !/\s/.test(text.slice(middle, end)) && !text.slice(at, middle).includes('\n')) return true
    at = text.indexOf('![', at + 2)
  }
  return false
}

const content = z.looseObject({
  text: z.string().check(
    z.minLength(1),
    z.superRefine((text, issue) => {
      for (const wrong of wrongMentions(text, 'text')) issue.addIssue(finding(wrong, 'doubtful'))
      for (const [construct, looks] of markdown)
        if (looks.test(text)) issue.addIssue(finding({ kind: 'no_markdown', construct }, 'doubtful'))
      if (hasPicture(text)) issue.addIssue(finding({ kind: 'no_markdown', construct: 'image' }, 'doubtful'))
    }),
  ),
})
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
  atLeast: (content) => [
    ...(/<[bius]>/.test(content) ? (['styles'] satisfies AtLeast[]) : []),
    ...(/<at /.test(content) ? (['mentions'] satisfies AtLeast[]) : []),
  ],
}
