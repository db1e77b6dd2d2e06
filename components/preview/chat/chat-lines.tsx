'use client'

import { useMemo } from 'react'
import { useDebounced } from '#components/shell/use-debounced.ts'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import type { Target } from '#lib/protocol/target.ts'
import { type ListLine, listLine } from '#lib/shown/list-line.ts'
import type { Scene } from '../scene.tsx'
import { useLastKnown } from '../use-last-known.ts'
import { initial } from './initial.ts'

type Props = { target: Target | null; message: { msg_type: string; content: string }; scene: Scene }

/** The reply in one line: as the list of chats shows it, and as a notification does. */
export function ChatLines({ target, message, scene }: Props) {
  const { preview } = useMessages()
  const drawing = useMessagesOf(drawingWords)
  const { msg_type, content } = useDebounced(message, (before, after) => before.msg_type !== after.msg_type)
  const readJson = useJsonReader()
  const { language } = scene
  const now = useMemo(() => listLine(msg_type, content, language, readJson), [msg_type, content, language, readJson])
  const line = useLastKnown(msg_type, now)
  const say = useLine()
  if (!line) return null
  const seen = target?.status === 'seen' ? target : null
  const alone = seen?.chat_mode === 'p2p'
  const chat = alone ? preview.yourApp : (seen?.chat_name ?? drawing.someChat)
  const words = alone ? say(line) : drawing.spoken(preview.yourApp, say(line))
  return (
    <section
      aria-label={drawing.lines.label}
      className={`feishu fs-lines ${scene.device === 'phone' ? 'mx-auto max-w-[392px]' : ''}`}
      data-scheme={scene.scheme}
      data-device={scene.device}
      data-line={line.from}
      data-stale={now === null || undefined}
    >
      <figure>
        <figcaption className="text-note text-ink-2">{drawing.lines.list}</figcaption>
        <div className="fs-list-row">
          <span className="fs-avatar" aria-hidden>
            {initial(chat)}
          </span>
          <div>
            <div className="fs-list-top">
              <bdi>{chat}</bdi>
              <time>{drawing.lines.now}</time>
            </div>
            <div className="fs-list-words" data-in="list">
              {words}
            </div>
          </div>
        </div>
      </figure>
      <figure>
        <figcaption className="text-note text-ink-2">{drawing.lines.notification}</figcaption>
        <div className="fs-notification">
          <span className="fs-avatar" aria-hidden>
            {initial(chat)}
          </span>
          <div>
            <div className="fs-list-top">
              <b>
                <bdi>{chat}</bdi>
              </b>
              <time>{drawing.lines.now}</time>
            </div>
            <div className="fs-clamp" style={{ WebkitLineClamp: 2 }} data-in="notification">
              {words}
            </div>
          </div>
        </div>
      </figure>
      {line.from === 'card' && line.words && <p className="text-note text-ink-2">{drawing.lines.guessed}</p>}
    </section>
  )
}

function useLine(): (line: ListLine) => string {
  const { lines } = useMessagesOf(drawingWords)
  return ({ from, words }) => {
    switch (from) {
      case 'streaming':
        return lines.streaming
      case 'card':
        return lines.card(words)
      case 'post':
        return words || lines.post
      default:
        return words
    }
  }
}
