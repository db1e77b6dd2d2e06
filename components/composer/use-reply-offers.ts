import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { OutcomeActions } from '#components/outcome/outcome-panel.tsx'
import { useOffers } from '#components/shell/offers.ts'
import { msgTypes } from '#lib/protocol/messages.ts'
import type { useDraft } from './draft/use-draft.ts'
import { goOn } from './target/go-on.ts'
import type { RecentTarget } from './target/use-recent-targets.ts'

type Given = {
  /** null where nothing can be sent. */
  send: (() => void) | null
  /** What follows a reply that went out; null while none has, as it stands. */
  answered: Pick<OutcomeActions, 'newReply' | 'replyAgain'> | null
  targets: readonly RecentTarget[]
  /** Where the target is typed. */
  field: RefObject<HTMLInputElement | null>
  change: ReturnType<typeof useDraft>['change']
  /** On a phone, from the preview to what one writes. */
  toCompose(): void
}

/** What the reply lets one do from anywhere on the page. */
export function useReplyOffers({ send, answered, targets, field, change, toCompose }: Given) {
  useOffers(() => ({
    acts: {
      ...(send && { send }),
      ...(answered && { new_reply: answered.newReply, reply_again: answered.replyAgain }),
      thread: () => change(({ reply_in_thread }) => ({ reply_in_thread: !reply_in_thread })),
      ...Object.fromEntries(
        msgTypes.map((msg_type) => [
          msg_type,
          () => {
            flushSync(() => {
              toCompose()
              change({ msg_type })
            })
            goOn(field.current)
          },
        ]),
      ),
    },
    targets: {
      recent: targets,
      choose: (pasted) => {
        change({ pasted, chosen: null })
        goOn(field.current)
      },
    },
  }))
}
