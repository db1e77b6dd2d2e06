'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { isPressed } from '#components/shell/keys.ts'
import { retriedImport } from '#components/shell/lazy.tsx'

const ConsolePalette = dynamic(() => retriedImport(() => import('./console-palette.tsx')), { ssr: false })

type Props = { operator_id: string; sandbox: boolean }

/** Opens the palette by its key, on any page; it comes when first asked for. */
export function PaletteKey(props: Props) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPressed('palette', 'everywhere', event) || event.defaultPrevented) return
      event.preventDefault()
      // What is open already, a question or another dialog, is answered first.
      if (!document.querySelector('dialog[open]')) setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return open && <ConsolePalette {...props} onClose={() => setOpen(false)} />
}
