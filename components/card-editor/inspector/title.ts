import type { Property } from '#lib/card/vocabulary/vocabulary-entry.ts'
import type { Locale } from '#lib/i18n/locale.ts'

/** What a property is called: what is said of it, up to the first pause. */
export const titleOf = ({ says }: Pick<Property, 'says'>, locale: Locale): string =>
  (says[locale].replaceAll('`', '').split(/[，。：；,;:.]/)[0] ?? '').trim()
