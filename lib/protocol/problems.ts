/** Where in the content something stands: keys and indexes from its root. */
export type Path = (string | number)[]

/**
 * What is wrong with a content, in no language. Add a kind here and the compiler asks for its words in both.
 */
export type Finding =
  | { kind: 'empty' }
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
  | { kind: 'other'; text: string }

/** `refused`: Feishu documents that it says no. `doubtful`: it may well take it. */
export type Problem = Finding & {
  severity: 'refused' | 'doubtful'
  path: Path
  /** UTF-16 range in the source the operator sees, where there is one. */
  at?: { from: number; to: number } | undefined
}

/** A zod issue that carries one of our findings. */
export function finding(finding: Finding, severity: 'refused' | 'doubtful') {
  return { code: 'custom' as const, message: finding.kind, params: { finding, severity } }
}
