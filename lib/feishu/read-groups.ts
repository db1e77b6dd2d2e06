import type { Groups } from '#lib/model/identity.ts'
import type { PageOfIds } from '#lib/protocol/endpoints/page-of-ids.ts'
import type { CallFeishu } from './client.ts'

/** More pages of anybody's groups than there are; an answer that never ends must not hold a sign-in. */
const mostPages = 20

/** The root of a company: everybody is in it, so that it tells nothing. */
const root = '0'

type Answered<Value> = { outcome: { status: 'answered'; value: Value } | { status: 'refused' | 'unanswered' } }

/**
 * The user groups and departments somebody is in, those above their departments as well, by their ids. Whatever could
 * not be read to its end makes the list incomplete: a part of it is no answer to who somebody is.
 */
export async function readGroups(call: CallFeishu, union_id: string): Promise<Groups> {
  try {
    const [normal, dynamic, direct, own] = await Promise.all([
      all((page_token) => call('user-groups', { union_id, group_type: 1, page_token })),
      all((page_token) => call('user-groups', { union_id, group_type: 2, page_token })),
      only(call('user-departments', { union_id, department_id_type: 'open_department_id' })),
      only(call('user-departments', { union_id, department_id_type: 'department_id' })),
    ])
    const departments = direct.filter((id) => id !== root)
    const above = await Promise.all(
      departments.map((open_department_id) =>
        all((page_token) => call('department-parents', { open_department_id, page_token })),
      ),
    )
    const names = [...normal, ...dynamic, ...departments, ...own, ...above.flat()].filter((id) => id !== root)
    return { status: 'listed', names: [...new Set(names)] }
  } catch (error) {
    if (error instanceof NotRead) return { status: 'incomplete' }
    throw error
  }
}

class NotRead extends Error {}

async function only<Value>(called: Promise<Answered<Value>>): Promise<Value> {
  const { outcome } = await called
  if (outcome.status !== 'answered') throw new NotRead()
  return outcome.value
}

async function all(page: (page_token: string | null) => Promise<Answered<PageOfIds>>): Promise<string[]> {
  const ids: string[] = []
  let next: string | null = null
  for (let n = 0; n < mostPages; n++) {
    const read: PageOfIds = await only(page(next))
    ids.push(...read.ids)
    if (read.next === null) return ids
    next = read.next
  }
  throw new NotRead()
}
