import { partsOf } from '#lib/shown/invisible.ts'

/** Words somebody else chose: they do not turn the sentence around them, and what is invisible in them is named. */
export function Isolated({ text }: { text: string }) {
  return (
    <bdi>
      {partsOf(text).map((part, i) =>
        'code' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <span key={i} data-invisible className="rounded-control bg-warn-soft px-1 font-mono text-note text-warn">
            {part.code}
          </span>
        ) : (
          part.text
        ),
      )}
    </bdi>
  )
}
