import { useSyncExternalStore } from 'react'
import type { Scheme } from './scene.tsx'

const dark = '(prefers-color-scheme: dark)'

/** Whether the page around is light or dark, by the reader's choice or by their machine's; light until it runs. */
export const usePageScheme = (): Scheme => useSyncExternalStore(listen, now, () => 'light')

function now(): Scheme {
  const { theme } = document.documentElement.dataset
  return (theme === undefined ? matchMedia(dark).matches : theme === 'dark') ? 'dark' : 'light'
}

function listen(then: () => void) {
  const chosen = new MutationObserver(then)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const machine = matchMedia(dark)
  machine.addEventListener('change', then)
  return () => {
    chosen.disconnect()
    machine.removeEventListener('change', then)
  }
}
