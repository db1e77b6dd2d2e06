'use client'

import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { uuidWords } from '#lib/i18n/uuid.ts'

export type UuidFieldProps = { uuid: string; valid: boolean; onChange(uuid: string): void; onRenew(): void }

/** The uuid the reply is sent with: shown, editable, and what it is good for. */
export default function UuidField({ uuid, valid, onChange, onRenew }: UuidFieldProps) {
  const words = useMessagesOf(uuidWords)
  const id = useId()
  // The shown uuid follows the draft a moment later; a field being typed into must not.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="text-ink-2">
          uuid
        </label>
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
          className={`h-8 min-w-0 flex-1 rounded-control border bg-surface px-2 font-mono text-note ${valid ? 'border-edge' : 'border-danger'}`}
        />
      </div>
      <p id={`${id}-wrong`} aria-live="polite" className={valid ? 'sr-only' : 'text-note text-danger'}>
        {valid ? '' : `${uuid.length > 50 ? words.tooLong(uuid.length) : ''} ${words.invalid}`}
      </p>
      <p>{words.body}</p>
      <Button className="self-start" onClick={onRenew}>
        {words.renew}
      </Button>
    </div>
  )
}
