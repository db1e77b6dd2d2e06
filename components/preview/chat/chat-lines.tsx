'use client'

import { useMemo } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useDebounced } from '#components/shell/use-debounced.ts'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import type { ReadJson } from '#lib/json/json.ts'
import { entries } from '#lib/json/node.ts'
import { isKeyed } from '#lib/protocol/messages.ts'
import type { Target } from '#lib/protocol/target.ts'
import { type LinePart, textParts } from '#lib/shown/line-parts.ts'
import type { LineInParts } from '#lib/shown/list-line.ts'
import { usePerson } from '../message/use-person.ts'
import { type Scene, SceneProvider } from '../scene.tsx'
import { useLastKnown } from '../use-last-known.ts'
import { usePageScheme } from '../use-page-scheme.ts'
import { useSelection } from '../use-selection.tsx'
import { initial } from './initial.ts'

type Props = { target: Target | null; message: { msg_type: string; content: string }; scene: Scene }

/** The reply in one line: as the list of chats shows it, and as a notification does. */
export function ChatLines({ target, message, scene }: Props) {
  const { preview } = useMessages()
  const drawing = useMessagesOf(drawingWords)
  // The captions stand on the ground of the console.
  const around = { colorScheme: usePageScheme() }
  const { msg_type, content } = useDebounced(message, (before, after) => before.msg_type !== after.msg_type)
  const readJson = useJsonReader()
  const { language } = scene
  const selection = useSelection()
  const rich = useLazyCode(richLine, msg_type !== 'text')
  const now = useMemo(
    () =>
      msg_type === 'text'
        ? lineOfText(content, readJson)
        : (rich?.lineInParts(msg_type, content, language, readJson) ?? null),
    [msg_type, content, language, readJson, rich],
  )
  const line = useLastKnown(msg_type, now)
  const before = usePrefix(msg_type)
  if (!line) return null
  const seen = target?.status === 'seen' ? target : null
  const alone = seen?.chat_mode === 'p2p'
  const chat = alone ? preview.yourApp : (seen?.chat_name ?? drawing.someChat)
  const words = (
    <SceneProvider value={scene}>
      {alone ? '' : drawing.spoken(preview.yourApp, '')}
      {before(line)}
      <Parts parts={line.parts} />
    </SceneProvider>
  )
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
        <figcaption className="text-note text-ink-2" style={around}>
          {drawing.lines.list}
        </figcaption>
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
        <figcaption className="text-note text-ink-2" style={around}>
          {drawing.lines.notification}
        </figcaption>
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
      {line.from === 'summary' && (
        <p className="text-note text-ink-2" style={around}>
          {drawing.lines.ownSummary}{' '}
          {selection && (
            <button
              type="button"
              onClick={() => selection.showRequest({ path: '/config/summary', by: 'preview', focus: true })}
              // On a phone what is written stands in another tab.
              className={`${linkClass} text-note max-tablet:hidden`}
            >
              {drawing.lines.changeSummary}
            </button>
          )}
        </p>
      )}
      {line.from === 'card' && line.parts.length > 0 && (
        <p className="text-note text-ink-2" style={around}>
          {drawing.lines.guessed}
        </p>
      )}
    </section>
  )
}

/** What stands before the words, or in their place. */
function usePrefix(msg_type: string): (line: LineInParts) => string {
  const { lines } = useMessagesOf(drawingWords)
  const { type } = useMessages().composer
  return ({ from, parts }) => {
    switch (from) {
      case 'streaming':
        return lines.streaming
      case 'card':
        return parts.length > 0 ? `${lines.card('')} ` : lines.card('')
      case 'post':
        return parts.length > 0 ? '' : lines.post
      case 'kind':
        return isKeyed(msg_type) ? `[${type[msg_type]}] ` : ''
      default:
        return ''
    }
  }
}

function Parts({ parts }: { parts: LinePart[] }) {
  return parts.map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the line
    typeof part === 'string' ? <span key={i}>{part}</span> : <Somebody key={i} {...part} />,
  )
}

/** Somebody by the name the bubble has for them. */
function Somebody({ id, name, at }: Exclude<LinePart, string>) {
  const { everyone } = useMessagesOf(drawingWords)
  const readBack = id.startsWith('@')
  const found = usePerson(id === 'all' || readBack ? null : id)
  const shown = id === 'all' ? everyone : found.name || name || id
  return (
    <bdi>
      {at && !(readBack && shown === id) && '@'}
      {shown}
    </bdi>
  )
}

/** That of a text needs no parser of Markdown, which comes with the first post or card. */
const richLine = lazyCode(() => import('#lib/shown/list-line.ts').then(({ lineInParts }) => ({ lineInParts })))

function lineOfText(content: string, readJson: ReadJson): LineInParts | null {
  const read = readJson(content)
  if ('errors' in read) return null
  const text: unknown = entries(read.json.tree).get('text')?.value
  return { from: 'text', parts: textParts(typeof text === 'string' ? text : '') }
}
