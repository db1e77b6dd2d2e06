import type { Localised } from '#lib/i18n/locale.ts'
import type { Entry } from '../guidance-entry.ts'

/** A text in both languages, Chinese first. */
export const say = (chinese: string, english: string): Localised => ({ 'zh-CN': chinese, en: english })

/** What an entry still has to say where its file has said the rest once for all of them. */
type Rest<Shared> = Omit<Entry, keyof Shared | keyof typeof far> & Partial<Pick<Entry, keyof Shared & keyof Entry>>

/** Of a call the console does not make: nothing to click, and Feishu's page tells it. */
const far = { remedy: null, sure: 'official' } as const

/**
 * Short entries of one family: what they share is said once, and may be said otherwise in one of them.
 * @param shared the calls, the links, the page that documents them
 */
export const family =
  <Shared extends Pick<Entry, 'endpoints' | 'links' | 'source'> & Partial<Entry>>(shared: Shared) =>
  (entry: Rest<Shared> & Partial<Pick<Entry, 'remedy' | 'sure'>>): Entry =>
    ({ ...far, ...shared, ...entry }) as Entry
