import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { sandboxMs } from '#components/shell/timing.ts'
import type { ChatSeen, SandboxSeen } from '#lib/model/sandbox-seen.ts'

/** A thing a reply can be made to meet, in the reader's language. */
export type CaseShown = {
  name: string
  message_id: string
  group: 'answers' | 'gateway' | 'refusals' | 'cards'
  what: string
}

const key = ['sandbox']

async function fetchNow(): Promise<SandboxSeen> {
  const answer = await ownFetch('/sandbox/chats')
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return answer.json()
}

/** What the sandbox holds, kept fresh while the page is in sight. */
export function useSandbox(start: SandboxSeen) {
  const { data, isError } = useQuery({
    queryKey: key,
    queryFn: fetchNow,
    initialData: start,
    refetchInterval: sandboxMs,
    refetchOnWindowFocus: true,
  })
  return { ...data, isStale: isError }
}

/** Asks the sandbox again at once, after something was changed here. */
export function useLookAgain() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: key })
}

/** Replies that came in, over all chats. */
export const arrivedIn = (chats: ChatSeen[]): number =>
  chats.reduce((sum, { messages }) => sum + messages.filter(({ arrived }) => arrived).length, 0)

/** The code a case stands for, as people write it; the other cases have only their words. */
export const codeOf = ({ name }: Pick<CaseShown, 'name'>): string => (/^\d/.test(name) ? name.replace('_', ' / ') : '')
