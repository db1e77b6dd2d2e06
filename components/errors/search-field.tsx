'use client'

import { Search } from 'lucide-react'
import Form from 'next/form'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { searchMs } from '#components/shell/timing.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { errorsWords } from '#lib/i18n/errors.ts'

/** The search is in the address, so it can be shared and works without scripts; with them the list follows the typing. */
export function SearchField({ query }: { query: string }) {
  const { errors } = useMessagesOf(errorsWords)
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const follow = (typed: string) => {
    clearTimeout(timer.current)
    const address = typed.trim() ? `/errors?q=${encodeURIComponent(typed.trim())}` : '/errors'
    timer.current = setTimeout(() => startTransition(() => router.replace(address, { scroll: false })), searchMs)
  }
  return (
    <Form role="search" action="/errors" replace scroll={false} aria-busy={busy} className="flex gap-2">
      <div className="relative min-w-0 grow">
        <Search
          size={16}
          strokeWidth={1.5}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-2"
        />
        <input
          type="search"
          name="q"
          aria-label={errors.search.label}
          placeholder={errors.search.hint}
          defaultValue={query}
          onChange={(event) => follow(event.target.value)}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          className="h-10 w-full rounded-control border border-edge bg-surface pr-3 pl-9 text-body placeholder:text-ink-2"
        />
      </div>
      <Button type="submit" className="h-10">
        {errors.search.submit}
      </Button>
    </Form>
  )
}
