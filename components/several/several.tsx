'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { retriedImport } from '#components/shell/lazy.tsx'
import { lazyPart } from '#components/shell/not-loaded.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Switch } from '#components/ui/switch.tsx'
import { severalWords } from '#lib/i18n/several.ts'
import type { JobActions } from '#lib/model/job.ts'
import type { MsgType } from '#lib/protocol/messages.ts'
import type { Target } from '#lib/protocol/target.ts'
import type { Ruled } from './checked.ts'
import { keepTable, tableKept } from './kept-table.ts'

/** Looks into the words of all types, and reads tables: it comes when somebody answers several messages. */
const Rows = lazyPart(dynamic(() => retriedImport(() => import('./rows-pane.tsx')), { ssr: false }))

/** The row that is drawn in the preview. */
export type RowShown = { message_id: string | null; content: string }

export type SeveralProps = {
  /** Places of the page: where the message is named, and the bar of Send. */
  head: HTMLElement | null
  bar: HTMLElement | null
  on: boolean
  /** What is written, with variables. */
  reading: { msg_type: MsgType; content: string; empty: boolean; blocks: readonly string[] }
  reply_in_thread: boolean
  /** The app that replies, null where the console has one alone; and those there are. */
  app: string | null
  apps: readonly { app_id: string; name: string }[]
  /** What is known of the message of the row in the preview. */
  target: Target | null
  pending: boolean
  operator_id: string
  mayRead: boolean
  ruled: Ruled | null
  start: JobActions['startJob']
  onShown(row: RowShown | null): void
}

type Props = SeveralProps & {
  /** Whether an address asked for one message: then nothing that stood here before comes in its place. */
  begun: boolean
  onTurn(on: boolean): void
}

/** The switch between one message and several; with several, their table and what sends them take the places of one’s. */
export default function Several({ begun, onTurn, ...props }: Props) {
  const words = useMessagesOf(severalWords)
  const { on, head, operator_id } = props
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    if (restored) return
    setRestored(true)
    if (!begun && tableKept(operator_id).on) onTurn(true)
  }, [restored, begun, operator_id, onTurn])
  // Turned off it stays off; what stood in it comes back when it is turned on.
  useEffect(() => {
    if (restored && !on) keepTable(operator_id, { ...tableKept(operator_id), on: false })
  }, [restored, on, operator_id])
  return (
    <>
      <Switch label={words.switch} hint={words.switchHint} on={on} onChange={onTurn} />
      {on && head && createPortal(<Rows {...props} />, head)}
    </>
  )
}
