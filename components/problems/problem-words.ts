'use client'

import { useLocale, useMessagesOf } from '#components/shell/use-messages.tsx'
import { localTime } from '#components/ui/local-time.tsx'
import { problemsWords } from '#lib/i18n/problems.ts'
import type { Problem } from '#lib/protocol/problems.ts'
import { chartFaultWords } from '#lib/shown/chart-fault-words.ts'

/** Says a problem in the reader's language. @param source the JSON it was found in, for line and column */
export function useProblemWords(source: string | null): (problem: Problem) => string {
  const { problems: words } = useMessagesOf(problemsWords)
  const locale = useLocale()
  return (problem) => {
    switch (problem.kind) {
      case 'json_syntax': {
        const before = (source ?? '').slice(0, problem.at?.from ?? 0).split('\n')
        return words.json_syntax(
          before.length,
          (before.at(-1)?.length ?? 0) + 1,
          words.reasons[problem.reason] ?? words.otherReason,
        )
      }
      case 'missing':
        return problem.severity === 'refused' ? words.missing(problem.field) : words.advised(problem.field)
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
      case 'not_a_card':
        return words.not_a_card
      case 'read_back_card':
        return words.read_back_card
      case 'unknown_key':
        return words.unknown_key(problem.key, problem.of, problem.nearest, problem.severity === 'refused')
      case 'unknown_component':
        return words.unknown_component(problem.tag, problem.nearest)
      case 'only_in_2':
        return words.only_in_2(problem.tag)
      case 'needs_schema':
        return words.needs_schema
      case 'not_a_colour':
        return words.not_a_colour(problem.field, problem.value)
      case 'bad_format':
        return words.bad_format(problem.field, problem.example)
      case 'out_of_range':
        return words.out_of_range(problem.field, problem.range)
      case 'too_long':
        return words.too_long(problem.field, problem.max)
      case 'too_many':
        return words.too_many(problem.field, problem.count, problem.max)
      case 'too_many_in_card':
        return words.too_many_in_card[problem.what](problem.count, problem.max)
      case 'too_deep':
        return words.too_deep(problem.max)
      case 'misplaced':
        return words.misplaced(problem.tag, problem.parent)
      case 'needs_form':
        return words.needs_form(problem.tag)
      case 'needs_action':
        return words.needs_action(problem.tag)
      case 'no_submit':
        return words.no_submit(problem.name)
      case 'duplicate':
        return words.duplicate(problem.field, problem.value)
      case 'no_such_option':
        return words.no_such_option(problem.field, problem.value)
      case 'row_key':
        return words.row_key(problem.key, problem.columns)
      case 'wrong_cell':
        return words.wrong_cell(problem.column, problem.data_type, words.cells[problem.data_type] ?? problem.data_type)
      case 'link_incomplete':
        return words.link_incomplete(problem.field)
      case 'not_together':
        return words.not_together(problem.field, problem.other)
      case 'audio_forward':
        return words.audio_forward
      case 'mention':
        return words.mention(problem.written, problem.right)
      case 'read_back_mention':
        return words.read_back_mention(problem.id, problem.right)
      case 'no_markdown':
        return words.no_markdown(words.noMarkdown[problem.construct] ?? words.constructs[problem.construct])
      case 'text_as_typed':
        return words.text_as_typed[problem.why](problem.written)
      case 'newline_as_typed':
        return words.newline_as_typed
      case 'not_a_person':
        return words.not_a_person(problem.value)
      case 'target':
        return words.target[problem.why](problem.message_id)
      case 'app':
        return words.appRefused(
          words.app[problem.why],
          problem.refused_at === null ? null : localTime(new Date(problem.refused_at), locale),
        )
      case 'placeholder':
        return words.placeholder(problem.written)
      case 'sensitive':
        return words.sensitive[problem.what](problem.written)
      case 'only_in_form':
        return words.only_in_form(problem.field)
      case 'bold_as_typed':
        return words.bold_as_typed(problem.written)
      case 'setext':
        return words.setext(problem.written)
      case 'stale_summary':
        return words.stale_summary[problem.why](problem.written)
      case 'emoji_unknown':
        return words.emoji_unknown(problem.key)
      case 'tag_as_typed':
        return words.tag_as_typed(problem.tag)
      case 'tag_not_taken':
        return words.tag_not_taken[problem.why](problem.tag)
      case 'not_a_key':
        return words.not_a_key[problem.of ?? 'picture'](problem.value)
      case 'deprecated':
        return words.deprecated(problem.field)
      case 'markdown_unknown':
        return words.markdown_unknown(words.constructs[problem.construct])
      case 'chart':
        return chartFaultWords(words.chart, problem.fault)
      case 'variable_missing':
        return words.variable_missing(problem.name)
      case 'other':
        return words.other(problem.text)
    }
  }
}
