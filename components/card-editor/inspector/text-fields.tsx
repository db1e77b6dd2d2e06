'use client'

import { AtSign, Bold, Italic, Link, List, type LucideIcon, Palette, Strikethrough } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { keepLocal } from '#components/preview/message/local-media.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { ToolRow } from '#components/ui/tool-row.tsx'
import { wrapChosen } from '#components/ui/wrap-chosen.ts'
import { removeEmpty } from '#lib/card/editing/edit.ts'
import { addPicture, takesPictures } from '#lib/card/editing/pictures.ts'
import { inspectorWords } from '#lib/i18n/inspector.ts'
import { parentOf } from '#lib/json/pointer.ts'
import { withMentionsAs } from '#lib/markdown/mention.ts'
import { longestSource } from '#lib/protocol/size.ts'
import { type FieldProps, inputClass, smallClass, staysEmpty } from './field-props.ts'
import { useWriting } from './writing.ts'

type Props = FieldProps & {
  mono?: boolean
  /** Names that are offered while one types. */
  names?: readonly string[]
}

/** A text on one line, or on several where it has them. What is emptied is taken out when one leaves. */
export function TextField({ field, id, describedBy, mono = false, names = [] }: Props) {
  const { write, edit } = useWriting()
  const list = useId()
  const emptied = useRef(false)
  const value = typeof field.value === 'string' ? field.value : ''
  // It keeps its lines for as long as it is shown: another element in its place would not have the focus.
  const [hasLines, setHasLines] = useState(value.includes('\n'))
  if (!hasLines && value.includes('\n')) setHasLines(true)
  const { default: fallback, value: takes } = field.property
  const common = {
    id,
    'aria-describedby': describedBy,
    value,
    maxLength: longestSource,
    spellCheck: false,
    dir: mono ? undefined : 'auto',
    placeholder: fallback === undefined ? ('example' in takes ? takes.example : undefined) : String(fallback),
    onChange: ({ target }: { target: { value: string } }) => {
      emptied.current = target.value === ''
      write(field.path, target.value, 'typed')
    },
    onBlur: () => {
      // An undo may have brought back what was in it.
      if (emptied.current && !staysEmpty(field)) edit((source) => removeEmpty(source, field.path), 'typed')
      emptied.current = false
    },
    className: `${inputClass} ${mono ? 'font-mono' : ''}`,
  }
  if (hasLines) return <textarea {...common} rows={3} />
  return (
    <>
      <input {...common} list={names.length > 0 ? list : undefined} autoComplete="off" />
      {names.length > 0 && (
        <datalist id={list}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  )
}

type AreaProps = { id: string; describedBy: string; words: string; onWords(words: string): void }

/** Words that may have lines, as high as they are. */
export function WordsArea({ id, describedBy, words, onWords }: AreaProps) {
  return (
    <textarea
      id={id}
      aria-describedby={describedBy}
      value={words}
      maxLength={longestSource}
      rows={1}
      dir="auto"
      onChange={({ target }) => onWords(target.value)}
      className={`${inputClass} field-sizing-content max-h-40 resize-y`}
    />
  )
}

const signs = {
  bold: { Icon: Bold, puts: ['**', '**'] },
  italic: { Icon: Italic, puts: ['*', '*'] },
  strike: { Icon: Strikethrough, puts: ['~~', '~~'] },
  link: { Icon: Link, puts: ['[', '](https://)'] },
  list: { Icon: List, puts: ['- ', ''] },
  colour: { Icon: Palette, puts: ["<font color='red'>", '</font>'] },
} as const satisfies { [name: string]: { Icon: LucideIcon; puts: readonly [string, string] } }
const toolNames = Object.keys(signs) as (keyof typeof signs)[]

/** A browser takes seconds over a script that inserts many lines. UTF-16 units. */
const longestTurned = 20_000

/** Markdown, with the signs for what is used most, and people to mention. */
export function MarkdownField({ field, id, describedBy }: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { write, People, useMentions } = useWriting()
  const area = useRef<HTMLTextAreaElement>(null)
  const { look, picker } = useMentions(area)
  const [mentions, setMentions] = useState(false)
  const put = (name: (typeof toolNames)[number]) => {
    const [before, after] = signs[name].puts
    wrapChosen(area.current, before, after, words.linkLabel)
  }
  return (
    <div className="flex flex-col rounded-control border border-edge bg-surface focus-within:border-accent">
      <ToolRow
        label={words.signs}
        tools={[
          ...toolNames.map((name) => ({
            name,
            label: words.tools[name],
            Icon: signs[name].Icon,
            onPress: () => put(name),
          })),
          {
            name: 'mention',
            label: words.mention,
            Icon: AtSign,
            pressed: mentions,
            onPress: () => setMentions(!mentions),
          },
        ]}
      />
      <textarea
        ref={area}
        id={id}
        aria-describedby={describedBy}
        value={typeof field.value === 'string' ? field.value : ''}
        maxLength={longestSource}
        rows={3}
        dir="auto"
        onChange={({ target }) => {
          write(field.path, target.value, 'typed')
          look()
        }}
        onSelect={look}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          const turned = withMentionsAs(pasted.slice(0, longestTurned), 'id')
          if (pasted.length > longestTurned || turned === pasted) return
          event.preventDefault()
          document.execCommand('insertText', false, turned)
        }}
        className="field-sizing-content max-h-60 min-h-16 resize-y bg-transparent px-2 py-1 text-control outline-none"
      />
      {picker}
      {mentions && (
        <div className="border-t border-line p-2">
          <People
            query=""
            onTake={(open_id) => {
              wrapChosen(area.current, `<at id=${open_id}></at>`, '')
              setMentions(false)
            }}
          />
        </div>
      )}
    </div>
  )
}

type Opening = FieldProps & {
  /** On the button that opens it. */
  label: string
  children(close: () => void): ReactNode
}

/** An id or a key in a field, and what finds one below it, once somebody opens that. */
function FoundField({ label, children, ...props }: Opening) {
  const [open, setOpen] = useState(false)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <TextField {...props} mono />
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className={smallClass}>
          {label}
        </button>
      </div>
      {open && children(() => setOpen(false))}
    </div>
  )
}

/** The key of a picture or a sound, which an upload gives. */
function KeyField({ type, ...props }: FieldProps & { type: 'image' | 'audio' }) {
  const words = useMessagesOf(inspectorWords)
  const { read, write, edit, Upload } = useWriting()
  const { path } = props.field
  return (
    <FoundField {...props} label={words.upload}>
      {() => (
        <Upload
          type={type}
          many={type === 'image' && takesPictures(read(parentOf(path)), path)}
          onKey={(key, file, { nth }) => {
            if (file) keepLocal(key, file)
            if (nth === 0) write(path, key, 'act')
            else edit((source) => addPicture(source, path, key, nth), 'act')
          }}
        />
      )}
    </FoundField>
  )
}
export const PictureField = (props: FieldProps) => <KeyField {...props} type="image" />
export const SoundField = (props: FieldProps) => <KeyField {...props} type="audio" />

/** The id of a person, who can be chosen among those of the chat. */
export function PersonField(props: FieldProps) {
  const words = useMessagesOf(inspectorWords)
  const { write, People } = useWriting()
  const { path, value } = props.field
  return (
    <FoundField {...props} label={words.people}>
      {(close) => (
        <People
          // A name that is typed where the id belongs is looked for.
          query={typeof value === 'string' && !/^o[un]_/.test(value) ? value : ''}
          onTake={(open_id) => {
            write(path, open_id, 'act')
            close()
          }}
        />
      )}
    </FoundField>
  )
}
