'use client'

import { AtSign, Bold, Italic, Link, Strikethrough, Underline } from 'lucide-react'
import { useId, useRef } from 'react'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { useMessages } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { LeftOut, longestParagraph, useRoom } from '#components/ui/left-out.tsx'
import { longestWritten } from '#lib/protocol/size.ts'
import { InvisibleNote } from './invisible-note.tsx'

/** A text message: words, and the four styles, links and mentions a text knows. */
export function TextEditor({ words, onChange }: EditorProps<'text'>) {
  const { composer } = useMessages()
  const { text } = composer
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { leftOut, room } = useRoom(longestWritten, longestParagraph)

  /** Through the browser's own editing, so that undo takes it back. */
  const wrap = (before: string, after: string, placeholder = '') => {
    const field = area.current
    if (!field) return
    field.focus()
    const chosen = field.value.slice(field.selectionStart, field.selectionEnd) || placeholder
    const start = field.selectionStart + before.length
    document.execCommand('insertText', false, before + chosen + after)
    field.setSelectionRange(start, start + chosen.length)
  }
  const tools = [
    [text.bold, Bold, () => wrap('<b>', '</b>')],
    [text.italic, Italic, () => wrap('<i>', '</i>')],
    [text.underline, Underline, () => wrap('<u>', '</u>')],
    [text.strike, Strikethrough, () => wrap('<s>', '</s>')],
    [text.link, Link, () => wrap('[', '](https://)', text.linkLabel)],
    [text.mention, AtSign, () => wrap('<at user_id="ou_">', '</at>', text.mentionName)],
  ] as const

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div role="toolbar" aria-label={text.tools} className="flex items-center border-b border-line px-1">
        {tools.map(([label, Icon, use]) => (
          <IconButton key={label} label={label} onClick={use}>
            <Icon size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        ))}
      </div>
      <label htmlFor={id} className="sr-only">
        {text.label}
      </label>
      <textarea
        ref={area}
        id={id}
        value={words.text}
        onChange={({ target }) => onChange({ text: target.value })}
        {...room}
        placeholder={text.placeholder}
        className="min-h-40 flex-1 resize-none bg-transparent p-3 text-body outline-none placeholder:text-ink-2"
      />
      <LeftOut characters={leftOut} in={words.text} most={longestWritten} />
      <InvisibleNote text={words.text} />
    </div>
  )
}
