'use client'

import { useEffect, useRef, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { UploadSaid } from './upload-field.tsx'
import { useUploads } from './use-uploads.ts'
import { firstMoment } from './video-frame.ts'

/** The video that was chosen, and a button that makes the frame in sight its cover. */
export function VideoCover({ file, onKey }: { file: File; onKey(image_key: string): void }) {
  const words = useMessagesOf(keyedWords)
  const video = useRef<HTMLVideoElement>(null)
  const [url, setUrl] = useState<string | null>(null)
  const [isShown, setShown] = useState(false)
  const { uploads, add } = useUploads('image', ({ key }) => onKey(key))
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])

  const take = () => {
    const shown = video.current
    if (!shown) return
    const canvas = document.createElement('canvas')
    canvas.width = shown.videoWidth
    canvas.height = shown.videoHeight
    canvas.getContext('2d')?.drawImage(shown, 0, 0)
    canvas.toBlob((frame) => frame && add([new File([frame], 'cover.jpg', { type: 'image/jpeg' })]), 'image/jpeg', 0.85)
  }

  if (url === null) return null
  return (
    <div className="flex flex-col items-start gap-2">
      {/* biome-ignore lint/a11y/useMediaCaption: what its sender recorded has no captions here */}
      <video
        ref={video}
        src={url}
        controls
        preload="auto"
        aria-label={words.video}
        className={`max-h-48 max-w-full rounded-control ${isShown ? '' : 'hidden'}`}
        onLoadedData={({ currentTarget }) => {
          currentTarget.currentTime = firstMoment
          setShown(currentTarget.videoWidth > 0)
        }}
      />
      {isShown && <Button onClick={take}>{words.cover}</Button>}
      {uploads.map((upload) => (
        <div key={upload.id} className="text-control" role="status">
          <UploadSaid upload={upload} />
        </div>
      ))}
    </div>
  )
}
