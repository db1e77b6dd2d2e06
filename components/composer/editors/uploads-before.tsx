'use client'

import { File as FileIcon, History, Image, Mic, Video } from 'lucide-react'
import { Popover as Floating } from 'radix-ui'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { ownFetch } from '#components/shell/own-fetch.ts'
import { useApp } from '#components/shell/use-app.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { LocalTime } from '#components/ui/local-time.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { type UploadedBefore, uploadedBefore } from '#lib/model/uploaded-before.ts'
import { inKB } from '#lib/protocol/size.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import { isolated } from '#lib/shown/invisible.ts'

const list = z.array(uploadedBefore)

type Props = {
  type: UploadType
  /** How many this field has uploaded: with each the list is another. */
  done: number
  onKey(key: string): void
}

/** What its reader uploaded before, and what others share, with thumbnail and name; nothing where there is none. */
export function UploadsBefore({ type, done, onKey }: Props) {
  const { upload: words } = useMessagesOf(keyedWords)
  const app = useApp()
  const [found, setFound] = useState<UploadedBefore[]>([])
  const [failed, setFailed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each upload the list is another
  useEffect(() => {
    const control = new AbortController()
    const asked = new URLSearchParams({ as: type, ...(app !== null && { app }) })
    ownFetch(`/uploads/recent?${asked}`, { signal: control.signal })
      .then(async (answer) => setFound(list.parse(await answer.json())))
      .catch(() => {})
    return () => control.abort()
  }, [type, app, done])
  const share = async ({ id, shared }: UploadedBefore) => {
    const answer = await ownFetch(`/shared-uploads/${encodeURIComponent(id)}`, {
      method: shared ? 'DELETE' : 'PUT',
    }).catch(() => null)
    setFailed(!answer?.ok)
    if (answer?.ok) setFound((found) => found.map((one) => (one.id === id ? { ...one, shared: !shared } : one)))
  }
  if (found.length === 0) return null
  return (
    <Popover
      label={words.before}
      trigger={
        <Button look="quiet">
          <History size={16} strokeWidth={1.5} aria-hidden />
          {words.before}
        </Button>
      }
    >
      {failed && (
        <p role="alert" className="mb-2 text-danger">
          {words.shareFailed}
        </p>
      )}
      <ul className="-mx-2 flex flex-col">
        {found.map((one) => (
          <li key={one.id} className="flex items-center gap-1">
            <Floating.Close asChild>
              <button
                type="button"
                onClick={() => onKey(one.key)}
                className="flex min-w-0 flex-1 items-center gap-2 rounded-control p-2 text-start hover:bg-hover active:bg-press"
              >
                <Thumbnail type={type} thumbnail={one.thumbnail} />
                <span className="flex min-w-0 flex-col">
                  <bdi className="truncate">{isolated(one.name)}</bdi>
                  <span className="text-note text-ink-2">
                    {inKB(one.size)} · <LocalTime at={one.at} />
                    {one.by !== null && <> · {words.sharedBy(isolated(one.by))}</>}
                  </span>
                </span>
              </button>
            </Floating.Close>
            {one.by === null && (
              <Button
                look="quiet"
                aria-label={`${one.shared ? words.unshare : words.share}: ${isolated(one.name)}`}
                title={words.shareHint}
                onClick={() => void share(one)}
              >
                {one.shared ? words.unshare : words.share}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Popover>
  )
}

const icons = { image: Image, file: FileIcon, audio: Mic, media: Video } satisfies Record<UploadType, unknown>

function Thumbnail({ type, thumbnail }: { type: UploadType; thumbnail: string | null }) {
  const Icon = icons[type]
  return (
    <span className="flex size-10 shrink-0 items-center justify-center overflow-hidden rounded-control border border-line bg-page text-ink-2">
      {thumbnail === null ? (
        <Icon size={20} strokeWidth={1.5} aria-hidden />
      ) : (
        // biome-ignore lint/performance/noImgElement: it stands in the page itself
        <img src={`data:image/jpeg;base64,${thumbnail}`} alt="" className="size-full object-contain" />
      )}
    </span>
  )
}
