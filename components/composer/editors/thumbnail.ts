import { longestThumbnail } from '#lib/model/uploaded-before.ts'
import type { UploadType } from '#lib/protocol/upload.ts'
import { frameOf } from './video-frame.ts'

/** Pixels on its longer side: twice what a list shows it in, for screens with small ones. */
const side = 96

/** A small JPEG of a picture, or of the first frame of a video; null where this browser cannot draw it. */
export async function thumbnailOf(type: UploadType, file: File): Promise<Blob | null> {
  const drawn = type === 'image' ? await createImageBitmap(file) : type === 'media' ? await frameOf(file) : null
  if (!drawn) return null
  const share = Math.min(1, side / Math.max(drawn.width, drawn.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(drawn.width * share))
  canvas.height = Math.max(1, Math.round(drawn.height * share))
  const draws = canvas.getContext('2d')
  if (!draws) return null
  draws.fillStyle = '#ffffff'
  draws.fillRect(0, 0, canvas.width, canvas.height)
  draws.imageSmoothingQuality = 'high'
  draws.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  drawn.close()
  for (const quality of [0.7, 0.4]) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= longestThumbnail) return blob
  }
  return null
}
