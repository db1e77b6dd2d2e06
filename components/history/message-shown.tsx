'use client'

import { useSyncExternalStore } from 'react'
import { MessageView } from '#components/preview/message/message-view.tsx'
import { PicturesIn } from '#components/preview/message/picture-place.tsx'
import { useLocale } from '#components/shell/use-messages.tsx'
import type { PicturePlace } from '#lib/model/picture-place.ts'

type Props = {
  msg_type: string
  content: string
  /** By which its reader sees the pictures in it. */
  place: PicturePlace
}

/** The message as Feishu shows it to a reader of this page's language, in this page's theme. */
export function MessageShown({ msg_type, content, place }: Props) {
  const language = useLocale() === 'en' ? 'en_us' : 'zh_cn'
  const scheme = useSyncExternalStore(onThemeChange, schemeOfPage, () => 'light' as const)
  return (
    <PicturesIn value={place}>
      <MessageView msg_type={msg_type} content={content} scheme={scheme} device="pc" language={language} />
    </PicturesIn>
  )
}

const prefersDark = '(prefers-color-scheme: dark)'

function schemeOfPage(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia(prefersDark).matches ? 'dark' : 'light'
}

function onThemeChange(changed: () => void) {
  const system = matchMedia(prefersDark)
  system.addEventListener('change', changed)
  const chosen = new MutationObserver(changed)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    chosen.disconnect()
  }
}
