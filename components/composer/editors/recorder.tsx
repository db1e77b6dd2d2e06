'use client'

import { Circle, Mic, Pause, Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { longestRecordingMs, type Microphone, microphone } from './microphone.ts'

type State =
  /** Says what the microphone is for; it is off. */
  | { state: 'asked' }
  | { state: 'opening' }
  | { state: 'not_allowed' | 'none' | 'not_here' | 'failed' }
  | { state: 'recording' | 'paused'; microphone: Microphone }
  | { state: 'recorded'; file: File; url: string }

/** Milliseconds between two looks at how loud it is. */
const lookMs = 100

/** A voice message spoken here: on consent, seen while it is recorded, heard before it is used. */
export function Recorder({ onUse, onClose }: { onUse(file: File): void; onClose(): void }) {
  const { recorder: words } = useMessagesOf(keyedWords)
  const [now, setNow] = useState<State>({ state: 'asked' })
  const [seen, setSeen] = useState({ level: 0, ms: 0 })
  const held = useRef<Microphone | null>(null)
  const gone = useRef(false)
  const url = useRef<string | null>(null)
  const drop = () => {
    held.current?.drop()
    held.current = null
    if (url.current) URL.revokeObjectURL(url.current)
    url.current = null
  }
  const dropNow = useRef(drop)
  dropNow.current = drop
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      dropNow.current()
    }
  }, [])

  const begin = async () => {
    drop()
    setSeen({ level: 0, ms: 0 })
    setNow({ state: 'opening' })
    try {
      const opened = await microphone()
      // Closed while the browser asked.
      if (gone.current) return opened.drop()
      held.current = opened
      setNow({ state: 'recording', microphone: opened })
    } catch (error) {
      setNow({ state: whyOff(error) })
    }
  }
  const stop = async (of: Microphone) => {
    held.current = null
    const blob = await of.stop()
    if (gone.current) return
    const file = new File([blob], `${words.name(new Date())}.${extensionOf(blob.type)}`, { type: blob.type })
    url.current = URL.createObjectURL(file)
    setNow({ state: 'recorded', file, url: url.current })
  }
  const stopNow = useRef(stop)
  stopNow.current = stop
  const recording = now.state === 'recording' ? now.microphone : null
  useEffect(() => {
    if (!recording) return
    const looking = setInterval(() => {
      const ms = recording.recorded()
      setSeen({ level: recording.level(), ms })
      if (ms >= longestRecordingMs) void stopNow.current(recording)
    }, lookMs)
    return () => clearInterval(looking)
  }, [recording])

  return (
    <section
      aria-label={words.title}
      className="flex flex-col items-start gap-2 rounded-panel border border-line bg-page p-3 text-control"
    >
      <div role="status" className="w-full">
        {now.state === 'asked' && <p>{words.consent}</p>}
        {now.state === 'opening' && <p>{words.opening}</p>}
        {(now.state === 'not_allowed' ||
          now.state === 'none' ||
          now.state === 'not_here' ||
          now.state === 'failed') && <p className="text-danger">{words.off[now.state]}</p>}
        {now.state === 'recording' && <p className="sr-only">{words.recording}</p>}
        {now.state === 'paused' && <p>{words.paused}</p>}
        {now.state === 'recorded' && <p>{words.recorded(clock(seen.ms))}</p>}
      </div>
      {(now.state === 'recording' || now.state === 'paused') && (
        <div className="flex w-full items-center gap-3">
          <Circle
            size={12}
            aria-hidden
            className={now.state === 'recording' ? 'fill-danger-mark text-danger-mark' : 'text-ink-2'}
          />
          <span className="tabular-nums" aria-hidden>
            {clock(seen.ms)}
          </span>
          <meter aria-label={words.level} min={0} max={1} value={seen.level} className="max-w-80 flex-1" />
        </div>
      )}
      {now.state === 'recorded' && (
        // biome-ignore lint/a11y/useMediaCaption: what was spoken just now has no captions
        <audio src={now.url} controls aria-label={words.listen} className="w-full max-w-96" />
      )}
      <div className="flex flex-wrap gap-2">
        {(now.state === 'recording' || now.state === 'paused') && (
          <>
            {now.state === 'recording' ? (
              <Button
                onClick={() => {
                  now.microphone.pause()
                  setNow({ ...now, state: 'paused' })
                }}
              >
                <Pause size={16} strokeWidth={1.5} aria-hidden />
                {words.pause}
              </Button>
            ) : (
              <Button
                onClick={() => {
                  now.microphone.resume()
                  setNow({ ...now, state: 'recording' })
                }}
              >
                <Play size={16} strokeWidth={1.5} aria-hidden />
                {words.goOn}
              </Button>
            )}
            <Button look="primary" onClick={() => void stop(now.microphone)}>
              <Square size={16} strokeWidth={1.5} aria-hidden />
              {words.stop}
            </Button>
          </>
        )}
        {now.state === 'recorded' && (
          <Button
            look="primary"
            onClick={() => {
              onUse(now.file)
              onClose()
            }}
          >
            {words.use}
          </Button>
        )}
        {now.state !== 'recording' && now.state !== 'paused' && now.state !== 'opening' && (
          <Button look={now.state === 'asked' ? 'primary' : 'plain'} onClick={() => void begin()}>
            <Mic size={16} strokeWidth={1.5} aria-hidden />
            {now.state === 'recorded' ? words.anew : words.begin}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {now.state === 'asked' ? words.close : words.discard}
        </Button>
      </div>
    </section>
  )
}

function whyOff(error: unknown): 'not_allowed' | 'none' | 'not_here' | 'failed' {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'not_allowed'
    case 'NotFoundError':
      return 'none'
    case 'SecurityError':
      return 'not_here'
    default:
      return 'failed'
  }
}

/** What browsers record into: WebM, or MP4 in Safari. */
const extensionOf = (type: string) => (type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm')

/** Minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
