'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { CaretFrame, letterRect } from '#components/ui/caret-frame.tsx'
import { MentionPicker } from './mention-picker.tsx'
import { mentionTag, type Whom } from './whom.ts'

/** What is looked for behind a sign in a text: people, or emoji. */
export type Sought = { from: number; query: string; sign?: ':' }

// Most mentions come without.
const emoji = lazyCode(() =>
  import('#components/post-editor/emoji-picker.tsx').then(({ EmojiPicker }) => ({ EmojiPicker })),
)

type Props = {
  area: RefObject<HTMLTextAreaElement | null>
  /** Where the sign stands, and what follows it. */
  at: Sought
  /** How a tag is spelled there. */
  spelling: 'id' | 'user_id'
  /** Puts whom it means in the place of a stretch of the field; without it they stand there as their tag. */
  onTake?: ((field: HTMLTextAreaElement, from: number, to: number, whom: Whom) => void) | undefined
  onClose(): void
}

/** Whom an @ in a text field may mean, or which emoji a colon, beside it. */
export function MentionInText({ area, at, spelling, onTake = putTag(spelling), onClose }: Props) {
  const field = area.current
  const picker = useLazyCode(emoji, at.sign === ':')
  // Where the letter stands is worked out once for a field that did not move: all of its text is laid out for it.
  const known = useRef<{ from: number; key: string; rect: DOMRect } | null>(null)
  useEffect(() => {
    if (known.current?.from !== at.from) known.current = null
  }, [at.from])
  if (!field || (at.sign === ':' && !picker)) return null
  const rectOf = () => {
    const { left, top, width, height } = field.getBoundingClientRect()
    const key = [left, top, width, height, field.scrollTop].join()
    if (known.current?.key !== key) known.current = { from: at.from, key, rect: letterRect(field, at.from) }
    return known.current.rect
  }
  return (
    <CaretFrame key={at.from} field={field} rectOf={rectOf}>
      {picker && at.sign === ':' ? (
        <picker.EmojiPicker
          field={field}
          query={at.query}
          onTake={(code) => {
            put(field, at.from, field.selectionStart, `:${code}:`)
            onClose()
          }}
          onClose={onClose}
        />
      ) : (
        <MentionPicker
          field={field}
          query={at.query}
          onTake={(whom) => {
            onTake(field, at.from, field.selectionStart, whom)
            onClose()
          }}
          onClose={onClose}
        />
      )}
    </CaretFrame>
  )
}

const putTag = (spelling: 'id' | 'user_id') => (field: HTMLTextAreaElement, from: number, to: number, whom: Whom) => {
  const isBlank = /^\s/.test(field.value.slice(to))
  put(field, from, to, mentionTag(whom, spelling) + (isBlank ? '' : ' '))
}

/** By the browser's own editing, so that undo takes it back. */
function put(field: HTMLTextAreaElement, from: number, to: number, text: string) {
  field.focus()
  field.setSelectionRange(from, to)
  document.execCommand('insertText', false, text)
}
