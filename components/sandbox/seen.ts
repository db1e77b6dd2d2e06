import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Localised } from '#lib/i18n/locale.ts'

/** A thing a reply can be made to meet, in the reader's language. */
export type CaseShown = {
  name: string
  message_id: string
  group: 'answers' | 'gateway' | 'refusals' | 'cards'
  what: string
}

export type MessageShownHere = {
  message_id: string
  sender: string
  at: string
  msg_type: string
  content: string
  parent_id: string | null
  thread_id: string | null
  recalled: boolean
  arrived: boolean
  refuses: number | null
  refusesThread: number | null
}

export type ChatShown = {
  chat_id: string
  name: string
  kind: 'group' | 'topic' | 'p2p'
  dissolved: boolean
  about: Localised
  messages: MessageShownHere[]
}

export type NextShown = { name: string; times: number; delay_ms: number; reset_s: number }

/** What the sandbox holds at one moment. */
export type SandboxNow = { chats: ChatShown[]; next: NextShown | null }

const key = ['sandbox']
const EVERY_MS = 2000

async function fetchNow(): Promise<SandboxNow> {
  const answer = await fetch('/sandbox/chats')
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return answer.json()
}

/** What the sandbox holds, kept fresh while the page is in sight. */
export function useSandbox(start: SandboxNow) {
  const { data, isError } = useQuery({
    queryKey: key,
    queryFn: fetchNow,
    initialData: start,
    refetchInterval: EVERY_MS,
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
export const arrivedIn = (chats: ChatShown[]): number =>
  chats.reduce((sum, { messages }) => sum + messages.filter(({ arrived }) => arrived).length, 0)

/** The code a case stands for, as people write it; the other cases have only their words. */
export const codeOf = ({ name }: Pick<CaseShown, 'name'>): string => (/^\d/.test(name) ? name.replace('_', ' / ') : '')
