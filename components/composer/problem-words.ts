'use client'

import type { Problem } from '#lib/protocol/problems.ts'
import { useMessages } from '../messages.tsx'

/** Says a problem in the reader's language. @param source the JSON it was found in, for line and column */
export function useProblemWords(source: string | null): (problem: Problem) => string {
  const { composer } = useMessages()
  const words = composer.problems
  return (problem) => {
    switch (problem.kind) {
      case 'empty':
        return words.empty
      case 'json_syntax': {
        const before = (source ?? '').slice(0, problem.at?.from ?? 0).split('\n')
        return words.json_syntax(
          before.length,
          (before.at(-1)?.length ?? 0) + 1,
          words.reasons[problem.reason] ?? words.otherReason,
        )
      }
      case 'missing':
        return words.missing(problem.field)
      case 'wrong_type':
        return words.wrong_type(problem.field, words.types[problem.expected] ?? problem.expected)
      case 'not_allowed':
        return words.not_allowed(problem.field, problem.allowed)
      case 'unknown_tag':
        return words.unknown_tag(problem.tag)
      case 'not_alone':
        return words.not_alone(problem.tag)
      case 'link_scheme':
        return words.link_scheme(problem.href)
      case 'no_locale':
        return words.no_locale
      case 'wrapper':
        return words.wrapper(problem.key)
      case 'removed_in_2':
        return words.removed_in_2(problem.tag)
      case 'elements_at_root':
        return words.elements_at_root
      case 'other':
        return words.other(problem.text)
    }
  }
}
