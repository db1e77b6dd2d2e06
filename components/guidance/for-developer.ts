import type { Guidance } from '#lib/guidance/codes.ts'
import type { Locale } from '#lib/i18n/locale.ts'
import { plainWords } from './code-words.tsx'

type Refusal = {
  code: number
  log_id?: string | undefined
  card?: { sub_code?: number | undefined } | undefined
  scopes?: readonly string[]
}

/**
 * What an operator hands to the developer of the app: the code, its meaning, the steps, the scopes named and the log id.
 * @param guidance null for a code nobody has written about; the code and log id then
 * @returns nothing of the message: neither Feishu's msg nor the values of fields, which may quote it
 */
export function textForDeveloper(
  { code, log_id, card, scopes = [] }: Refusal,
  guidance: Guidance | null,
  locale: Locale,
): string {
  const lines = [
    `code: ${card?.sub_code ? `${code}/${card.sub_code}` : code}`,
    ...(guidance ? [guidance.means[locale], ...guidance.steps.map((step, i) => `${i + 1}. ${step[locale]}`)] : []),
    ...(scopes.length > 0 ? [`scopes: ${scopes.join(', ')}`] : []),
    ...(log_id ? [`log_id: ${log_id}`] : []),
  ]
  return lines.map(plainWords).join('\n')
}
