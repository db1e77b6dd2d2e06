'use client'

import { ProblemList } from '#components/problems/problem-list.tsx'
import type { Problem } from '#lib/protocol/problems.ts'

type Props = { msg_type: string; problems: Problem[]; source: string }

/** What stands in the way, to be read: there is no source here to go to. */
export function ProblemsSeen({ msg_type, problems, source }: Props) {
  return (
    <ProblemList
      msg_type={msg_type}
      problems={problems}
      tooLarge={null}
      source={source}
      onShow={() => {}}
      onWrite={null}
    />
  )
}
