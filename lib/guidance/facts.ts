import { pathOf } from '#lib/protocol/card-refusal.ts'
import type { Refused } from '#lib/protocol/outcome.ts'
import type { Step } from './guidance-entry.ts'

/**
 * What a case at hand tells beyond its code: `path` of the element at fault, `value` Feishu names there, `fields` and
 * `scopes` it lists, `ids` it does not know, the `limit` that was passed, `seconds` to wait, the name of the `app`;
 * `troubleshooter`: that the answer links to one.
 */
export type FactName = 'path' | 'value' | 'fields' | 'scopes' | 'ids' | 'limit' | 'seconds' | 'app' | 'troubleshooter'
export type Facts = { [name in FactName]?: string | undefined }

type Told = Pick<Refused, 'msg' | 'card' | 'scopes' | 'fields' | 'troubleshooter' | 'reset_s'>

/** The facts a refusal holds. They are Feishu's words, or quote the sender's: shortened, and never in our own typeface. */
export function factsIn({ msg, card, scopes, fields, troubleshooter, reset_s }: Told, app?: string): Facts {
  const told = [msg.slice(0, 2000), ...fields.map(({ description }) => description ?? '')].join('\n')
  // Of JSON it cannot read, the path stands among the words of ErrorValue.
  const where = card?.err_path ?? card?.error_value?.slice(0, 2000).match(/\bpath: ?(ROOT[^,;\n]{0,500})/)?.[1]
  const unknown = told.match(/(?:Invalid ids|ids not existed): ?\[?([^\]\n]{1,200})/)?.[1]
  return plain({
    path: where && printed(pathOf(where.slice(0, 500))),
    value: card?.error_value?.split('\n', 1)[0],
    fields: fields.map(({ field }) => field).join(', '),
    scopes: scopes.join(', '),
    ids: unknown,
    limit: told.match(/\b(?:max len is|exceeds?|more than|limit of|at most|up to)[ :]{1,3}(\d{1,9})\b/)?.[1],
    seconds: reset_s === undefined ? undefined : String(Math.ceil(reset_s)),
    app,
    troubleshooter,
  })
}

/** `['body', 'elements', 2]` as one would write it in a program: `body.elements[2]`. */
const printed = (path: (string | number)[]) =>
  path.reduce<string>((at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${key}` : key), '')

const longest = 120

/** Without what would end a code mark or a line, and without what is empty. */
function plain(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, said]) => {
      const text = said?.replace(/[`\p{Cc}]+/gu, ' ').trim()
      return text ? [[name, text.length > longest ? `${text.slice(0, longest)}…` : text]] : []
    }),
  )
}

const placeholder = /\{(path|value|fields|scopes|ids|limit|seconds|app|troubleshooter)\}/g

/** Where no case is at hand, a text names the place in an answer where the fact stands. */
const places: { readonly [name in FactName]: string } = {
  path: 'ErrPath',
  value: 'ErrorValue',
  fields: 'field_violations',
  scopes: 'permission_violations',
  ids: 'msg',
  limit: 'msg',
  seconds: 'x-ogw-ratelimit-reset',
  app: 'app_id',
  troubleshooter: 'troubleshooter',
}

/** The steps of a case, filled with what is known of it, without those that need or lack another; or of a code by itself. */
export function stepsFor(steps: readonly Step[], facts: Facts = places): Step[] {
  const filled = (text: string) => text.replace(placeholder, (whole, name: FactName) => facts[name] ?? whole)
  return steps
    .filter(({ needs, lacks }) => (!needs || facts[needs]) && !(lacks && facts[lacks]))
    .map((step) => ({ ...step, en: filled(step.en), 'zh-CN': filled(step['zh-CN']) }))
}

/** The facts a text waits for. */
export const factsAskedBy = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name)
