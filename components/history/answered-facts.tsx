import { Isolated } from '#components/ui/isolated.tsx'
import type { Messages } from '#lib/i18n/translations.ts'
import { type Attempt, chatOf } from '#lib/model/attempt.ts'
import { ExactTime } from './exact-time.tsx'
import { Fact, Id } from './fact.tsx'

/** The message that was answered, as it was known when Send was pressed. */
export function AnsweredFacts({ attempt, messages }: { attempt: Attempt; messages: Messages }) {
  const { answered: words, message_id: idName } = messages.history.attempt
  const { answered, message_id } = attempt
  const chat = chatOf(attempt)
  const name = (text: string | null | undefined) =>
    text && (
      <span className="min-w-0 wrap-anywhere">
        <Isolated text={text} />
      </span>
    )
  return (
    <div className="flex flex-col gap-1 text-control">
      {!answered && <p className="text-ink-2">{words.notKnown}</p>}
      <dl className="flex flex-col gap-1">
        {(answered?.person_name || answered?.person_id) && (
          <Fact name={words.by}>
            {name(answered.person_name)}
            {answered.person_id && <Id text={answered.person_id} />}
          </Fact>
        )}
        {answered?.at && (
          <Fact name={words.at}>
            <ExactTime at={answered.at} />
          </Fact>
        )}
        {chat.id !== null && (
          <Fact name={words.chat}>
            {name(chat.name)}
            <Id text={chat.id} />
          </Fact>
        )}
        <Fact name={idName}>
          <Id text={message_id} copy={idName} />
        </Fact>
      </dl>
    </div>
  )
}
