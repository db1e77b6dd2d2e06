import * as z from 'zod/mini'
import { formatJson, sendable } from '#lib/json/json.ts'
import { finding } from '../problems.ts'
import { KB } from '../size.ts'
import type { AtLeast, MessageType } from './message-type.ts'

/** A template's body lives in the card builder; only its id, version and variables travel. */
const template = z.looseObject({
  type: z.literal('template'),
  data: z.looseObject({
    template_id: z.string().check(z.minLength(1)),
    template_version_name: z.optional(z.string()),
    template_variable: z.optional(z.record(z.string(), z.unknown())),
  }),
})

/** A card entity made with CardKit; it can be sent once. */
const entity = z.looseObject({
  type: z.literal('card'),
  data: z.looseObject({ card_id: z.string().check(z.minLength(1)) }),
})

/** Which of the documented forms an `interactive` content has. */
export type CardForm = 'template' | 'entity' | 'card1' | 'card2'

export function cardForm(content: unknown): CardForm {
  if (typeof content !== 'object' || content === null) return 'card1'
  const { type, data, schema } = content as { type?: unknown; data?: unknown; schema?: unknown }
  if (data && typeof data === 'object' && type === 'template') return 'template'
  if (data && typeof data === 'object' && type === 'card') return 'entity'
  return schema === '2.0' ? 'card2' : 'card1'
}

/** What stands inside a card is for card/card-problems.ts. */
const card = z.looseObject({})

const forms = { template, entity, card1: card, card2: card }

const content = z.looseObject({}).check(
  z.superRefine((value, issue) => {
    if ('card' in value && !('elements' in value) && !('body' in value)) {
      issue.addIssue({ ...finding({ kind: 'wrapper', key: 'card' }, 'refused'), path: ['card'] })
      return
    }
    const { error } = forms[cardForm(value)].safeParse(value, { reportInput: true })
    for (const found of error?.issues ?? []) issue.addIssue({ ...found, input: found.input } as z.core.$ZodRawIssue)
  }),
)

function isTemplate(content: string): boolean {
  try {
    return cardForm(JSON.parse(content)) === 'template'
  } catch {
    return false
  }
}

const draft = z.catch(z.object({ json: z.catch(z.string(), '') }), { json: '' })

/** @see https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json (interactive) */
export const interactive: MessageType<z.infer<typeof draft>, z.infer<typeof content>> = {
  limit: 30 * KB,
  holds: 'card',
  content,
  draft,
  compose: ({ json }, read) => sendable(json, read),
  isEmpty: ({ json }) => json.trim() === '',
  source: ({ json }) => json,
  typed: ({ json }) => json,
  draftOf: (content) => ({ json: formatJson(content) ?? content }),
  rewritten: (_, json) => ({ json }),
  // A card that says "template" in a text is looked at more closely; most are not.
  atLeast: (content) => (/"template"/.test(content) && isTemplate(content) ? (['template'] satisfies AtLeast[]) : []),
}
