import type * as z from 'zod'
import {
  type Answer,
  codeOf,
  type Endpoint,
  type Refused,
  readBody,
  readRefusal,
  type Unanswered,
  unreadable,
} from '../outcome.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One call of Feishu. */
export type EndpointEntry<Params, Read> = {
  method: Method
  /** Below FEISHU_BASE_URL; what stands in `params` is escaped. */
  path(params: Params): string
  /** The app needs one of these; an empty list needs none, null means that no token is sent either. */
  scopes: readonly string[] | null
  /** What came back, read once: the thing asked for, Feishu's refusal, or that nobody knows. */
  read(answer: Answer): Read
}

/** What a reader that is after `value` comes to. */
export type ReadAs<Value> = { status: 'answered'; value: Value } | Refused | Unanswered

/** A reader of answers whose `data` has a shape; an answer of another shape is none of Feishu's. */
export const dataOf =
  <Value>(endpoint: Endpoint, shape: z.ZodType<Value>) =>
  (answer: Answer): ReadAs<Value> => {
    const body = readBody(answer.text)
    const refused = readRefusal(endpoint, answer, body)
    if (refused) return refused
    const read = shape.safeParse(body && codeOf(body) === 0 ? (body.data ?? {}) : null)
    return read.success ? { status: 'answered', value: read.data } : unreadable(answer)
  }

/** An id as one segment of a path, whatever stands in it. */
export const segment = (id: string) => encodeURIComponent(id)
