import type { Field } from '#lib/card/editing/fields.ts'

/** The names of the fields that are in sight, those with them that are written by now. None ever goes. */
export function withWritten(
  names: ReadonlySet<string>,
  fields: readonly Pick<Field, 'name' | 'raw'>[],
): ReadonlySet<string> {
  const fresh = fields.filter(({ name, raw }) => raw !== null && !names.has(name))
  return fresh.length > 0 ? new Set([...names, ...fresh.map(({ name }) => name)]) : names
}
