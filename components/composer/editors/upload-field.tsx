'use client'

import { History, Upload as UploadIcon } from 'lucide-react'
import { type DragEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button, linkClass } from '#components/ui/buttons.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { type UploadedBefore, uploadedBefore } from '#lib/model/uploaded-before.ts'
import { inKB } from '#lib/protocol/size.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { takeOffered } from './offered-files.ts'
import { type Upload, type UploadFailure, useUpload } from './use-upload.ts'

/** What a file dialog offers first; what is chosen is judged by its bytes. */
const accepts = { image: 'image/*', file: undefined, audio: 'audio/*', media: 'video/mp4' } satisfies Record<
  UploadType,
  string | undefined
>

type Props = {
  type: UploadType
  onKey(key: string, file: File | null): void
}

/** Where a file is chosen, dropped or pasted, and uploaded: its key goes into the message. */
export function UploadField({ type, onKey }: Props) {
  const { upload: words } = useMessagesOf(keyedWords)
  const { upload, start, stop } = useUpload(type, onKey)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hint = useId()
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file) void start(file)
  }
  const offered = useEffectEvent((file: File) => void start(file))
  useEffect(() => takeOffered({ type, take: (file) => offered(file) }), [type])
  const busy = ['checking', 'converting', 'sending'].includes(upload.state)
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
        take(event.dataTransfer.files)
      }}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Button aria-describedby={hint} onClick={() => input.current?.click()}>
          <UploadIcon size={16} strokeWidth={1.5} aria-hidden />
          {words.choose}
        </Button>
        <span className="text-control text-ink-2">{words.orDrop}</span>
        <span className="flex-1" />
        <Before type={type} onKey={(key) => onKey(key, null)} />
        <input
          ref={input}
          type="file"
          accept={accepts[type]}
          hidden
          onChange={({ target }) => {
            take(target.files)
            // The same file may be chosen again.
            target.value = ''
          }}
        />
      </div>
      <p id={hint} className="text-note text-ink-2">
        {words.takes[type]}
      </p>
      {upload.state !== 'idle' && (
        <div className="flex flex-wrap items-center gap-2 text-control" role="status">
          <UploadSaid upload={upload} />
          {upload.state === 'has_place' && (
            <>
              <Button look="primary" onClick={() => start(upload.file, 'remove')}>
                {words.withoutPlace}
              </Button>
              <Button onClick={() => start(upload.file, 'keep')}>{words.withPlace}</Button>
            </>
          )}
          {busy && <Button onClick={stop}>{words.stop}</Button>}
          {upload.state === 'failed' && upload.why.kind !== 'fault' && (
            <Button onClick={() => start(upload.file)}>{words.again}</Button>
          )}
        </div>
      )}
    </div>
  )
}

/** How far an upload is, or what came of it. */
export function UploadSaid({ upload }: { upload: Exclude<Upload, { state: 'idle' }> }) {
  const { upload: words } = useMessagesOf(keyedWords)
  const { file } = upload
  const name = isolated(file.name)
  switch (upload.state) {
    case 'has_place':
      return <span className="wrap-anywhere text-warn">{words.hasPlace(name)}</span>
    case 'checking':
    case 'converting':
      return <span>{words[upload.state](name)}</span>
    case 'sending': {
      const share = file.size > 0 ? Math.min(1, upload.sent / file.size) : 1
      const label = share < 1 ? words.sending(name, Math.floor(share * 100)) : words.waiting(name)
      return (
        <span className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
          <span className="wrap-anywhere">{label}</span>
          <progress value={share} max={1} aria-label={label} className="h-1.5 w-full accent-accent" />
        </span>
      )
    }
    case 'done':
      return <span className="wrap-anywhere text-good">{words.done(name, inKB(file.size))}</span>
    case 'failed':
      return <Failed name={name} why={upload.why} />
  }
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
      : why.kind === 'signed_out'
        ? words.signedOut
        : why.kind === 'no_entry'
          ? words.noEntry
          : words[why.kind](name)
  return <span className={`wrap-anywhere ${why.kind === 'stopped' ? 'text-ink-2' : 'text-danger'}`}>{said}</span>
}

const list = z.array(uploadedBefore)

/** What its reader uploaded before, by name; nothing where there is none. */
function Before({ type, onKey }: { type: UploadType; onKey(key: string): void }) {
  const { upload: words } = useMessagesOf(keyedWords)
  const app = useApp()
  const [found, setFound] = useState<UploadedBefore[] | null>(null)
  useEffect(() => {
    const control = new AbortController()
    const asked = new URLSearchParams({ as: type, ...(app !== null && { app }) })
    ownFetch(`/uploads/recent?${asked}`, { signal: control.signal })
      .then(async (answer) => setFound(list.parse(await answer.json())))
      .catch(() => {})
    return () => control.abort()
  }, [type, app])
  if (!found?.length) return null
  return (
    <Menu
      trigger={
        <Button look="quiet">
          <History size={16} strokeWidth={1.5} aria-hidden />
          {words.before}
        </Button>
      }
      items={found.map(({ key, name, size }) => ({
        key,
        face: (
          <span className="flex min-w-0 flex-col">
            <bdi className="truncate">{name}</bdi>
            <span className="text-note text-ink-2">{inKB(size)}</span>
          </span>
        ),
        onSelect: () => onKey(key),
      }))}
    />
  )
}
