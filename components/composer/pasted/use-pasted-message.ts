'use client'

import { useEffect, useRef, useState } from 'react'
import { retriedImport } from '#components/shell/lazy.tsx'
import { useDebounced } from '#components/shell/use-debounced.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import { mayHoldMessage } from '#lib/protocol/pasted-message/may-hold.ts'
import type { PastedMessage } from '#lib/protocol/pasted-message.ts'
import type { Found, PastedReader } from './reader.ts'

/**
 * The message in what stands in an editor, where it is more than the editor’s own words; null where there is none, and
 * until it has been read. Where the reader does not come, the words are sent as they stand, which is what they would
 * be anyway.
 * @param text what the editor of that type holds
 */
export function usePastedMessage(text: string, msg_type: MsgType): PastedMessage | null {
  const settled = useDebounced(text)
  const [read, setRead] = useState<Found | null>(null)
  const reader = useRef<PastedReader | null>(null)
  useEffect(() => () => reader.current?.end(), [])
  useEffect(() => {
    if (!mayHoldMessage(settled)) return
    let wanted = true
    retriedImport(() => import('./reader.ts')).then(
      ({ makeReader }) => {
        if (!wanted) return
        reader.current ??= makeReader(setRead)
        reader.current.read({ text: settled, msg_type })
      },
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [settled, msg_type])
  return read !== null && read.text === text && read.msg_type === msg_type ? read.found : null
}
