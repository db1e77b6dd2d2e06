'use client'

import { Command } from 'cmdk'
import { Plus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useMemo, useState } from 'react'
import { toolClass } from '#components/code-editor/json-tools.tsx'
import { printed } from '#components/shell/keys.ts'
import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import type { Example } from '#lib/card/editing/examples.ts'
import type { Outline } from '#lib/card/editing/outline.ts'
import { cardEditorWords } from '#lib/i18n/card-editor.ts'
import { ElementIcon } from '../outline/element-icon.tsx'
import { choicesIn, type InsertChoice } from './choices.ts'
import type { Starter } from './starters.ts'

type Props = {
  open: boolean
  onOpenChange(open: boolean): void
  outline: Outline
  /** Whether nothing is written yet: anything begins a new card then. */
  blank: boolean
  /** Where the cursor stands, asked when the palette opens. */
  cursor(): number
  onInsert(example: Example): void
  onStart(starter: Starter): void
  /** Gives the focus back to the editor. */
  onLeave(): void
}

/** Every component this card may hold, found by name in either language, by tag, or by what it does. */
export function Palette({ open, onOpenChange, ...props }: Props) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={`${toolClass} text-accent-strong!`}
          title={`${cardEditor.insertHint} (${printed('palette', 'everywhere', usePlatform())})`}
        >
          <Plus size={14} strokeWidth={1.5} aria-hidden />
          {cardEditor.insert}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={cardEditor.palette.label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            props.onLeave()
          }}
          className="appear z-40 flex max-h-[min(480px,var(--radix-popover-content-available-height))] w-[min(400px,calc(100vw-16px))] flex-col overflow-hidden rounded-panel border border-line bg-raised text-control text-ink shadow-float outline-none"
        >
          <Choices {...props} onDone={() => onOpenChange(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Choices({
  outline,
  blank,
  cursor,
  onInsert,
  onStart,
  onDone,
}: Omit<Props, 'open' | 'onOpenChange'> & { onDone(): void }) {
  const { cardEditor } = useMessagesOf(cardEditorWords)
  const words = cardEditor.palette
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState('')
  const [offset] = useState(cursor)

  const groups = useMemo(
    () => choicesIn({ outline, blank, offset, query, locale, words, onInsert, onStart }),
    [outline, blank, offset, query, locale, words, onInsert, onStart],
  )

  const flat = groups.flatMap(({ choices }) => choices)
  // Until somebody chooses, the first that can be had.
  const current = flat.find(({ id, able }) => able && id === chosen) ?? flat.find(({ able }) => able)

  const use = (entry: InsertChoice) => {
    entry.use()
    onDone()
  }
  return (
    <Command
      shouldFilter={false}
      loop
      label={words.search}
      value={current?.id ?? ''}
      onValueChange={setChosen}
      // Ctrl+Enter would send the reply.
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      className="flex min-h-0 flex-col"
    >
      <Command.Input
        // It is what one opens the palette for.
        autoFocus
        value={query}
        placeholder={words.search}
        maxLength={200}
        onValueChange={(value) => {
          setQuery(value)
          setChosen('')
        }}
        className="h-10 shrink-0 border-b border-line bg-transparent px-3 text-body outline-none placeholder:text-ink-2"
      />
      <Command.List label={words.label} className="min-h-0 flex-1 overflow-auto p-1">
        {groups.map(({ key, choices }) => (
          <Command.Group
            key={key}
            heading={words.groups[key]}
            className="[&>[cmdk-group-heading]]:px-2 [&>[cmdk-group-heading]]:pt-2 [&>[cmdk-group-heading]]:pb-1 [&>[cmdk-group-heading]]:text-note [&>[cmdk-group-heading]]:text-ink-2"
          >
            {choices.map((entry) => (
              <Command.Item
                key={entry.id}
                value={entry.id}
                disabled={!entry.able}
                onSelect={() => use(entry)}
                className="flex cursor-pointer items-center gap-2 rounded-control px-2 py-1.5 aria-disabled:cursor-default aria-disabled:text-ink-2 aria-selected:bg-press"
              >
                <ElementIcon tag={entry.tag} />
                <span className="whitespace-nowrap">{entry.name}</span>
                <span className={`min-w-0 truncate text-note text-ink-2 ${entry.tag === '@card' ? '' : 'font-mono'}`}>
                  {entry.other}
                </span>
                {(entry === current || !entry.able) && (
                  <span className="ml-auto shrink-0 text-note text-ink-2">{entry.goes}</span>
                )}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {flat.length === 0 && <p className="p-3 text-ink-2">{words.none(query)}</p>}
      </Command.List>
    </Command>
  )
}
