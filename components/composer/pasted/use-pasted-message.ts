'use client'

import { useEffect, useState } from 'react'
import { retriedImport } from '#components/shell/lazy.tsx'
import { useDebounced } from '#components/shell/use-debounced.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { mayHoldMessage } from '#lib/protocol/pasted-message/may-hold.ts'
import type { PastedMessage } from '#lib/protocol/pasted-message.ts'

/**
 * The message in what stands in an editor, where it is more than the editor’s own words; null where there is none, and
 * until the reader is there. It is brought when a text looks as if it were worth it, and never on the path of a key.
 * @param text what the editor of that type holds
 */
export function usePastedMessage(text: string, msg_type: MsgType): PastedMessage | null {
  const settled = useDebounced(text)
  const [read, setRead] = useState<{ text: string; msg_type: MsgType; found: PastedMessage | null } | null>(null)
  useEffect(() => {
    if (!mayHoldMessage(settled)) return
    let wanted = true
    retriedImport(() => import('#lib/protocol/pasted-message.ts')).then(
      async ({ pastedMessage, isNews }) => {
        const found = await pastedMessage(settled)
        if (wanted) setRead({ text: settled, msg_type, found: found && isNews(found, msg_type) ? found : null })
      },
      // Without it the words are sent as they stand, which is what they would be anyway.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [settled, msg_type])
  return read !== null && read.text === text && read.msg_type === msg_type ? read.found : null
}
