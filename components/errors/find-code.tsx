'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react'
import { tell } from '#components/shell/session-events.ts'
import { searchMs } from '#components/shell/timing.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { LeftOut, longestParagraph, useRoom } from '#components/ui/left-out.tsx'
import type { Explained } from '#lib/guidance/explain-pasted.ts'
import { errorsWords } from '#lib/i18n/errors.ts'
import type { NoEntryCode } from '#lib/model/signed-in.ts'
import { asksFor, withoutScripts } from './asks-for.ts'
import { ExplainedAnswer } from './explained-answer.tsx'
import { OpenRequest } from './open-request.tsx'

/** `refused`: nothing was read, since nobody is signed in any more. */
export type PasteState = { pasted: string; explained: Explained | null; refused?: NoEntryCode }
type Props = {
  explain: ExplainAction
  /** What the address asks for. */
  query: string
  /** Whose page it is. */
  operator_id: string
}
export type ExplainAction = (before: PasteState, form: FormData) => Promise<PasteState>

const nothingYet: PasteState = { pasted: '', explained: null }

/** Room for any single answer and a good piece of log; an action takes a few megabytes. */
const longest = 200_000

/**
 * One box for whatever somebody has at hand: a code, words, a response, a line of a log. Words are looked for in the
 * list below, and stand in the address, so that they can be shared; an answer is read and explained, and goes nowhere.
 * Both follow the typing; without scripts the button does it.
 */
export function FindCode({ explain, query, operator_id }: Props) {
  const { errors } = useMessagesOf(errorsWords)
  const router = useRouter()
  const [busy, startTransition] = useTransition()
  // Without scripts the form is posted and the page comes back with this; with them nothing is reloaded.
  const [posted, post] = useActionState(explain, nothingYet)
  const reading = useMutation({
    mutationFn: (pasted: string) => {
      const form = new FormData()
      form.set('pasted', pasted)
      return explain(nothingYet, form)
    },
    // The console may run on this very machine, reachable without any network.
    networkMode: 'always',
    onSuccess: ({ refused }) => refused === 'no_session' && tell('doubt', null),
  })
  const [text, setText] = useState(posted.pasted || query)
  const { leftOut, room } = useRoom(longest, longestParagraph)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const answer = (typed: string) => {
    clearTimeout(timer.current)
    const asked = asksFor(typed)
    const words = asked.list ?? ''
    if (words !== query)
      startTransition(() =>
        router.replace(words ? `/errors?q=${encodeURIComponent(words)}` : '/errors', { scroll: false }),
      )
    if (asked.answer) reading.mutate(typed)
    else reading.reset()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    answer(text)
  }
  // What was asked before says nothing of what stands there now.
  const { explained = null, refused } =
    reading.variables === undefined ? posted : reading.variables === text ? (reading.data ?? nothingYet) : nothingYet
  const isWords = asksFor(text).list !== null
  // Of words the list below says what it says; an answer beside it is worth the room where it explains something.
  const shown = isWords && !explained?.guidance ? null : explained
  return (
    <search className="block overflow-hidden rounded-panel border border-line bg-surface">
      <form action={post} onSubmit={submit} aria-busy={busy} className="flex flex-col gap-2 p-4">
        <noscript>
          <input type="hidden" name={withoutScripts} value="1" />
        </noscript>
        <label htmlFor="pasted" className="font-semibold">
          {errors.paste.label}
        </label>
        <textarea
          id="pasted"
          name="pasted"
          rows={3}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => answer(target.value), searchMs)
          }}
          onPaste={room.onPaste}
          placeholder={errors.paste.placeholder}
          aria-describedby="pasted-hint"
          maxLength={room.maxLength}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
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
        {shown && !reading.isError && (
          <ExplainedAnswer explained={shown}>
            <OpenRequest pasted={text} explained={shown} operator_id={operator_id} />
          </ExplainedAnswer>
        )}
      </div>
    </search>
  )
}
