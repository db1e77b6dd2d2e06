import { useMessages } from '#components/shell/use-messages.tsx'
import { invisibleIn } from '#lib/shown/invisible.ts'

/** A text area cannot mark a character: what nobody sees in it is named below it. */
export function InvisibleNote({ text }: { text: string }) {
  const { composer } = useMessages()
  const codes = invisibleIn(text)
  return codes.length > 0 ? (
    <p className="shrink-0 border-t border-line px-3 py-1 text-note text-warn">
      {composer.invisible(codes.join(', '))}
    </p>
  ) : null
}
