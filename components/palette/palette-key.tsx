'use client'

import { useEffect, useRef, useState } from 'react'
import { isPressed } from '#components/shell/keys.ts'
import { lazyCode, retriedImport, useLazyCode } from '#components/shell/lazy.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { fieldLook, longestQuery } from './field-look.ts'

const palette = lazyCode(() =>
  retriedImport(
    () => import('./console-palette.tsx').then(({ ConsolePalette }) => ({ ConsolePalette })),
    Number.POSITIVE_INFINITY,
  ),
)

type Props = { operator_id: string; sandbox: boolean }

/** Opens the palette by its key, on any page. Its code comes when first asked for; what is typed until then it is given. */
export function PaletteKey(props: Props) {
  const { nav } = useMessages()
  // By its number, 0 for none: that the last one has closed may be told after the key that opens the next.
  const [open, setOpen] = useState(0)
  const count = useRef(0)
  const [query, setQuery] = useState('')
  const loaded = useLazyCode(palette, open)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPressed('palette', 'everywhere', event) || event.defaultPrevented) return
      event.preventDefault()
      // What is open already, a question or another dialog, is answered first.
      if (document.querySelector('dialog[open]')) return
      setQuery('')
      setOpen(++count.current)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (open === 0) return null
  return (
    <PageDialog
      key={open}
      label={nav.palette.label}
      onClose={() => setOpen((now) => (now === open ? 0 : now))}
      className="mt-[12dvh] w-[min(560px,calc(100vw-16px))]"
    >
      <div className="-m-4 flex max-h-[min(480px,70dvh)] min-h-0 flex-col">
        {loaded ? (
          <loaded.ConsolePalette {...props} query={query} onQuery={setQuery} />
        ) : (
          <input
            // What a dialog that opens gives the focus to; React knows the attribute, and does not write it.
            ref={(input) => input?.setAttribute('autofocus', '')}
            type="text"
            aria-label={nav.palette.search}
            value={query}
            placeholder={nav.palette.search}
            maxLength={longestQuery}
            autoComplete="off"
            onChange={({ target }) => setQuery(target.value)}
            // Ctrl+Enter would send the reply.
            onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
            className={fieldLook}
          />
        )}
      </div>
    </PageDialog>
  )
}
