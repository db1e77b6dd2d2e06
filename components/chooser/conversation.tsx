import { useLayoutEffect, useRef } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { chooserWords } from '#lib/i18n/chooser.ts'
import { type Choosing, Earlier, Messages } from './message-row.tsx'
import { NotRead } from './not-read.tsx'
import { useConversation } from './use-conversation.ts'

/** @property id of a chat or a thread */
type Props = Choosing & { id: string }

/** What was said there, newest last; its end is in sight first, or the message that is being answered. */
export function Conversation({ id, ...row }: Props) {
  const words = useMessagesOf(chooserWords)
  const box = useRef<HTMLElement>(null)
  const { messages, hasEarlier, isReading, earlier, error, again } = useConversation(id)
  const count = messages.length

  // Until one moves, its end stays in sight: cards and pictures grow when they have come.
  const moved = useRef(false)
  useLayoutEffect(() => {
    const list = box.current?.querySelector('ol')
    if (!list || count === 0) return
    const settles = new ResizeObserver(() => {
      const element = box.current
      if (!element || moved.current) return
      const answered = element.querySelector('[aria-current=true]')
      if (answered) answered.scrollIntoView({ block: 'center' })
      else element.scrollTop = element.scrollHeight
    })
    settles.observe(list)
    return () => settles.disconnect()
  }, [count])

  // What is read before it must not push away what one looks at.
  const kept = useRef({ count: 0, height: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    if (count > kept.current.count && kept.current.count > 0)
      element.scrollTop += element.scrollHeight - kept.current.height
    kept.current = { count, height: element.scrollHeight }
  }, [count])

  const onMove = () => {
    moved.current = true
  }

  if (error) return <NotRead error={error} call="list" onAgain={again} />
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      aria-label={words.conversation}
      className="min-h-0 flex-1 overflow-y-auto"
      onWheel={onMove}
      onTouchMove={onMove}
      onPointerDown={onMove}
      onKeyDown={onMove}
    >
      <Earlier hasEarlier={hasEarlier} isReading={isReading} count={count} onEarlier={earlier} />
      <Messages messages={messages} within={id} {...row} />
    </section>
  )
}
