import * as z from 'zod'
import { accepted, type Call, refused } from '../answers.ts'
import { refusal } from '../refusal-words.ts'
import { addressOf, departments, findPerson, findReachable } from '../world/people.ts'

const bodyOf = async <Value>(request: Request, shape: z.ZodType<Value>): Promise<Value | null> =>
  shape.safeParse(await request.json().catch(() => null)).data ?? null

const reached = z.object({
  emails: z.array(z.string()).max(50).default([]),
  mobiles: z.array(z.string()).max(50).default([]),
})

/** @see https://open.feishu.cn/document/server-docs/contact-v3/user/batch_get_id */
export async function findUsers(request: Request, call: Call): Promise<Response> {
  const body = await bodyOf(request, reached)
  if (!body) return refused(refusal(40001), call)
  const found = (by: string, as: 'email' | 'mobile') => ({ user_id: findReachable(by)?.open_id, [as]: by })
  const { emails, mobiles } = body
  const user_list = [...emails.map((by) => found(by, 'email')), ...mobiles.map((by) => found(by, 'mobile'))]
  return accepted({ user_list }, call)
}

/** @see https://open.feishu.cn/document/server-docs/contact-v3/user/basic_batch */
export async function nameUsers(request: Request, call: Call): Promise<Response> {
  const body = await bodyOf(request, z.object({ user_ids: z.array(z.string()).min(1).max(10) }))
  if (!body) return refused(refusal(40001), call)
  const users = body.user_ids.flatMap((user_id) => {
    const { name, en_name } = findPerson(user_id) ?? {}
    return name === undefined ? [] : [{ user_id, name, i18n_name: { zh_cn: name, en_us: en_name, ja_jp: '' } }]
  })
  return accepted({ users }, call)
}

/** All departments of the company. @see https://open.feishu.cn/document/server-docs/contact-v3/department/children */
export function listDepartments(call: Call): Response {
  const below = Object.keys(departments).filter((id) => id !== '0')
  const items = below.map((open_department_id) => ({ open_department_id, name: open_department_id }))
  return accepted({ items, has_more: false, page_token: '' }, call)
}

/** @see https://open.feishu.cn/document/server-docs/contact-v3/user/find_by_department */
export function listDepartmentUsers(url: URL, call: Call): Response {
  const people = departments[url.searchParams.get('department_id') ?? '']
  if (!people) return refused(refusal(40011), call)
  const items = people.map((person) => ({
    open_id: person.open_id,
    union_id: person.union_id,
    name: person.name,
    en_name: person.en_name,
    email: addressOf(person),
  }))
  return accepted({ items, has_more: false, page_token: '' }, call)
}
