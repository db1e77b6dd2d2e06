'use client'

import { History, X } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { Pasted } from '#lib/protocol/message-id.ts'
import type { Target } from '#lib/protocol/target.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { excerptOf, longestTarget } from './excerpt.ts'
import type { RecentTarget } from './use-recent-targets.ts'
import { useTarget } from './use-target.ts'

type Props = {
  /** What was typed or pasted, as it is. */
  text: string
  pasted: Pasted
  /** Which of several ids is meant. */
  chosen: string | null
  message_id: string | null
  seen: Target | null
  pending: boolean
  recents: RecentTarget[]
  sample: RecentTarget | null
  field: RefObject<HTMLInputElement | null>
  onChange(text: string, chosen?: string): void
}

/** Where the reply goes: whatever was pasted, and which message that is. */
export function TargetField({
  text,
  pasted,
  chosen,
  message_id,
  seen,
  pending,
  recents,
  sample,
  field,
  onChange,
}: Props) {
  const { composer } = useMessages()
  const words = composer.target
  const id = useId()
  const wrong = pasted.found === 'other'
  // How long a paste was that was too long to be kept whole.
  const [shortened, setShortened] = useState<number | null>(null)
  const take = (text: string) => {
    const kept = excerptOf(text)
    setShortened(kept === text ? null : text.length)
    onChange(kept)
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="shrink-0 text-control text-ink-2">
          {words.label}
        </label>
        <div className="flex min-w-0 flex-1 items-center rounded-control border border-edge bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent">
          <input
            ref={field}
            id={id}
            value={text}
            onChange={({ target }) => take(target.value)}
            // A single-line field drops line breaks out of a paste; ids broken over two lines need them.
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (!/[\r\n]/.test(text) && text.length <= longestTarget) return
              event.preventDefault()
              take(text)
            }}
            placeholder={words.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={wrong}
            aria-describedby={`${id}-about`}
            className="h-8 min-w-0 flex-1 bg-transparent px-2 font-mono text-control outline-none placeholder:font-sans placeholder:text-ink-2"
          />
          {text !== '' && (
            <IconButton
              label={words.clear}
              onClick={() => {
                take('')
                field.current?.focus()
              }}
            >
              <X size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          <RecentTargets recents={recents} onChoose={take} />
        </div>
      </div>
      <div
        id={`${id}-about`}
        className="flex min-h-6 flex-wrap items-center gap-x-2 text-note text-ink-2 empty:hidden"
        aria-live="polite"
      >
        {pasted.found === 'nothing' && sample && (
          <button type="button" className="text-accent hover:underline" onClick={() => take(sample.message_id)}>
            {words.sample}
          </button>
        )}
        {shortened !== null && <p className="text-warn">{words.shortened(shortened.toLocaleString('en'))}</p>}
        {pasted.found === 'other' && (
          <p className="text-danger">{pasted.instead ? words.instead[pasted.instead](pasted.what) : words.none}</p>
        )}
        {pasted.found === 'cut' && <p className="text-warn break-all">{words.cut(pasted.what)}</p>}
        {pasted.found === 'one' && text.trim() !== pasted.message_id && (
          <span className="break-all">{words.found(pasted.message_id)}</span>
        )}
        {message_id && pending && pasted.found !== 'several' && (
          <span className="appear [animation-delay:200ms] [animation-fill-mode:both]">{words.looking}</span>
        )}
        {message_id && seen && pasted.found !== 'several' && <Seen target={seen} />}
      </div>
      {pasted.found === 'several' && (
        <fieldset className="flex flex-col gap-1">
          <legend className="text-control">{words.several(pasted.message_ids.length)}</legend>
          <div role="radiogroup" aria-label={words.choices} className="flex max-h-48 flex-col gap-1 overflow-y-auto">
            {pasted.message_ids.slice(0, offered).map((each) => (
              <Choice
                key={each}
                message_id={each}
                name={`${id}-choice`}
                chosen={each === chosen}
                onChoose={() => onChange(text, each)}
              />
            ))}
            {pasted.message_ids.length > offered && <p className="text-note text-ink-2">{words.onlyFirst(offered)}</p>}
          </div>
        </fieldset>
      )}
    </div>
  )
}

/** So many are looked up and offered: nobody chooses among more, and each asks Feishu. */
const offered = 8

type ChoiceProps = { message_id: string; name: string; chosen: boolean; onChoose(): void }

/** One of several ids: who wrote what where tells the operator which is meant. */
function Choice({ message_id, name, chosen, onChoose }: ChoiceProps) {
  const { composer } = useMessages()
  const { target, pending } = useTarget(message_id)
  return (
    <label className="flex items-start gap-2 rounded-control px-1 py-0.5 text-note hover:bg-hover">
      <input type="radio" name={name} checked={chosen} onChange={onChoose} className="mt-0.5 shrink-0 accent-accent" />
      <span className="flex min-w-0 flex-col text-ink-2">
        <span className="font-mono text-ink break-all">{message_id}</span>
        {pending ? <span>{composer.target.looking}</span> : target && <Seen target={target} />}
      </span>
    </label>
  )
}

/** Who wrote it, where and when, and how it begins; or why that cannot be seen. */
function Seen({ target }: { target: Target }) {
  const { composer } = useMessages()
  const { seen, unseen } = composer.target
  if (target.status === 'unseen')
    return (
      <p>
        {unseen[target.reason]}
        {target.code !== null && <span className="tabular-nums"> ({target.code})</span>}
      </p>
    )
  const sender = target.sender.name ?? target.sender.id ?? seen.someone
  const chat = target.chat_name ?? (target.chat_mode === 'p2p' ? seen.p2p : (target.chat_id ?? seen.someChat))
  return (
    <p className="min-w-0 truncate">
      <span className="text-ink">{seen.from(isolated(sender), isolated(chat))}</span>
      {target.create_time && (
        <>
          {' · '}
          <LocalTime at={Number(target.create_time)} />
        </>
      )}
      {target.deleted ? <span className="text-danger"> · {seen.recalled}</span> : null}
      {' · '}
      {target.summary ? <Isolated text={target.summary} /> : seen.noWords(target.msg_type)}
    </p>
  )
}

function RecentTargets({ recents, onChoose }: { recents: RecentTarget[]; onChoose(message_id: string): void }) {
  const { composer } = useMessages()
  const words = composer.target
  return (
    <Menu
      trigger={
        <IconButton label={words.recent}>
          <History size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      }
      heading={recents.length ? words.recent : words.recentEmpty}
      items={recents.map(({ message_id, words }) => ({
        key: message_id,
        onSelect: () => onChoose(message_id),
        face: (
          <>
            <span className="truncate">
              <Isolated text={words} />
            </span>
            <span className="truncate font-mono text-note text-ink-2">{message_id}</span>
          </>
        ),
      }))}
    />
  )
}
