/**
 * What the console can do at a click about a refusal, or about what is found wrong before sending. To add one: a line
 * here; the compiler asks for what it does (an `edit`: card/remedies.ts) and for its words in both languages.
 *
 * `edit` changes the JSON of the draft, `value` as well, once somebody has typed what belongs there; `draft` changes
 * what stands beside it; `hold` keeps Send back for a moment; `aside` leaves the draft as it is. None of them sends.
 */
export const remedies = {
  to_2: 'edit',
  drop_property: 'edit',
  fix_mention: 'edit',
  break_lines: 'edit',
  forbid_forward: 'edit',
  fresh_name: 'edit',
  fit_variable: 'edit',
  fit_cell: 'edit',
  other_image: 'value',
  other_person: 'value',
  other_file: 'value',
  other_template: 'value',
  other_link: 'value',
  other_variable: 'value',
  replace_by_words: 'edit',
  remove_part: 'edit',
  remove_element: 'edit',
  minify: 'edit',
  shrink: 'draft',
  turn_off_thread: 'draft',
  new_uuid: 'draft',
  other_message: 'draft',
  wait: 'hold',
  check_again: 'hold',
  request_scopes: 'aside',
  copy_incident: 'aside',
} as const satisfies { [remedy: string]: 'edit' | 'value' | 'draft' | 'hold' | 'aside' }

export type Remedy = keyof typeof remedies
type Of<Kind> = { [R in Remedy]: (typeof remedies)[R] extends Kind ? R : never }[Remedy]
/** Those that change the JSON of the draft. */
export type EditRemedy = Of<'edit'>
/** Those that change it once somebody has said to what. */
export type ValueRemedy = Of<'value'>
