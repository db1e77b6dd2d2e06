import type { Refused } from '#lib/protocol/outcome.ts'
import type { AboutApp, Problem } from '#lib/protocol/problems.ts'

/** What lies with the app, by the code it is told by, and whether any call of it is told so or replies alone. */
const ofTheApp: { readonly [code: number]: { why: AboutApp; calls: 'all' | 'replies' } } = {
  10003: { why: 'credentials', calls: 'all' },
  10014: { why: 'disabled', calls: 'all' },
  10015: { why: 'credentials', calls: 'all' },
  230006: { why: 'no_ability', calls: 'all' },
  99991403: { why: 'quota', calls: 'all' },
  99991662: { why: 'disabled', calls: 'all' },
  99991672: { why: 'scope', calls: 'replies' },
  99991673: { why: 'disabled', calls: 'all' },
}

/** The last reply of an app that Feishu answered. */
export type LastAnswer = {
  /** When it was sent: UTC, ISO 8601. */
  at: string
  /** The code it was refused with; null where it was sent. */
  code: number | null
}

/**
 * What the next reply as an app will probably be refused for, as the last one was. Nobody is asked for it: each call
 * counts towards the month's quota of a free plan. A quota is taken to begin anew with the month.
 */
export function appProblems(last: LastAnswer | null, now: Date): Problem[] {
  if (last === null || last.code === null) return []
  const why = ofTheApp[last.code]?.why
  if (!why || (why === 'quota' && last.at.slice(0, 7) !== now.toISOString().slice(0, 7))) return []
  return [{ kind: 'app', why, code: last.code, refused_at: last.at, severity: 'doubtful', path: [] }]
}

/** The same, of a code another call was refused with; null where replies may be taken all the same. */
export function aboutApp(code: number): AboutApp | null {
  const known = ofTheApp[code]
  return known?.calls === 'all' ? known.why : null
}

/** Codes that tell of an app’s token, or of where it calls from: no reply is taken until that is mended. */
const ofTheToken = new Set([99991401, 99991661, 99991663, 99991664, 99991665, 99991668, 99991671])

/** Whether a reply was refused for what lies with the app, so that the next one would be refused too. */
export const liesWithApp = ({ code, endpoint }: Pick<Refused, 'code' | 'endpoint'>): boolean =>
  endpoint !== 'reply' || ofTheApp[code] !== undefined || ofTheToken.has(code)
