'use client'

import { useMutation } from '@tanstack/react-query'
import { AlertDialog } from 'radix-ui'
import { useId } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { sandboxWords } from '#lib/i18n/sandbox.ts'
import type { SandboxSeen } from '#lib/model/sandbox-seen.ts'
import { arrivedIn, useLookAgain, useSandbox } from './seen.ts'

type Props = {
  start: SandboxSeen
  reset(): Promise<unknown>
  /** Why the operator may not; null where they may. */
  whyNot: string | null
}

/** Empties the sandbox, after asking. */
export function Reset({ start, reset, whyNot }: Props) {
  const { sandbox } = useMessagesOf(sandboxWords)
  const { common } = useMessages()
  const words = sandbox.reset
  const { chats } = useSandbox(start)
  const resetting = useMutation({ mutationFn: reset, onSuccess: useLookAgain() })
  const id = useId()
  if (whyNot !== null)
    return (
      <div className="flex max-w-80 flex-col gap-1 tablet:items-end">
        <Button className="self-start tablet:self-end" aria-disabled aria-describedby={id}>
          {words.button}
        </Button>
        <p id={id} className="text-note text-ink-2 tablet:text-right">
          {whyNot}
        </p>
      </div>
    )
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger asChild>
        <Button busy={resetting.isPending}>{words.button}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-page/70" />
        <AlertDialog.Content className="appear fixed inset-0 z-50 m-auto flex h-fit w-[min(420px,calc(100vw-32px))] flex-col gap-3 rounded-panel border border-line bg-raised p-4 shadow-float outline-none">
          <AlertDialog.Title className="text-heading font-semibold">{words.title}</AlertDialog.Title>
          <AlertDialog.Description className="text-control text-ink-2">{words.body}</AlertDialog.Description>
          <div className="flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{common.cancel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={() => resetting.mutate()}>
                {words.confirm(arrivedIn(chats))}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
