import { type FoundPeople, isCalled, lookedForBy, type MentionablePerson } from '#lib/model/mentionable.ts'
import type { NamesOf } from '#lib/protocol/endpoints/user-names.ts'
import type { CallFeishu } from './client.ts'
import { namedPerson } from './name-keys.ts'
import { otherNames } from './read-members.ts'

/** Calls one walk makes at most; of a larger company a part is known. */
const mostCalls = 300
/** People kept of it. */
const mostPeople = 10_000
/** How long a walk holds, and one that was not let in. Milliseconds. */
const keepMs = 60 * 60_000
const keepRefusedMs = 5 * 60_000
/** How long somebody waits for the walk they began. */
const patienceMs = 3000
/** People shown. */
const most = 8

type Walk = {
  people: Map<string, MentionablePerson>
  /** refused: nothing could be read at all. */
  state: 'walking' | 'done' | 'refused' | 'unanswered'
  at: number
  end: Promise<void>
}

type Uses = { call: CallFeishu; now: () => number; pause: (ms: number) => Promise<void> }

/**
 * Looks for people beyond a chat. By mail or phone Feishu is asked for that one; by name nobody can be searched for with
 * a token of the company, so that its departments are walked through, as far as the app may, and kept for an hour.
 */
export function directory({ call, now, pause }: Uses) {
  let walk: Walk | null = null

  function walked(): Walk {
    const held = walk && now() - walk.at < (walk.state === 'done' || walk.state === 'walking' ? keepMs : keepRefusedMs)
    if (!walk || !held) {
      const begun: Walk = { people: new Map(), state: 'walking', at: now(), end: Promise.resolve() }
      begun.end = walkThrough(call, begun)
      walk = begun
    }
    return walk
  }

  return async function find(query: string): Promise<FoundPeople> {
    const by = lookedForBy(query)
    if (by !== 'name') return findReachable(call, by, query, now)
    const { people, end, ...own } = walked()
    await Promise.race([end, pause(patienceMs)])
    const state = walk?.at === own.at ? walk.state : own.state
    const found = fitting(people.values(), query)
    if (state === 'refused' && found.length === 0) return { people: [], told: 'not_allowed' }
    if (state === 'unanswered' && found.length === 0) return { people: [], told: 'unanswered' }
    return { people: found, told: state === 'walking' ? 'walking' : 'found' }
  }
}

async function findReachable(
  call: CallFeishu,
  by: 'mail' | 'phone',
  query: string,
  now: () => number,
): Promise<FoundPeople> {
  const body = JSON.stringify(by === 'mail' ? { emails: [query] } : { mobiles: [query.replaceAll('-', '')] })
  const { outcome } = await call('user-ids', {}, { body })
  if (outcome.status !== 'answered')
    return { people: [], told: outcome.status === 'refused' ? 'not_allowed' : 'unanswered' }
  const ids = [...new Set(outcome.value)]
  const names = await otherNames(call, ids, now)
  return { people: ids.map((id) => namedPerson(id, names.get(id) ?? [query])), told: 'found' }
}

async function walkThrough(call: CallFeishu, walk: Walk): Promise<void> {
  let calls = 0
  let isAnything = false
  let end: 'refused' | 'unanswered' = 'refused'
  const told = (outcome: { status: string }) => {
    if (outcome.status === 'answered') isAnything = true
    else if (outcome.status === 'unanswered') end = 'unanswered'
  }
  const departments = ['0']
  let page_token: string | null = null
  do {
    const { outcome }: Awaited<ReturnType<typeof call<'department-children'>>> = await call('department-children', {
      page_token,
    })
    calls++
    told(outcome)
    if (outcome.status !== 'answered') break
    departments.push(...outcome.value.ids)
    page_token = outcome.value.next
  } while (page_token !== null && calls < mostCalls)
  for (const open_department_id of departments) {
    page_token = null
    do {
      if (calls >= mostCalls || walk.people.size >= mostPeople) break
      const { outcome }: Awaited<ReturnType<typeof call<'department-users'>>> = await call('department-users', {
        open_department_id,
        page_token,
      })
      calls++
      told(outcome)
      if (outcome.status !== 'answered') break
      for (const one of outcome.value.people) keep(walk, one)
      page_token = outcome.value.next
    } while (page_token !== null)
  }
  walk.state = isAnything ? 'done' : end
}

const keep = ({ people }: Walk, { id, names }: NamesOf) => people.set(id, namedPerson(id, names))

/** People who are called so, those first whose name begins with it. */
const fitting = (people: Iterable<MentionablePerson>, query: string): MentionablePerson[] =>
  [...people]
    .filter((person) => isCalled(person, query))
    .sort((a, b) => placeIn(a, query) - placeIn(b, query) || a.name.localeCompare(b.name))
    .slice(0, most)

const placeIn = ({ name, other = '' }: MentionablePerson, query: string): number =>
  [name, other].some((one) => one.toLowerCase().startsWith(query.toLowerCase())) ? 0 : 1
