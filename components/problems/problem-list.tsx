'use client'

import Link from 'next/link'
import { type MouseEvent, useEffect } from 'react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { linkClass } from '#components/ui/buttons.tsx'
import { Isolated } from '#components/ui/isolated.tsx'
import { problemsWords } from '#lib/i18n/problems.ts'
import { remediesWords } from '#lib/i18n/remedies.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import type { Remedy } from '#lib/protocol/remedies.ts'
import { foretold, remedyOf } from '#lib/shown/rules.ts'
import { useProblemWords } from './problem-words.ts'

export type ProblemListProps = {
  msg_type: string
  problems: Problem[]
  /** What to say of the size where Feishu would not take it. */
  tooLarge: string | null
  source: string
  onShow(problem: Problem): void
  /** Writes another JSON in the place of the draft’s, one undo away; null where nothing may be changed. */
  onWrite: ((json: string, remedy: Remedy) => void) | null
  /** Where the focus goes when the last of them is mended, and the list is gone with it. */
  onNone?(): void
}

/** What stands in the way, in words, each with the way to its place. */
export function ProblemList({ msg_type, problems, tooLarge, source, onShow, onWrite, onNone }: ProblemListProps) {
  const { problems: words } = useMessagesOf(problemsWords)
  const say = useProblemWords(source)
  useEffect(
    () => () => void requestAnimationFrame(() => document.activeElement === document.body && onNone?.()),
    [onNone],
  )
  return (
    <ul className="flex flex-col gap-3 wrap-anywhere">
      {tooLarge && <li className="text-danger">{tooLarge}</li>}
      {problems.slice(0, 50).map((problem, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every change
        <li key={i} className="flex flex-col items-start gap-2">
          <span className={problem.severity === 'refused' ? 'text-danger' : 'text-warn'}>
            <Isolated text={say(problem)} />
          </span>
          <Foretold problem={problem} msg_type={msg_type} />
          <span className="flex flex-wrap gap-x-3 gap-y-2">
            {problem.at && (
              <button type="button" className={`${linkClass} text-note`} onClick={() => onShow(problem)}>
                {words.show}
              </button>
            )}
            <Mend problem={problem} source={source} onWrite={onWrite} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What mends it at a click, where nobody has to say more. */
function Mend({ problem, source, onWrite }: { problem: Problem } & Pick<ProblemListProps, 'source' | 'onWrite'>) {
  const { problems: words } = useMessagesOf(problemsWords)
  const { remedies } = useMessagesOf(remediesWords)
  const remedy = remedyOf(problem)
  if (remedy === null || onWrite === null) return null
  // It knows what a card may hold, which a list of problems does not need.
  const act = async ({ currentTarget }: MouseEvent) => {
    // What is mended leaves the list, and its button with it.
    currentTarget.closest<HTMLElement>('[role=dialog]')?.focus()
    const [{ mend }, { changed }] = await Promise.all([
      import('#lib/card/editing/mend.ts'),
      import('#lib/card/editing/edit.ts'),
    ])
    const changes = mend(problem, source)
    if (changes) onWrite(changed(source, changes), remedy)
  }
  return (
    <button type="button" className={`${linkClass} text-start text-note`} onClick={(event) => void act(event)}>
      {'right' in problem ? words.rewrite(problem.right) : remedies.labels[remedy]}
    </button>
  )
}

/** The code it would come to, with the way to what that means; nothing for what is sent all the same. */
function Foretold({ problem, msg_type }: { problem: Problem; msg_type: string }) {
  const { problems: words } = useMessagesOf(problemsWords)
  const { sure, codes } = foretold(problem, msg_type)
  if (codes.length === 0) return null
  return (
    <Link
      href={`/errors/${codes.join('/')}`}
      prefetch={false}
      className="-my-1 py-1 text-note text-ink-2 hover:underline"
    >
      {words.foretold[problem.kind === 'sensitive' ? 'ruled' : sure](codes.join(' · '))}
    </Link>
  )
}
