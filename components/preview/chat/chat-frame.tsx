'use client'

import { ChevronLeft, X } from 'lucide-react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useMessages } from '#components/shell/use-messages.tsx'
import type { Target } from '#lib/protocol/target.ts'
import { landing } from '#lib/shown/landing.ts'
import type { Device, Scene } from '../scene.tsx'
import { initial } from './initial.ts'
import '../feishu.css'

const view = lazyCode(() => import('../message/message-view.tsx').then(({ MessageView }) => ({ MessageView })))

type Props = {
  target: Target | null
  message: { msg_type: string; content: string } | null
  scene: Scene
  reply_in_thread: boolean
}

/** The chat around the reply, or the panel of its thread: the message it answers, and the reply as the app will say it. */
export function ChatFrame({ target, message, scene, reply_in_thread }: Props) {
  const { preview } = useMessages()
  const { scheme, device } = scene
  // Brought as soon as a message is found to answer: what is written then is drawn with the first key.
  const loaded = useLazyCode(view, message ?? target)
  const seen = target?.status === 'seen' ? target : null
  const name = seen?.sender.name ?? seen?.sender.id ?? preview.someone
  const words = seen ? (seen.deleted ? preview.recalled : seen.summary) : preview.originalUnseen
  const { where } = landing(target, reply_in_thread)
  const inThread =
    where === 'new_thread' ||
    where === 'existing_thread' ||
    where === 'topic_group' ||
    (where === 'unknown' && reply_in_thread)
  const quotes = where === 'main_chat' || (where === 'unknown' && !reply_in_thread)
  return (
    <div
      className={`feishu overflow-hidden rounded-panel border border-line ${device === 'phone' ? 'mx-auto max-w-[392px]' : ''}`}
      data-scheme={scheme}
      data-device={device}
      data-place={inThread ? 'thread' : 'main'}
    >
      {inThread && <ThreadTop device={device} chat={seen?.chat_name ?? null} />}
      <div className="fs-chat">
        {target && (
          <div className="fs-message" data-original>
            <span className="fs-avatar" aria-hidden>
              {initial(name)}
            </span>
            <div>
              <div className="fs-sender">
                <bdi>{name}</bdi>
              </div>
              <div className="fs-bubble" style={{ whiteSpace: 'pre-wrap' }}>
                {words || preview.originalUnseen}
              </div>
            </div>
          </div>
        )}
        {inThread && <div className="fs-replies">{preview.replies}</div>}
        {message ? (
          <div className="fs-message" data-reply>
            <span className="fs-avatar" aria-hidden>
              {initial(preview.yourApp)}
            </span>
            <div>
              <div className="fs-sender">
                {preview.yourApp}
                <span className="fs-pill fs-bot">{preview.bot}</span>
              </div>
              {target && quotes && <div className="fs-replied">{preview.replyTo(name, words)}</div>}
              {loaded ? <loaded.MessageView {...message} {...scene} /> : <div className="fs-strip" />}
            </div>
          </div>
        ) : (
          <div className="fs-empty">
            <p>{preview.empty}</p>
            <p>{preview.emptyHint}</p>
          </div>
        )}
      </div>
    </div>
  )
}

/** The head of a thread: a panel beside the chat on a computer, a page of its own on a phone. */
function ThreadTop({ device, chat }: { device: Device; chat: string | null }) {
  const { preview } = useMessages()
  return (
    <div className="fs-thread-top">
      {device === 'phone' && <ChevronLeft size={20} aria-hidden />}
      <b>{preview.thread}</b>
      {chat && <bdi>{chat}</bdi>}
      {device === 'pc' && <X size={16} aria-hidden />}
    </div>
  )
}
