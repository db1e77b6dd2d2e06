import { ChatLink } from '#components/outcome/chat-link.tsx'
import { Facts } from '#components/outcome/facts.tsx'
import { Refusal } from '#components/outcome/refusal.tsx'
import type { Guidance } from '#lib/guidance/codes.ts'
import type { Messages } from '#lib/i18n/translations.ts'
import type { Cloud } from '#lib/protocol/chat-link.ts'
import { neverLeft } from '#lib/protocol/may-be-delivered.ts'
import type { Outcome } from '#lib/protocol/outcome.ts'

type Props = { outcome: Outcome; guidance: Guidance | null; cloud: Cloud; messages: Messages }

/** What Feishu said, every field of it, and what to do about a refusal. */
export function Answer({ outcome, guidance, cloud, messages }: Props) {
  const words = messages.outcome
  switch (outcome.status) {
    case 'sent': {
      const { message, again, log_id } = outcome
      return (
        <>
          {again && <p>{words.againBody(message.message_id)}</p>}
          <ChatLink cloud={cloud} message={message} />
          <Facts facts={{ ...message, log_id }} />
        </>
      )
    }
    case 'refused':
      return <Refusal outcome={outcome} guidance={guidance} />
    case 'unanswered': {
      const { reason, ...seen } = outcome
      return (
        <>
          <p>{words.unanswered.reasons[reason]}</p>
          {!neverLeft(outcome) && <p>{messages.history.attempt.careful}</p>}
          <Facts facts={{ reason, http: seen.http, log_id: seen.log_id, excerpt: seen.excerpt }} />
        </>
      )
    }
  }
}
