'use client'

import { Component, type ComponentType, lazy, type ReactNode, Suspense, useMemo } from 'react'
import { LoadFailed, retriedImport } from '#components/shell/lazy.tsx'
import { NotLoaded } from '#components/shell/not-loaded.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { isKeyed, isMsgType, type WordedType } from '#lib/protocol/messages.ts'
import { type Device, SceneProvider, type Scheme } from '../scene.tsx'
import { LeavingGuard } from './leaving.tsx'
import { CannotDraw, Note } from './notes.tsx'
import { TextView } from './text-view.tsx'
import '../feishu.css'

// The Markdown parser and the card views come when the first post or card does.
const PostView = lazy(() =>
  retriedImport(() => import('./post-view.tsx').then(({ PostView }) => ({ default: PostView }))),
)
const CardView = lazy(() =>
  retriedImport(() => import('../card/card-view.tsx').then(({ CardView }) => ({ default: CardView }))),
)

const KeyedView = lazy(() =>
  retriedImport(() => import('./keyed-view.tsx').then(({ KeyedView }) => ({ default: KeyedView }))),
)

const views = { text: TextView, post: PostView, interactive: CardView } satisfies Record<
  WordedType,
  ComponentType<{ content: string }>
>

type Props = {
  msg_type: string
  /** The content as Feishu reads it: a JSON text. */
  content: string
  scheme: Scheme
  device: Device
  /** The reader's language, as Feishu spells it: zh_cn, en_us, ... */
  language: string
}

/**
 * Any message as Feishu shows it, alone: a bubble, or a card. Whatever the content, something calm is drawn.
 * Its scheme is its own, whatever the page around it wears.
 */
export function MessageView({ msg_type, content, scheme, device, language }: Props) {
  // The same object as long as it says the same: a new one would draw every part of the message anew.
  const scene = useMemo(() => ({ scheme, device, language }), [scheme, device, language])
  return (
    <SceneProvider value={scene}>
      <div className="feishu" data-scheme={scheme} data-device={device} data-msg-type={msg_type}>
        <LastResort content={content}>
          <LeavingGuard>
            <Suspense fallback={<div className="fs-strip" />}>
              <Body msg_type={msg_type} content={content} />
            </Suspense>
          </LeavingGuard>
        </LastResort>
      </div>
    </SceneProvider>
  )
}

function Body({ msg_type, content }: Pick<Props, 'msg_type' | 'content'>) {
  if (!isMsgType(msg_type)) return <OtherType msg_type={msg_type} />
  if (isKeyed(msg_type)) return <KeyedView msg_type={msg_type} content={content} />
  const View = views[msg_type]
  return <View content={content} />
}

/** A msg_type the console does not draw is named, never left out. */
function OtherType({ msg_type }: { msg_type: string }) {
  const drawing = useMessagesOf(drawingWords)
  return (
    <Note title={msg_type} mark={{ 'data-unpreviewed': msg_type }}>
      {drawing.otherType}
    </Note>
  )
}

type Failing = { failed: 'by a bug' | 'to come' | null; content: string }

/** A view that throws is a bug of ours, unless its code never came; the operator still gets the rest of the page. */
class LastResort extends Component<{ content: string; children: ReactNode }, Failing> {
  override state: Failing = { failed: null, content: this.props.content }

  /** Another content is another chance. */
  static getDerivedStateFromProps({ content }: { content: string }, state: { content: string }) {
    return content === state.content ? null : { failed: null, content }
  }

  static getDerivedStateFromError(error: unknown): Partial<Failing> {
    return { failed: error instanceof LoadFailed ? 'to come' : 'by a bug' }
  }

  override render() {
    const { failed } = this.state
    if (failed === null) return this.props.children
    return failed === 'to come' ? <NotLoaded /> : <CannotDraw why="failed" />
  }
}
