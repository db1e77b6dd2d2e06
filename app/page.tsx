import { Composer } from '#components/composer/composer.tsx'
import type { Start } from '#components/composer/use-draft.ts'
import { wordsAgain } from '#lib/protocol/draft.ts'
import { requireOperator, server } from '#lib/server.ts'
import { send } from './actions.ts'

type Asked = { searchParams: Promise<{ message_id?: string | string[]; again?: string | string[] }> }

/** The console. `?message_id=` fills the target; `?again=` fills in an attempt's target and words, for a new reply. */
export default async function Page({ searchParams }: Asked) {
  await requireOperator()
  const { message_id, again } = await searchParams
  const start = typeof again === 'string' ? await startFrom(again) : null
  const target = typeof message_id === 'string' ? { target: message_id, words: null } : null
  return <Composer send={send} start={start ?? target} sample={server().sandbox?.sample() ?? null} />
}

async function startFrom(id: string): Promise<Start | null> {
  const attempt = await server().attempts.find(id)
  if (!attempt) return null
  const { message_id, msg_type, reply_in_thread, body } = attempt
  return { target: message_id, words: wordsAgain(msg_type, contentIn(body)), reply_in_thread, again: id }
}

/** The content string inside a recorded request. */
function contentIn(body: string): string {
  const { content } = JSON.parse(body) as { content: string }
  return content
}
