'use client'

import dynamic from 'next/dynamic'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { testSendWords } from '#lib/i18n/test-send.ts'
import type { TestSendProps } from './test-send.tsx'

const TestSend = lazyPart(dynamic(() => retriedImport(() => import('./test-send.tsx')), { ssr: false }))

/** Sends a card to a message kept for tests; a press opens what asks where to. */
export default function TestButton(props: TestSendProps) {
  const words = useMessagesOf(testSendWords)
  return (
    <Popover label={words.title} trigger={<Button>{words.button}</Button>}>
      <TestSend {...props} />
    </Popover>
  )
}
