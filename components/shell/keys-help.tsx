'use client'

import { Keyboard } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/buttons.tsx'
import { isPressed } from './keys.ts'
import { retriedImport } from './lazy.tsx'
import { lazyPart } from './not-loaded.tsx'
import { useOffers } from './offers.ts'
import { useMessages } from './use-messages.tsx'

const KeysDialog = lazyPart(dynamic(() => retriedImport(() => import('./keys-dialog.tsx')), { ssr: false }))

const written = 'input, textarea, select, [contenteditable=true], [role=combobox]'

/** Opens the list of keys, by its button or by "?" where no text is written; the list comes when first asked for. */
export function KeysHelp() {
  const { nav } = useMessages()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, defaultPrevented } = event
      if (!isPressed('help', 'everywhere', event) || defaultPrevented) return
      if (target instanceof Element && target.closest(written)) return
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  useOffers(() => ({ acts: { keys: () => setOpen(true) } }))

  return (
    <>
      <IconButton label={nav.keys} className="max-tablet:hidden!" onClick={() => setOpen(true)}>
        <Keyboard size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
      {open && <KeysDialog onClose={() => setOpen(false)} />}
    </>
  )
}
