'use client'

import { useEffect, useEffectEvent } from 'react'
import type { UploadType } from '#lib/protocol/upload.ts'
import { isWanted, kindOf, offerFile } from './offered-files.ts'

/**
 * A file dropped or pasted anywhere on the page goes where it fits; where nothing takes one, to a message of its kind.
 * @param onType makes the message one of that kind; nothing is lost, and nothing sent
 */
export default function FileCatcher({ onType }: { onType(type: UploadType): void }) {
  const take = useEffectEvent((file: File) => {
    if (!isWanted(file)) onType(kindOf(file))
    offerFile(file)
  })
  useEffect(() => {
    const caught = (event: Event, data: DataTransfer | null) => {
      const [file] = data?.files ?? []
      if (!file || document.querySelector('dialog[open]')) return
      event.preventDefault()
      take(file)
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
