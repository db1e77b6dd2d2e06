'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '#components/shell/use-app.tsx'
import type { UploadType } from '#lib/protocol/upload.ts'
import { type Place, type Step, uploadOne } from './upload-one.ts'

/** One file of those that were chosen. */
export type Upload = Step & {
  id: number
  /** Of all that were chosen together. */
  batch: number
  /** As it was chosen, or as it was made ready. */
  file: File
}
export type Done = Upload & { state: 'done' }

/** Whether an upload has come to its end, or waits for somebody to say how it goes on. */
export const isAtRest = ({ state }: Step): boolean => state === 'done' || state === 'failed' || state === 'has_place'

/**
 * Uploads files for a kind of message, one after the other.
 * @param onDone told each that has a key, and how many of all are not through yet
 */
export function useUploads(type: UploadType, onDone: (upload: Done, left: number) => void) {
  const app = useApp()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const latest = useRef(uploads)
  const last = useRef<Promise<void>>(Promise.resolve())
  const controls = useRef(new Map<number, AbortController>())
  const told = useRef(onDone)
  told.current = onDone
  useEffect(
    () => () => {
      for (const control of controls.current.values()) control.abort()
    },
    [],
  )

  const set = useCallback((next: readonly Upload[]) => {
    latest.current = next
    setUploads(next)
  }, [])

  const begin = useCallback(
    ({ id, batch, file }: Pick<Upload, 'id' | 'batch' | 'file'>, place: Place = 'ask') => {
      controls.current.get(id)?.abort()
      const control = new AbortController()
      controls.current.set(id, control)
      const show = (file: File, step: Step) => {
        if (controls.current.get(id) !== control) return
        const next = { id, batch, file, ...step }
        set(latest.current.map((one) => (one.id === id ? next : one)))
        if (next.state === 'done') told.current(next, latest.current.filter(({ state }) => state !== 'done').length)
      }
      show(file, { state: 'waiting' })
      last.current = last.current.then(() =>
        control.signal.aborted ? undefined : uploadOne(type, file, { place, app, signal: control.signal, show }),
      )
    },
    [type, app, set],
  )

  const add = useCallback(
    (files: Iterable<File>) => {
      // What has ended well, or cannot, makes room for what comes now.
      const kept = latest.current.filter(
        (one) => !(one.state === 'done' || (one.state === 'failed' && one.why.kind === 'fault')),
      )
      const batch = nextNumber()
      const added = [...files].map((file): Upload => ({ id: nextNumber(), batch, file, state: 'waiting' }))
      set([...kept, ...added])
      for (const one of added) begin(one)
    },
    [begin, set],
  )

  return {
    uploads,
    add,
    /** Once more, or now that it is known what becomes of its place. */
    begin,
    stop: (upload: Upload) => {
      controls.current.get(upload.id)?.abort()
      // Whatever was under way tells that itself.
      if (upload.state !== 'waiting') return
      const { id, batch, file } = upload
      const stopped: Upload = { id, batch, file, state: 'failed', why: { kind: 'stopped' } }
      set(latest.current.map((one) => (one.id === id ? stopped : one)))
    },
    leave: ({ id }: Upload) => {
      controls.current.get(id)?.abort()
      controls.current.delete(id)
      set(latest.current.filter((one) => one.id !== id))
    },
  }
}

let numbers = 0
const nextNumber = () => ++numbers
