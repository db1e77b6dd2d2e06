'use client'

import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { useMessages } from '#components/shell/use-messages.tsx'
import { MessageView } from './message/message-view.tsx'

const handed = z.object({
  n: z.number(),
  msg_type: z.string(),
  content: z.string(),
  scheme: z.enum(['light', 'dark']),
  device: z.enum(['pc', 'phone']),
  language: z.string(),
})
type Handed = z.infer<typeof handed>

/**
 * Draws what `window.postMessage` hands it, as Feishu would show it: `{ n, msg_type, content, scheme, device, language }`.
 * `data-shown` says which `n` stands there. Another `n` begins anew; the same one is drawn over what was there.
 */
export function Alone() {
  const { preview } = useMessages()
  const [shown, setShown] = useState<Handed | null>(null)
  const [listening, setListening] = useState(false)
  useEffect(() => {
    const take = ({ origin, data }: MessageEvent<unknown>) => {
      const read = handed.safeParse(data)
      if (origin === location.origin && read.success) setShown(read.data)
    }
    addEventListener('message', take)
    setListening(true)
    return () => removeEventListener('message', take)
  }, [])
  return (
    <main id="content" data-listening={listening || undefined} data-shown={shown?.n} className="flex-1 p-4">
      <h1 className="sr-only">{preview.label}</h1>
      {shown && <Message key={shown.n} {...shown} />}
    </main>
  )
}

function Message({ n: _, ...message }: Handed) {
  return <MessageView {...message} />
}
