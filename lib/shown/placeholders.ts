/** So many are told of one text. */
const most = 5

/**
 * `${name}` and `{{name}}` in a text: what a program or a template should have filled in, and nothing will. What stands
 * in code is left alone.
 */
export function placeholdersIn(text: string): string[] {
  if (!text.includes('${') && !text.includes('{{')) return []
  const prose = text.includes('`') ? text.replace(/```[^`]*```/g, '').replace(/`[^`\n]*`/g, '') : text
  const found = new Set<string>()
  for (const [written] of prose.matchAll(/\$\{[A-Za-z_][^{}\n]{0,60}\}|\{\{ {0,3}[A-Za-z_.$][^{}\n]{0,80}\}\}/g)) {
    found.add(written)
    if (found.size === most) break
  }
  return [...found]
}
