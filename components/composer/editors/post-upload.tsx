'use client'

import { useState } from 'react'
import type { UploadProps } from '#components/post-editor/written-editor.tsx'
import { keepLocal } from '#components/preview/message/local-media.ts'
import { UploadField } from './upload-field.tsx'
import { VideoCover } from './video-cover.tsx'

/** What is uploaded for a post: images, or videos, the last with one of its frames as the cover. */
export function PostUpload({ kind, onKey, onCover }: UploadProps) {
  const [video, setVideo] = useState<{ key: string; file: File } | null>(null)
  return (
    <>
      <UploadField
        type={kind === 'img' ? 'image' : 'media'}
        many
        onKey={(key, file, { left }) => {
          if (file) keepLocal(key, file)
          if (file && kind === 'media') setVideo({ key, file })
          onKey(key, left)
        }}
      />
      {video && <VideoCover file={video.file} onKey={(image_key) => onCover(video.key, image_key)} />}
    </>
  )
}
