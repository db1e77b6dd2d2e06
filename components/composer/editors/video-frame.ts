/** Nobody waits longer for a browser to draw a frame. */
const frameMs = 5000
/** Browsers draw the very first frame black until they were asked for a moment. */
export const firstMoment = 0.001

/** The first frame of a video; null where this browser cannot play it. */
export function frameOf(file: File): Promise<ImageBitmap | null> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file)
    const video = document.createElement('video')
    const end = (frame: ImageBitmap | null) => {
      clearTimeout(timer)
      video.removeAttribute('src')
      URL.revokeObjectURL(url)
      resolve(frame)
    }
    const timer = setTimeout(() => end(null), frameMs)
    video.muted = true
    video.preload = 'auto'
    video.onloadeddata = () => {
      video.currentTime = firstMoment
    }
    video.onseeked = () => {
      if (video.videoWidth > 0) createImageBitmap(video).then(end, () => end(null))
      else end(null)
    }
    video.onerror = () => end(null)
    video.src = url
  })
}
