'use client'

import { FileText, Play, Smile, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { keyedWords } from '#lib/i18n/keyed.ts'
import { readJson } from '#lib/json/json.ts'
import { plain } from '#lib/json/node.ts'
import { isKeyed, type KeyedType } from '#lib/protocol/messages.ts'
import { isolated } from '#lib/shown/invisible.ts'
import { ImageBox } from './image-box.tsx'
import { localFile } from './local-media.ts'
import { Unreadable } from './notes.tsx'
import { Person } from './person-name.tsx'

/** What is sent, and what Feishu adds where a message is read back. */
type Content = { [field in 'image_key' | 'file_key' | 'chat_id' | 'user_id' | 'file_name']: string } & {
  /** Milliseconds; null where it is not told. */
  duration: number | null
}

/** A message of keys. What they name only Feishu knows, but for pictures and people. */
export function KeyedView({ msg_type, content }: { msg_type: string; content: string }) {
  const read = readJson(content)
  if (!isKeyed(msg_type)) return null
  if ('errors' in read) {
    const [{ reason = '', offset = 0 } = {}] = read.errors
    return <Unreadable of={{ why: 'json', reason, offset }} content={content} msg_type={msg_type} />
  }
  const { tree } = read.json
  if (tree.type !== 'object') return <Unreadable of={{ why: 'shape' }} content={content} msg_type={msg_type} />
  const fields = plain(tree)
  const of = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string).trim() : '')
  const View = views[msg_type]
  return (
    <div className="fs-keyed" data-tag={msg_type}>
      <View
        content={{
          image_key: of('image_key'),
          file_key: of('file_key'),
          chat_id: of('chat_id'),
          user_id: of('user_id'),
          file_name: of('file_name'),
          duration: typeof fields.duration === 'number' && fields.duration > 0 ? fields.duration : null,
        }}
      />
    </div>
  )
}

type View = (props: { content: Content }) => ReactNode

const views = {
  image: ({ content: { image_key } }) => <ImageBox img_key={image_key} fit="natural" tall="long" />,
  file: FileCard,
  audio: Voice,
  media: Video,
  sticker: Sticker,
  share_chat: GroupCard,
  share_user: ContactCard,
} satisfies Record<KeyedType, View>

function FileCard({ content: { file_name, file_key } }: { content: Content }) {
  const { hasName } = useMessagesOf(keyedWords)
  const name = file_name || localFile(file_key)?.name
  return (
    <div className="fs-key-card" title={isolated(file_key)}>
      <FileText size={32} strokeWidth={1.25} aria-hidden />
      <span>
        <b>
          <bdi>{isolated(name ?? shortened(file_key))}</bdi>
        </b>
        {!name && <small>{hasName}</small>}
      </span>
    </div>
  )
}

function Voice({ content: { file_key, duration } }: { content: Content }) {
  const { voice } = useMessagesOf(keyedWords)
  const playable = localFile(file_key)?.url
  // biome-ignore lint/a11y/useMediaCaption: a voice has none
  if (playable) return <audio src={playable} controls aria-label={voice} className="max-w-full" />
  return (
    <div className="fs-bubble fs-voice" role="img" aria-label={voice} title={isolated(file_key)}>
      <Play size={14} fill="currentColor" aria-hidden />
      <span className="fs-voice-line" aria-hidden />
      <span className="tabular-nums">{duration === null ? '0:00' : minutes(duration)}</span>
    </div>
  )
}

function Video({ content: { file_key, image_key, duration } }: { content: Content }) {
  const drawing = useMessagesOf(drawingWords)
  const { noCover } = useMessagesOf(keyedWords)
  const playable = localFile(file_key)?.url
  if (playable)
    return (
      <>
        {/* biome-ignore lint/a11y/useMediaCaption: what its sender recorded has none here */}
        <video src={playable} controls preload="metadata" aria-label={drawing.video} className="fs-film" />
        {image_key ? <ImageBox img_key={image_key} style={{ width: 120, height: 68 }} /> : <small>{noCover}</small>}
      </>
    )
  return (
    <>
      <span className="fs-media" title={isolated(file_key)}>
        {image_key ? (
          <ImageBox img_key={image_key} label={drawing.video} style={{ width: 240, height: 135 }} />
        ) : (
          <span className="fs-image" role="img" aria-label={drawing.video} style={{ width: 240, height: 135 }} />
        )}
        <Play size={20} fill="currentColor" aria-hidden />
        {duration !== null && <span className="fs-length tabular-nums">{minutes(duration)}</span>}
      </span>
      {!image_key && <small>{noCover}</small>}
    </>
  )
}

function Sticker({ content: { file_key } }: { content: Content }) {
  const { stickerHint } = useMessagesOf(keyedWords)
  return (
    <>
      <span className="fs-image" role="img" aria-label={stickerHint} title={isolated(file_key)} style={square}>
        <Smile size={40} strokeWidth={1.25} aria-hidden />
      </span>
      <small>{stickerHint}</small>
    </>
  )
}
const square = { width: 120, height: 120 }

function GroupCard({ content: { chat_id } }: { content: Content }) {
  const { group } = useMessagesOf(keyedWords)
  return (
    <div className="fs-key-card" title={isolated(chat_id)}>
      <Users size={32} strokeWidth={1.25} aria-hidden />
      <span>
        <b>
          <bdi>{shortened(chat_id)}</bdi>
        </b>
        <small>{group}</small>
      </span>
    </div>
  )
}

function ContactCard({ content: { user_id } }: { content: Content }) {
  const { person } = useMessagesOf(keyedWords)
  return (
    <div className="fs-key-card fs-contact">
      {/^ou_/.test(user_id) ? <Person id={user_id} px={40} /> : <b>…</b>}
      <small>{person}</small>
    </div>
  )
}

/** Enough of a key to tell it from others. */
const shortened = (key: string) => (key.length > 24 ? `${key.slice(0, 12)}…${key.slice(-6)}` : key || '…')

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
