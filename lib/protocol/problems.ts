import type { Keyed } from './messages/keyed.ts'

/** Where in the content something stands: keys and indexes from its root. */
export type Path = (string | number)[]

/**
 * What is wrong with a content, in no language. Add a kind here and the compiler asks for its words in both.
 */
export type Finding =
  | { kind: 'json_syntax'; reason: string }
  | { kind: 'missing'; field: string }
  | { kind: 'wrong_type'; field: string; expected: string }
  | { kind: 'not_allowed'; field: string; allowed: string }
  | { kind: 'unknown_tag'; tag: string }
  | { kind: 'not_alone'; tag: string }
  | { kind: 'link_scheme'; href: string }
  | { kind: 'no_locale' }
  | { kind: 'wrapper'; key: string }
  | { kind: 'removed_in_2'; tag: string }
  | { kind: 'elements_at_root' }
  /** A request, an event, a content of another type or a bare id where a card belongs. */
  | { kind: 'not_a_card' }
  /** A card in the form in which messages are read. */
  | { kind: 'read_back_card' }
  /** A mention in the spelling of another kind of text, or of nobody: shown as it is typed, or refused. */
  | { kind: 'mention'; written: string; right: string }
  /** An id that only stands in messages read back. */
  | { kind: 'read_back_mention'; id: string; written: string; right: string }
  /** Markdown where there is none. */
  | { kind: 'no_markdown'; construct: MarkdownConstruct }
  /** One tag without its partner, or one link that is none, and a text message goes out as typed. */
  | { kind: 'text_as_typed'; why: 'tags' | 'link'; written: string }
  /** Line breaks that stand in a text as a backslash and an n. */
  | { kind: 'newline_as_typed' }
  /** Somebody named by what is no id. */
  | { kind: 'not_a_person'; value: string }
  /** What a program should have filled in. */
  | { kind: 'placeholder'; written: string }
  /** What a company may forbid to send. */
  | { kind: 'sensitive'; what: 'phone' | 'mail' | 'id_number' | 'secret'; written: string }
  /** Something named by what is no key or id of its kind. */
  | { kind: 'not_a_key'; value: string; of?: Keyed }
  /** Something about the message to be answered, or the chat it stands in. */
  | { kind: 'target'; why: AboutTarget; message_id: string }
  /** Something about the app that replies, and when its last reply was refused for it; null: the message was looked up just now. */
  | { kind: 'app'; why: AboutApp; code: number; refused_at: string | null }
  | CardFinding
  | { kind: 'other'; text: string }

/** What is known of a message or its chat before it is answered, and keeps Feishu from taking the answer. */
export type AboutTarget =
  /** Nobody knows the message, or not this app. */
  | 'unknown'
  | 'recalled'
  | 'system'
  /** It cannot be seen by this app, which joined later or was never there. */
  | 'invisible'
  /** This app's bot is no member of the chat. */
  | 'no_bot'
  | 'dissolved'
  /** Only some may speak in the chat. */
  | 'moderated'

/** What keeps Feishu from taking anything an app sends. */
export type AboutApp =
  /** The month's calls are used up. */
  | 'quota'
  | 'scope'
  /** It has no bot that is switched on. */
  | 'no_ability'
  /** Feishu does not know it, or it is disabled or not installed. */
  | 'disabled'
  | 'credentials'

/** What can be wrong inside a card. A `field` is named by its component: `button.text`. */
export type CardFinding =
  | { kind: 'unknown_key'; key: string; of: string; nearest: string | null }
  | { kind: 'unknown_component'; tag: string; nearest: string | null }
  | { kind: 'only_in_2'; tag: string }
  | { kind: 'needs_schema' }
  | { kind: 'not_a_colour'; field: string; value: string }
  | { kind: 'bad_format'; field: string; example: string }
  | { kind: 'out_of_range'; field: string; range: string }
  | { kind: 'too_long'; field: string; max: number }
  | { kind: 'too_many'; field: string; count: number; max: number }
  /** In the whole card. */
  | { kind: 'too_many_in_card'; what: 'elements' | 'tables' | 'charts' | 'markdown_tables'; count: number; max: number }
  | { kind: 'too_deep'; max: number }
  | { kind: 'misplaced'; tag: string; parent: string }
  | { kind: 'needs_form'; tag: string }
  | { kind: 'needs_action'; tag: string }
  | { kind: 'no_submit'; name: string }
  | { kind: 'duplicate'; field: string; value: string }
  | { kind: 'no_such_option'; field: string; value: string }
  | { kind: 'row_key'; key: string; columns: string }
  | { kind: 'wrong_cell'; column: string; data_type: string }
  | { kind: 'link_incomplete'; field: string }
  | { kind: 'not_together'; field: string; other: string }
  | { kind: 'audio_forward' }
  | { kind: 'markdown_unknown'; construct: MarkdownConstruct }
  | { kind: 'variable_missing'; name: string }
  /** Of an older version, and not in the documents of this one. */
  | { kind: 'deprecated'; field: string }
  /** What only a form asks for. */
  | { kind: 'only_in_form'; field: string }
  /** Stars that make nothing bold. */
  | { kind: 'bold_as_typed'; written: string }
  /** Words above a line of dashes, which makes them a heading. */
  | { kind: 'setext'; written: string }
  /** What lists and notifications say of a card, and the card does not: a number, or all of it. */
  | { kind: 'stale_summary'; why: 'number' | 'words'; written: string }
  /** What keeps a chart from being drawn. */
  | { kind: 'chart'; fault: ChartFault }
  | { kind: 'emoji_unknown'; key: string }
  /** A tag this kind of text does not know. */
  | { kind: 'tag_as_typed'; tag: string }
  /** A tag it knows and does not take: without its end, or with quotes that are escaped twice. */
  | { kind: 'tag_not_taken'; why: 'open' | 'quotes'; tag: string }

/** Why the spec of a chart draws nothing. */
export type ChartFault =
  | { why: 'absent' | 'not_object' | 'no_type' | 'no_data' | 'no_values' | 'no_series' }
  | { why: 'unknown_type' | 'unknown_series'; type: string }
  | { why: 'not_list'; field: string }
  | { why: 'no_field'; field: string }
  | { why: 'unnamed_field'; field: string; named: string }

export type MarkdownConstruct =
  | 'heading'
  | 'quote'
  | 'table'
  | 'image'
  | 'list'
  | 'code_block'
  | 'inline_code'
  | 'variable_link'
  | 'bold'
  | 'strike'
  | 'link'
  | 'task'
  | 'emoji'
  | 'underscore'
  | 'nested'
  | 'rule'

/** `refused`: Feishu documents that it says no. `doubtful`: it may well take it. */
export type Problem = Finding & {
  severity: 'refused' | 'doubtful'
  path: Path
  /** The ErrCode Feishu would put into its 230099, where it is known. */
  sub_code?: number | undefined
  /** UTF-16 range in the source the operator sees, where there is one. */
  at?: { from: number; to: number } | undefined
}

/** A zod issue that carries one of our findings. */
export function finding(finding: Finding, severity: 'refused' | 'doubtful') {
  return { code: 'custom' as const, message: finding.kind, params: { finding, severity } }
}
