import type { Messages } from '#lib/i18n/translations.ts'

/** Milliseconds below a second, else seconds with one decimal. */
export function durationWords(ms: number, { history }: Messages): string {
  return ms < 1000 ? history.ms(String(ms)) : history.s((ms / 1000).toFixed(1))
}
