'use client'

import { useEffect, useId, useRef } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { Confirm } from '#lib/card/read/shapes.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { useWords } from '../elements/card-text.tsx'

type Props = { asks: Confirm; onAnswer: (yes: boolean) => void }

/** The question a card asks before something happens. Escape is a no, and gives focus back. */
export function ConfirmDialog({ asks, onAnswer }: Props) {
  const { controls } = useMessagesOf(cardWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const title = useWords(asks.title)
  const text = useWords(asks.text)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="fs-dialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onClose={(event) => onAnswer(event.currentTarget.returnValue === 'yes')}
    >
      <form method="dialog">
        <div className="fs-title" id={`${id}title`}>
          {title}
        </div>
        <div id={`${id}text`} style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </div>
        <small className="fs-dialog-note">{controls.onlyPreview}</small>
        <div className="fs-dialog-answers">
          <button type="submit" value="" className="fs-button" data-look="default" data-size="medium">
            {controls.cancel}
          </button>
          <button type="submit" value="yes" className="fs-button" data-look="primary_filled" data-size="medium">
            {controls.confirm}
          </button>
        </div>
      </form>
    </dialog>
  )
}
