'use client'

import { useSyncExternalStore } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Copy } from '#components/ui/copy.tsx'
import { errorsWords } from '#lib/i18n/errors.ts'

/** Copies where one is. The server does not know the name it is called by, so the button appears once the page runs. */
export function CopyAddress() {
  const { errors } = useMessagesOf(errorsWords)
  const address = useSyncExternalStore(
    () => () => {},
    () => `${location.origin}${location.pathname}`,
    () => null,
  )
  return address && <Copy text={address} label={errors.code.copyAddress} />
}
