'use client'

import { useEffect } from 'react'

/**
 * Next announces navigations from an element with the role `alert`. It is a live region either way; the role
 * belongs to outcomes, which people and tests look for by it.
 */
export function QuietAnnouncer() {
  useEffect(() => {
    const host = document.getElementsByTagName('next-route-announcer')[0]
    host?.shadowRoot?.querySelector('[role=alert]')?.setAttribute('role', 'none')
  })
  return null
}
