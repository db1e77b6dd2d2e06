'use client'

import { AtSign, Bold, Italic, Link, Strikethrough, Underline } from 'lucide-react'
import { useId, useRef } from 'react'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { isPressed, printed } from '#components/shell/keys.ts'
import { useMessages } from '#components/shell/use-messages.tsx'
import { usePlatform } from '#components/shell/use-platform.ts'
import { LeftOut, longestParagraph, useRoom } from '#components/ui/left-out.tsx'
import { ToolRow } from '#components/ui/tool-row.tsx'
import { wrapChosen } from '#components/ui/wrap-chosen.ts'
import { longestWritten } from '#lib/protocol/size.ts'
import { InvisibleNote } from './invisible-note.tsx'
import { useChips } from './use-chips.tsx'
import { useMention } from './use-mention.tsx'
import { useShownPart } from './use-shown-part.ts'

const styles = ['bold', 'italic', 'underline'] as const
const tools = {
  bold: { Icon: Bold, puts: ['<b>', '</b>'] },
  italic: { Icon: Italic, puts: ['<i>', '</i>'] },
  underline: { Icon: Underline, puts: ['<u>', '</u>'] },
  strike: { Icon: Strikethrough, puts: ['<s>', '</s>'] },
  link: { Icon: Link, puts: ['[', '](https://)', 'linkLabel'] },
  mention: { Icon: AtSign, puts: ['@', ''] },
} as const
type Tool = keyof typeof tools
const names = Object.keys(tools) as Tool[]
const isStyle = (tool: Tool): tool is (typeof styles)[number] => styles.some((style) => style === tool)

/** A text message: words, and the four styles, links and mentions a text knows. */
export function TextEditor({ words, shown, onChange }: EditorProps<'text'>) {
  const { composer } = useMessages()
  const { text } = composer
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const platform = usePlatform()
  const { chips, shown: seen, layer } = useChips(area, words.text)
  useShownPart(shown, area, chips)
  const { leftOut, room } = useRoom(longestWritten, longestParagraph)
  const mention = useMention(area, chips)

  const put = (tool: Tool) => {
    const [sign, after, placeholder] = tools[tool].puts
    // Behind a word an @ is one of an address of mail.
    const isApart = tool !== 'mention' || !/[\w.-]$/.test(seen.slice(0, area.current?.selectionStart))
    const before = isApart ? sign : ` ${sign}`
    wrapChosen(area.current, before, after, placeholder && text[placeholder])
  }

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <ToolRow
        label={text.tools}
        tools={names.map((name) => ({
          name,
          label: text[name],
          title: text[name] + (isStyle(name) ? ` (${printed(name, 'text', platform)})` : ''),
          Icon: tools[name].Icon,
          onPress: () => put(name),
        }))}
      />
      <label htmlFor={id} className="sr-only">
        {text.label}
      </label>
      <div className="relative isolate flex min-h-40 tablet:min-h-16 flex-1 flex-col">
        {layer}
        <textarea
          ref={area}
          id={id}
          value={seen}
          onChange={({ target, nativeEvent }) => {
            onChange({ text: chips ? chips.read(target, nativeEvent) : target.value })
            mention.look()
          }}
          onSelect={mention.look}
          onKeyDown={(event) => {
            const style = styles.find((style) => isPressed(style, 'text', event))
            if (!style) return
            event.preventDefault()
            put(style)
          }}
          {...room}
          dir="auto"
          placeholder={text.placeholder}
          className="flex-1 resize-none bg-transparent p-3 text-body outline-none placeholder:text-ink-2"
        />
      </div>
      {mention.picker}
      <LeftOut characters={leftOut} in={words.text} most={longestWritten} />
      <InvisibleNote text={words.text} />
    </div>
  )
}
