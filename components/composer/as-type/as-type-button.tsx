'use client'

import dynamic from 'next/dynamic'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { asTypeWords } from '#lib/i18n/as-type.ts'
import type { OtherTypesProps } from './other-types.tsx'

const OtherTypes = lazyPart(dynamic(() => retriedImport(() => import('./other-types.tsx')), { ssr: false }))

/** What the draft would be as another type; a press opens it. */
export default function AsTypeButton(props: OtherTypesProps) {
  const words = useMessagesOf(asTypeWords)
  return (
    <Popover
      label={words.title}
      trigger={
        <Button look="quiet" className="-mx-3">
          {words.button}
        </Button>
      }
    >
      <OtherTypes {...props} />
    </Popover>
  )
}
