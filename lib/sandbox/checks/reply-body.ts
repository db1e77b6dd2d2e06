import type { Options } from '../options.ts'
import { type Refusal, refusal } from '../refusal-words.ts'
import { isObject, readStrictly } from '../strict-json.ts'

const mostCharacters = 50

export type ReplyBody = {
  msg_type: string
  content: string
  reply_in_thread: boolean
  uuid: string | undefined
  /** UTF-8 bytes of the whole body, which is what the limits count. */
  bytes: number
}

/** The fields of a reply, as the gateway checks them before anybody reads the content. */
export async function readReplyBody(request: Request, options: Options): Promise<Refusal | { body: ReplyBody }> {
  const raw = await request.arrayBuffer()
  const read = readStrictly(new TextDecoder().decode(raw))
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  if (!isJson || 'error' in read || !isObject(read.value)) return refusal(options.unparsable_body)
  const { msg_type, content, reply_in_thread, uuid } = read.value

  const violations = [
    content === undefined || content === null ? { field: 'content', description: 'content is required' } : null,
    msg_type === undefined || msg_type === null ? { field: 'msg_type', description: 'msg_type is required' } : null,
    wrongType('msg_type', msg_type, 'string'),
    wrongType('reply_in_thread', reply_in_thread, 'boolean'),
    wrongType('uuid', uuid, 'string'),
    typeof uuid === 'string' && [...uuid].length > mostCharacters
      ? { field: 'uuid', value: uuid, description: `the max len is ${mostCharacters}` }
      : null,
  ].filter((violation) => violation !== null)
  if (violations.length > 0) {
    if (options.invalid_field === 230001)
      return refusal(230001, violations.map(({ field }) => `invalid ${field}`).join('. '))
    return { ...refusal(99992402), error: { field_violations: violations } }
  }
  // Sent as an object instead of a string: the message service says so itself.
  if (typeof content !== 'string') return refusal(230001, 'content is not a string in json format')

  return {
    body: {
      msg_type: String(msg_type),
      content,
      reply_in_thread: reply_in_thread === true,
      uuid: typeof uuid === 'string' && uuid !== '' ? uuid : undefined,
      bytes: raw.byteLength,
    },
  }
}

function wrongType(field: string, value: unknown, expected: 'string' | 'boolean') {
  return value === undefined || value === null || typeof value === expected
    ? null
    : { field, value: JSON.stringify(value), description: `${field} should be ${expected}` }
}
