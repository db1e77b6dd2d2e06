'use client'

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { Action } from '#lib/card/read/controls.ts'
import type { Confirm } from '#lib/card/read/shapes.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { useLeaving } from '../../message/leaving.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { createValues, type Values } from './control-values.ts'
import { Tips } from './tips.tsx'

/** What somebody does to a card. Nothing is called and nothing is left without their consent. */
export type Deed = {
  /** Asked first. */
  confirm?: Confirm | null
  /** What changes in the card itself. */
  changes?: (() => void) | undefined
  /** What the app would be called back with. */
  action?: Action | null
  /** Where it leads. */
  opens?: string | null
  /** What is said where nobody is called. */
  note?: Note
}

type Note = 'missing' | 'reset'
type Said = { action: Action } | { note: Note } | 'nothing'

type Interactions = {
  act: (deed: Deed) => void
  values: Values
}

const Interaction = createContext<Interactions>({ act: () => {}, values: createValues() })

/** How the parts of a card act: they ask, change, and say what would be called back. */
export const useInteractions = (): Interactions => useContext(Interaction)

/** Holds what is typed and chosen in a card, and the line beneath it that says what would be called back. */
export function WouldCallProvider({ content, children }: { content: string; children: ReactNode }) {
  const [values] = useState(createValues)
  const [asked, setAsked] = useState<Deed | null>(null)
  const leave = useLeaving()
  const [said, setSaid] = useState<{ said: Said; content: string; n: number } | null>(null)
  const current = useRef(content)
  current.current = content
  const { perform, interactions } = useMemo(() => {
    const tell = (next: Said | null) =>
      setSaid((last) => next && { said: next, content: current.current, n: (last?.n ?? 0) + 1 })
    const perform = ({ changes, action, opens, note }: Deed) => {
      changes?.()
      tell(action ? { action } : note ? { note } : opens || changes ? null : 'nothing')
      if (opens) leave(opens)
    }
    const interactions: Interactions = {
      act: (deed) => (deed.confirm ? setAsked(deed) : perform(deed)),
      values,
    }
    return { perform, interactions }
  }, [values, leave])
  return (
    <Interaction value={interactions}>
      <Tips>
        {children}
        <div aria-live="polite" className="fs-would-call">
          {said && said.content === content && <Line key={said.n} said={said.said} />}
        </div>
        {asked?.confirm && (
          <ConfirmDialog
            asks={asked.confirm}
            onAnswer={(yes) => {
              setAsked(null)
              if (yes) perform(asked)
            }}
          />
        )}
      </Tips>
    </Interaction>
  )
}

function Line({ said }: { said: Said }) {
  const { controls } = useMessagesOf(cardWords)
  if (said === 'nothing') return <p>{controls.nothingHappens}</p>
  if ('note' in said) return <p data-note={said.note}>{controls[said.note]}</p>
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  return <p tabIndex={0}>{controls.wouldCallBack(JSON.stringify({ action: said.action }))}</p>
}
