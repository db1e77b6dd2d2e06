import { type CSSProperties, Fragment, type RefObject, useMemo, useRef } from 'react'
import { useOverField } from '#components/ui/use-over-field.ts'
import { tagsIn } from '#lib/markdown/tags-in.ts'

type Props = { text: string; area: RefObject<HTMLTextAreaElement | null>; letters: CSSProperties }

/**
 * Takes the tags of a Markdown text back behind its words: a veil over each, in the same letters, of which nothing else is
 * seen. The field itself stays the browser's own, and holds what is sent, letter by letter.
 */
export function TagVeil({ text, area, letters }: Props) {
  const layer = useRef<HTMLDivElement>(null)
  const tags = useMemo(() => tagsIn(text), [text])
  const last = tags.at(-1)
  useOverField(area, layer, last !== undefined)
  if (!last) return null
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden rounded-control">
      <div
        ref={layer}
        style={letters}
        className="p-1 text-transparent [overflow-wrap:break-word] [unicode-bidi:plaintext] whitespace-pre-wrap select-none"
      >
        {tags.map(({ from, to }, i) => (
          <Fragment key={from}>
            {text.slice(tags[i - 1]?.to ?? 0, from)}
            <mark className="bg-raised/35 box-decoration-clone text-transparent" data-veil>
              {text.slice(from, to)}
            </mark>
          </Fragment>
        ))}
        {text.slice(last.to)}
      </div>
    </div>
  )
}
