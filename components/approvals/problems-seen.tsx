'use client'

import { ProblemList } from '#components/problems/problem-list.tsx'
import type { Problem } from '#lib/protocol/problems.ts'

/** What stands in the way, to be read: there is no source here to go to. */
export function ProblemsSeen({ problems, source }: { problems: Problem[]; source: string }) {
  return <ProblemList problems={problems} tooLarge={null} source={source} onShow={() => {}} />
}
