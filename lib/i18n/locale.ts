/** The two languages of the console. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** One text in both languages. */
export type Localised = { [Language in Locale]: string }

/** The words of a part of the console. The Chinese has all that the English has, with the same arguments. */
export type InBoth<Words> = { [Language in Locale]: Words }

export const localeCookie = 'locale'

/** Cookie, else the first language of Accept-Language we speak, else Chinese. */
export function pickLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const chosen = locales.find((locale) => locale === cookie)
  if (chosen) return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';')
      const q = params.map((param) => param.trim().match(/^q=([\d.]+)$/)?.[1]).find(Boolean)
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return 'zh-CN'
}
