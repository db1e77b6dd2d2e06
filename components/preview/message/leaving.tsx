'use client'

import { type CSSProperties, createContext, type MouseEvent, type ReactNode, useContext, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import { PageDialog } from '#components/ui/dialog.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isolated } from '#lib/shown/invisible.ts'

const Leaving = createContext<(href: string) => void>(() => undefined)

/** Asks before an address is followed; whatever looks like a link in a message goes through here. */
export const useLeaving = (): ((href: string) => void) => useContext(Leaving)

/** Only these are ever followed; where anything else leads is told. */
export const isWeb = (href: string) => /^https?:\/\//i.test(href) && URL.canParse(href)

/** Holds a message: clicks within it ask here before they leave the page. */
export function LeavingGuard({ children }: { children: ReactNode }) {
  const [href, setHref] = useState<string | null>(null)
  return (
    <Leaving value={setHref}>
      {children}
      {href !== null && <LeavingDialog href={href} onClose={() => setHref(null)} />}
    </Leaving>
  )
}

function LeavingDialog({ href, onClose }: { href: string; onClose: () => void }) {
  const { leaving } = useMessagesOf(cardWords)
  const web = isWeb(href)
  return (
    <PageDialog label={leaving.title} onClose={onClose}>
      <h2 className="text-heading font-semibold">{leaving.title}</h2>
      <p className="text-ink-2">{web ? leaving.body : leaving.notWeb}</p>
      <code className="max-h-40 overflow-auto rounded-control bg-page p-2 font-mono text-note break-all">
        <Isolated text={href} />
      </code>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{leaving.stay}</Button>
        {web && (
          <a href={href} target="_blank" rel="noreferrer noopener" className={buttonClass('primary')} onClick={onClose}>
            {leaving.open}
          </a>
        )}
      </div>
    </PageDialog>
  )
}

type LinkProps = {
  href: string
  children: ReactNode
  className?: string
  style?: CSSProperties
  title?: string
  [data: `data-${string}`]: string | undefined
}

/** A link in a message: hovering tells where it leads, a click asks first, in whatever tab it was meant for. */
export function LeavingLink({ href, children, title, ...rest }: LinkProps) {
  const drawing = useMessagesOf(drawingWords)
  const leave = useLeaving()
  const ask = (event: MouseEvent) => {
    event.preventDefault()
    leave(href)
  }
  return (
    <a
      {...rest}
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      title={title ?? drawing.leadsTo(isolated(href))}
      onClick={ask}
      onAuxClick={(event) => event.button === 1 && ask(event)}
    >
      {children}
    </a>
  )
}
