'use client'

import { Mic, Upload as UploadIcon, X } from 'lucide-react'
import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, IconButton, linkClass } from '#components/ui/buttons.tsx'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { inKB } from '#lib/protocol/size.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { sendAs, takeOffered } from './offered-files.ts'
import type { UploadFailure } from './upload-one.ts'
import { UploadsBefore } from './uploads-before.tsx'
import { type Done, isAtRest, type Upload, useUploads } from './use-uploads.ts'

/** What a file dialog offers first; what is chosen is judged by its bytes. */
const accepts = { image: 'image/*', file: undefined, audio: 'audio/*', media: 'video/*' } satisfies Record<
  UploadType,
  string | undefined
>

const recorder = lazyCode(() => import('./recorder.tsx').then(({ Recorder }) => ({ Recorder })))

/** One of several that were chosen together: which of them is taken, from 0, and how many of all are not through yet. */
export type Among = { nth: number; left: number }

type Props = {
  type: UploadType
  /** Whether each of several files is taken; else one, and the others for as long as somebody wants another. */
  many?: boolean
  /** The key that is taken, where it is one. */
  value?: string
  /** Whether what is uploaded is the message, not a part of one. */
  whole?: boolean
  /** A file is null where its key was known before. */
  onKey(key: string, file: File | null, of: Among): void
}

