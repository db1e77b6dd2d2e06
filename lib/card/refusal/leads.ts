import type { Path } from '#lib/protocol/problems.ts'
import { type Refusal, valueSaid } from './said.ts'
import type { Content } from './seen.ts'

/** A place, and the part of its text where only that is meant. */
export type Lead = { path: Path; within?: { from: number; to: number } }
export type Leads = { how: 'value' | 'fits'; leads: Lead[] }

/** Anything shorter stands in many texts by chance. */
const shortestPart = 4
/** Nobody quotes the same twice in a text more often. */
const mostInText = 20

/** Where a word stands: as the whole of a text, or within one. */
function standing(content: Content, word: string, isMeant: (path: Path) => boolean = () => true): Lead[] {
  if (word === '') return []
  return content.texts.flatMap(({ path, value }): Lead[] => {
    if (!isMeant(path)) return []
    if (value === word) return [{ path }]
    if (word.length < shortestPart) return []
    const found: Lead[] = []
    for (let at = value.indexOf(word); at >= 0 && found.length < mostInText; at = value.indexOf(word, at + word.length))
      found.push({ path, within: { from: at, to: at + word.length } })
    return found
  })
}

/** Where a pattern is met within texts. @param pattern with the flag g */
function matching(content: Content, pattern: RegExp, isMeant: (tagged: string, path: Path) => boolean): Lead[] {
  return content.texts.flatMap(({ path, value }): Lead[] =>
    [...value.slice(0, 200_000).matchAll(pattern)]
      .slice(0, mostInText)
      .filter(([found]) => isMeant(found, path))
      .map(({ 0: found, index }) => ({ path, within: { from: index, to: index + found.length } })),
  )
}

/** What any refusal may quote of a draft: ids, keys, addresses, and what it sets in quotation marks or brackets. */
function quoted(content: Content, refusal: Refusal): Lead[] {
  const said = `${valueSaid(refusal)}\n${refusal.msg.slice(0, 4000)}\n${refusal.fields.map(({ value }) => value ?? '').join('\n')}`
  const words = [
    ...[...said.matchAll(/\b(?:img|file|ou|on|oc|AAq)_?[A-Za-z0-9_-]{6,200}/g)].map(([word]) => word),
    ...[...said.matchAll(/https?:\/\/[^\s"'<>,;]{4,300}/g)].map(([word]) => word),
    ...[/"([^"\n]{3,100})"/g, /“([^“”\n]{3,100})”/g, /\{([^{}\n]{3,100})\}/g, /\[([^[\]\n]{3,100})\]/g].flatMap(
      (marks) => [...said.matchAll(marks)].map(([, word = '']) => word),
    ),
  ]
  const found = [...new Set(words)].slice(0, 20).flatMap((word) => standing(content, word))
  return found.slice(0, 100)
}

export const leadsBy = { standing, matching, quoted }

/** Those by what is named, where there are any; else all that are of the kind. */
export const either = (named: Lead[], kind: () => Lead[]): Leads =>
  named.length > 0 ? { how: 'value', leads: named } : { how: 'fits', leads: kind() }
