'use client'

import { useMemo } from 'react'
import { useLocale, useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { type AsType, asOtherTypes } from '#lib/as-type/as-type.ts'
import { asTypeWords } from '#lib/i18n/as-type.ts'
import { type Words, wordsAgain } from '#lib/model/draft.ts'
import type { WordedType } from '#lib/protocol/messages.ts'
import { encodeReply, measure } from '#lib/protocol/reply.ts'
import { inKB } from '#lib/protocol/size.ts'

export type OtherTypesProps = {
  msg_type: WordedType
  /** As it would be sent. */
  content: string
  onUse(words: Words): void
}

/** The same draft as text, post and card: how large each is, who sees it, and what it does not say. */
export default function OtherTypes({ msg_type, content, onUse }: OtherTypesProps) {
  const words = useMessagesOf(asTypeWords)
  const { composer } = useMessages()
  const locale = useLocale()
  const others = useMemo(
    () => asOtherTypes(msg_type, content, locale === 'en' ? 'en_us' : 'zh_cn'),
    [msg_type, content, locale],
  )
  return (
    <div className="flex flex-col gap-3">
      <div>
        <h2 className="font-semibold">{words.title}</h2>
        <p className="text-ink-2">{others.length > 0 ? words.body : words.nothing}</p>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        <Row msg_type={msg_type} content={content} />
        {others.map((other) => (
          <Row key={other.msg_type} {...other}>
            <Button
              className="self-start"
              onClick={() => {
                const again = wordsAgain(other.msg_type, other.content)
                if (again) onUse(again)
              }}
            >
              {words.use(composer.type[other.msg_type])}
            </Button>
          </Row>
        ))}
      </ul>
    </div>
  )
}

type RowProps = Omit<AsType, 'losses'> & { losses?: AsType['losses']; children?: React.ReactNode }

function Row({ msg_type, content, losses, children }: RowProps) {
  const words = useMessagesOf(asTypeWords)
  const { composer } = useMessages()
  const { bytes, limit } = measure(
    encodeReply({ msg_type, content, reply_in_thread: false, uuid: '0'.repeat(32) }),
    msg_type,
    content,
  )
  const lost = losses?.map(({ what, n }) => words.lost[what](n)).join(words.and)
  return (
    <li className="flex flex-col gap-1 py-2">
      <p className="flex flex-wrap gap-x-3">
        <span className="font-semibold">
          {composer.type[msg_type]}
          {!losses && <span className="font-normal text-ink-2"> · {words.now}</span>}
        </span>
        <span className="text-ink-2 tabular-nums">{words.size(inKB(bytes), inKB(limit ?? 0))}</span>
      </p>
      <p className="text-note text-ink-2">
        {msg_type === 'interactive' && !/"schema"\s*:\s*"2\.0"/.test(content)
          ? words.clientsOfFirst
          : words.clients[msg_type]}
      </p>
      {lost !== undefined && <p className="text-note">{lost === '' ? words.keepsAll : words.loses(lost)}</p>}
      {children}
    </li>
  )
}