/** Where files are chosen, dropped or pasted, and uploaded: their keys go into the message. */
export function UploadField({ type, many = false, value, whole = false, onKey }: Props) {
  const { upload: words, recorder: recorderWords } = useMessagesOf(keyedWords)
  const [records, setRecords] = useState(false)
  const loaded = useLazyCode(recorder, records || null)
  /** How many are taken of what was chosen together: of one message one. */
  const taken = useRef(new Map<number, number>())
  const take = ({ key, file, batch }: Done, left: number) => {
    const nth = taken.current.get(batch) ?? 0
    taken.current.set(batch, nth + 1)
    onKey(key, file, { nth, left })
  }
  const { uploads, add, begin, stop, leave } = useUploads(type, (upload, left) => {
    if (many || !taken.current.has(upload.batch)) take(upload, left)
  })
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hint = useId()
  const offered = useEffectEvent((files: readonly File[]) => add(files))
  useEffect(() => takeOffered({ type, take: (files) => offered(files) }), [type])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button does the same
    <div
      className={`flex flex-col gap-2 rounded-panel border border-dashed p-3 ${over ? 'border-accent bg-hover' : 'border-edge'}`}
      onDragOver={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        add(event.dataTransfer.files)
      }}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Button aria-describedby={hint} onClick={() => input.current?.click()}>
          <UploadIcon size={16} strokeWidth={1.5} aria-hidden />
          {words.choose}
        </Button>
        {type === 'audio' && !records && (
          <Button onPointerEnter={recorder.bring} onClick={() => setRecords(true)}>
            <Mic size={16} strokeWidth={1.5} aria-hidden />
            {recorderWords.open}
          </Button>
        )}
        <span className="text-control text-ink-2">{words.orDrop}</span>
        <span className="flex-1" />
        <UploadsBefore
          type={type}
          done={uploads.filter(({ state }) => state === 'done').length}
          onKey={(key) => onKey(key, null, { nth: 0, left: 0 })}
        />
        <input
          ref={input}
          type="file"
          accept={accepts[type]}
          multiple
          hidden
          onChange={({ target }) => {
            add(target.files ?? [])
            // The same file may be chosen again.
            target.value = ''
          }}
        />
      </div>
      <p id={hint} className="text-note text-ink-2">
        {words.takes[type]}
      </p>
      {loaded && records && <loaded.Recorder onUse={(file) => add([file])} onClose={() => setRecords(false)} />}
      {uploads.length > 0 && (
        <ul className="flex flex-col gap-2">
          {uploads.map((upload) => (
            <li key={upload.id} className="flex flex-wrap items-center gap-2 text-control">
              <div role="status" className="min-w-0 flex-1 basis-40">
                <UploadSaid upload={upload} />
              </div>
              <Line
                upload={upload}
                taken={!many && upload.state === 'done' && upload.key === value}
                onStop={() => stop(upload)}
                onBegin={(place) => begin(upload, place)}
                onTake={many ? null : (done) => take(done, 0)}
                onLeave={() => leave(upload)}
                onAsFile={whole ? () => sendAs('file', [upload.file]) : null}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type LineProps = {
  upload: Upload
  /** Whether its key is the one that stands in the message. */
  taken: boolean
  onStop(): void
  onBegin(place: 'ask' | 'keep' | 'remove'): void
  /** Null where each is taken. */
  onTake: ((upload: Done) => void) | null
  onLeave(): void
  /** Makes the message one of a file, with it; null where that is no message of its own. */
  onAsFile: (() => void) | null
}

/** What is whole, and no picture, sound or video Feishu takes: it can still be sent as a file. */
const isOfAnotherKind = (why: UploadFailure) =>
  why.kind === 'codecs' ||
  (why.kind === 'fault' &&
    ['not_a_picture', 'not_opus', 'not_mp4', 'too_many_pixels', 'gif_too_many_pixels'].includes(why.fault))

/** What can be done with one file. */
function Line({ upload, taken, onStop, onBegin, onTake, onLeave, onAsFile }: LineProps) {
  const { upload: words } = useMessagesOf(keyedWords)
  const of = (what: string) => `${what}: ${isolated(upload.file.name)}`
  if (!isAtRest(upload))
    return (
      <Button aria-label={of(words.stop)} onClick={onStop}>
        {words.stop}
      </Button>
    )
  return (
    <div className="ms-auto flex flex-wrap items-center gap-2">
      {upload.state === 'has_place' && (
        <>
          <Button look="primary" aria-label={of(words.withoutPlace)} onClick={() => onBegin('remove')}>
            {words.withoutPlace}
          </Button>
          <Button aria-label={of(words.withPlace)} onClick={() => onBegin('keep')}>
            {words.withPlace}
          </Button>
        </>
      )}
      {upload.state === 'failed' && onAsFile && isOfAnotherKind(upload.why) && (
        <Button aria-label={of(words.asFile)} onClick={onAsFile}>
          {words.asFile}
        </Button>
      )}
      {upload.state === 'failed' && upload.why.kind !== 'fault' && upload.why.kind !== 'codecs' && (
        <Button aria-label={of(words.again)} onClick={() => onBegin('ask')}>
          {words.again}
        </Button>
      )}
      {upload.state === 'done' &&
        onTake &&
        (taken ? (
          <span className="text-note text-ink-2">{words.taken}</span>
        ) : (
          <Button aria-label={of(words.take)} onClick={() => onTake(upload)}>
            {words.take}
          </Button>
        ))}
      <IconButton label={of(words.leave)} onClick={onLeave}>
        <X size={16} strokeWidth={1.5} aria-hidden />
      </IconButton>
    </div>
  )
}

/** How far an upload is, or what came of it. */
export function UploadSaid({ upload }: { upload: Upload }) {
  const { upload: words } = useMessagesOf(keyedWords)
  const { file } = upload
  const name = isolated(file.name)
  switch (upload.state) {
    case 'has_place':
      return <span className="wrap-anywhere text-warn">{words.hasPlace(name)}</span>
    case 'waiting':
    case 'checking':
    case 'rewrapping':
      return <span className="wrap-anywhere">{words[upload.state](name)}</span>
    case 'converting':
      return <Share label={words.converting(name, Math.floor(upload.share * 100))} share={upload.share} />
    case 'sending': {
      const share = file.size > 0 ? Math.min(1, upload.sent / file.size) : 1
      return <Share label={share < 1 ? words.sending(name, Math.floor(share * 100)) : words.sent(name)} share={share} />
    }
    case 'done':
      return (
        <span className="wrap-anywhere text-good">
          {words.done(name, inKB(file.size))}
          {!upload.drawn && <span className="text-ink-2">{` ${words.undrawn}`}</span>}
        </span>
      )
    case 'failed':
      return <Failed name={name} why={upload.why} />
  }
}

/** How much of something is done, 0 to 1, in words and as a bar. */
function Share({ label, share }: { label: string; share: number }) {
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <span className="wrap-anywhere">{label}</span>
      <progress value={share} max={1} aria-label={label} className="h-1.5 w-full accent-accent" />
    </span>
  )
}

function Failed({ name, why }: { name: string; why: UploadFailure }) {
  const { upload: words } = useMessagesOf(keyedWords)
  if (why.kind === 'refused')
    return (
      <span className="wrap-anywhere text-danger">
        {words.refused(name, why.code, why.msg)}{' '}
        <a href={`/errors/${why.code}`} target="_blank" rel="noreferrer" className={linkClass}>
          {words.whatItMeans}
        </a>
      </span>
    )
  const said =
    why.kind === 'fault'
      ? words.faults[why.fault](name)
      : why.kind === 'codecs'
        ? words.codecs(name, why.codecs)
        : why.kind === 'signed_out'
          ? words.signedOut
          : why.kind === 'no_entry'
            ? words.noEntry
            : words[why.kind](name)
  return <span className={`wrap-anywhere ${why.kind === 'stopped' ? 'text-ink-2' : 'text-danger'}`}>{said}</span>
}
