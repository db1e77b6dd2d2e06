/** Longer ones take a browser long to turn into Opus. */
export const longestRecordingMs = 10 * 60_000

export type Microphone = {
  /** How loud it is now, 0 to 1. */
  level(): number
  /** Milliseconds recorded, pauses left out. */
  recorded(): number
  pause(): void
  resume(): void
  /** Ends it; the microphone is off then. @returns what was recorded */
  stop(): Promise<Blob>
  /** Ends it and keeps nothing. */
  drop(): void
}

/** Turns the microphone on, where whoever sits there allows it. Rejects with a DOMException that says why it is not on. */
export async function microphone(): Promise<Microphone> {
  if (!navigator.mediaDevices) throw new DOMException('Only over https', 'SecurityError')
  const sound = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
  const context = new AudioContext()
  const hears = context.createAnalyser()
  hears.fftSize = 512
  context.createMediaStreamSource(sound).connect(hears)
  const wave = new Float32Array(hears.fftSize)
  const recorder = new MediaRecorder(sound)
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  let before = 0
  let since: number | null = performance.now()
  const recorded = () => before + (since === null ? 0 : performance.now() - since)
  const off = () => {
    before = recorded()
    since = null
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of sound.getTracks()) track.stop()
    if (context.state !== 'closed') void context.close()
  }
  recorder.start()
  return {
    level() {
      hears.getFloatTimeDomainData(wave)
      const power = wave.reduce((sum, each) => sum + each * each, 0) / wave.length
      // Speech is far below what a microphone can hold: its root fills the meter.
      return Math.min(1, power ** 0.25)
    },
    recorded,
    pause() {
      before = recorded()
      since = null
      recorder.pause()
    },
    resume() {
      since = performance.now()
      recorder.resume()
    },
    async stop() {
      off()
      await ended
      return new Blob(pieces, { type: recorder.mimeType })
    },
    drop: off,
  }
}
