import type { Options } from '../options.ts'
import type { Refusal } from '../refusal-words.ts'
import { isObject } from '../strict-json.ts'
import { refuseCard } from './card-refusals.ts'

/** The templates the sandbox knows. The card builder is not part of it, so others pass unseen. */
export const templates = {
  /** One that was never published. */
  missing: 'AAqsandboxMissing',
  /** One that belongs to other apps. */
  hidden: 'AAqsandboxHidden',
  /** One with typed variables. */
  incident: 'AAqsandboxIncident',
} as const

const variables: Record<string, string> = {
  title: 'string',
  owner: 'string',
  count: 'number',
  steps: 'array',
  due: 'string',
}
/** Of texts that must be written in one way. */
const formats: Record<string, { pattern: RegExp; format: string }> = {
  due: { pattern: /^\d{4}-\d\d-\d\d$/, format: 'yyyy-MM-dd' },
}

/** @see https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/send-feishu-card */
export function checkTemplate(data: Record<string, unknown>, { unknown_template }: Options): Refusal | null {
  const id = data.template_id
  if (typeof id !== 'string' || !id)
    return refuseCard(200621, { error_value: 'template_id is required, path: ROOT -> data' })
  if (id === templates.hidden) return refuseCard(200381, { error_value: `no permission, templateID: ${id}` })
  if (id === templates.missing || (id !== templates.incident && unknown_template === 200380))
    return refuseCard(200380, { error_value: `templateID: ${id}` })
  if (id !== templates.incident || !isObject(data.template_variable)) return null
  for (const [name, value] of Object.entries(data.template_variable)) {
    const specified = variables[name]
    const actual = Array.isArray(value) ? 'array' : typeof value
    if (specified && specified !== actual)
      return refuseCard(200732, {
        error_value: `${name}, specifiedType: ${specified}, actualType: ${actual === 'number' ? 'float64' : actual}`,
      })
    const wanted = formats[name]
    if (wanted && !wanted.pattern.test(String(value)))
      return refuseCard(200737, {
        error_value: `${name}, specifiedFormat: ${wanted.format}, actualFormat: ${String(value).replace(/\d/g, '0').slice(0, 40)}`,
      })
  }
  return null
}
