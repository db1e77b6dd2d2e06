import { type ReactNode, useEffect, useEffectEvent, useId } from 'react'
import { isPressed, printed } from '#components/shell/keys.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import { Button } from '#components/ui/buttons.tsx'
import { severalWords } from '#lib/i18n/several.ts'

type Props = {
  /** How many rows can go, as far as is known, and how many cannot. */
  count: number
  out: number
  isChecked: boolean
  /** Why nothing can be sent; null where it can. */
  blocked: string | null
  /** From row to row: on a phone the preview has no table beside it. */
  step: ReactNode
  onSend(): void
}

/** In the place of Send: how many rows there are, what stands in the way, and the button that sends them. */
export function SeveralBar({ count, out, isChecked, blocked, step, onSend }: Props) {
  const words = useMessagesOf(severalWords)
  const platform = usePlatform()
  const id = useId()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed('send', 'everywhere', event) || event.repeat || document.querySelector('dialog[open]')) return
    event.preventDefault()
    onSend()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-2">
      <div className="empty:hidden tablet:hidden">{step}</div>
      {count > 0 && (
        <span className="text-note text-ink-2">{isChecked ? words.allReady(count) : words.ready(count)}</span>
      )}
      {out > 0 && <span className="text-note text-danger">{words.withFaults(out)}</span>}
      <div className="ml-auto flex min-w-0 items-center justify-end gap-3 max-tablet:flex-wrap">
        <p id={id} className="min-w-0 text-right text-note text-ink-2" aria-live="polite">
          {blocked}
        </p>
        <Button
          look="primary"
          // Not `disabled`: a button that says why it does nothing must be reachable.
          aria-disabled={blocked !== null}
          aria-describedby={id}
          onClick={onSend}
        >
          {words.send(Math.max(0, count))}
          <kbd aria-hidden className="hidden font-sans text-note desktop:inline">
            {printed('send', 'everywhere', platform)}
          </kbd>
        </Button>
      </div>
    </div>
  )
}
