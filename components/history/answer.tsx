import Link from 'next/link'
import type { Messages } from '#lib/i18n/messages.ts'
import type { Guidance } from '#lib/protocol/error-codes.ts'
import type { Outcome, Refused } from '#lib/protocol/outcome.ts'
import { Facts } from '../outcome/facts.tsx'
import { Guidance as GuidanceView } from '../outcome/guidance.tsx'
import { buttonClass } from '../ui/button.tsx'
import { OutsideLink } from '../ui/outside-link.tsx'

type Props = { outcome: Outcome; guidance: Guidance | null; messages: Messages }

/** What Feishu said, every field of it, and what to do about a refusal. */
export function Answer({ outcome, guidance, messages }: Props) {
  const words = messages.outcome
  switch (outcome.status) {
    case 'sent': {
      const { message, again, log_id } = outcome
      return (
        <>
          {again && <p>{words.againBody(message.message_id)}</p>}
          {isWeb(message.message_app_link) && (
            <p>
              <OutsideLink href={message.message_app_link}>{words.openChat}</OutsideLink>
            </p>
          )}
          <Facts facts={{ ...message, log_id }} />
        </>
      )
    }
    case 'refused':
      return <Refusal outcome={outcome} guidance={guidance} messages={messages} />
    case 'unanswered': {
      const { reason, ...seen } = outcome
      return (
        <>
          <p>{words.unanswered.reasons[reason]}</p>
          {reason !== 'unreachable' && <p>{messages.history.attempt.careful}</p>}
          <Facts facts={{ reason, http: seen.http, log_id: seen.log_id, excerpt: seen.excerpt }} />
        </>
      )
    }
  }
}

function Refusal({ outcome, guidance, messages }: Props & { outcome: Refused }) {
  const words = messages.outcome
  const { code, msg, log_id, http, endpoint, card, scopes, fields, reset_s, troubleshooter } = outcome
  const name = card?.sub_code ? `${code}/${card.sub_code}` : `${code}`
  return (
    <>
      {guidance ? <GuidanceView guidance={guidance} /> : <p>{words.unknownCode}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Link href={`/errors/${name}`} className={buttonClass()}>
          {words.lookUp(name)}
        </Link>
        {isWeb(troubleshooter) && (
          <OutsideLink href={troubleshooter} className="text-control">
            {words.troubleshooter}
          </OutsideLink>
        )}
      </div>
      <Facts facts={{ code, msg, log_id, http, endpoint, ...card, reset_s, scopes, fields }} />
    </>
  )
}

/** Addresses in an answer are not ours: only those a browser opens as a page become links. */
const isWeb = (href: string | undefined): href is string => /^https?:\/\//i.test(href ?? '')
