import type { Dialect } from './dialects.ts'

/** Stars, underscores, tildes and brackets between two blank lines: two for each bold word of a long list, and more. */
const mostMarks = 1000
/** Of prose; a program in a fence may be longer. */
const mostLines = 1500
/** What a parser looks for the end of through all that follows: comments, declarations, `](<`. */
const mostOpenings = 40
/** Quotes and lists inside each other, on one line. */
const deepest = 40

const fenced = /^ {0,3}```[^`\n]*\n(?:(?!^ {0,3}```)[\s\S])*^ {0,3}```[ \t]*$/gm
const leading = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/

/**
 * Whether a source is such a tangle that reading it as Markdown would take longer than anybody waits: a parser pairs
 * each mark with all before it in the paragraph, so twice the marks are four times the work. Nobody means such a
 * text; it is shown as typed. Looks once through the source.
 */
export function isTangled(source: string, dialect: Dialect): boolean {
  const prose = dialect === 'lark_md' ? source : source.replace(fenced, '')
  let [marks, openings] = [0, 0]
  const lines = prose.split(/\r\n|\n|\r/)
  if (lines.length > mostLines) return true
  for (const line of lines) {
    if (line.trim() === '') {
      marks = 0
      openings = 0
      continue
    }
    marks += count(line, /\*+|_+|~+|\[|`+/g)
    openings += count(line, /<[?!]|\]\(</g)
    if (marks > mostMarks || openings > mostOpenings) return true
    const containers = leading.exec(line)?.[0] ?? ''
    if (containers.length > deepest && count(containers, /[>+*-]|\d[.)]/g) > deepest) return true
  }
  return false
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
