'use client'

import { useSyncExternalStore } from 'react'
import { MessageView } from '#components/preview/message/message-view.tsx'
import { useLocale } from '#components/shell/use-messages.tsx'

/** The message as Feishu shows it to a reader of this page's language, in this page's theme. */
export function MessageShown({ msg_type, content }: { msg_type: string; content: string }) {
  const language = useLocale() === 'en' ? 'en_us' : 'zh_cn'
  const scheme = useSyncExternalStore(onThemeChange, schemeOfPage, () => 'light' as const)
  return <MessageView msg_type={msg_type} content={content} scheme={scheme} device="pc" language={language} />
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
