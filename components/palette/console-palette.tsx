'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { recentTargetsOf } from '#components/composer/target/use-recent-targets.ts'
import { type Choice, offersNow } from '#components/shell/offers.ts'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { paletteWords } from '#lib/i18n/palette.ts'
import { groupsFor } from './entries.ts'
import { fieldLook, longestQuery } from './field-look.ts'

type Props = { operator_id: string; sandbox: boolean; query: string; onQuery(query: string): void }

/** Everything one can go to and do, by name: pages, acts, recent targets, codes, and components where a card is written. */
export function ConsolePalette({ operator_id, sandbox, query, onQuery }: Props) {
  const { nav } = useMessages()
  const words = useMessagesOf(paletteWords)
  const router = useRouter()
  const [chosen, setChosen] = useState('')
  const [offers] = useState(() => {
    const { targets, ...offered } = offersNow()
    const choose = (message_id: string) => router.push(`/?message_id=${encodeURIComponent(message_id)}`)
    return { ...offered, targets: targets ?? { recent: recentTargetsOf(operator_id), choose } }
  })
  const groups = groupsFor({
    query,
    offers,
    pages: [
      '/',
      '/history',
      '/errors',
      ...(offers.pages ?? []),
      ...(sandbox ? (['/sandbox'] as const) : []),
      '/status',
    ],
    words,
    also: Object.values(paletteWords),
    goTo: (address) => router.push(address),
  })
  const flat = groups.flatMap(({ choices }) => choices)
  // Until somebody chooses, the first that can be had; but nothing is sent by Enter alone.
  const current = flat.find(({ id, able }) => able && id === chosen) ?? flat.find(({ able, sends }) => able && !sends)

  const use = (choice: Choice, within: Element | null) => {
    // First back to where one was; what is chosen may put the focus elsewhere.
    within?.closest('dialog')?.close()
    choice.use()
  }
  return (
    <Command
      shouldFilter={false}
      loop
      label={nav.palette.search}
      value={current?.id ?? ''}
      onValueChange={setChosen}
      // Ctrl+Enter would send the reply.
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Command.Input
        ref={takesFocus}
        value={query}
        placeholder={nav.palette.search}
        maxLength={longestQuery}
        onValueChange={(value) => {
          onQuery(value)
          setChosen('')
        }}
        className={fieldLook}
      />
      <Command.List label={nav.palette.label} className="min-h-0 flex-1 overflow-auto p-1">
        {groups.map(({ key, choices }) => (
          <Command.Group
            key={key}
            heading={words.groups[key]}
            className="[&>[cmdk-group-heading]]:px-3 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-note [&>[cmdk-group-heading]]:text-ink-2"
          >
            {choices.map((choice) => (
              <Command.Item
                key={choice.id}
                value={choice.id}
                disabled={!choice.able}
                onSelect={() => use(choice, document.activeElement)}
                className="flex cursor-pointer items-center gap-2 rounded-control px-3 py-1.5 aria-disabled:cursor-default aria-disabled:text-ink-2 aria-selected:bg-press"
              >
                <span className="max-w-[70%] shrink-0 truncate">{choice.name}</span>
                <span className="min-w-0 truncate text-note text-ink-2">{choice.other}</span>
                {(choice === current || !choice.able) && choice.goes && (
                  <span className="ml-auto shrink-0 text-note text-ink-2">{choice.goes}</span>
                )}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {flat.length === 0 && <p className="p-3 text-ink-2">{words.none}</p>}
      </Command.List>
    </Command>
  )
}

/** In the place of the field that was there before it, or as what the dialog gives the focus to. */
function takesFocus(input: HTMLInputElement | null) {
  input?.setAttribute('autofocus', '')
  input?.focus()
}
