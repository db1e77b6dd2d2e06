import type { Mentionable, MentionablePerson } from '#lib/model/mentionable.ts'
import type { Member } from '#lib/protocol/endpoints/chat-members.ts'
import type { CallFeishu } from './client.ts'
import { namedPerson } from './name-keys.ts'
import { remember } from './remember.ts'

/** Pages of a hundred; of a larger chat the first are known, and the rest by their id only. */
const mostPages = 5
/** People whose name in the other language is asked for, ten with each call. */
const mostNamed = 100
const inCall = 10
/** How long a list waits for those names. */
const namesMs = 1500

/**
 * The people in a chat, remembered for a while. Null where the app may not know them.
 * @returns `all`: whether nobody is missing
 */
export function memberReader({ call, now }: { call: CallFeishu; now: () => number }) {
  return remember(
    async (chat_id): Promise<Mentionable | null> => {
      const found = await readMembers(call, chat_id)
      if (!found) return null
      const names = await otherNames(
        call,
        found.members.slice(0, mostNamed).map(({ id }) => id),
        now,
      )
      return {
        ...found,
        members: found.members.map(({ id, name }): MentionablePerson => {
          const others = names.get(id) ?? []
          return namedPerson(id, [name, ...others.filter((other) => other !== name)])
        }),
      }
    },
    { now, keepMs: 5 * 60_000, most: 100 },
  )
}

async function readMembers(call: CallFeishu, chat_id: string): Promise<{ members: Member[]; all: boolean } | null> {
  const members: Member[] = []
  let page_token: string | null = null
  for (let pages = 0; pages < mostPages; pages++) {
    const { outcome }: Awaited<ReturnType<typeof call<'chat'>>> = await call('chat', { chat_id, page_token })
    if (outcome.status !== 'answered') return pages === 0 ? null : { members, all: false }
    members.push(...outcome.value.items)
    page_token = outcome.value.next
    if (page_token === null) return { members, all: true }
  }
  return { members, all: false }
}

/** What people are called in Chinese and English, as far as the app may know it and for as long as one waits. */
export async function otherNames(
  call: CallFeishu,
  ids: readonly string[],
  now: () => number,
): Promise<ReadonlyMap<string, string[]>> {
  const names = new Map<string, string[]>()
  const until = now() + namesMs
  for (let at = 0; at < ids.length && now() < until; at += inCall) {
    const body = JSON.stringify({ user_ids: ids.slice(at, at + inCall) })
    const { outcome } = await call('user-names', {}, { body, timeout_ms: Math.max(1, until - now()) })
    if (outcome.status !== 'answered') break
    for (const one of outcome.value) names.set(one.id, one.names)
  }
  return names
}
