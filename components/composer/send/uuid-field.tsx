'use client'

import { Info, RefreshCw } from 'lucide-react'
import { useId, useState } from 'react'
import { useMessages } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { Popover } from '#components/ui/popover.tsx'

type Props = { uuid: string; valid: boolean; onChange(uuid: string): void; onRenew(): void }

/** The uuid the reply is sent with: shown, editable, and what it is good for. */
export function UuidField({ uuid, valid, onChange, onRenew }: Props) {
  const { composer } = useMessages()
  const words = composer.uuid
  const id = useId()
  // The shown uuid follows the draft a moment later; a field being typed into must not.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="flex min-w-0 items-center gap-2">
        <label htmlFor={id} className="text-control text-ink-2">
          {words.label}
        </label>
        <div
          className={`flex min-w-0 flex-1 items-center rounded-control border bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent ${valid ? 'border-line' : 'border-danger'}`}
        >
          <input
            id={id}
            value={typed ?? uuid}
            onChange={({ target }) => {
              setTyped(target.value)
              onChange(target.value)
            }}
            // Four times what a uuid may have: enough to see that it is too long.
            maxLength={200}
            onBlur={() => setTyped(null)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={!valid}
            aria-describedby={`${id}-wrong`}
            className="h-7 min-w-0 flex-1 truncate bg-transparent px-2 font-mono text-note outline-none"
          />
          <IconButton label={words.renew} className="size-7" onClick={onRenew}>
            <RefreshCw size={14} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <Popover
            label={words.explain}
            trigger={
              <IconButton label={words.explain} className="size-7">
                <Info size={14} strokeWidth={1.5} aria-hidden />
              </IconButton>
            }
          >
            <p>{words.body}</p>
          </Popover>
        </div>
      </div>
      <p id={`${id}-wrong`} aria-live="polite" className={valid ? 'sr-only' : 'text-note text-danger'}>
        {valid ? '' : `${uuid.length > 50 ? words.tooLong(uuid.length) : ''} ${words.invalid}`}
      </p>
    </div>
  )
}
