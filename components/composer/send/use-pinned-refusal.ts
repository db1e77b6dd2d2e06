import { useEffect, useRef } from 'react'
import { contentOf, emptyDraft } from '#lib/model/draft.ts'
import type { Start } from '../draft/use-draft.ts'
import type { useSend } from './use-send.ts'

/**
 * Shows a refusal somebody came to mend. Once its words stand in the draft: its places are looked for in what stands there.
 *
 * @param mends what they came with; null: nothing
 * @param written the content of the draft
 */
export function usePinnedRefusal(mends: Start | null, written: string, pin: ReturnType<typeof useSend>['pin']) {
  const pinned = useRef(false)
  useEffect(() => {
    if (!mends?.refused || !mends.words || pinned.current) return
    const { outcome, guidance, attempt_id, uuid } = mends.refused
    const { msg_type, contents } = mends.words
    const content = contentOf({ ...emptyDraft(), msg_type, contents: { ...emptyDraft().contents, ...contents } })
    if (written !== content) return
    pinned.current = true
    const { pasted: message_id, reply_in_thread = false } = mends
    const request = { attempt_id: attempt_id ?? '', message_id, msg_type, content, reply_in_thread, uuid }
    pin(
      { ...request, anyway: false, after_hour: false },
      { status: 'done', attempt_id: attempt_id ?? '', outcome, guidance },
    )
  }, [mends, pin, written])
}
