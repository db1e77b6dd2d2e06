'use client'

import { usePathname } from 'next/navigation'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { sessionWords } from '#lib/i18n/session.ts'
import { useLocale, useMessagesOf } from './use-messages.tsx'
import { type SessionOf, useSession } from './use-session.ts'

/** Says that the session has ended, or soon will, or is another person's by now, and what to do: nothing is lost. */
export default function SessionBar(props: SessionOf & { signs_in: boolean }) {
  const words = useMessagesOf(sessionWords)
  const locale = useLocale()
  const { now, endsSoon } = useSession(props)
  if (now.status === 'other')
    return (
      <Bar role="alert" act={<Button onClick={() => location.reload()}>{words.reload}</Button>}>
        <Isolated text={words.other(now.name)} />
      </Bar>
    )
  if (now.status === 'ended')
    return (
      <Bar role="alert" act={<SignIn here={props.signs_in} />}>
        {words.ended}
      </Bar>
    )
  if (now.status === 'same' && now.ends_at !== null && endsSoon)
    return (
      <Bar role="status" act={<SignIn here={props.signs_in} />}>
        {words.endsSoon(localTime(new Date(now.ends_at), locale))}
      </Bar>
    )
  return null
}

function Bar({ role, act, children }: { role: 'alert' | 'status'; act: ReactNode; children: ReactNode }) {
  return (
    <div
      role={role}
      className="appear flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-warn-soft px-4 py-2 text-control text-ink"
    >
      <p className="min-w-0 flex-1 basis-60">{children}</p>
      {act}
    </div>
  )
}

/**
 * Opens a window to sign in with, and stays. Where there is none (a phone, a blocked popup) it is a link like any other:
 * this page is left, and come back to.
 *
 * @param here whether the console itself leads to the provider; else what stands in front of it does
 */
function SignIn({ here }: { here: boolean }) {
  const words = useMessagesOf(sessionWords)
  const path = usePathname()
  const [opened, setOpened] = useState(false)
  const by = (to: string) => `${here ? '/sign-in/go' : '/sign-in'}?${new URLSearchParams({ to })}`
  const openWindow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || matchMedia('(pointer: coarse)').matches) return
    const popup = open(by('/sign-in/done'), 'sign-in', 'popup,width=520,height=720')
    if (!popup) return
    // The provider's page has no business with this one.
    popup.opener = null
    event.preventDefault()
    setOpened(true)
  }
  return (
    <>
      {opened && <span className="text-note text-ink-2">{words.otherWindow}</span>}
      {/* Not a Link: it leads away, and must not be fetched before it is asked for. */}
      <a href={by(path + location.search)} onClick={openWindow} className={buttonClass('primary')}>
        {words.signIn}
      </a>
    </>
  )
}
