'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LogOut, ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { Popover } from 'radix-ui'
import * as z from 'zod/mini'
import { Button, buttonClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { rolesWords } from '#lib/i18n/roles.ts'
import { sessionWords } from '#lib/i18n/session.ts'
import { may } from '#lib/model/roles.ts'
import type { SignedIn } from '#lib/model/signed-in.ts'
import { ownFetch } from './own-fetch.ts'
import { useMessagesOf } from './use-messages.tsx'

const goOn = z.object({ to: z.string() })

/** Who one is here, what one may, and the way out. */
export default function OperatorMenu({ operator }: { operator: SignedIn }) {
  const words = useMessagesOf(sessionWords)
  const roles = useMessagesOf(rolesWords)
  const client = useQueryClient()
  const leaving = useMutation({
    mutationFn: async () => {
      const answer = await ownFetch('/sign-out', { method: 'POST' })
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
      const { to } = goOn.parse(await answer.json())
      // Nothing that was looked up for this person stays for the next one.
      client.clear()
      location.assign(to)
    },
  })
  // Every role includes the first one.
  const shown = ['viewer', ...operator.roles.filter((role) => role !== 'viewer')] as const
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p className="text-note text-ink-2">{words.signedInAs}</p>
        <p className="font-semibold break-words">
          <Isolated text={operator.name} />
        </p>
        {operator.email !== null && operator.email !== operator.name && (
          <p className="break-all text-ink-2">
            <Isolated text={operator.email} />
          </p>
        )}
      </div>
      <div className="border-t border-line pt-3">
        <p className="text-note text-ink-2">{roles.may}</p>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
          {shown.map((role) => (
            <div key={role} className="contents">
              <dt className="font-semibold">{roles.names[role]}</dt>
              <dd className="text-ink-2">{roles.gives[role]}</dd>
            </div>
          ))}
        </dl>
      </div>
      {(operator.signs_out || may(operator.roles, 'administer')) && (
        <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
          {may(operator.roles, 'administer') && (
            // The header stays where the page changes, and what floats beside it would too.
            <Popover.Close asChild>
              <Link href="/admin" className={buttonClass('quiet', '-ml-3')}>
                <ShieldCheck size={16} strokeWidth={1.5} aria-hidden />
                {words.admin}
              </Link>
            </Popover.Close>
          )}
          {operator.signs_out && (
            <Button onClick={() => leaving.mutate()} aria-busy={leaving.isPending} className="ml-auto">
              <LogOut size={16} strokeWidth={1.5} aria-hidden />
              {leaving.isPending ? words.signingOut : words.signOut}
            </Button>
          )}
          {leaving.isError && (
            <p role="alert" className="w-full text-danger">
              {words.notSignedOut}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
