import type { AboutTarget, Finding, Problem } from '#lib/protocol/problems.ts'
import { type EditRemedy, type Remedy, remedies } from '#lib/protocol/remedies.ts'

/**
 * How sure it is that Feishu says no: `refused` by its documents, `likely` as people report; a `note` is sent, and shown
 * otherwise than meant.
 */
export type Sure = 'refused' | 'likely' | 'note'

export type Rule = {
  /** Where Feishu’s documents do not say that it refuses, and no code is known of. */
  otherwise: Exclude<Sure, 'refused'>
  /** What mends it at a click, where something does: see protocol/remedies.ts. */
  remedy: Remedy | null
}

const noted: Rule = { otherwise: 'note', remedy: null }
const likely: Rule = { otherwise: 'likely', remedy: null }
const removed: Rule = { otherwise: 'note', remedy: 'drop_property' }
const rewritten: Rule = { otherwise: 'note', remedy: 'fix_mention' }
const likelyMended = (remedy: Remedy): Rule => ({ otherwise: 'likely', remedy })

/** Everything that can be said of a message before it is sent. Its words are in `i18n`, its samples in the fixtures. */
export const rules: { readonly [K in Finding['kind']]: Rule } = {
  json_syntax: noted,
  missing: noted,
  wrong_type: likely,
  not_allowed: noted,
  unknown_tag: likelyMended('remove_element'),
  not_alone: likely,
  link_scheme: { otherwise: 'note', remedy: 'other_link' },
  no_locale: likely,
  wrapper: likely,
  removed_in_2: likelyMended('to_2'),
  elements_at_root: likelyMended('to_2'),
  not_a_card: likely,
  read_back_card: likely,
  mention: rewritten,
  read_back_mention: rewritten,
  no_markdown: noted,
  text_as_typed: noted,
  newline_as_typed: { otherwise: 'note', remedy: 'break_lines' },
  not_a_person: { otherwise: 'note', remedy: 'other_person' },
  placeholder: noted,
  not_a_key: likelyMended('other_image'),
  target: likely,
  app: likely,
  sensitive: noted,
  unknown_key: removed,
  unknown_component: likelyMended('remove_element'),
  only_in_2: likely,
  needs_schema: noted,
  not_a_colour: noted,
  bad_format: likely,
  out_of_range: likely,
  too_long: noted,
  too_many: noted,
  too_many_in_card: likely,
  too_deep: likely,
  misplaced: likely,
  needs_form: likely,
  needs_action: likely,
  no_submit: likely,
  duplicate: { otherwise: 'note', remedy: 'fresh_name' },
  no_such_option: noted,
  row_key: likelyMended('drop_property'),
  wrong_cell: likelyMended('fit_cell'),
  link_incomplete: noted,
  not_together: noted,
  audio_forward: likelyMended('forbid_forward'),
  markdown_unknown: noted,
  variable_missing: noted,
  deprecated: removed,
  only_in_form: likelyMended('drop_property'),
  bold_as_typed: noted,
  setext: noted,
  stale_summary: noted,
  emoji_unknown: noted,
  tag_as_typed: noted,
  tag_not_taken: noted,
  chart: likely,
  other: noted,
}

/** What a reply is answered where that is so. */
const ofTarget: { readonly [Why in AboutTarget]: number } = {
  unknown: 99992354,
  recalled: 230011,
  system: 230054,
  invisible: 230050,
  no_bot: 230002,
  dissolved: 232009,
  moderated: 230018,
}

/** What comes when somebody presses what was sent, and not on sending. */
const onPress = new Set([200530])

/** The codes Feishu would answer with, the outermost first, and how sure that is; a note has none. */
export function foretold(problem: Problem, msg_type: string): { sure: Sure; codes: number[] } {
  const { kind, severity, sub_code } = problem
  if (sub_code !== undefined && onPress.has(sub_code)) return { sure: 'note', codes: [sub_code] }
  // Only where the company has a rule against it, which nobody tells.
  if (kind === 'sensitive') return { sure: 'note', codes: [230028] }
  const sure = severity === 'refused' ? 'refused' : sub_code === undefined ? rules[kind].otherwise : 'likely'
  if (sure === 'note') return { sure, codes: [] }
  if (kind === 'target') return { sure, codes: [ofTarget[problem.why]] }
  if (kind === 'app') return { sure, codes: [problem.code] }
  const outer = msg_type === 'interactive' ? 230099 : 230001
  return { sure, codes: sub_code === undefined ? [outer] : [outer, sub_code] }
}

/** The remedy of a problem, where it needs nobody to say more; null where there is none. */
export function remedyOf(problem: Problem): EditRemedy | null {
  const { remedy } = rules[problem.kind]
  if (remedy === null || !isEdit(remedy)) return null
  // Somebody has to know whom to mention.
  if (remedy === 'fix_mention') return 'right' in problem && isWholeMention(problem.right) ? remedy : null
  // Of what must differ, only names are ours to give.
  return remedy === 'fresh_name' && !/^(?:element_id|audio_id)$/.test(String(problem.path.at(-1))) ? null : remedy
}

const isEdit = (remedy: Remedy): remedy is EditRemedy => remedies[remedy] === 'edit'

/** Whether a mention names somebody; else somebody has to say whom. */
export const isWholeMention = (right: string): boolean => right.startsWith('<') && !right.includes('…')
