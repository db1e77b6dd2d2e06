'use client'

import { useMutation } from '@tanstack/react-query'
import { type ClipboardEvent, type FormEvent, useActionState, useRef, useState } from 'react'
import { tell } from '#components/shell/session-events.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { LeftOut, useRoom } from '#components/ui/left-out.tsx'
import type { Explained } from '#lib/guidance/explain-pasted.ts'
import { errorsWords } from '#lib/i18n/errors.ts'
import type { NoEntryCode } from '#lib/model/signed-in.ts'
import { ExplainedAnswer } from './explained-answer.tsx'

/** `refused`: nothing was read, since nobody is signed in any more. */
export type PasteState = { pasted: string; explained: Explained | null; refused?: NoEntryCode }
export type ExplainAction = (before: PasteState, form: FormData) => Promise<PasteState>

const nothingYet: PasteState = { pasted: '', explained: null }

/** Room for any single answer and a good piece of log; an action takes a few megabytes. */
const longest = 200_000

/** A response somebody has at hand, read and explained as soon as it is pasted. Works without scripts too. */
export function PasteAnswer({ explain }: { explain: ExplainAction }) {
  const { errors } = useMessagesOf(errorsWords)
  // Without scripts the form is posted and the page comes back with this; with them nothing is reloaded.
  const [posted, post] = useActionState(explain, nothingYet)
  const reading = useMutation({
    mutationFn: (form: FormData) => explain(nothingYet, form),
    // The console may run on this very machine, reachable without any network.
    networkMode: 'always',
    onSuccess: ({ refused }) => refused === 'no_session' && tell('doubt', null),
  })
  const { explained, refused } = reading.data ?? posted
  const [text, setText] = useState(posted.pasted)
  const read = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    reading.mutate(new FormData(event.currentTarget))
  }
  const form = useRef<HTMLFormElement>(null)
  const { leftOut, room } = useRoom(longest)
  const explainPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const blank = event.currentTarget.value === ''
    room.onPaste(event)
    if (blank) setTimeout(() => form.current?.requestSubmit())
  }
  return (
    <section className="overflow-hidden rounded-panel border border-line bg-surface">
      <form ref={form} action={post} onSubmit={read} className="flex flex-col gap-2 p-4">
        <label htmlFor="pasted" className="font-semibold">
          {errors.paste.label}
        </label>
        <textarea
          id="pasted"
          name="pasted"
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={explainPaste}
          placeholder={errors.paste.placeholder}
          aria-describedby="pasted-hint"
          maxLength={room.maxLength}
          spellCheck={false}
          autoComplete="off"
          className="max-h-96 min-h-20 w-full resize-y rounded-control border border-edge bg-surface px-3 py-2 font-mono text-control break-all placeholder:text-ink-2"
        />
        <LeftOut characters={leftOut} in={text} most={longest} />
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <p id="pasted-hint" className="min-w-0 flex-1 basis-60 text-note text-ink-2">
            {errors.paste.hint}
          </p>
          <Button type="submit" look="primary" aria-busy={reading.isPending}>
            {errors.paste.submit}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {reading.isError && <p className="border-t border-line p-4 text-danger">{errors.paste.failed}</p>}
        {refused && !reading.isError && (
          <p className="border-t border-line p-4 text-danger">{errors.paste.refused[refused]}</p>
        )}
        {explained && !reading.isError && <ExplainedAnswer explained={explained} />}
      </div>
    </section>
  )
}
