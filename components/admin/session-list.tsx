'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { adminWords } from '#lib/i18n/admin.ts'
import { isolated } from '#lib/shown/invisible.ts'

/** A session as it is listed; `id` is not what its cookie holds. */
export type SessionRow = {
  id: string
  name: string
  email: string | null
  address: string
  since: string
  seen: string
  own: boolean
}

export type EndSession = (id: unknown) => Promise<{ status: 'done' | 'gone' | 'invalid' | 'no_entry' | 'no_record' }>

/** Who is signed in, each with a button that ends it. */
export function SessionList({ sessions, end }: { sessions: SessionRow[]; end: EndSession }) {
  const { sessions: words } = useMessagesOf(adminWords)
  const router = useRouter()
  const ending = useMutation({ mutationFn: end, onSuccess: () => router.refresh() })
  const unrecorded = ending.data?.status === 'no_record'
  const refused = ending.data?.status === 'no_entry' || ending.data?.status === 'invalid'
  return (
    <>
      <ul className="-mx-4 -mb-4 divide-y divide-line border-t border-line">
        {sessions.map(({ id, name, email, address, since, seen, own }) => (
          <li
            key={id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2 text-control desktop:grid-cols-[minmax(0,1fr)_minmax(0,10rem)_10rem_10rem_auto]"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 font-semibold">
                <span className="min-w-0 wrap-anywhere">
                  <Isolated text={name} />
                </span>
                {own && <Tag tone="accent">{words.you}</Tag>}
              </p>
              {email !== null && (
                <p className="truncate text-note text-ink-2">
                  <Isolated text={email} />
                </p>
              )}
            </div>
            <Labelled name={words.address}>
              <span className="font-mono text-note break-all">
                <Isolated text={address} />
              </span>
            </Labelled>
            <Labelled name={words.since}>
              <LocalTime at={since} />
            </Labelled>
            <Labelled name={words.seen}>
              <LocalTime at={seen} />
            </Labelled>
            <Button
              look="danger"
              aria-label={words.endOf(isolated(name))}
              busy={ending.isPending}
              onClick={() => ending.mutate(id)}
              className="max-desktop:col-start-2 max-desktop:row-span-4 max-desktop:row-start-1 max-desktop:self-start"
            >
              {words.end}
            </Button>
          </li>
        ))}
      </ul>
      {(ending.isError || refused || unrecorded) && (
        <p role="alert" className="text-control text-danger">
          {unrecorded ? words.unrecorded : refused ? words.refused : words.failed}
        </p>
      )}
    </>
  )
}

function Labelled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="flex min-w-0 gap-x-2 max-desktop:col-start-1 desktop:flex-col">
      <span className="shrink-0 text-note text-ink-2">{name}</span>
      {children}
    </p>
  )
}
