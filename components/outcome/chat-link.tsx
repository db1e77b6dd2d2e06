'use client'

import Link from 'next/link'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { OutsideLink } from '#components/ui/outside-link.tsx'
import { outcomeWords } from '#lib/i18n/outcome.ts'
import { type Cloud, chatLink } from '#lib/protocol/chat-link.ts'
import type { SentMessage } from '#lib/protocol/outcome.ts'

/** To the chat the reply stands in. */
export function ChatLink({ cloud, message }: { cloud: Cloud; message: SentMessage }) {
  const { outcome } = useMessagesOf(outcomeWords)
  const href = chatLink(cloud, message)
  if (href === null) return null
  return cloud === 'sandbox' ? (
    <Link href={href} className={linkClass}>
      {outcome.openChatInSandbox}
    </Link>
  ) : (
    <OutsideLink href={href} className="text-control">
      {outcome.openChat}
    </OutsideLink>
  )
}
