import * as z from 'zod'
import { codeOf, readBody } from '#lib/protocol/outcome.ts'
import { idTypeOf, type Person } from '#lib/protocol/person.ts'
import type { CallFeishu } from './client.ts'
import { remember } from './remember.ts'

const text = z.string().nullish().catch(null)
const userData = z.object({ user: z.looseObject({ name: z.string().min(1), en_name: text }) })

/**
 * Looks somebody up by any of their ids. Null where the app may not know them, there is nobody, or nobody answers.
 * @see https://open.feishu.cn/document/server-docs/contact-v3/user/get
 */
export function personReader({ call, now }: { call: CallFeishu; now: () => number }) {
  return remember((id) => readPerson(call, id), { now, keep_ms: 10 * 60_000, most: 500 })
}

async function readPerson(call: CallFeishu, id: string): Promise<Person | null> {
  const id_type = idTypeOf(id)
  if (id_type === null) return null
  const path = `/open-apis/contact/v3/users/${encodeURIComponent(id)}?user_id_type=${id_type}`
  const answered = await call({ method: 'GET', path })
  const body = 'answer' in answered ? readBody(answered.answer.text) : null
  const read = userData.safeParse(body && codeOf(body) === 0 ? body.data : null)
  return read.success ? { name: read.data.user.name, en_name: read.data.user.en_name || null } : null
}
