'use client'

import { use, useEffect, useId, useRef, useState } from 'react'
import type { EditorProps } from '#components/code-editor/editor-props.ts'
import { keepLocal } from '#components/preview/message/local-media.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { LeftOut, useRoom } from '#components/ui/left-out.tsx'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { type Keyed, type KeyedType, messages } from '#lib/protocol/messages.ts'
import { type UploadType, uploadTypes } from '#lib/protocol/upload.ts'
import { AnsweredChat } from './answered.ts'
import { PeopleFound } from './people-found.tsx'
import { UploadField } from './upload-field.tsx'
import { VideoCover } from './video-cover.tsx'

/** No key is longer; a whole request that is pasted has room, to be told apart. */
const longestKey = 40_000

/** A message of keys: a field for each. */
export default function KeysEditor({ msg_type, ...props }: EditorProps<KeyedType> & { msg_type: KeyedType }) {
  const { fields, about } = useMessagesOf(keyedWords)
  const names: { [field: string]: string } = fields[msg_type]
  const words: { [field: string]: string } = props.words
  const latest = useRef(props.words)
  latest.current = props.words
  const [video, setVideo] = useState<File | null>(null)
  const write = (field: string, key: string) => props.onChange({ ...latest.current, [field]: key })
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-3">
      <p className="max-w-prose text-control text-ink-2">{about[msg_type]}</p>
      {Object.entries<Keyed>(messages[msg_type].fields).map(([field, of], i) => (
        <KeyField
          key={field}
          name={names[field] ?? field}
          of={of}
          uploads={uploadTypeOf(msg_type, of)}
          whole={i === 0}
          value={words[field] ?? ''}
          asked={i === 0 || props.shown.path?.[0] === field ? props.shown.n : 0}
          onChange={(value) => write(field, value)}
          onFile={(file, key) => {
            keepLocal(key, file)
            if (msg_type === 'media' && of === 'file') setVideo(file)
          }}
        />
      ))}
      {video && <VideoCover file={video} onKey={(key) => write('image_key', key)} />}
    </div>
  )
}

/** A picture is one wherever it stands; a file is what its message is. */
function uploadTypeOf(msg_type: KeyedType, of: Keyed): UploadType | null {
  if (of === 'picture') return 'image'
  return of === 'file' ? (uploadTypes.find((type) => type === msg_type) ?? null) : null
}

type FieldProps = {
  name: string
  of: Keyed
  /** What is uploaded for it; null of what already stands with Feishu. */
  uploads: UploadType | null
  /** Whether that is the message itself, not a part of it. */
  whole: boolean
  value: string
  /** Grows when somebody asks to see it. */
  asked: number
  onChange(value: string): void
  /** Told the file a key was given for. */
  onFile(file: File, key: string): void
}

function KeyField({ name, of, uploads, whole, value, asked, onChange, onFile }: FieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const seen = useRef(asked)
  const { thisChat, personSample } = useMessagesOf(keyedWords)
  const chat = use(AnsweredChat)
  const { leftOut, room } = useRoom(longestKey)
  useEffect(() => {
    if (asked <= seen.current) return
    seen.current = asked
    input.current?.focus()
  }, [asked])
  return (
    <div className="flex flex-col gap-1">
      {uploads && (
        <UploadField
          type={uploads}
          value={value}
          whole={whole}
          onKey={(key, file) => {
            if (file) onFile(file, key)
            onChange(key)
          }}
        />
      )}
      <label htmlFor={id} className="text-control font-semibold">
        {name}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          id={id}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          {...room}
          autoComplete="off"
          spellCheck={false}
          placeholder={of === 'person' ? personSample : samples[of]}
          className="h-8 min-w-0 flex-1 basis-60 rounded-control border border-edge bg-surface px-2 font-mono text-control outline-none placeholder:text-ink-2 focus-visible:outline-2 focus-visible:outline-accent"
        />
        {of === 'chat' && chat && value !== chat.id && (
          <Button onClick={() => onChange(chat.id)}>{thisChat(chat.name)}</Button>
        )}
      </div>
      {of === 'person' && !value.startsWith('ou_') && <PeopleFound query={value} onTake={onChange} />}
      <LeftOut characters={leftOut} in={value} most={longestKey} />
    </div>
  )
}

/** How such a key begins. */
const samples = { picture: 'img_…', file: 'file_…', sticker: 'v3_…', chat: 'oc_…' } satisfies Record<
  Exclude<Keyed, 'person'>,
  string
>
