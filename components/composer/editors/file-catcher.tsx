'use client'

import { useEffect, useEffectEvent } from 'react'
import type { UploadType } from '#lib/protocol/upload.ts'
import { offerFiles, turnedBy } from './offered-files.ts'

/**
 * Files dropped or pasted anywhere on the page go where they fit; where nothing takes them, to a message of their kind.
 * @param onType makes the message one of that kind; nothing is lost, and nothing sent
 */
export default function FileCatcher({ onType }: { onType(type: UploadType): void }) {
  const turn = useEffectEvent(onType)
  useEffect(() => turnedBy((type) => turn(type)), [])
  useEffect(() => {
    const caught = (event: Event, data: DataTransfer | null) => {
      const files = [...(data?.files ?? [])]
      if (files.length === 0 || document.querySelector('dialog[open]')) return
      event.preventDefault()
      offerFiles(files)
    }
    const onPaste = (event: ClipboardEvent) => {
      // Out of a spreadsheet come words and a picture of them: the words are meant.
      if (!event.clipboardData?.types.includes('text/plain')) caught(event, event.clipboardData)
    }
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => caught(event, event.dataTransfer)
    document.addEventListener('paste', onPaste)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
  return null
}
