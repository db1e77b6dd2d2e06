import { cookies, headers } from 'next/headers'
import { type Locale, localeCookie, pickLocale } from '#lib/i18n/locale.ts'

/** The reader's language: their choice, else their browser's, else Chinese. */
export async function readLocale(): Promise<Locale> {
  return pickLocale((await cookies()).get(localeCookie)?.value, (await headers()).get('accept-language'))
}
