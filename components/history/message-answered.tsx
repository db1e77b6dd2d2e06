'use client'

import { useQuery } from '@tanstack/react-query'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { askedOf, useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { historyWords } from '#lib/i18n/history.ts'
import { landingWords } from '#lib/i18n/landing.ts'
import type { Target } from '#lib/protocol/target.ts'
import { MessageShown } from './message-shown.tsx'

/** Reads the words of the message that was answered, when somebody asks: they are kept nowhere. */
export function MessageAnswered({ message_id }: { message_id: string }) {
  const { answered: words } = useMessagesOf(historyWords).history.attempt
  const { unknown } = useMessagesOf(landingWords)
  const app = useApp()
  const { data, isFetching, isError, refetch } = useQuery({
    queryKey: ['answered', app, message_id],
    enabled: false,
    queryFn: async ({ signal }): Promise<Target> => {
      const answer = await ownFetch(askedOf(app, `/targets/${encodeURIComponent(message_id)}`), { signal })
      if (!answer.ok) throw new Error(`targets: HTTP ${answer.status}`)
      return answer.json()
    },
  })
  return (
    <div className="flex flex-col items-start gap-2">
      {!data && (
        <>
          <Button onClick={() => void refetch()} aria-busy={isFetching}>
            {isFetching ? words.reading : words.read}
          </Button>
          <p className="text-note text-ink-2">{words.notKept}</p>
        </>
      )}
      <div aria-live="polite" className="w-full">
        {isError && !isFetching && <p className="text-control text-danger">{words.failed}</p>}
        {data?.status === 'unseen' && <p className="text-control text-warn">{unknown[data.reason]}</p>}
        {data?.status === 'seen' &&
          (data.deleted || data.content === null ? (
            <p className="text-control text-ink-2">{data.deleted ? words.recalled : data.summary}</p>
          ) : (
            <MessageShown msg_type={data.msg_type} content={data.content} place={`message:${message_id}`} />
          ))}
      </div>
    </div>
  )
}
