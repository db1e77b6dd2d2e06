'use client'

import { useId, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { postEditorWords } from '#lib/i18n/post-editor.ts'

type Props = {
  /** Where it leads now; null: there is none. */
  href: string | null
  /** The words it has, to be changed; null where words were chosen, which stay. */
  words: string | null
  /** null takes the link away. */
  onSet(href: string | null, words: string): void
  onCancel(): void
}

const field =
  'h-8 min-w-0 flex-1 basis-40 rounded-control border border-edge bg-surface px-2 text-control outline-none placeholder:text-ink-2 focus-visible:outline-2 focus-visible:outline-accent'

/** Where a link is given its address. */
export function LinkRow({ href, words: had, onSet, onCancel }: Props) {
  const { link } = useMessagesOf(postEditorWords)
  const [address, setAddress] = useState(href ?? 'https://')
  const [words, setWords] = useState(had ?? '')
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const put = () => {
    const right = /^https?:\/\/[^\s/]/i.test(address.trim())
    setWrong(!right)
    if (right) onSet(address.trim(), words.trim())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape of the fields within; there is no form in a form
    <div
      className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') onCancel()
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey)
          put()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {had !== null && (
        <input
          value={words}
          onChange={({ target }) => setWords(target.value)}
          aria-label={link.words}
          placeholder={link.words}
          className={field}
        />
      )}
      <input
        // biome-ignore lint/a11y/noAutofocus: it was asked for by the press that opened it
        autoFocus
        value={address}
        onChange={({ target }) => setAddress(target.value)}
        aria-label={link.address}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        spellCheck={false}
        autoComplete="off"
        className={field}
      />
      <Button look="primary" onClick={put}>
        {link.put}
      </Button>
      {href !== null && <Button onClick={() => onSet(null, '')}>{link.remove}</Button>}
      <Button look="quiet" onClick={onCancel}>
        {link.cancel}
      </Button>
      {wrong && (
        <p id={id} role="alert" className="basis-full text-note text-danger">
          {link.wrong}
        </p>
      )}
    </div>
  )
}
