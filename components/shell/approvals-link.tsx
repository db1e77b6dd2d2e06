'use client'

import { useQuery } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import * as z from 'zod/mini'
import { approvalsWords } from '#lib/i18n/approvals.ts'
import { NavLink } from './nav-link.tsx'
import { useOffers } from './offers.ts'
import { ownFetch } from './own-fetch.ts'
import { useMessagesOf } from './use-messages.tsx'

const answered = z.object({ waiting: z.nullable(z.number()) })

/**
 * The way to the requests that concern somebody, with how many wait. Asked for anew with every page and whenever one
 * comes back to the window, and never else: asking keeps a session from going idle.
 * @param given as the server knew it; null: none concerns them
 */
export default function ApprovalsLink({ given }: { given: number | null }) {
  const words = useMessagesOf(approvalsWords)
  const path = usePathname()
  const { data: waiting } = useQuery({
    queryKey: ['approvals', path],
    initialData: given,
    staleTime: 0,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => {
      const answer = await ownFetch('/approvals/waiting', { signal, cache: 'no-store' })
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      return answered.parse(await answer.json()).waiting
    },
  })
  useOffers(() => ({ pages: waiting === null ? [] : ['/approvals'] }))
  if (waiting === null) return null
  return (
    <NavLink href="/approvals" here={path === '/approvals'}>
      {words.title}
      {waiting > 0 && (
        <span className="ml-1 inline-flex min-w-5 justify-center rounded-full bg-warn-soft px-1 text-note text-warn tabular-nums">
          <span aria-hidden>{waiting}</span>
          <span className="sr-only">{words.waiting(waiting)}</span>
        </span>
      )}
    </NavLink>
  )
}
