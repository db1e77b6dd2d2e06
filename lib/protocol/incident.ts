import { mask } from './mask.ts'
import type { Refused } from './outcome.ts'

/** What an incident report is made of. */
export type Incident = {
  outcome: Refused
  /** The code's meaning, in the reader's language. */
  means: string | null
  message_id: string
  /** The one request string, as it went out. */
  body: string
  /** The open platform it went to. */
  platform: string
  app_id: string | null
  attempt_id: string
  versions: readonly string[]
}

/** The headings, in the reader's language. */
type Words = { title: string; request: string; answer: string; reproduce: string; versions: string }

/**
 * A refusal as one hands it to somebody who has to look into it: request, answer, what both are called, and a command
 * that does the same again. Nothing in it opens anything: whatever looks like a secret is taken out.
 */
export function incidentReport(incident: Incident, words: Words): string {
  const { outcome, means, message_id, body, platform, app_id, attempt_id, versions } = incident
  const { code, msg, card, http, log_id, troubleshooter } = outcome
  const address = `${platform}/open-apis/im/v1/messages/${message_id}/reply`
  const facts = {
    code: card?.sub_code ? `${code}/${card.sub_code}` : String(code),
    meaning: means,
    log_id: log_id ?? null,
    message_id,
    app_id,
    attempt: attempt_id,
  }
  const answer = { code, msg, error: { log_id, troubleshooter } }
  const lines = [
    `# ${words.title}`,
    ...Object.entries(facts).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])),
    '',
    `## ${words.request}`,
    `POST ${address}`,
    body,
    '',
    `## ${words.answer}`,
    `HTTP ${http}`,
    JSON.stringify(answer, null, 2),
    '',
    `## ${words.reproduce}`,
    `curl -X POST '${address}' \\`,
    `  -H 'Authorization: Bearer <tenant_access_token>' \\`,
    `  -H 'Content-Type: application/json; charset=utf-8' \\`,
    `  -d '${body.replaceAll("'", `'\\''`)}'`,
    '',
    `## ${words.versions}`,
    ...versions,
  ]
  return lines.map((line) => (line.includes('Bearer <tenant') ? line : mask(line))).join('\n')
}
