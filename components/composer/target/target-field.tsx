'use client'

import { History, MessagesSquare, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type RefObject, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { lazyCode, retriedImport, useLazyCode } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import { IconButton, linkClass } from '#components/ui/buttons.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { Pasted } from '#lib/protocol/message-id.ts'
import type { Target } from '#lib/protocol/target.ts'
import { excerptOf, longestTarget } from './excerpt.ts'
import { goOn } from './go-on.ts'
import type { RecentTarget } from './use-recent-targets.ts'

/** What is said of a paste is brought with the first letter. */
const targetAbout = lazyCode(() =>
  import('./target-about.tsx').then(({ TargetAbout, Choices }) => ({ TargetAbout, Choices })),
)

const recentFace = lazyCode(() => import('./recent-face.tsx').then(({ RecentFace }) => ({ RecentFace })))

const Chooser = lazyPart(
  dynamic(() => retriedImport(() => import('#components/chooser/chooser-dialog.tsx')), { ssr: false }),
)

type Props = {
  /** What was typed or pasted, as it is. */
  text: string
  pasted: Pasted
  /** Which of several ids is meant. */
  chosen: string | null
  message_id: string | null
  seen: Target | null
  pending: boolean
  recents: RecentTarget[]
  sample: RecentTarget | null
  /** Whether they may read chats. */
  mayRead: boolean
  field: RefObject<HTMLInputElement | null>
  /** A sticker was found that was received. */
  onSticker(file_key: string): void
  onChange(text: string, chosen?: string): void
}

/** Where the reply goes: whatever was pasted, and which message that is. */
export function TargetField({
  text,
  pasted,
  chosen,
  message_id,
  seen,
  pending,
  recents,
  sample,
  mayRead,
  field,
  onSticker,
  onChange,
}: Props) {
  const { composer } = useMessages()
  const words = composer.target
  const id = useId()
  const wrong = pasted.found === 'other'
  const about = useLazyCode(targetAbout, text)
  const told = { text, pasted, message_id, seen, pending }
  // How long a paste was that was too long to be kept whole.
  const [shortened, setShortened] = useState<number | null>(null)
  const [choosing, setChoosing] = useState<{ start: { id: string; name: string | null } | null } | null>(null)
  const take = (text: string) => {
    const kept = excerptOf(text)
    setShortened(kept === text ? null : text.length)
    onChange(kept)
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="shrink-0 text-control text-ink-2">
          {words.label}
        </label>
        <div className="flex min-w-0 flex-1 items-center rounded-control border border-edge bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent">
          <input
            ref={field}
            id={id}
            value={text}
            onChange={({ target }) => take(target.value)}
            // A single-line field drops line breaks out of a paste; ids broken over two lines need them.
            onPaste={(event) => {
              const text = event.clipboardData.getData('text')
              if (!/[\r\n]/.test(text) && text.length <= longestTarget) return
              event.preventDefault()
              take(text)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !message_id) return
              // Else it would open a line in what has the focus by then.
              event.preventDefault()
              goOn(field.current)
            }}
            placeholder={words.placeholder}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={wrong}
            aria-describedby={`${id}-about`}
            className="h-8 min-w-0 flex-1 bg-transparent px-2 font-mono text-ellipsis text-control outline-none placeholder:font-sans placeholder:text-ink-2"
          />
          {text !== '' && (
            <IconButton
              label={words.clear}
              // By keyboard one selects all and deletes.
              tabIndex={-1}
              onClick={() => {
                take('')
                field.current?.focus()
              }}
            >
              <X size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          {mayRead && (
            <IconButton label={words.choose} onClick={() => setChoosing({ start: null })}>
              <MessagesSquare size={16} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          <RecentTargets recents={recents} onChoose={take} onGoOn={() => goOn(field.current)} />
        </div>
      </div>
      <div
        id={`${id}-about`}
        // Once there is something to look up its line keeps its place: nothing moves under a hand when the answer comes.
        className={`flex min-h-6 flex-wrap items-center gap-x-2 text-note text-ink-2 ${pasted.found === 'nothing' ? 'empty:hidden' : ''}`}
        aria-live="polite"
      >
        {pasted.found === 'nothing' && sample && (
          <button
            type="button"
            className={`${linkClass} text-note`}
            onClick={() => {
              take(sample.message_id)
              goOn(field.current)
            }}
          >
            {words.sample}
          </button>
        )}
        {about && (
          <about.TargetAbout
            {...told}
            shortened={shortened}
            onOpen={mayRead ? (id, name) => setChoosing({ start: { id, name } }) : null}
          />
        )}
      </div>
      {about && pasted.found === 'several' && (
        <about.Choices pasted={pasted} chosen={chosen} onChoose={(each) => onChange(text, each)} />
      )}
      {choosing && (
        <Chooser
          start={choosing.start}
          current={message_id}
          picked={null}
          onSticker={(file_key) => {
            setChoosing(null)
            onSticker(file_key)
          }}
          onChoose={(message_id) => {
            // Whatever stands behind an open dialog takes no focus.
            flushSync(() => {
              setChoosing(null)
              take(message_id)
            })
            goOn(field.current)
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </div>
  )
}

type RecentTargetsProps = { recents: RecentTarget[]; onChoose(message_id: string): void; onGoOn(): void }

function RecentTargets({ recents, onChoose, onGoOn }: RecentTargetsProps) {
  const { composer } = useMessages()
  const words = composer.target
  const face = useLazyCode(recentFace, recents.length)
  return (
    <Menu
      trigger={
        <IconButton label={words.recent}>
          <History size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      }
      heading={recents.length ? words.recent : words.recentEmpty}
      items={recents.map((recent) => ({
        key: recent.message_id,
        onSelect: () => onChoose(recent.message_id),
        goOn: onGoOn,
        face: face ? <face.RecentFace {...recent} /> : recent.message_id,
      }))}
    />
  )
}
