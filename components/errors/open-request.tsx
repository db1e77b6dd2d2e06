'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { handOver, type RefusedReply } from '#components/shell/handed-over.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import type { Explained } from '#lib/guidance/explain-pasted.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'

type Props = { pasted: string; explained: Explained; operator_id: string }

/** Where the request stands beside its answer: opens both in the composer, with the place at fault selected. */
export function OpenRequest({ pasted, explained, operator_id }: Props) {
  const { remedies } = useMessagesOf(remediesWords)
  const router = useRouter()
  const [reply, setReply] = useState<RefusedReply | null>(null)
  useEffect(() => {
    let gone = false
    setReply(null)
    replyIn(pasted, explained).then(
      (found) => gone || setReply(found),
      // What reads requests did not come: the explanation stands without it.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [pasted, explained])
  if (!reply) return null
  const open = () => handOver(operator_id, reply) && router.push('/')
  return (
    <Button look="primary" className="self-start" onClick={open}>
      {remedies.openPasted}
    </Button>
  )
}

/** The request in a paste, with the refusal it got; null where either is missing. */
async function replyIn(pasted: string, { answer, guidance }: Explained): Promise<RefusedReply | null> {
  if (answer.found !== 'refusal') return null
  const [{ pastedMessage }, { findMessageId }] = await Promise.all([
    import('#lib/protocol/pasted-message.ts'),
    import('#lib/protocol/message-id.ts'),
  ])
  const found = await pastedMessage(pasted)
  if (found?.status !== 'message') return null
  const { code, msg, card, log_id, troubleshooter, scopes, fields, http } = answer.refusal
  const target = findMessageId(pasted)
  return {
    message_id: target.found === 'one' ? target.message_id : '',
    msg_type: found.msg_type,
    content: found.content,
    // Of whichever call it is: what it says of the content is what one mends by.
    outcome: {
      status: 'refused',
      endpoint: 'reply',
      http: http ?? 400,
      code,
      msg,
      card,
      log_id,
      troubleshooter,
      scopes,
      fields,
    },
    guidance,
  }
}
